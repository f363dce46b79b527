import type { Reply } from '../../chat.ts';
import { addDays, dayAt } from '../days.ts';
import { makeBoard } from './board.ts';
import { WEEK_DAYS } from './changes-reply.ts';
import type { StandingDeps } from './standing-reply.ts';
import { nameRecommendation, SILENT } from './wording.ts';

/**
 * "Who hasn't posted": recommendations without an update in the last days (today counts as one), with their owners.
 * What was reported complete has nothing to report and is left out, with a word that it was.
 */
export function silentReply(deps: StandingDeps, now: Date, days = WEEK_DAYS): Reply {
  const from = addDays(dayAt(now), 1 - days);
  const { rows } = makeBoard(deps, now);
  const open = rows.filter(({ latest }) => latest?.status !== 'complete');
  const silent = open.filter(({ latest }) => latest === null || dayAt(latest.at) < from);
  const items = silent.map(({ reference, recommendation, latest, age }) =>
    SILENT.line(
      nameRecommendation(reference, recommendation.title),
      deps.ownerOf(recommendation.id),
      latest === null ? SILENT.never : SILENT.last(dayAt(latest.at), age ?? 0),
    ),
  );
  const lead = items.length === 0 ? SILENT.none(from) : SILENT.lead(items.length, from);
  const complete = rows.length - open.length;
  return {
    summary: lead.replace(/:$/, '.'),
    blocks: [
      { type: 'text', text: lead },
      ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
      ...(complete > 0 ? [{ type: 'hint' as const, text: SILENT.complete(complete) }] : []),
    ],
  };
}
