import type { Reply } from '../../chat.ts';
import { dayAt } from '../days.ts';
import { type BoardDeps, makeBoard } from './board.ts';
import { MOVES } from './list-wording.ts';
import type { Days } from './read-period.ts';
import { describeMove } from './standing-reply.ts';
import { CHANGES, nameRecommendation } from './wording.ts';

/** "Which dates have moved": every move on record, the newest first, also of steps that are finished; or those of some days. */
export function movesReply(deps: BoardDeps, now: Date, days: Days | null): Reply {
  const moves = makeBoard(deps, now).rows.flatMap(({ reference, recommendation, dates }) =>
    [...dates.earlierMoves, ...dates.moves].map((move) => ({
      at: move.at,
      line: CHANGES.date(nameRecommendation(reference, recommendation.title), describeMove(move)),
    })),
  );
  const isMeant = (at: string) => days === null || (dayAt(at) >= days.from && dayAt(at) <= days.to);
  const meant = moves
    .filter(({ at }) => isMeant(at))
    .sort((one, other) => other.at.localeCompare(one.at))
    .map(({ line }) => line);
  const lead = meant.length === 0 ? MOVES.none(days, moves.length) : MOVES.lead(meant.length, days);
  return {
    summary: lead.replace(/:$/, '.'),
    blocks: [
      { type: 'text', text: lead },
      ...(meant.length > 0 ? [{ type: 'list' as const, items: meant }] : []),
    ],
  };
}
