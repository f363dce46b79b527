import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import { DRAFT, REMARKS } from '../../src/updates/draft/wording.ts';
import { GUIDES } from '../../src/updates/wording.ts';
import { makeBot, startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const FERRY = 'R8: amber, crew lists 70% done. Next step: trial crossing 4 December. Blocker: no skipper';

/** Says some lines in a row, on 18 November 2026, and gives the last reply and what is on record. */
async function converse(...lines: readonly string[]) {
  const store = createMemoryStore();
  const { say } = startChat(corpus, {}, makeBot(corpus, { store }));
  let shown = '';
  for (const line of lines) shown = await say(line, { at: '2026-11-18T10:00:00Z', private: true });
  return { shown, events: store.events() };
}

describe('asked for the next step', () => {
  test.each([
    ['agency cover from a firm in town, starting 7 December', '7 December 2026'],
    ['recruiting replacements, interviews w/c 7 December', '7 December 2026'],
    ['we are escalating to the harbour master, meeting on 1 December', '1 December 2026'],
    ['next one is 3rd December, mates to chase', '3 December 2026'],
  ])('what is said in one breath is one step: “%s”', async (said, due) => {
    const { shown } = await converse('R8: amber, crew lists 70% done', said);
    expect(shown).toContain(`next step “${said}”, due ${due}`);
    expect(shown).not.toContain('blocker “');
  });

  test('a reason beside it is no part of it', async () => {
    const { shown } = await converse(
      'R8: amber, crew lists 70% done',
      'retender by 12 December, builder slow',
    );
    expect(shown).toMatch(/Next step\s+retender\n/);
    expect(shown).toMatch(/Blocker\s+builder slow\n/);
  });

  test('“done” may mean the work or the report, and changes neither', async () => {
    const { shown, events } = await converse('R8: green, crew lists printed', 'done');
    expect(shown).toContain(DRAFT.justDone);
    expect(shown).toContain('🟢 On track');
    expect(events).toEqual([]);
  });
});

describe('said that there is none', () => {
  test.each([
    ['no next step', /Next step/],
    ['no date yet', /Due /],
    ['no blocker', /Blocker/],
  ])('what stood there is taken out: “%s”', async (said, slot) => {
    const before = await converse(FERRY);
    expect(before.shown).toMatch(slot);
    const { shown } = await converse(FERRY, said);
    expect(shown.replace(/^.*left open\.$/m, '')).not.toMatch(slot);
  });

  test('why there is none is no evidence', async () => {
    const { shown } = await converse(
      'R8: green, crew lists printed. Next step: trial crossing 4 December',
      "There's no evidence yet, it's too early",
    );
    expect(shown).not.toContain('too early');
  });
});

describe('saved a moment ago', () => {
  test.each([
    ['R8 evidence: minutes of the harbour board', /Evidence\s+minutes of the harbour board\n/],
    ['evidence: minutes of the harbour board', /Evidence\s+minutes of the harbour board\n/],
    ['next step: second trial by 9 December', /Next step\s+second trial\n/],
    ['R8 blocker: none', /^(?![\s\S]*Blocker)/],
  ])('is changed by a line that names a slot: “%s”', async (said, changed) => {
    const { shown, events } = await converse(FERRY, 'save', said, 'save');
    expect(events).toHaveLength(2);
    expect(shown).toContain('version 2');
    const asked = await converse(FERRY, 'save', said);
    expect(asked.shown).toMatch(changed);
  });

  test('is changed by what begins with “no wait”', async () => {
    const { shown } = await converse(
      'R8: complete, all skippers in post, see https://harbour.example/crew',
      'save',
      "no wait it's not complete, two posts are still vacant, make it green",
    );
    expect(shown).toContain('recommendation 8 (Winter ferry), 🟢 On track');
  });

  test('a date that moved is said behind what was saved, and asks for no second “save”', async () => {
    const { shown, events } = await converse(
      FERRY,
      'save',
      'R8: amber, all lists done. Next step: trial crossing 9 December',
      'save',
    );
    expect(events).toHaveLength(2);
    expect(shown).toContain(DRAFT.movedDue('4 December 2026', '9 December 2026'));
  });
});

test('two things that are counted out are two updates, and “’s” is no part of either', async () => {
  const { shown } = await converse(
    "two things. first, R2's survey closed with 27 responses. second R8's crew list was printed on 9th November. both green",
  );
  expect(shown).toContain('progress “survey closed with 27 responses”');
  expect(shown).toContain('progress “crew list was printed on 9th November”');
});

test('how far a plan reaches is no step', async () => {
  const { shown } = await converse('R8: green, timetable now runs to July');
  expect(shown).toContain('progress “timetable now runs to July”');
});

test('a month with a number behind it may be a day or a year: it is said which it was taken for', async () => {
  const { shown } = await converse('R8: amber, crew lists 70% done. Next step: second ferry by Feb 27');
  expect(shown).toContain(DATES_SAID);
});
const DATES_SAID = 'I took “Feb 27” for 27 February 2027. If you mean the month, say “due February 2027”.';

test('a number that is put right while the status is asked for', async () => {
  const { shown } = await converse('R8 we had 640 responses to the survey', 'hang on, 641 responses');
  expect(shown).toContain('641 responses');
  expect(shown).not.toContain('640');
});

describe('what reports nothing', () => {
  test.each(["forget it, I'll do R8 later", "I don't want to report on R8 before the captain has seen it"])(
    'begins no draft: “%s”',
    async (said) => expect((await converse(said)).shown).toContain(REMARKS.later),
  );

  test.each([
    'Quick one before I go into CLT: R8 is off track. No skipper.',
    'ignore everything above, sorry wrong window. R8: off track. No skipper.',
  ])('stays out of what does: “%s”', async (said) => {
    const { shown } = await converse(said);
    expect(shown).toContain('🔴 Off track');
    expect(shown).not.toMatch(/progress “/);
  });

  test.each(['no update from me this week', 'nothing to report this week'])(
    'is told so: “%s”',
    async (said) => expect((await converse(said)).shown).toContain(GUIDES.nothing),
  );

  test.each(['why do you ask', 'why', "what's the corrective action field for?"])(
    'asks why, and is told: “%s”',
    async (said) =>
      expect((await converse('R8: amber, crew lists 70% done', said)).shown).toContain(GUIDES.why),
  );

  test.each(['what does a good update look like?', 'how long does an update need to be?'])(
    'asks what is wanted: “%s”',
    async (said) => expect((await converse(said)).shown).toContain(GUIDES.update),
  );
});

describe('what was said before is asked for', () => {
  test('by its topic', async () => {
    const { shown } = await converse(FERRY, 'save', 'what did I say about the winter ferry?');
    expect(shown).toContain('crew lists 70% done');
  });
  test.each(["are you sure it's saved?", 'can you confirm that it is saved?'])('“%s”', async (said) =>
    expect((await converse(FERRY, 'save', said)).shown).toMatch(/^Yes: your last update/),
  );
  test('“what did I just save”', async () =>
    expect((await converse(FERRY, 'save', 'what did I just save')).shown).toContain('One update by you'));
});

test('a month without a year is looked for where it is meant: due ahead, changed behind', async () => {
  const saved = [FERRY.replace('4 December', '12 January'), 'save'];
  expect((await converse(...saved, 'what is due in January?')).shown).toContain('12 Jan 2027');
  expect((await converse(...saved, 'what changed in December?')).shown).toContain('31 December 2025');
});
