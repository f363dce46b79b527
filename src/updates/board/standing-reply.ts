import type { Block, Reply } from '../../chat.ts';
import type { Recommendation } from '../../corpus/types.ts';
import { dayAt } from '../days.ts';
import type { DateMove } from '../record/step-dates.ts';
import type { Update } from '../record/update.ts';
import { type BoardDeps, type BoardRow, findStatus, historyUntil, readRow } from './board.ts';
import { clipWords } from './clip.ts';
import { dueNotes, nextStepOf, openDue } from './due-notes.ts';
import { earlierBlocks, readEarlier } from './earlier.ts';
import { TRAIL } from './trail-wording.ts';
import { DIRECTIONS, DUE, NO_UPDATE, nameRecommendation, STANDING } from './wording.ts';

/** Statuses in the trend, the latest included. */
const MOST_IN_TREND = 6;
const MOST_WORDS = 160;

export interface StandingDeps extends BoardDeps {
  /** Name of the owner, for a recommendation without an update. */
  readonly ownerOf: (recommendation: string) => string | null;
}

/** "Where are we on R5": what was last reported, how its date moved, and how it came there; `whole`: all of that. */
export function standingReply(
  recommendation: Recommendation,
  deps: StandingDeps,
  now: Date,
  whole = false,
): Reply {
  const row = readRow(recommendation, deps, now);
  const before = readEarlier(recommendation.id, row.latest, deps, now);
  const earlier = earlierBlocks(before, deps.scale, whole ? null : row.reference);
  if (row.latest === null || row.status === null) return nothingYet(row, deps, earlier);
  const { latest, status } = row;
  const name = nameRecommendation(row.reference, recommendation.title);
  const on = dayAt(latest.at);
  const by = latest.author.name;
  const history = historyUntil(deps.view, recommendation.id, now);
  return {
    summary: STANDING.summary(name, status, by, on),
    blocks: [
      { type: 'heading', text: name },
      { type: 'text', text: STANDING.lead(status, by, on) },
      { type: 'facts', facts: [...ownFacts(latest), ...datedFacts(row), ...travel(row, history, deps)] },
      ...marks(row),
      ...moves(row),
      ...earlier,
    ],
  };
}

type Fact = { readonly label: string; readonly value: string };

function fact(label: string, value: string | null): Fact[] {
  return value === null || value === '' ? [] : [{ label, value }];
}

function ownFacts(update: Update): Fact[] {
  const { labels } = STANDING;
  const corrective =
    update.correctiveAction ?? (update.status === 'off-track' ? STANDING.noCorrectiveAction : null);
  return [
    ...fact(labels.progress, update.progress),
    ...fact(labels.blocker, update.blocker),
    ...fact(labels.correctiveAction, corrective),
    ...fact(labels.explanation, update.explanation),
    ...fact(labels.figures, update.figures.join(', ')),
    ...fact(labels.evidence, update.evidence.join(' ')),
  ];
}

function datedFacts(row: BoardRow): Fact[] {
  const { latest } = row;
  const { labels } = STANDING;
  const open = openDue(row);
  const undated =
    latest !== null && latest.status !== 'complete' && latest.nextStep !== null ? DUE.none : null;
  const due = open === null ? undated : STANDING.due(open, dueNotes(row));
  return [...fact(labels.nextStep, nextStepOf(row)), ...fact(labels.due, due)];
}

function travel({ direction }: BoardRow, history: readonly Update[], { scale }: BoardDeps): Fact[] {
  if (direction === null || direction === 'first') return [];
  const trend = history
    .slice(-MOST_IN_TREND)
    .map(({ status, at }) => STANDING.step(findStatus(scale, status), dayAt(at)));
  return [
    ...fact(STANDING.labels.direction, DIRECTIONS[direction]),
    ...fact(STANDING.labels.trend, trend.join(' → ')),
  ];
}

function marks({ overdueDays, late, stale, age }: BoardRow): Block[] {
  const sentences = [
    ...(overdueDays > 0 ? [STANDING.overdue(overdueDays)] : []),
    ...(late ? [STANDING.late] : []),
    ...(stale && age !== null ? [STANDING.stale(age)] : []),
  ];
  return sentences.length > 0 ? [{ type: 'hint', text: sentences.join(' ') }] : [];
}

/** Moves of finished steps as well: finishing a step does not take them off the record. */
function moves({ dates }: BoardRow): Block[] {
  const all = [...dates.earlierMoves, ...dates.moves];
  if (all.length === 0) return [];
  return [
    { type: 'heading', text: STANDING.moves },
    { type: 'list', items: all.map(describeMove) },
  ];
}

/** A move in a sentence: from when to when, by whom, and what stood in its place. */
export function describeMove({ from, to, by, at, step, replaced }: DateMove): string {
  return DUE.move(from, to, by.name, dayAt(at), step && clipWords(step, MOST_WORDS), replaced);
}

function nothingYet(
  { recommendation, reference }: BoardRow,
  { ownerOf }: StandingDeps,
  earlier: readonly Block[],
): Reply {
  const name = nameRecommendation(reference, recommendation.title);
  const owner = ownerOf(recommendation.id);
  const lead = earlier.length > 0 ? TRAIL.noneStands(name) : NO_UPDATE.lead(name);
  return {
    summary: lead,
    blocks: [
      { type: 'text', text: [lead, ...(owner ? [STANDING.owner(owner)] : [])].join(' ') },
      ...earlier,
      { type: 'text', text: STANDING.asks(recommendation.asks) },
      { type: 'hint', text: STANDING.toLog(reference) },
    ],
  };
}
