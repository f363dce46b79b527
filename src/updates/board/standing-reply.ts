import type { Block, Reply } from '../../chat.ts';
import type { Recommendation } from '../../corpus/types.ts';
import { dayAt } from '../days.ts';
import type { DateMove } from '../record/step-dates.ts';
import type { Update } from '../record/update.ts';
import { type BoardDeps, type BoardRow, findStatus, historyUntil, readRow } from './board.ts';
import { clipWords } from './clip.ts';
import { dueNotes } from './due-notes.ts';
import { DIRECTIONS, DUE, NO_UPDATE, nameRecommendation, STANDING } from './wording.ts';

/** Statuses in the trend, the latest included. */
const MOST_IN_TREND = 6;
/** Earlier updates with their words. */
const MOST_EARLIER = 4;
const MOST_WORDS = 160;

export interface StandingDeps extends BoardDeps {
  /** Name of the owner, for a recommendation without an update. */
  readonly ownerOf: (recommendation: string) => string | null;
}

/** "Where are we on R5": what was last reported, how its date moved, and how it came there. */
export function standingReply(recommendation: Recommendation, deps: StandingDeps, now: Date): Reply {
  const row = readRow(recommendation, deps, now);
  if (row.latest === null || row.status === null) return nothingYet(row, deps);
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
      ...earlier(history.slice(0, -1), deps),
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
  const { latest, dates } = row;
  const { labels } = STANDING;
  const isOpen = latest !== null && latest.status !== 'complete';
  const undated = isOpen && latest.nextStep !== null ? DUE.none : null;
  const due = dates.current === null ? undated : STANDING.due(dates.current, dueNotes(row));
  return [...fact(labels.nextStep, latest?.nextStep ?? null), ...(isOpen ? fact(labels.due, due) : [])];
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

function earlier(history: readonly Update[], { scale }: BoardDeps): Block[] {
  if (history.length === 0) return [];
  const shown = history.slice(-MOST_EARLIER).reverse();
  const items = shown.map(({ at, author, status, version, ...said }) =>
    STANDING.entry(dayAt(at), author.name, findStatus(scale, status), clipSaid(said), version),
  );
  const left = history.length - shown.length;
  return [
    { type: 'heading', text: STANDING.history },
    { type: 'list', items },
    ...(left > 0 ? [{ type: 'hint' as const, text: STANDING.earlier(left) }] : []),
  ];
}

type Said = Pick<Update, 'progress' | 'blocker' | 'correctiveAction' | 'nextStep' | 'due'>;

/** Why it was red in November is asked when a newer update stands: what held it up and what was to come stay to be seen. */
function clipSaid({ progress, blocker, correctiveAction, nextStep, due }: Said): Said {
  const clip = (words: string | null) => words && clipWords(words, MOST_WORDS);
  return {
    progress: clip(progress),
    blocker: clip(blocker),
    correctiveAction: clip(correctiveAction),
    nextStep: clip(nextStep),
    due,
  };
}

function nothingYet({ recommendation, reference }: BoardRow, { ownerOf }: StandingDeps): Reply {
  const name = nameRecommendation(reference, recommendation.title);
  const owner = ownerOf(recommendation.id);
  return {
    summary: NO_UPDATE.lead(name),
    blocks: [
      { type: 'text', text: [NO_UPDATE.lead(name), ...(owner ? [STANDING.owner(owner)] : [])].join(' ') },
      { type: 'text', text: STANDING.asks(recommendation.asks) },
      { type: 'hint', text: STANDING.toLog(reference) },
    ],
  };
}
