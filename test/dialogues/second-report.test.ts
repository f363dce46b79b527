import { describe, expect, test } from 'vitest';
import { makeBot, startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();

/** Says some lines in a row, on 18 November 2026; the last reply. */
async function converse(...lines: readonly string[]) {
  const { say } = startChat(corpus, {}, makeBot(corpus));
  let shown = '';
  for (const line of lines) shown = await say(line, { at: '2026-11-18T10:00:00Z', private: true });
  return shown;
}

const GREEN = 'R8 green. Crew lists agreed. Next step: trial crossing 4 December';
const RED =
  'R8 red. 3 crews trained. Blocker: no skipper. Corrective action: agency. Next: trial crossing 4 December';

describe('a status that is denied', () => {
  test.each([
    'R8 not on track',
    'not green',
    'we’re not on track any more',
    'R8: not on track. The hull leaks. Next: survey 9 December',
    'it’s no longer on track',
  ])('stands no longer, and is asked for anew: “%s”', async (line) => {
    const shown = await converse(GREEN, line);
    expect(shown).toContain('How does it stand');
    expect(shown).not.toMatch(/On track|evidence/);
  });
  test('nor is that on record taken over', async () => {
    const shown = await converse(
      GREEN,
      'save',
      'save',
      'R8: not on track. Hull leaks. Next: survey 9 December',
    );
    expect(shown).toContain('How does it stand');
    expect(shown).not.toContain('as before');
  });
  test('of a part leaves that of the whole', async () =>
    expect(await converse(RED, 'some crews are not red')).toMatch(/Off track|nothing was changed/));
});

describe('corrective action beside other words', () => {
  const OTHER = 'R3 red. 14 lists done. Blocker: frost. Corrective action: heaters. Next: survey 9 December';
  test('is read while another update waits', async () => {
    const shown = await converse(RED, OTHER);
    expect(shown).toMatch(/Progress +14 lists done\n/);
    expect(shown).toMatch(/Corrective action +heaters\n/);
    expect(shown).toMatch(/Corrective action +agency\n/);
  });
  test('changes with the step named behind it', async () => {
    const shown = await converse(
      RED,
      'Corrective action: a retired skipper. Next: trial crossing 9 December',
    );
    expect(shown).toMatch(/Due +9 December 2026\n/);
    expect(shown).toMatch(/Corrective action +a retired skipper\n/);
  });
  test.each([RED.replace('Corrective action', 'Action'), RED.replace('Corrective action', 'action taken')])(
    'needs no second word where the work is red: “%s”',
    async (line) => expect(await converse(line)).toMatch(/Corrective action +agency\n/),
  );
  test('while “action:” of green work is its next step', async () =>
    expect(
      await converse('R8 green. Crew lists agreed in 3 ports. Action: trial crossing 4 December'),
    ).toMatch(/Next step +trial crossing\n/));
});

describe('a whole report typed again', () => {
  const FIRST = 'R8 amber. 6 crews. Blocker: frost. Next: trial crossing 4 December';
  test('takes the place of the one that waits, and says so', async () => {
    const shown = await converse(FIRST, 'R8 amber. 7 crews. Blocker: frost. Next: trial crossing 4 December');
    expect(shown).toContain(
      'This takes the place of what you had told me on recommendation 8 (Winter ferry).',
    );
    expect(shown).toMatch(/Progress +7 crews\n/);
    expect(shown).toMatch(/Blocker +frost\n/);
    expect(shown).not.toContain('6 crews');
  });
  test('keeps what holds it up where it does not speak of that', async () =>
    expect(await converse(FIRST, 'R8 amber. 9 crews. Next: trial crossing 9 December')).toMatch(
      /Blocker +frost\n/,
    ));
  test('with nothing lost says nothing of it', async () =>
    expect(await converse(FIRST, FIRST)).not.toContain('takes the place'));
  test('adds where it says so', async () =>
    expect(await converse(FIRST, 'R8 amber. Also 3 boats hired. Next: trial crossing 4 December')).toMatch(
      /6 crews[\s\S]*3 boats hired/,
    ));
  test('leaves the others that wait alone', async () => {
    const shown = await converse(RED, FIRST.replace('R8', 'R3'), FIRST.replace('R8', 'R3').replace('6', '7'));
    expect(shown).toMatch(/3 crews trained[\s\S]*7 crews/);
    expect(shown).not.toContain('6 crews');
  });
});

describe('a number that no recommendation has', () => {
  test.each(['R1 and R3 both green', 'R1: amber, wall cracked, 2 divers hired, next: survey 9 December'])(
    'is not mixed with the next report: “%s”',
    async (line) => {
      const shown = await converse('R19 green, crew lists agreed', line);
      expect(shown).toMatch(/Not taken: 🟢 On track, progress “crew lists agreed”\./);
      expect(shown.replace(/Not taken.*/, '')).not.toContain('crew lists agreed');
    },
  );
  test('may be put right', async () =>
    expect(await converse('R19 green, crew lists agreed', 'R8')).toMatch(
      /recommendation 8 \(Winter ferry\), 🟢 On track, progress “crew lists agreed”/,
    ));
});

test('what is left out of an e-mail is said', async () =>
  expect(
    await converse('R8 green. Crew lists agreed.\n\nKind regards\nSam Reed\nHead of Ferries\n01234 567890'),
  ).toMatch(/I left out what belongs to the e-mail only[\s\S]*progress “Crew lists agreed”/));
test('what is left out of an e-mail is said of a later message, too', async () =>
  expect(
    await converse(
      'R8 green, crew lists agreed',
      'Next step: tender the boat by 4 December.\n\nKind regards\nSam Reed\nHead of Ferries\n01234 567890',
    ),
  ).toMatch(/I left out what belongs to the e-mail only[\s\S]*tender the boat/));
test('a friendly report that takes a paper somewhere is an update', async () =>
  expect(
    await converse(
      'Hi all! On the winter ferry we’ve signed off fourteen crew lists, and a paper went to the harbour board last week',
    ),
  ).toContain('How does it stand'));
