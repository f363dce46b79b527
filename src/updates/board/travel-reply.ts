import type { Reply } from '../../chat.ts';
import { dayAt } from '../days.ts';
import { sayText } from '../say-text.ts';
import type { Status } from '../statuses.ts';
import { type BoardDeps, findStatus, historyUntil, makeBoard } from './board.ts';
import type { Direction } from './direction.ts';
import { TRAVEL } from './list-wording.ts';
import type { Days } from './read-period.ts';
import { BOARD, CHANGES, nameRecommendation } from './wording.ts';

export interface TravelWanted {
  /** "From green to red": the two, where both words name a status. */
  readonly between?: readonly Status[];
  readonly days?: Days | null;
}

/** "Is anything getting worse?": those whose latest update stands lower, or higher, than the one before it. */
export function travelReply(
  deps: BoardDeps,
  now: Date,
  wanted: 'worse' | 'better',
  { between = [], days = null }: TravelWanted = {},
): Reply {
  const { rows } = makeBoard(deps, now);
  if (rows.every(({ latest }) => latest === null)) return sayText(BOARD.empty);
  const meant: readonly (Direction | null)[] = wanted === 'better' ? ['better', 'begun'] : ['worse'];
  const [left, reached] = between;
  const items = rows
    .filter(({ direction }) => reached !== undefined || meant.includes(direction))
    .flatMap(({ reference, recommendation, latest, status, direction }) => {
      const before = historyUntil(deps.view, recommendation.id, now).at(-2);
      if (!latest || !status || !direction || !before) return [];
      if (days && !isWithin(dayAt(latest.at), days)) return [];
      if (left && reached && (before.status !== left.id || status.id !== reached.id)) return [];
      const name = nameRecommendation(reference, recommendation.title);
      const from = findStatus(deps.scale, before.status);
      return [CHANGES.change(name, from, status, direction, latest.author.name, dayAt(latest.at))];
    });
  const how = left && reached ? TRAVEL.went(left, reached) : TRAVEL.got(wanted);
  const lead = items.length === 0 ? TRAVEL.none(how, days) : TRAVEL.lead(items.length, how, days);
  return {
    summary: lead.replace(/:$/, '.'),
    blocks: [
      { type: 'text', text: lead },
      ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
      { type: 'hint', text: TRAVEL.hint },
    ],
  };
}

function isWithin(day: string, { from, to }: Days): boolean {
  return day >= from && day <= to;
}
