import { COMMAND_OPENING, TO_COLLEAGUES } from './asking-words.ts';
import { type MessageView, textOf } from './view.ts';

/** "Ok?", "can you log that?" want no answer but the draft itself. */
const OF_THE_UPDATE =
  /\b(?:log|record|save|note|put|add|mark|post|update) (?:it|that|this|these|them|those|me|us|r ?\d)\b/i;
/** A shorter question is a tag. */
const LEAST_WORDS = 4;

/** The question that stands in a message beside what it reports, in the sender's words; null where none is put to the bot. */
export function openQuestion(view: MessageView): string | null {
  const asked = view.clauses.find((clause) => clause.asked && view.asking.has(clause));
  if (!asked) return null;
  const own = view.clauses.filter((clause) => clause.sentence === asked.sentence && view.asking.has(clause));
  const start = own[0]?.start ?? asked.start;
  const plain = view.plain.slice(start, asked.end);
  if (plain.trim().split(/\s+/).length < LEAST_WORDS || COMMAND_OPENING.test(plain)) return null;
  if (OF_THE_UPDATE.test(plain) || own.some((clause) => TO_COLLEAGUES.test(textOf(view, clause))))
    return null;
  return `${view.text.slice(start, asked.end).trim().replace(/\?+$/, '')}?`;
}
