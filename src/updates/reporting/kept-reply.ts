import type { Message, Reply } from '../../chat.ts';
import { dayAt } from '../days.ts';
import { sayText } from '../say-text.ts';
import { RECEIPTS } from '../wording.ts';
import type { Desk } from './desk.ts';

/** "Is that saved?" where no draft waits: what came of the update that the person wrote last. */
export function keptReply({ person, platform }: Message, { record, people, naming }: Desk): Reply {
  const last = record.lastWritten(people.keyOf(person, platform));
  if (last === null) return sayText(RECEIPTS.neverKept);
  const update = last === 'gone' ? null : record.find(last);
  return sayText(
    update ? RECEIPTS.kept(naming.recommendation(update.recommendation), dayAt(update.at)) : RECEIPTS.notKept,
  );
}
