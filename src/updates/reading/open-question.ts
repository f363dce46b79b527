import { COMMAND_OPENING, TO_COLLEAGUES } from './asking-words.ts';
import type { Clause } from './clauses.ts';
import { isChatter, type MessageView, textOf, within } from './view.ts';
import { isNewcomer, isOfSender } from './wants-to-know.ts';

/** "Ok?", "can you log that?" want no answer but the draft itself. */
const OF_THE_UPDATE =
  /\b(?:log|record|save|note|put|add|mark|post|update) (?:it|that|this|these|them|those|me|us|r ?\d)\b/i;
/** A shorter question is a tag. */
const LEAST_WORDS = 4;

/** The question that stands in a message beside what it reports, in the sender's words; null where none is put to the bot. */
export function openQuestion(view: MessageView): string | null {
  const asked = view.clauses.filter((clause) => clause.asked && view.asking.has(clause));
  const [question] = asked.flatMap((clause) => questionOf(clause, view) ?? []);
  return question ?? null;
}

function questionOf({ sentence, ...last }: Clause, view: MessageView): string | null {
  const own = view.clauses.filter((clause) => clause.sentence === sentence && view.asking.has(clause));
  const span = { start: own[0]?.start ?? last.start, end: last.end };
  const plain = textOf(view, span);
  if (plain.trim().split(/\s+/).length < LEAST_WORDS || COMMAND_OPENING.test(plain)) return null;
  if (OF_THE_UPDATE.test(plain) || own.some((clause) => TO_COLLEAGUES.test(textOf(view, clause))))
    return null;
  // "So amber I think?" is what will be asked about the status.
  if (within(view.hits, span).some(({ status }) => status !== null)) return null;
  return `${view.text.slice(span.start, span.end).trim().replace(/\?+$/, '')}?`;
}

/** Whether a message does nothing but ask. What stands before a question may tell how its sender came to ask it; by itself, only that somebody is new in a post. */
export function onlyAsks(view: MessageView): boolean {
  const { clauses, asking, mentions, hits } = view;
  if (clauses.length === 0) return false;
  const told = clauses.filter((clause) => !asking.has(clause));
  if (told.length === 0) return true;
  if (mentions.length > 0 || hits.some(({ status }) => status !== null)) return false;
  const isOf = asking.size > 0 ? isOfSender : isNewcomer;
  const sentences = new Set(
    told.filter((clause) => isOf(textOf(view, clause))).map(({ sentence }) => sentence),
  );
  return told.every((clause) => sentences.has(clause.sentence) || isChatter(view, clause));
}
