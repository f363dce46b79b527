import type { Reply } from '../../chat.ts';
import { dayAt } from '../days.ts';
import { sayText } from '../say-text.ts';
import { type BoardDeps, findStatus, historyUntil, makeBoard } from './board.ts';
import type { Direction } from './direction.ts';
import { TRAVEL } from './list-wording.ts';
import { BOARD, CHANGES, nameRecommendation } from './wording.ts';

/** "Is anything getting worse?": those whose latest update stands lower, or higher, than the one before it. */
export function travelReply(deps: BoardDeps, now: Date, wanted: 'worse' | 'better'): Reply {
  const { rows } = makeBoard(deps, now);
  if (rows.every(({ latest }) => latest === null)) return sayText(BOARD.empty);
  const meant: readonly (Direction | null)[] = wanted === 'better' ? ['better', 'begun'] : ['worse'];
  const items = rows
    .filter(({ direction }) => meant.includes(direction))
    .flatMap(({ reference, recommendation, latest, status, direction }) => {
      const before = historyUntil(deps.view, recommendation.id, now).at(-2);
      if (!latest || !status || !direction || !before) return [];
      const name = nameRecommendation(reference, recommendation.title);
      const from = findStatus(deps.scale, before.status);
      return [CHANGES.change(name, from, status, direction, latest.author.name, dayAt(latest.at))];
    });
  const lead = items.length === 0 ? TRAVEL.none(wanted) : TRAVEL.lead(items.length, wanted);
  return {
    summary: lead.replace(/:$/, '.'),
    blocks: [
      { type: 'text', text: lead },
      ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
      { type: 'hint', text: TRAVEL.hint },
    ],
  };
}
