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
