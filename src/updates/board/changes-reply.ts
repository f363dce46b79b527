import type { Block, Reply } from '../../chat.ts';
import type { Recommendation } from '../../corpus/types.ts';
import { addDays, dayAt, startOfDay } from '../days.ts';
import type { Update } from '../record/update.ts';
import { type BoardDeps, findStatus, historyUntil, referTo } from './board.ts';
import { directionOf } from './direction.ts';
import type { Days } from './read-period.ts';
import { describeMove } from './standing-reply.ts';
import { TRAIL } from './trail-wording.ts';
import { CHANGES, nameRecommendation, nameStatus, STANDING } from './wording.ts';

/** Without a period a week back to the same weekday: whoever reports every Monday is not late on a Monday morning. */
export const WEEK_DAYS = 7;

interface Change {
  readonly kind: 'moved' | 'first' | 'same';
  readonly line: string;
  readonly dates: readonly string[];
}

/**
 * "What changed this week": the recommendations with an update in the last days (today counts as one), against where
 * they stood before. The days are named, so that nobody has to guess what "this week" means.
 */
export function changesReply(deps: BoardDeps, now: Date, days: Days | null = null): Reply {
  const today = dayAt(now);
  const to = days && days.to < today ? days.to : today;
  const from = days?.from ?? addDays(to, -WEEK_DAYS);
  const changes = deps.recommendations.flatMap((item) => readChange(item, from, deps, endOf(to, now)) ?? []);
  const all = deps.recommendations.length;
  const withdrawn = section(TRAIL.withdrawn, readWithdrawn({ from, to }, deps));
  if (changes.length === 0)
    return { summary: CHANGES.none(from, to), blocks: [text(CHANGES.none(from, to)), ...withdrawn] };
  const lead = CHANGES.lead(from, to, changes.length, all);
  const linesOf = (kind: Change['kind']) =>
    changes.filter((item) => item.kind === kind).map(({ line }) => line);
  const silent = all - changes.length;
  return {
    summary: lead,
    blocks: [
      text(lead),
      ...section(CHANGES.moved, linesOf('moved')),
      ...section(CHANGES.first, linesOf('first')),
      ...section(CHANGES.same, linesOf('same')),
      ...section(
        CHANGES.dates,
        changes.flatMap(({ dates }) => dates),
      ),
      ...withdrawn,
      ...(silent > 0 ? [{ type: 'hint' as const, text: CHANGES.silent(silent) }] : []),
    ],
  };
}

/** What came after the days that are asked about is not among them. */
function endOf(day: string, now: Date): Date {
  const end = startOfDay(day).endOf('day').toJSDate();
  return end < now ? end : now;
}

function readChange(item: Recommendation, from: string, deps: BoardDeps, now: Date): Change | null {
  const history = historyUntil(deps.view, item.id, now);
  const isRecent = ({ at }: { readonly at: string }) => dayAt(at) >= from;
  const latest = history.at(-1);
  if (!latest || !isRecent(latest)) return null;
  const before = history.filter((update) => !isRecent(update)).at(-1) ?? null;
  const recent = history.filter(isRecent);
  const name = nameRecommendation(referTo(item), item.title);
  const { moves, earlierMoves } = deps.view.datesOf(history);
  return {
    ...describeChange(name, before, recent, latest, deps),
    dates: [...earlierMoves, ...moves].filter(isRecent).map((move) => CHANGES.date(name, describeMove(move))),
  };
}

function describeChange(
  name: string,
  before: Update | null,
  recent: readonly Update[],
  latest: Update,
  { scale }: BoardDeps,
): Pick<Change, 'kind' | 'line'> {
  const to = findStatus(scale, latest.status);
  const by = latest.author.name;
  const on = dayAt(latest.at);
  // Every turn in those days, not the two ends alone: what went red and back again has changed.
  const turns = [...(before ? [before] : []), ...recent].filter(
    ({ status }, at, all) => status !== all[at - 1]?.status,
  );
  const [first] = turns;
  if (first && turns.length > (before === null ? 1 : 2))
    return {
      kind: 'moved',
      line: CHANGES.chain(
        name,
        turns.map((turn) => STANDING.step(findStatus(scale, turn.status), dayAt(turn.at))),
        directionOf(first.status, latest.status),
        by,
      ),
    };
  if (before === null || before.status === latest.status)
    return { kind: before === null ? 'first' : 'same', line: CHANGES.report(name, to, by, on) };
  const direction = directionOf(before.status, latest.status);
  return {
    kind: 'moved',
    line: CHANGES.change(name, findStatus(scale, before.status), to, direction, by, on),
  };
}

/** What was taken back in some days is no update any more, and yet it was read. */
function readWithdrawn({ from, to }: Days, { recommendations, scale, view }: BoardDeps): string[] {
  return view.trail().flatMap(({ update, takenBack }) => {
    const item = recommendations.find(({ id }) => id === update.recommendation);
    const day = takenBack && dayAt(takenBack.at);
    if (!item || !takenBack || !day || day < from || day > to) return [];
    const name = nameRecommendation(referTo(item), item.title);
    const status = nameStatus(findStatus(scale, update.status));
    return [TRAIL.withdrawal(name, status, update.at, takenBack.by.name, takenBack.at)];
  });
}

function section(heading: string, items: readonly string[]): Block[] {
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: heading },
        { type: 'list', items },
      ];
}

function text(words: string): Block {
  return { type: 'text', text: words };
}
