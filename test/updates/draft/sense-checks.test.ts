import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../src/updates/draft/draft-entries.ts';
import { findChecks } from '../../../src/updates/draft/sense-checks.ts';
import type { Update } from '../../../src/updates/record/update.ts';
import { STATUS_IDS, type StatusId } from '../../../src/updates/statuses.ts';
import { draftOf, startDraft } from '../../support/drafting.ts';
import { updateOf } from '../../support/harbour-record.ts';

const TODAY = '2026-11-18';

function checksFor(text: string, previous: Update | null = null): string[] {
  const [entry] = draftOf(text).entries;
  if (!entry) throw new Error('nothing read');
  return findChecks(entry, readingOf(entry), previous, TODAY).map(({ kind }) => kind);
}

describe('the checks on sense', () => {
  test.each([
    ['R8: green, 12 crews trained, next timetable on 14 December', []],
    ['R8: green, crews trained, next timetable on 14 December', ['green-evidence']],
    ['R8: green, crews trained, see https://harbour.example/a, next timetable on 14 December', []],
    ['R8: green, 12 crews trained, blocker: no skipper', ['watermelon']],
    ['R8: amber, crews trained, blocker: no skipper', []],
    ['R8: red, crews trained, blocker: no skipper', ['corrective-action']],
    ['R8: complete, timetable agreed', ['complete-evidence']],
    ['R8: complete, timetable agreed, £40k spent', []],
    ['R8: not started', []],
  ])('of “%s”: %j', (text, kinds) => expect(checksFor(text)).toEqual(kinds));

  test('hold green against the date that was promised, if no new one is given', () => {
    const promised = updateOf(8, '2026-10-14', { due: '2026-11-06' });
    expect(checksFor('R8: green, 12 crews trained', promised)).toEqual(['watermelon']);
    expect(checksFor('R8: green, 12 crews trained, next timetable on 14 December', promised)).toEqual([]);
    expect(checksFor('R8: amber, 12 crews trained', promised)).toEqual([]);
  });

  const words: Readonly<Record<StatusId, string>> = {
    ...{ complete: 'complete', 'on-track': 'on track', 'at-risk': 'at risk' },
    ...{ 'off-track': 'off track', 'not-started': 'not started' },
  };
  const jumps = STATUS_IDS.flatMap((from) =>
    STATUS_IDS.filter((to) => {
      const previous = updateOf(8, '2026-11-11', { status: from });
      return checksFor(`R8: ${words[to]}, 12 crews trained`, previous).includes('jump');
    }).map((to) => `${from} > ${to}`),
  );
  test('ask for a word where a status jumps two steps or starts from nothing, and nowhere else', () =>
    expect(jumps).toEqual([
      ...['complete > at-risk', 'complete > off-track', 'complete > not-started'],
      ...['on-track > off-track', 'on-track > not-started', 'at-risk > complete', 'at-risk > not-started'],
      ...[
        'off-track > complete',
        'off-track > on-track',
        'off-track > not-started',
        'not-started > complete',
      ],
    ]));
});

describe('a check in a draft', () => {
  const GREEN = 'R8: green, crews trained, next timetable on 14 December';
  const MELON = 'R8: green, 12 crews trained, next timetable on 14 December, blocker: no skipper';
  const RED = 'R8: red, crews trained, next timetable on 14 December, blocker: no skipper';

  test('is put once: what follows is no reason to ask again', () => {
    const asked = startDraft(GREEN);
    expect(asked.outcome).toMatchObject({ want: 'evidence', check: { kind: 'green-evidence' } });
    const skipped = asked.input({ kind: 'skip' });
    expect(skipped.next).toBe('confirm');
    expect(skipped.say('the date is 18 December').next).toBe('confirm');
  });

  test('does not keep anybody from saving', () => {
    const save = { kind: 'save', version: null } as const;
    for (const first of [GREEN, MELON, RED]) expect(startDraft(first).input(save).next).toBe('save');
  });

  test('keeps its answer as it was said', () => {
    expect(startDraft(RED).say('Second skipper from the agency').draft.entries[0]).toMatchObject({
      correctiveAction: 'Second skipper from the agency',
      words: { blocker: ['no skipper'] },
    });
    expect(startDraft(GREEN).say('minutes of full council, item 7').words().evidence).toEqual([
      'minutes of full council, item 7',
    ]);
    expect(startDraft(GREEN).say('here: https://harbour.example/minutes').words().evidence).toEqual([
      'https://harbour.example/minutes',
    ]);
    expect(startDraft(MELON).say('the agency has one from January').draft.entries[0]).toMatchObject({
      explanation: 'the agency has one from January',
    });
  });

  test.each([
    ['no, the next step is a timetable on 18 December', '2026-12-18'],
    ['next: timetable on 18 December', '2026-12-18'],
    ['no, it’s 18 December', '2026-12-18'],
  ])('is no place for what corrects another slot: “%s”', (said, due) => {
    const words = startDraft(GREEN).say(said).words();
    expect(words.evidence).toEqual([]);
    expect(words.due).toBe(due);
  });

  test('keeps the words beside an address, and names that once', () =>
    expect(startDraft(GREEN).say('full council item 7 https://harbour.example/m').words().evidence).toEqual([
      'full council item 7 https://harbour.example/m',
    ]));

  test('is settled by another status', () => {
    const amber = startDraft(MELON).say('fair enough, amber');
    expect(amber.words().status).toBe('at-risk');
    expect(amber.next).toBe('confirm');
  });

  test('of a green update takes yes for an answer, and asks for the status after no', () => {
    const asked = startDraft(MELON);
    expect(asked.outcome).toMatchObject({ check: { kind: 'watermelon', blocker: true } });
    expect(asked.input({ kind: 'yes' }).next).toBe('confirm');
    const doubted = asked.input({ kind: 'no' });
    expect(doubted.next).toBe('status');
    expect(doubted.say('amber').words().status).toBe('at-risk');
    expect(doubted.say('still green').next).toBe('confirm');
    expect(doubted.input({ kind: 'skip' }).next).toBe('confirm');
  });

  test.each(['yes', 'ok'])('that asks for a link is not answered by “%s”', () =>
    expect(startDraft(GREEN).input({ kind: 'yes' }).outcome).toMatchObject({ want: 'evidence', again: true }),
  );

  test('does not swallow what says itself where it belongs', () => {
    const asked = startDraft(GREEN).say('next step: publish the timetable on 18 December');
    expect(asked.words()).toMatchObject({ due: '2026-12-18', evidence: [] });
  });

  test('takes its answer whenever it comes, if it is called by its name', () => {
    const drafted = startDraft(RED).input({ kind: 'skip' });
    expect(drafted.next).toBe('confirm');
    expect(drafted.say('corrective action: agency skipper').draft.entries[0]).toMatchObject({
      correctiveAction: 'agency skipper',
    });
    expect(drafted.say('evidence is in item 7').words().evidence).toEqual(['in item 7']);
  });
});
