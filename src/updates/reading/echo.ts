import type { ReadPart } from './intent.ts';
import { type MessageView, textOf } from './view.ts';

/**
 * "R3 is at risk, and R4 too": the status of the one is that of the other. "… same reason: no analyst": so is what holds
 * it up, which was told with the second.
 */
export function echoEarlier(parts: readonly ReadPart[], view: MessageView): readonly ReadPart[] {
  const read = [...parts];
  for (const [at, part] of parts.entries()) {
    const before = read[at - 1];
    if (!before || !isEcho(before, part, view)) continue;
    const isShared = part.part.clauses.some((clause) => SAME_REASON.test(textOf(view, clause)));
    const blocker = isShared ? [...before.slots.blocker, ...part.slots.blocker] : part.slots.blocker;
    if (isShared) read[at - 1] = { ...before, slots: { ...before.slots, blocker } };
    read[at] = { ...part, status: before.status, slots: { ...part.slots, blocker, loose: [] } };
  }
  return read;
}

/** Opens with nothing but its number and "too", and has no status of its own. */
function isEcho(before: ReadPart, { part, status }: ReadPart, view: MessageView): boolean {
  const [first] = part.clauses;
  const isTold = status.status === null && before.part.mention !== null && before.status.status !== null;
  return isTold && first !== undefined && TOO.test(textOf(view, first));
}

const TOO =
  /^(?:(?:oh|and|also|so is|so are|as is) )*(?:r|rec(?:ommendation)? ?)?\d{1,2}(?: (?:is|as))? (?:too|as well|likewise|also|the same|ditto)$/i;
const SAME_REASON = /^(?:for )?(?:the )?same (?:reason|problem|blocker|issue|story)/i;
