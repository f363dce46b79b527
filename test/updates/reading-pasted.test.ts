import { describe, expect, it } from 'vitest';
import { decodeMessage } from '../../src/updates/reading/decode-message.ts';
import { spellOutTable } from '../../src/updates/reading/pasted-table.ts';
import { read } from './knowledge.ts';

/** What is pasted into the chat: e-mails and tables. Today is a Monday. */
const all = (message: string) => read([message], '2026-11-23').readings;
const id = (number: number) => `cpc-2024/R${number}`;

const HEAD =
  'From: Dave Jones\nSent: 20 November 2026 14:05\nTo: Sue Smith\nSubject: RE: R10 growth strategy\n\n';
const TEXT = 'R10 remains green. Draft strategy went to board.\nNext: publish by end of January.\n';
const SIGNATURE = '\nKind regards\nDave\nHead of Regeneration\n01582 123456\n';
const QUOTED = '\nOn 13 November Sue wrote:\n> How is R9 doing?\n> Is it still amber?';

const leavesOutMail = (message: string) => decodeMessage(message).leftOut;

describe('an e-mail', () => {
  it.each([
    `${HEAD}Hi Sue,\n${TEXT}${SIGNATURE}${QUOTED}`,
    `${TEXT}\nDave Jones | Head of Regeneration | 01582 123456\n${QUOTED}`,
    `-----Original Message----- From: Dave Jones Sent: 20 November 2026 14:05 To: Sue Smith Subject: RE: R10 growth strategy Hi Sue, ${TEXT.replaceAll('\n', ' ')}Kind regards Dave, Head of Regeneration, 01582 123456`,
  ])('is read without head, signature and what it quotes: “%s”', (message) => {
    expect(all(message)).toMatchObject([
      {
        recommendation: id(10),
        status: 'on-track',
        progress: expect.stringMatching(/^Draft strategy went to board\.?$/),
        nextStep: 'publish',
        due: '2027-01-31',
      },
    ]);
    expect(leavesOutMail(message)).toBe(true);
  });
  it('is forwarded with a day of its own: “Date:” below the head is a slot', () =>
    expect(
      all(
        'FW: CPC action plan return\nFrom: Sue Smith\nSent: 13 November 2026 16:42\nTo: Sam Reed\n\nreturn for Rec 8 as requested.\nStatus: Amber\nProgress: 9 of 14 plans agreed\nNext step: plan to the board\nDate: 8/12/26',
      ),
    ).toMatchObject([
      {
        recommendation: id(8),
        progress: '9 of 14 plans agreed',
        nextStep: 'plan to the board',
        due: '2026-12-08',
      },
    ]));
  it.each([
    'R5: green, 6 sites. Many thanks Sue, R9 is red, patrols stopped',
    'R5: green\n> 6 sites found\n> 2 sold',
    'R5 green. Regards the land deal, exec agreed it on 4 November',
  ])('while “%s” is all of it a report', (message) => expect(leavesOutMail(message)).toBe(false));
});

describe('what stands behind the sign-off of an e-mail', () => {
  const REPORT = 'R5: amber, 6 sites found\n\nMany thanks\nSam Reed\n';
  it.each([
    [
      'Next meeting of the harbour board 5 January',
      { nextStep: 'Next meeting of the harbour board', due: '2027-01-05' },
    ],
    ['Head of Regeneration\nNext step: advert\n01582 123456', { nextStep: 'advert', due: null }],
    ['Blocker: no skipper', { blocker: 'no skipper' }],
    ['Head of Regeneration\n01582 123456', { nextStep: null, due: null }],
    ['Position: Head of Regeneration\nOn leave 21 December to 5 January', { nextStep: null, due: null }],
  ])('is read where it names a slot or a day: “%s”', (line, slots) =>
    expect(all(REPORT + line)).toMatchObject([
      { recommendation: id(5), status: 'at-risk', progress: '6 sites found', ...slots },
    ]),
  );
  it('is read where it names a recommendation', () =>
    expect(all(`${REPORT}R9: patrols out again 4 December`)).toMatchObject([
      { recommendation: id(5) },
      { recommendation: id(9) },
    ]));
});

describe('a table', () => {
  it.each([
    'Rec\tRAG\tProgress\tNext step\tDue\nR1\tGreen\texec met\tforward plan\t04/12/2026\nR5\tAmber\t6 sites\texec decision\t14/12/2026',
    '| Rec | RAG | Progress | Next step | Due |\n|---|---|---|---|---|\n| R1 | Green | exec met | forward plan | 4 Dec |\n| 5 | Amber | 6 sites | exec decision | 14 Dec |',
    'R1\tGreen\texec met\tforward plan\t04/12/2026\nR5\tAmber\t6 sites\texec decision\t14/12/2026',
    'Rec\tRAG\tDue\tNext step\tProgress\nR1\tGreen\t04/12/2026\tforward plan\texec met\nR5\tAmber\t14/12/2026\texec decision\t6 sites',
  ])('is read by its columns: “%s”', (message) =>
    expect(all(message)).toMatchObject([
      ...[
        { recommendation: id(1), status: 'on-track', progress: 'exec met', nextStep: 'forward plan' },
        { recommendation: id(5), status: 'at-risk', progress: '6 sites', nextStep: 'exec decision' },
      ].map((one, at) => ({ ...one, due: at === 0 ? '2026-12-04' : '2026-12-14' })),
    ]),
  );
});

describe('a table of figures', () => {
  it.each([
    'R8: green, posts by grade:\n5\t12\t30\n6\t11\t28',
    'R8: green, posts by grade:\n| Grade | Posts | Filled |\n|---|---|---|\n| 5 | 12 | 30 |\n| 6 | 11 | 28 |',
  ])('is of the recommendation it stands under: “%s”', (message) =>
    expect(all(message)).toMatchObject([{ recommendation: id(8), status: 'on-track' }]),
  );
  it('while a number beside a status is a recommendation', () =>
    expect(all('5\tAmber\t6 sites\texec decision\n6\tGreen\tplan out\tcount posts')).toMatchObject([
      { recommendation: id(5), progress: '6 sites' },
      { recommendation: id(6), progress: 'plan out' },
    ]));
  it('and a sentence in the first cell is no name', () =>
    expect(spellOutTable('R5 slipped because of staff\tsee note\tmore soon')).toBe(
      'R5 slipped because of staff\tsee note\tmore soon',
    ));
});

describe('what is said of all', () => {
  it('is said of each that there is', () =>
    expect(all('all ten green').map(({ status }) => status)).toEqual(Array(10).fill('on-track')));
  it('“where we need to be” is no step', () =>
    expect(all("R8: 14 of 22 plans signed off, we're where we need to be")).toMatchObject([
      { nextStep: null },
    ]));
});

it('two reports with a date each are no e-mail', () =>
  expect(leavesOutMail('R5: amber\nDate: 4 December\nR6: green\nDate: 11 December\nTo: sign the lease')).toBe(
    false,
  ));

describe('a spreadsheet saved as text', () => {
  const ROW = 'R5,Amber,"42 homes approved, 12 started",Sign JV,31/01/2027,Homes England letter';
  const told = { progress: '42 homes approved, 12 started', nextStep: 'Sign JV', due: '2027-01-31' };

  it('is read cell by cell, with its head or without', () => {
    const rows = `Rec,RAG,Progress,Next step,Due,Blocker\n${ROW}\n6,Green,4 of 5 in post,Recruit fifth,12/01/2027,`;
    for (const text of [ROW, rows]) {
      const [first] = read([text], '2026-11-22').readings;
      expect(first).toMatchObject({ ...told, status: 'at-risk', blocker: 'Homes England letter' });
    }
    expect(read([rows], '2026-11-22').readings).toHaveLength(2);
  });
});
