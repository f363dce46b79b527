import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../src/updates/reading/draft.ts';
import { createDraftReader } from '../../src/updates/reading/draft-reader.ts';
import { isSearched } from '../../src/updates/reading/wants-to-know.ts';
import { KNOWLEDGE, read } from './knowledge.ts';

const AT = new Date('2026-11-23T10:00:00Z');
const reader = createDraftReader(KNOWLEDGE);
const WAITING = [{ ...EMPTY_DRAFT, progress: ['tender out'] }];
const toWaiting = (message: string) => reader.later(WAITING, message, AT, { draft: 0, slot: 'status' });

describe('what asks is no report, mark or not', () => {
  it.each([
    'did business partnering get better or worse since 2018',
    'has housing got worse',
    'did culture change',
    'did temporary accommodation costs come down',
    'housing got worse since 2018, true or false',
    'whether scrutiny improved since 2018',
    'I was wondering if business partnering got better',
    'I wanted to know whether business partnering improved',
    'just checking whether housing was mentioned',
    "can't remember what was said about scrutiny",
    'need three bullet points on housing for a meeting that was moved to today',
    'say what was said about housing',
    "I've just started as director. Give me the three things I most need to know.",
    'I joined HR in March. Tell me what was said about agency staff.',
    'We had a call about housing yesterday. Remind me what they recommended',
    'the leader asked about housing. give me two lines',
  ])('“%s”', (message) => expect(reader.first(message, AT).intent).not.toBe('update'));

  it.each([
    'did business partnering get better or worse since 2018',
    "I've just started as director. Give me the three things I most need to know.",
    "I've just started as director",
    'I have been asked to brief members on housing. What should I say',
    'I have been asked to write a briefing on scrutiny',
  ])('“%s” adds nothing to a draft that waits', (message) => expect(toWaiting(message).asks).toBe(true));
});

describe('what sounds like that still reports', () => {
  it.each([
    'did two workshops on business partnering with finance',
    'business partnering got better, all directorates now have a named partner',
    'I started the housing pipeline refresh, sites mapped',
    'R5: land bought, can you tell me when the next one is due?',
    'I have taken over R5 from Jo: amber, two sites bought',
  ])('“%s”', (message) => expect(reader.first(message, AT)).toMatchObject({ intent: 'update' }));

  it.each([
    'find out if legal cleared the title',
    'check whether the sites are clean, then tender',
    'I am told the lease is signed',
    'the developer asked for another month',
  ])('“%s” answers what was asked', (message) => expect(toWaiting(message).asks).toBe(false));
});

it('hearsay may be news, and is not taken for it unasked', () =>
  expect(reader.first('I heard the housing strategy was dropped', AT)).toMatchObject({ sure: false }));

describe('a thing and what became of it', () => {
  it.each([
    'homes delivered by the company',
    'number of homes completed',
    'councillors trained so far',
    'housing built last year',
    'crime reduced in town centre by how much',
  ])('is looked for, not reported: “%s”', (text) => expect(isSearched(text)).toBe(true));
  it.each([
    'housing plan approved by cabinet',
    '40 councillors trained so far',
    'consultation launched',
    'we have trained councillors so far',
    'housing strategy signed off yesterday',
  ])('is reported: “%s”', (text) => expect(isSearched(text)).toBe(false));
});

describe('how much so', () => {
  it.each(['how satisfied are residents with the town', 'how effective is scrutiny'])(
    'asks, mark or not: “%s”',
    (text) => expect(read([text], '2026-11-23').intent).not.toBe('update'),
  );
});
