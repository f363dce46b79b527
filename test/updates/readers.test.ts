import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../src/updates/reading/clauses.ts';
import { decodeMessage } from '../../src/updates/reading/decode-message.ts';
import { readMoney } from '../../src/updates/reading/figures.ts';
import { findMentions } from '../../src/updates/reading/mentions.ts';
import { read, readOne, TOOLS } from './knowledge.ts';

describe('Slack markup', () => {
  it('shows the words of a link and keeps its address', () => {
    const { text, links } = decodeMessage(
      'plots mapped, see <https://a.example/x?a=1&amp;b=2|the list> &amp; notes',
    );
    expect(text).toBe('plots mapped, see the list & notes');
    expect(links.map(({ url }) => url)).toEqual(['https://a.example/x?a=1&b=2']);
  });
  it('finds a bare address without the stop after it', () =>
    expect(decodeMessage('minutes: https://a.example/m.pdf.').links.map(({ url }) => url)).toEqual([
      'https://a.example/m.pdf',
    ]));
  it('takes away emphasis, mentions and what was struck out', () =>
    expect(decodeMessage('<@U123> *R5* _still_ ~green~ amber').text).toBe('R5 still amber'));
  it('levels for matching without moving a letter', () => {
    const { text, plain } = decodeMessage('we’re “on track” – £2m\u00a0in');
    expect(plain).toBe('we\'re "on track" – £2m in');
    expect(plain).toHaveLength(text.length);
  });
});

describe('clauses', () => {
  const split = (text: string) => splitClauses(text).map(({ start, end }) => text.slice(start, end));
  it('end at stops, dashes, colons and commas, not inside numbers, times and abbreviations', () =>
    expect(split('R5: amber - 1,040 homes, 3.5% up. Met at 10:30, no. 4 next')).toEqual([
      'R5',
      'amber',
      '1,040 homes',
      '3.5% up',
      'Met at 10:30',
      'no. 4 next',
    ]));
  it('lose their bullets', () => expect(split('- one\n• two\n3) three')).toEqual(['one', 'two', 'three']));
});

describe('numbers of recommendations', () => {
  it.each([
    ['R5 green', [5]],
    ['rec 5', [5]],
    ['rec7 on track', [7]],
    ['recommendation five', [5]],
    ['Rec. 10:', [10]],
    ['#3 is fine', [3]],
    ['no. 4 pledges', [4]],
    ['recs 3 & 4', [3, 4]],
    ['R3 and R4 both on track', [3, 4]],
    ['R3/4', [3, 4]],
    ['closing two: 1 and 10 both done', [1, 10]],
    ['5: amber', [5]],
    ['amber for 5', [5]],
  ])('"%s" names %j', (text, numbers) =>
    expect(findMentions(text).flatMap((mention) => mention.numbers)).toEqual(numbers),
  );
  it.each(['14 of 22 done', 'R&D spend', 'Q3 ends', 'no 5 bids', '£5m', 'R2D2'])('"%s" names none', (text) =>
    expect(findMentions(text)).toEqual([]),
  );
  it('knows the one that is denied', () =>
    expect(findMentions('rec 8 not 6').map(({ denied }) => denied)).toEqual([false, true]));
});

describe('names of recommendations', () => {
  const guess = (text: string) => TOOLS.topics.guess([{ text, weight: 1 }]);
  it.each([
    ['the TA work', 5],
    ['TC task force', 9],
    ['econ growth strat', 10],
    ['finance mgmt', 6],
    ['forward plan', 1],
    ['members training', 2],
    ['2040 roadmap', 3],
  ])('"%s" is recommendation %i', (text, number) => expect(guess(text)).toBe(`cpc-2024/R${number}`));
  it.each(['the strategy', 'delivery plan', '2040 stuff', 'capacity', 'culture', 'IT insourcing'])(
    '"%s" could be several or none',
    (text) => expect(guess(text)).toBeNull(),
  );
  it('a number that the words contradict is in doubt', () =>
    expect(readOne('R5 green, town centre task force met twice').recommendation).toBeNull());
  it('a number beside a word that others use too is not', () =>
    expect(readOne('R9 green, task force met with police and housing').recommendation).toBe('cpc-2024/R9'));
  it('a number that there is none of is in doubt', () =>
    expect(readOne('R14 green, all booked').recommendation).toBeNull());
});

describe('status', () => {
  it.each([
    ['R5 green', 'on-track'],
    ['R5 🟠 two bids in', 'at-risk'],
    ['R5 :red_circle: no bids', 'off-track'],
    ['R5 RAG: Amber', 'at-risk'],
    ['R5 was green now amber', 'at-risk'],
    ['R5 has moved from red to amber', 'at-risk'],
    ['R5 amber last week, green this week', 'on-track'],
    ['R5 not green, amber', 'at-risk'],
    ['R5 stalled', 'off-track'],
    ['R5 is slipping', 'at-risk'],
    ['R5 all done and closed', 'complete'],
    ['R5 complete (green)', 'complete'],
    ['R5 hasn’t started', 'not-started'],
    ['R5: adults green, childrens red, amber overall', 'at-risk'],
    ['R5 amber, should be green by June', 'at-risk'],
    ['R5 green. survey completed, draft done, two sites at risk of flooding', 'on-track'],
  ])('"%s" is %s', (text, status) => expect(readOne(text).status).toBe(status));
  it.each([
    'R5 completed the survey',
    'R5 nearly done, 2 sites left to visit',
    'R5 not green',
    'R5 amber/red, two bids in',
    'R5 between green and amber, two bids in',
    'R5 delayed, two bids came in',
    'R5 green belt review started, two sites walked',
    'R5 14 of 20 plots done',
    'R5 should be complete by June, two bids came in',
  ])('"%s" tells none', (text) => expect(readOne(text).status).toBeNull());
});

describe('progress, step, day and blocker', () => {
  it('come apart in one line', () =>
    expect(
      readOne('R5: amber, pipeline slipped to March because highways objected, exec decision on land 14 Oct'),
    ).toMatchObject({
      progress: 'pipeline slipped to March',
      blocker: 'highways objected',
      nextStep: 'exec decision on land',
      due: '2024-10-14',
    }));
  it('are read from headings with bullets under them', () =>
    expect(
      readOne(
        'R5\nStatus: amber\nProgress:\n- 6 sites walked\n- bid in\nRisks:\n- viability\nNext steps:\n- exec paper, 9 September',
      ),
    ).toMatchObject({
      status: 'at-risk',
      progress: '6 sites walked\nbid in',
      blocker: 'viability',
      nextStep: 'exec paper',
      due: '2024-09-09',
    }));
  it('of several steps each keeps its own day, but for the one that counts', () =>
    expect(
      readOne('R5 amber: agency planner starts Monday; sign off the permanent post by 5 July'),
    ).toMatchObject({
      nextStep: 'agency planner starts\nsign off the permanent post by 5 July',
      due: '2024-06-17',
    }));
  it('what was done is kept, even in words that only name the recommendation', () =>
    expect(readOne('R9 green\n- task force met weekly\n- 12 arrests').progress).toBe(
      'task force met weekly\n12 arrests',
    ));
  it('a date that moved is an update by itself', () => {
    const { intent, readings } = read(['R5 due date moved to 19 July'], '2024-06-12');
    expect(intent).toBe('update');
    expect(readings[0]).toMatchObject({ due: '2024-07-19', progress: null });
  });
  it('the day of something that has happened is no due day', () =>
    expect(readOne('R5 green, plan approved on 3 June').due).toBeNull());
  it('a day that moved counts where no step names another', () =>
    expect(readOne('R5 amber, opening slipped from Sept to March').due).toBe('2025-03-31'));
  it('"no blockers" is no blocker', () =>
    expect(readOne('R5 green, 6 sites walked. no blockers').blocker).toBeNull());
  it('what has not started has no progress', () =>
    expect(readOne('R4 not started, no one in post').progress).toBeNull());
  it('a trailing question is left out', () =>
    expect(readOne('R5 green, 6 sites walked. when is the next one due?').progress).toBe('6 sites walked'));
  it('spans that do not stand side by side get a line each', () =>
    expect(readOne('R5 amber. 6 sites walked. blocked by legal. bid submitted').progress).toBe(
      '6 sites walked\nbid submitted',
    ));
  it('figures and evidence are found', () =>
    expect(readOne('R5 green, £2.4m bid in and £340k spent <https://a.example|paper>')).toMatchObject({
      figures: ['£2.4m', '£340k'],
      evidence: ['https://a.example'],
    }));
  it('sums are kept as written', () =>
    expect(readMoney('£1,250.50, £3 million and £2bn, £3 million')).toEqual([
      '£1,250.50',
      '£3 million',
      '£2bn',
    ]));
});

describe('a conversation', () => {
  const readAfter = (...turns: string[]) => read(turns, '2024-06-12').readings;
  it('moves a record to the right number', () =>
    expect(readAfter('R6 green, 120 trained', 'scrap that, R8 not R6')).toMatchObject([
      { recommendation: 'cpc-2024/R8', status: 'on-track', progress: '120 trained' },
    ]));
  it('adds a second recommendation instead of moving the first', () =>
    expect(
      readAfter('R6 green, 120 trained', 'R7 amber, PMO half staffed').map(
        ({ recommendation }) => recommendation,
      ),
    ).toEqual(['cpc-2024/R6', 'cpc-2024/R7']));
  it('puts a wrong sum right everywhere', () =>
    expect(readAfter('R5 amber, £1.3m of £3.5m saved', 'correction, £1.8m not 1.3')).toMatchObject([
      { progress: '£1.8m of £3.5m saved', figures: ['£1.8m', '£3.5m'] },
    ]));
  it('keeps nothing of what was withdrawn', () =>
    expect(readAfter('R4 amber, 28 of 30 done', 'oops wrong chat, delete that pls')).toEqual([]));
  it('leaves the record alone for a question or thanks', () => {
    const [before] = readAfter('R4 amber, 28 of 30 in');
    expect(readAfter('R4 amber, 28 of 30 in', 'when is the digest out?', 'thanks!')).toEqual([before]);
  });
  it('asks only after the first message', () =>
    expect(read(['R4 amber', '28 of 30 in'], '2024-06-12').asks).toEqual([
      'progress',
      'nextStep',
      'due',
      'blocker',
    ]));
  it('asks nothing of somebody who reports nothing', () =>
    expect(read(['where are we on R5?'], '2024-06-12')).toEqual({
      intent: 'question',
      readings: [],
      asks: [],
    }));
});

describe('addresses', () => {
  it.each([
    'R5: green, plots mapped, see https://a.example/m, next panel on 14 December',
    'R5: green, plots mapped https://a.example/m',
    'R5: green, plots mapped\nhttps://a.example/m',
    'https://a.example/m R5: green, plots mapped',
  ])('are evidence wherever they stand: “%s”', (message) =>
    expect(readOne(message).evidence).toEqual(['https://a.example/m']),
  );
  it('belong to the update that they follow', () => {
    const { readings } = read(['R5 green https://a.example/5\nR6 amber https://a.example/6'], '2024-06-12');
    expect(readings.map(({ evidence }) => evidence)).toEqual([
      ['https://a.example/5'],
      ['https://a.example/6'],
    ]);
  });
});

describe('a name at the end', () => {
  it.each(['Cheers, Jo', 'Thanks Jo Marsh', 'Kind regards\nJo'])(
    'is no part of what is reported: “%s”',
    (end) =>
      expect(readOne(`R5: green, plots mapped, next panel on 14 December. ${end}`).progress).toBe(
        'plots mapped',
      ),
  );
});
