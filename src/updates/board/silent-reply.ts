import type { Reply } from '../../chat.ts';
import { addDays, dayAt } from '../days.ts';
import { type BoardRow, historyUntil, makeBoard } from './board.ts';
import { WEEK_DAYS } from './changes-reply.ts';
import { SILENT } from './list-wording.ts';
import type { Days } from './read-period.ts';
import type { StandingDeps } from './standing-reply.ts';
import { nameRecommendation } from './wording.ts';

/**
 * "Who hasn't posted": recommendations without an update in some days (a week back where none are named), with their
 * owners. What had been reported complete by then has nothing to report and is left out, with a word that it was.
 */
export function silentReply(deps: StandingDeps, now: Date, days: Days | null = null): Reply {
  const today = dayAt(now);
  const from = days?.from ?? addDays(today, -WEEK_DAYS);
  const to = days && days.to < today ? days.to : today;
  const { rows, staleAfterDays } = makeBoard(deps, now);
  const daysOf = ({ recommendation }: BoardRow) =>
    historyUntil(deps.view, recommendation.id, now).map((update) => ({ ...update, day: dayAt(update.at) }));
  const isSilent = (row: BoardRow) => !daysOf(row).some(({ day }) => day >= from && day <= to);
  const isComplete = (row: BoardRow) => daysOf(row).findLast(({ day }) => day <= to)?.status === 'complete';
  const silent = rows.filter((row) => isSilent(row) && !isComplete(row));
  const complete = rows.filter(isComplete).length;
  const stale = silent.filter((row) => row.stale).map(({ reference }) => reference);
  const until = to < today ? to : null;
  const lead = silent.length === 0 ? SILENT.none(from, until) : SILENT.lead(silent.length, from, until);
  return {
    summary: lead.replace(/:$/, '.'),
    blocks: [
      { type: 'text', text: lead },
      ...(silent.length > 0
        ? [{ type: 'list' as const, items: silent.map((row) => silentLine(row, deps)) }]
        : []),
      ...(stale.length > 0
        ? [{ type: 'hint' as const, text: SILENT.stale(stale, staleAfterDays, silent.length) }]
        : []),
      ...(complete > 0 ? [{ type: 'hint' as const, text: SILENT.complete(complete) }] : []),
    ],
  };
}

/** A recommendation with its owner, and when it was last reported on. */
export function silentLine({ reference, recommendation, latest, age }: BoardRow, deps: StandingDeps): string {
  return SILENT.line(
    nameRecommendation(reference, recommendation.title),
    deps.ownerOf(recommendation.id),
    latest === null ? SILENT.never : SILENT.last(dayAt(latest.at), age ?? 0),
  );
}
