import { describe, expect, it, test } from 'vitest';
import type { Block, Reply } from '../../../src/chat.ts';
import { attentionReply } from '../../../src/updates/board/attention-reply.ts';
import { blockedReply } from '../../../src/updates/board/blocked-reply.ts';
import { makeBoard } from '../../../src/updates/board/board.ts';
import { boardReply } from '../../../src/updates/board/board-reply.ts';
import { changesReply } from '../../../src/updates/board/changes-reply.ts';
import { overdueReply } from '../../../src/updates/board/overdue-reply.ts';
import { progressNote } from '../../../src/updates/board/progress-note.ts';
import { savedReply } from '../../../src/updates/board/saved-reply.ts';
import { silentReply } from '../../../src/updates/board/silent-reply.ts';
import { staleReply } from '../../../src/updates/board/stale-reply.ts';
import { standingReply } from '../../../src/updates/board/standing-reply.ts';
import { travelReply } from '../../../src/updates/board/travel-reply.ts';
import { findReporter } from '../../../src/updates/find-reporter.ts';
import { createPeople } from '../../../src/updates/people/create-people.ts';
import {
  depsOf,
  idOf,
  NOW,
  RECOMMENDATIONS,
  SAM,
  SCALE,
  STORY,
  updateOf,
} from '../../support/harbour-record.ts';

const ownerOf = (id: string) => (id === idOf(6) ? 'Kit Mole' : null);
const deps = { ...depsOf(STORY), ownerOf };
const standing = (number: number, now = NOW) => {
  const item = RECOMMENDATIONS[number - 1];
  if (!item) throw new Error(`There is no recommendation ${number}.`);
  return standingReply(item, deps, now);
};

/** Everything that a reader sees of some blocks, a line each. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'text':
      case 'heading':
      case 'hint':
        return [block.text];
      case 'list':
        return block.items;
      case 'facts':
        return block.facts.map(({ label, value }) => `${label}: ${value}`);
      case 'table':
        return [block.caption, ...[block.columns, ...block.rows].map((cells) => cells.join(' | '))];
      case 'chart':
        return [block.alt];
      default:
        return [];
    }
  });
}
const read = ({ blocks }: Reply) => linesOf(blocks).join('\n');

describe('“board”', () => {
  const reply = boardReply(makeBoard(deps, NOW));

  it('gives the totals and what is wrong in its summary', () => {
    expect(reply.summary).toBe(
      'Eight recommendations: 1 complete, 2 on track, 1 off track, 1 not started and 3 without an update. ' +
        'One is overdue, one is past the first date that was set and one is stale.',
    );
  });

  it('has one row for each recommendation, worded and with its symbol', () => {
    const table = reply.blocks.find((block) => block.type === 'table');
    expect(table?.rows.map(([name, status]) => `${name}: ${status}`)).toEqual([
      'R3 Scrutiny work programme: 🔵 Complete',
      'R2 End long stays in guest houses: 🟢 On track',
      'R4 Technology under one roof: 🟢 On track',
      'R1 Settle the breakwater: 🔴 Off track',
      'R5 One set of figures: ⚪ Not started',
      'R6 Coach the managers: No update yet',
      "R7 Tell Harbour's story: No update yet",
      'R8 Winter ferry: No update yet',
    ]);
  });

  it('shows the first date beside a moved one, and what is overdue and stale', () => {
    expect(read(reply)).toContain(
      '18 Dec 2026 (first set for 14 Oct 2026, moved twice, past its first date)',
    );
    expect(read(reply)).toContain(
      '13 Nov 2026 (overdue by 8 days) | 5 Oct 2026, Pat Quayle; stale: 47 days old',
    );
  });

  it('draws as many as there are recommendations, in the colours of the scale', () => {
    const chart = reply.blocks.find((block) => block.type === 'chart');
    expect(chart?.slices.map(({ label, value, colour }) => [label, value, colour])).toEqual([
      ['🔵 Complete', 1, 'blue'],
      ['🟢 On track', 2, 'green'],
      ['🔴 Off track', 1, 'red'],
      ['⚪ Not started', 1, 'grey'],
      ['No update yet', 3, 'none'],
    ]);
  });

  it('prints the key to the statuses', () => {
    for (const { symbol, word, means } of SCALE.statuses)
      expect(read(reply)).toContain(`${symbol} ${word}: ${means}`);
  });

  it('says so, instead of drawing a chart, where nothing has been recorded', () => {
    const empty = boardReply(makeBoard(depsOf([]), NOW));
    expect(empty.summary).toBe('No update has been recorded on any recommendation yet.');
    expect(empty.blocks.map(({ type }) => type)).not.toContain('chart');
  });
});

describe('“where are we on R1”', () => {
  it('leads with status, author and date, marked as the council’s own report', () => {
    expect(read(standing(1))).toContain(
      '🔴 Off track, as Pat Quayle reported on 9 November 2026. This is the council’s own report, not the peers’ view.',
    );
  });

  it('gives the sender’s own words slot by slot', () => {
    const lines = read(standing(1)).split('\n');
    for (const line of [
      'Progress: Survey still outstanding. Two firms were asked for prices.',
      'Blocker: The first firm withdrew',
      'Corrective action: Framework contract called off',
      'Next step: Breakwater survey by a new firm',
      'Figures: £40k',
    ])
      expect(lines).toContain(line);
  });

  it('gives the first date, how often it slipped, and who moved it when', () => {
    const text = read(standing(1));
    expect(text).toContain(
      'Due: 18 December 2026 (first set for 14 Oct 2026, moved twice, past its first date)',
    );
    expect(text).toContain('from 14 October 2026 to 6 November 2026 by Sam Tern on 12 October 2026.');
    expect(text).toContain('from 6 November 2026 to 18 December 2026 by Pat Quayle on 9 November 2026.');
  });

  it('shows the trend, and the earlier updates, the newest first', () => {
    const text = read(standing(1));
    expect(text).toContain(
      '🟢 On track (14 Sept 2026) → 🟠 At risk (12 Oct 2026) → 🔴 Off track (9 Nov 2026)',
    );
    expect(
      text.indexOf('12 October 2026 at 13:00, Sam Tern: 🟠 At risk. Survey vessel broke down.'),
    ).toBeLessThan(
      text.indexOf('14 September 2026 at 13:00, Pat Quayle: 🟢 On track. Brief for the survey agreed.'),
    );
  });

  it('shows what held it up and what was to come in earlier updates, and which of them was changed', () => {
    const changed = updateOf(1, '2026-11-16', { version: 2, progress: 'Two firms were asked' });
    const at = { ...depsOf([...STORY, changed, updateOf(1, '2026-11-20')]), ownerOf };
    const [first] = RECOMMENDATIONS;
    const text = first ? read(standingReply(first, at, NOW)) : '';
    expect(text).toContain(
      '12 October 2026 at 13:00, Sam Tern: 🟠 At risk. Survey vessel broke down. Blocker: No vessel. ' +
        'Next step: Survey of the breakwater, due 6 November 2026.',
    );
    expect(text).toContain('Corrective action: Framework contract called off.');
    expect(text).toContain('16 November 2026 at 12:00, Pat Quayle (version 2): 🟢 On track. Two firms');
  });

  it('says that red has no corrective action where none was given', () => {
    const red = { ...depsOf([updateOf(1, '2026-11-20', { status: 'off-track' })]), ownerOf };
    const [first] = RECOMMENDATIONS;
    expect(first && read(standingReply(first, red, NOW))).toContain('Corrective action: none given');
  });

  it('without an update names the owner and what the peers asked for', () => {
    const text = read(standing(6));
    expect(text).toContain('No update has been recorded on R6 Coach the managers yet. Owner: Kit Mole.');
    expect(text).toContain('What the peers asked for, in our words: Offer coaching to heads of service.');
  });
});

describe('“what changed this week”', () => {
  it('names its days, and tells changed statuses from first updates', () => {
    const lines = linesOf(changesReply(deps, NOW).blocks);
    expect(lines).toEqual([
      'From 14 November 2026 to 21 November 2026, 3 of 8 recommendations had an update.',
      'Status changed',
      'R3 Scrutiny work programme: 🟠 At risk → 🔵 Complete (better), Pat Quayle, 16 Nov 2026',
      'First update',
      'R4 Technology under one roof: 🟢 On track, Sam Tern, 17 Nov 2026',
      'R5 One set of figures: ⚪ Not started, Pat Quayle, 18 Nov 2026',
      'Five recommendations had no update. Say “who hasn’t posted” to see whose they are.',
    ]);
  });

  it('tells of dates that moved in those days, and of no others', () => {
    const text = read(changesReply(deps, new Date('2026-11-10T12:00:00Z')));
    expect(text).toContain('R1 Settle the breakwater: Date moved from 6 November 2026 to 18 December 2026');
    expect(text).not.toContain('from 14 October 2026');
  });

  it('tells every turn in those days, not the two ends alone', () => {
    const turns = [
      updateOf(1, '2026-11-16'),
      updateOf(1, '2026-11-18', { status: 'off-track' }),
      updateOf(1, '2026-11-20', { status: 'at-risk' }),
    ];
    expect(linesOf(changesReply(depsOf(turns), NOW).blocks)).toContain(
      'R1 Settle the breakwater: 🟢 On track (16 Nov 2026) → 🔴 Off track (18 Nov 2026) → 🟠 At risk (20 Nov 2026) (worse), Pat Quayle',
    );
  });

  it('says plainly that nothing was recorded', () => {
    expect(changesReply(depsOf([]), NOW).summary).toContain('no update was recorded on any recommendation');
  });
});

describe('“what is overdue”', () => {
  it('lists what has passed its date with its owner, and apart from it what only a moved date saves', () => {
    const text = read(overdueReply(deps, NOW));
    expect(text).toContain(
      'R2 End long stays in guest houses | 🟢 On track | Lease ten more homes | 13 Nov 2026 | 8 days | no owner recorded',
    );
    expect(text).toContain(
      'R1 Settle the breakwater: first set for 14 October 2026, now 18 December 2026 (moved twice)',
    );
  });

  it('names those that have no date, which can never be overdue', () => {
    const undated = { ...depsOf([updateOf(2, '2026-11-20')]), ownerOf };
    expect(linesOf(overdueReply(undated, NOW).blocks)).toEqual([
      'Nothing is overdue: no next step has passed its date.',
      'Without any date: R2.',
      'Seven recommendations have no update yet, so their dates are not known.',
    ]);
    expect(linesOf(overdueReply({ ...depsOf([]), ownerOf }, NOW).blocks).at(-1)).toBe(
      'No recommendation has an update yet, so no dates are known.',
    );
  });
});

describe('“who hasn’t posted”', () => {
  it('names recommendation, owner and the latest update, and leaves out what is complete', () => {
    const lines = linesOf(silentReply(deps, NOW).blocks);
    expect(lines).toEqual([
      'Five recommendations have had no update since 14 November 2026:',
      'R1 Settle the breakwater: no owner recorded; latest update 9 November 2026 (12 days ago)',
      'R2 End long stays in guest houses: no owner recorded; latest update 5 October 2026 (47 days ago)',
      'R6 Coach the managers: Kit Mole; no update yet',
      "R7 Tell Harbour's story: no owner recorded; no update yet",
      'R8 Winter ferry: no owner recorded; no update yet',
      'Of these, the board marks as stale what has had no update for more than 14 days: R2.',
      'Not counted: one recommendation reported as complete.',
    ]);
  });
});

describe('“who hasn’t posted” in some days', () => {
  const named = (days: { from: string; to: string } | null, now = NOW) =>
    linesOf(silentReply(deps, now, days).blocks)
      .join(' ')
      .match(/\bR\d(?= \p{L})/gu);

  it('counts an update in them, and no other', () => {
    expect(named({ from: '2026-11-01', to: '2026-11-30' })).not.toContain('R1');
    expect(named({ from: '2026-11-01', to: '2026-11-30' })).toContain('R2');
    expect(named({ from: '2026-10-01', to: '2026-10-31' })).not.toContain('R2');
    expect(read(silentReply(deps, NOW, { from: '2026-10-01', to: '2026-10-31' }))).toContain(
      'no update from 1 October 2026 to 31 October 2026:',
    );
  });

  it('without any goes back to the same weekday: Monday’s report is not late on the next Monday', () => {
    const monday = new Date('2026-11-16T08:00:00Z');
    expect(named(null, monday)).not.toContain('R1');
    expect(named(null, new Date('2026-11-17T08:00:00Z'))).toContain('R1');
  });
});

describe('“which are stale?”', () => {
  it('lists what the board marks, and apart from it what was never reported on', () => {
    expect(linesOf(staleReply(deps, NOW).blocks)).toEqual([
      'One recommendation is stale (not complete, and no update for more than 14 days), the oldest first:',
      'R2 End long stays in guest houses: no owner recorded; latest update 5 October 2026 (47 days ago)',
      'Never reported on: R6, R7 and R8.',
    ]);
    expect(read(staleReply({ ...depsOf([updateOf(1, '2026-11-20')]), ownerOf }, NOW))).toContain(
      'None is stale',
    );
  });
});

describe('“what’s blocked”', () => {
  it('gives each blocker with what is done about it, and names those in trouble without one', () => {
    const amber = updateOf(4, '2026-11-19', { status: 'at-risk' });
    const lines = linesOf(blockedReply(depsOf([...STORY, amber]), NOW).blocks);
    expect(lines.slice(0, 3)).toEqual([
      'One recommendation has a blocker on record:',
      'R1 Settle the breakwater: 🔴 Off track. Blocker: The first firm withdrew. ' +
        'Corrective action: Framework contract called off. (Pat Quayle, 9 November 2026)',
      'At risk or off track without a blocker on record: R4.',
    ]);
  });

  it('forgets a blocker once a newer update names none', () => {
    const freed = updateOf(1, '2026-11-20');
    expect(read(blockedReply(depsOf([...STORY, freed]), NOW))).toContain('No recommendation has a blocker');
  });

  it('asked for a status, tells why of each that has it', () => {
    const green = SCALE.statuses.filter(({ id }) => id === 'on-track');
    const text = read(blockedReply(deps, NOW, green));
    expect(text).toContain('Two recommendations are on track:');
    expect(text).toContain('R4 Technology under one roof: 🟢 On track. No blocker is on record.');
  });
});

describe('“is anything getting worse?”', () => {
  it('compares the last two statuses of each', () => {
    expect(read(travelReply(deps, NOW, 'worse'))).toContain(
      'R1 Settle the breakwater: 🟠 At risk → 🔴 Off track (worse), Pat Quayle, 9 Nov 2026',
    );
    expect(read(travelReply(deps, NOW, 'better'))).not.toContain('R1 ');
    expect(read(travelReply(depsOf([updateOf(1, '2026-11-20')]), NOW, 'worse'))).toContain(
      'No recommendation got worse',
    );
  });
});

describe('“what has gone from amber to red?”', () => {
  const asked = (from: string, to: string, days: { from: string; to: string } | null = null) => {
    const between = [from, to].flatMap((wanted) => SCALE.statuses.find(({ id }) => id === wanted) ?? []);
    return read(travelReply(deps, NOW, 'worse', { between, days }));
  };
  it('lists those between the two, and no others', () => {
    expect(asked('at-risk', 'off-track')).toContain('R1 Settle the breakwater');
    expect(asked('at-risk', 'off-track')).toContain('went from 🟠 At risk to 🔴 Off track');
    expect(asked('on-track', 'off-track')).not.toContain('R1 ');
  });
  it('and those of the days that are asked about', () => {
    const days = { from: '2026-11-01', to: '2026-11-30' };
    expect(asked('at-risk', 'off-track', days)).toContain('R1 Settle the breakwater');
    expect(asked('at-risk', 'off-track', { ...days, to: '2026-11-08' })).toContain(
      'with its latest update from 1 November 2026 to 8 November 2026.',
    );
  });
});

describe('“what needs my attention”', () => {
  it('names what is in trouble, overdue or stale with all that is wrong, and what was never reported on', () => {
    const lines = linesOf(attentionReply(deps, NOW).blocks);
    expect(lines.slice(0, 4)).toEqual([
      'Two recommendations need attention, by what is on record:',
      'R1 Settle the breakwater: 🔴 Off track; blocker: The first firm withdrew; past its first date',
      'R2 End long stays in guest houses: 🟢 On track; overdue by 8 days; stale: 47 days old',
      'Never reported on: R6, R7 and R8.',
    ]);
  });
});

describe('what was saved', () => {
  const all = { by: null, mine: false, of: null, days: null };
  const week = { from: '2026-11-16', to: '2026-11-22' };

  it('is of the days, the person and the recommendation that are asked about', () => {
    const inWeek = linesOf(savedReply(deps, NOW, { ...all, days: week }).blocks);
    expect(inWeek[0]).toBe('Three updates from 16 November 2026 to 22 November 2026, the newest first:');
    expect(inWeek.join(' ')).not.toContain('R1 ');
    const sam = linesOf(savedReply(deps, NOW, { ...all, by: SAM, days: week }).blocks);
    expect(sam[0]).toBe('One update by Sam Tern from 16 November 2026 to 22 November 2026:');
    const [first = null] = RECOMMENDATIONS;
    expect(savedReply(deps, NOW, { ...all, by: SAM, mine: true, of: first }).summary).toBe(
      'One update by you on R1.',
    );
  });

  it('is said to be nothing where there is none', () =>
    expect(savedReply(deps, NOW, { ...all, days: { from: '2026-11-20', to: '2026-11-20' } }).summary).toBe(
      'No update on 20 November 2026 is on record.',
    ));

  it('is found by a name where one person has it', () => {
    const people = createPeople([], new Map());
    expect(findReporter('sam', { ...deps, people })?.person).toBe(SAM.person);
    expect(findReporter('Pat Quayle', { ...deps, people })?.name).toBe('Pat Quayle');
    expect(findReporter('ofsted', { ...deps, people })).toBeNull();
  });
});

test('one day is told as a day', () =>
  expect(changesReply(deps, NOW, { from: '2026-11-18', to: '2026-11-18' }).summary).toBe(
    'On 18 November 2026, 1 of 8 recommendations had an update.',
  ));

test('what is complete has no due date on the board', () => {
  const done = [
    updateOf(1, '2026-10-05', { nextStep: 'Survey', due: '2026-10-13' }),
    updateOf(1, '2026-11-02', { status: 'complete' }),
  ];
  expect(read(boardReply(makeBoard(depsOf(done), NOW)))).not.toContain('13 Oct 2026');
});

describe('progress beside an answer', () => {
  it('is a line a recommendation, under a heading that says whose report it is', () => {
    expect(linesOf(progressNote([idOf(6), idOf(1), 'peers-2019/R1'], deps, NOW))).toEqual([
      'Progress since, by the council’s own report',
      'R1 Settle the breakwater: 🔴 Off track. Survey still outstanding. Two firms were asked for prices. (Pat Quayle, 9 November 2026)',
      'R6 Coach the managers: no update yet.',
    ]);
  });

  it('cuts long words at the end of a sentence, and marks the cut', () => {
    const long = updateOf(2, '2026-11-20', {
      progress: `Six homes leased. ${'More are looked at. '.repeat(12)}`,
    });
    const [, line = ''] = linesOf(progressNote([idOf(2)], depsOf([long]), NOW));
    expect(line).toMatch(/^R2 .*: 🟢 On track\. Six homes leased\. (?:More are looked at\. ?)+… \(Pat/);
    expect(line.length).toBeLessThan(250);
  });

  it('is nothing where an answer touches no recommendation', () => {
    expect(progressNote([], deps, NOW)).toEqual([]);
  });
});
