import type { Block, Reply } from '../../chat.ts';
import { dayAt, printDay } from '../days.ts';
import type { LeftOpen } from '../draft/next-question.ts';
import { OPEN } from '../draft/wording.ts';
import { UNDO_MINUTES } from '../record/positions.ts';
import type { SavedEntry } from '../save-draft.ts';
import { versionValue } from '../version-value.ts';
import { RECEIPTS, RIGHTS } from '../wording.ts';
import type { Desk } from './desk.ts';

/** What was written, what its author has to know of it (`news`), and what can be done about it. */
export function receiptReply(
  saved: readonly SavedEntry[],
  desk: Desk,
  open: readonly LeftOpen[] = [],
  news: readonly string[] = [],
): Reply {
  const lines = [...saved.map((one) => receiptLine(one, desk)), ...news, ...openLines(saved, open, desk)];
  const blocks: Block[] = lines.map((text) => ({ type: 'text', text }));
  const updates = saved.flatMap((one) => (one.kind === 'saved' ? [one.update] : []));
  const [only] = updates;
  if (only && updates.length === 1)
    blocks.push({
      type: 'buttons',
      buttons: [
        { action: 'undo', label: RECEIPTS.undo, value: versionValue(only) },
        { action: 'amend', label: RECEIPTS.amend, value: only.id },
        { action: 'board', label: RECEIPTS.board, value: '' },
      ],
    });
  const next = updates.length === 1 ? RECEIPTS.next(UNDO_MINUTES) : RECEIPTS.nextOfSeveral(UNDO_MINUTES);
  if (only) blocks.push({ type: 'hint', text: next });
  return { summary: lines.join(' '), blocks };
}

/** "Left open: next step and blocker." Of what had been asked for, and was saved without. */
function openLines(saved: readonly SavedEntry[], open: readonly LeftOpen[], { naming }: Desk): string[] {
  const isOne = saved.length === 1;
  return open.map(({ recommendation, wants }) =>
    RECEIPTS.leftOpen(
      isOne ? null : naming.recommendation(recommendation),
      wants.map((want) => OPEN[want]),
    ),
  );
}

/** Two replies as one, for the asker alone; worded by a model where one of them was. */
export function followedBy(first: Reply, second: Reply | null): Reply {
  if (!second) return first;
  const summary = `${first.summary} ${second.summary}`;
  const model = first.model ?? second.model ?? null;
  const blocks = [...first.blocks, ...second.blocks];
  return { ...first, summary, blocks, audience: 'asker', ...(model ? { model } : {}) };
}

function receiptLine(saved: SavedEntry, { naming, rights }: Desk): string {
  const { update } = saved;
  const name = naming.recommendation(update.recommendation);
  const status = naming.status(update.status);
  switch (saved.kind) {
    case 'saved':
      return update.version === 1
        ? RECEIPTS.saved(name, status, update.author.name, printDay(dayAt(update.at)))
        : RECEIPTS.amended(name, status, update.version);
    case 'known':
    case 'overtaken':
      return RECEIPTS.known(name);
    case 'unchanged':
      return RECEIPTS.unchanged(name, update.version);
    case 'suggested':
      return RIGHTS.passedOn(rights.ownersOf(update.recommendation), name);
  }
}
