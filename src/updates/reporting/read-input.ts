import { recommendationsOf } from '../draft/draft-entries.ts';
import type { DraftWord } from '../draft/draft-words.ts';
import { namesEdit } from '../draft/edit-draft.ts';
import { readNone } from '../draft/read-none.ts';
import type { Order } from '../draft/read-order.ts';
import type { DraftInput } from '../draft/step-draft.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { DRAFT } from '../draft/wording.ts';
import type { DraftReader } from '../reading/draft-reader.ts';

/** What a message is to a draft that waits. Asked how it stands, "all good" tells it. */
export function inputOf(word: DraftWord | null, text: string, { asking, entries }: UpdateDraft): DraftInput {
  if (asking?.want === 'status' && /\b(?:good|fine)\b/i.test(text)) return { kind: 'said', text };
  const none = word === 'skip' ? readNone(text) : null;
  if (none && none !== asking?.want) return { kind: 'said', text };
  // "No blocker", where something else was asked, or nothing: it takes out the one that stands.
  if (word === 'skip' && asking?.want !== 'blocker' && namesEdit(text)) return { kind: 'said', text };
  switch (word) {
    case 'save':
      return {
        kind: 'save',
        version: null,
        ...(SAVES_ALL.test(text) ? { only: recommendationsOf(entries) } : {}),
      };
    case 'yes':
    case 'no':
    case 'skip':
      return { kind: word };
    default:
      return { kind: 'said', text };
  }
}

/** "Save all", where only a part was shown. */
const SAVES_ALL = /\b(?:all|both|everything)\b/i;

/** What an order is to a draft that waits. */
export function inputOfOrder(order: Order, reader: Pick<DraftReader, 'named'>): DraftInput {
  switch (order.kind) {
    case 'save-some':
      return { kind: 'save', version: null, only: reader.named(order.which) };
    case 'drop-some':
      return { kind: 'drop', recommendations: reader.named(order.which) };
    case 'save-with':
      return { kind: 'said', text: order.rest, save: true };
  }
}

/** The answer to words that speak to a draft where none waits; null for all others. */
export function toNothing(word: DraftWord | null, text: string): string | null {
  switch (word) {
    case 'save':
      return DRAFT.noneToSave;
    case 'cancel':
      return DRAFT.none;
    case 'show':
      // "What have you got" may be a question to anybody.
      return /\bdraft\b/i.test(text) ? DRAFT.none : null;
    case 'yes':
    case 'no':
    case 'skip':
      return DRAFT.nothingAsked;
    default:
      return null;
  }
}
