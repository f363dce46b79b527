import type { Reply } from '../../chat.ts';
import { makeBoard } from './board.ts';
import { STALE } from './list-wording.ts';
import { silentLine } from './silent-reply.ts';
import type { StandingDeps } from './standing-reply.ts';

/** "Which are stale?": by the rule that the board marks them by, the oldest first; then those never reported on. */
export function staleReply(deps: StandingDeps, now: Date): Reply {
  const { rows, staleAfterDays } = makeBoard(deps, now);
  const stale = rows
    .filter((row) => row.stale)
    .toSorted((one, other) => (other.age ?? 0) - (one.age ?? 0))
    .map((row) => silentLine(row, deps));
  const never = rows.filter(({ latest }) => latest === null).map(({ reference }) => reference);
  const lead = stale.length === 0 ? STALE.none(staleAfterDays) : STALE.lead(stale.length, staleAfterDays);
  return {
    summary: lead.replace(/:$/, '.'),
    blocks: [
      { type: 'text', text: lead },
      ...(stale.length > 0 ? [{ type: 'list' as const, items: stale }] : []),
      ...(never.length > 0 ? [{ type: 'hint' as const, text: STALE.never(never) }] : []),
    ],
  };
}
