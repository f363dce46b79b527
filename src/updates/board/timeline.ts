import { addDays, dayAt, startOfDay } from '../days.ts';
import type { Status } from '../statuses.ts';
import { type Board, type BoardDeps, findStatus, makeBoard, referTo } from './board.ts';
import { boardTotals } from './board-reply.ts';
import { nameRecommendation, PICTURE } from './wording.ts';

/** The status of one week; `reported`: an update was made in that week, else the status of an earlier one goes on. */
export interface TimelineCell {
  readonly status: Status;
  readonly reported: boolean;
}

export interface TimelineRow {
  readonly reference: string;
  readonly title: string;
  /** One a week; null where there was no update yet. */
  readonly cells: readonly (TimelineCell | null)[];
}

/** Status by recommendation over the weeks. */
export interface Timeline {
  /** The Mondays of the weeks, oldest first. The last week ends today. */
  readonly weeks: readonly string[];
  readonly day: string;
  readonly rows: readonly TimelineRow[];
  readonly board: Board;
}

/** What fits on a picture that can be read in a chat. */
const MOST_WEEKS = 12;
const FEWEST_WEEKS = 4;

/** The weeks since the first update on record, at least four and at most twelve of them, the present one included. */
export function makeTimeline(deps: BoardDeps, now: Date): Timeline {
  const day = dayAt(now);
  const weeks = weeksUntil(day, deps);
  const ends = weeks.map((monday) => {
    const nextMonday = startOfDay(addDays(monday, 7)).toJSDate().getTime();
    return { monday, end: new Date(Math.min(nextMonday - 1, now.getTime())) };
  });
  const rows = deps.recommendations.map((item) => ({
    reference: referTo(item),
    title: item.title,
    cells: ends.map(({ monday, end }) => readCell(deps, item.id, monday, end)),
  }));
  return { weeks, day, rows, board: makeBoard(deps, now) };
}

function weeksUntil(day: string, { view, recommendations }: BoardDeps): string[] {
  const thisMonday = mondayOf(day);
  const firsts = recommendations.flatMap(({ id }) => view.history(id)[0] ?? []);
  const since = firsts.map(({ at }) => mondayOf(dayAt(at))).sort()[0] ?? thisMonday;
  const weeks: string[] = [];
  for (let monday = thisMonday; weeks.length < MOST_WEEKS; monday = addDays(monday, -7)) {
    if (monday < since && weeks.length >= FEWEST_WEEKS) break;
    weeks.unshift(monday);
  }
  return weeks;
}

function mondayOf(day: string): string {
  return startOfDay(day).startOf('week').toFormat('yyyy-MM-dd');
}

function readCell(
  { view, scale }: BoardDeps,
  recommendation: string,
  monday: string,
  end: Date,
): TimelineCell | null {
  const latest = view.latest(recommendation, end);
  return latest && { status: findStatus(scale, latest.status), reported: dayAt(latest.at) >= monday };
}

/** The picture in a sentence or two. */
export function describeTimeline({ weeks, day, board }: Timeline): string {
  return PICTURE.alt(weeks[0] ?? day, day, boardTotals(board));
}

/** All that the picture shows, in words: a line a recommendation, equal weeks as one. */
export function listTimeline({ weeks, rows }: Timeline): string[] {
  return rows.map(({ reference, title, cells }) => {
    const runs = findRuns(cells);
    const told =
      runs.length === 1
        ? [PICTURE.throughout(runs[0]?.status ?? null)]
        : runs.map(({ status, from }, at) =>
            PICTURE.run(status, weeks[from] ?? '', weeks[runs[at + 1]?.from ?? -1] ?? null),
          );
    return PICTURE.line(nameRecommendation(reference, title), told);
  });
}

interface Run {
  readonly status: Status | null;
  readonly from: number;
}

function findRuns(cells: readonly (TimelineCell | null)[]): Run[] {
  const statuses = cells.map((cell) => cell?.status ?? null);
  return statuses.flatMap((status, from) =>
    from > 0 && statuses[from - 1]?.id === status?.id ? [] : [{ status, from }],
  );
}
