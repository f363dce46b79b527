import type { Block, Reply } from '../../chat.ts';
import { dayAt } from '../days.ts';
import { sayText } from '../say-text.ts';
import { STATUS_IDS, type Status } from '../statuses.ts';
import { type BoardDeps, type BoardRow, makeBoard } from './board.ts';
import { BLOCKED } from './list-wording.ts';
import { BOARD, nameRecommendation } from './wording.ts';

/** At these a reason is expected: that none was given is said. */
const TROUBLED: readonly string[] = ['off-track', 'at-risk'];

/**
 * "What's blocked": the recommendations whose latest update names a blocker, the worst first, each with its reason in the
 * owner's own words. With statuses: all that stand there, whether or not they say why.
 */
export function blockedReply(deps: BoardDeps, now: Date, statuses: readonly Status[] = []): Reply {
  const { rows } = makeBoard(deps, now);
  const told = rows.filter(({ latest }) => latest !== null);
  if (told.length === 0) return sayText(BOARD.empty);
  const isAsked = ({ status }: BoardRow) => statuses.some(({ id }) => id === status?.id);
  const isBlocked = ({ latest }: BoardRow) => latest?.status !== 'complete' && Boolean(latest?.blocker);
  const shown = worstFirst(told.filter(statuses.length > 0 ? isAsked : isBlocked));
  const silent =
    statuses.length > 0
      ? []
      : told.filter((row) => !isBlocked(row) && TROUBLED.includes(row.status?.id ?? ''));
  const lead = leadOf(shown.length, statuses);
  return {
    summary: lead.replace(/:$/, '.'),
    blocks: [
      { type: 'text', text: lead },
      ...(shown.length > 0 ? [{ type: 'list' as const, items: shown.flatMap(tell) }] : []),
      ...(silent.length > 0 ? [hint(BLOCKED.withoutReason(silent.map(({ reference }) => reference)))] : []),
      hint(BOARD.ownReport),
    ],
  };
}

function leadOf(count: number, statuses: readonly Status[]): string {
  if (statuses.length > 0) return count === 0 ? BLOCKED.noneOf(statuses) : BLOCKED.leadOf(count, statuses);
  return count === 0 ? BLOCKED.none : BLOCKED.lead(count);
}

/** Red before amber, in the order of the recommendations within. */
export function worstFirst(rows: readonly BoardRow[]): BoardRow[] {
  const order = TROUBLED.concat(STATUS_IDS.filter((id) => !TROUBLED.includes(id)));
  const rank = ({ status }: BoardRow) => (status ? order.indexOf(status.id) : order.length);
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

function tell({ reference, recommendation, latest, status }: BoardRow): string[] {
  if (!latest || !status) return [];
  const { blocker, progress, correctiveAction, author, at } = latest;
  const name = nameRecommendation(reference, recommendation.title);
  return [BLOCKED.line(name, status, { blocker, progress, correctiveAction }, author.name, dayAt(at))];
}

function hint(text: string): Block {
  return { type: 'hint', text };
}
