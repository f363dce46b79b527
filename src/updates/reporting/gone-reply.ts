import type { Message, Reply } from '../../chat.ts';
import { dayAt, printDay } from '../days.ts';
import { readGone } from '../draft/read-gone.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { isWithinUndo } from '../record/positions.ts';
import { sayText } from '../say-text.ts';
import { versionValue } from '../version-value.ts';
import { GONE, RECEIPTS } from '../wording.ts';
import type { Desk } from './desk.ts';

/**
 * "R3: withdrawn", "R10: no longer needed": what can be done about it, since no status says so. Null where a message says
 * nothing of the kind, or where the draft that waits is about that recommendation.
 */
export function goneReply(message: Message, draft: UpdateDraft | null, desk: Desk): Reply | null {
  const gone = readGone(message.text);
  if (!gone) return null;
  const { naming, reader, record } = desk;
  const [id] = reader.named(gone.about);
  if (id === undefined || draft?.entries.some(({ words }) => words.recommendation === id)) return null;
  if (reader.facts(message.text, message.at).statuses.length > 0) return null;
  const name = naming.recommendation(id);
  if (gone.kind === 'superseded') return sayText(GONE.superseded(naming.Recommendation(id)));
  const last = record.latest(id);
  if (!last) return sayText(GONE.nothing(name));
  const day = printDay(dayAt(last.at));
  const author = desk.people.keyOf(message.person, message.platform);
  const canUndo = last.author.person === author && isWithinUndo(last.at, message.at);
  if (!canUndo) return sayText(GONE.amend(name, last.author.name, day, gone.about));
  const text = (gone.kind === 'order' ? GONE.order : GONE.undo)(name, day, gone.about);
  return {
    summary: text,
    blocks: [
      { type: 'text', text },
      { type: 'buttons', buttons: [{ action: 'undo', label: RECEIPTS.undo, value: versionValue(last) }] },
    ],
    audience: 'asker',
  };
}
