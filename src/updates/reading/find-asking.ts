import type { Clause } from './clauses.ts';
import { CHATTER, QUESTION_OPENING, REQUEST_OPENING } from './words.ts';

/** So much of a sentence tells whether it opens as a question. */
const OPENING_LENGTH = 120;
/** "…, ok?" */
const TAG_WORDS = 3;

/**
 * The clauses of sentences that ask, by their mark or by how they open, with or without a mark. What stands before the
 * opening still tells ("sorry this is late, when is it due?"), and a short tag ("ok?") does not make a report a question.
 */
export function findAsking(plain: string, clauses: readonly Clause[]): Set<Clause> {
  const first = clauses.find(({ start, end }) => !CHATTER.test(plain.slice(start, end)));
  if (first && REQUEST_OPENING.test(plain.slice(first.start)))
    return new Set(clauses.filter((clause) => clause.sentence === first.sentence));
  const asking = new Set<Clause>();
  for (const sentence of groupSentences(clauses))
    for (const clause of askingIn(plain, sentence)) asking.add(clause);
  return asking;
}

function groupSentences(clauses: readonly Clause[]): Clause[][] {
  const groups = new Map<number, Clause[]>();
  for (const clause of clauses) groups.set(clause.sentence, [...(groups.get(clause.sentence) ?? []), clause]);
  return [...groups.values()];
}

function askingIn(plain: string, sentence: readonly Clause[]): readonly Clause[] {
  const chatter = sentence.filter(({ start, end }) => CHATTER.test(plain.slice(start, end)));
  const said = sentence.filter((clause) => !chatter.includes(clause));
  const end = sentence.at(-1)?.end ?? 0;
  const opening = said.findIndex(({ start }) =>
    QUESTION_OPENING.test(plain.slice(start, Math.min(end, start + OPENING_LENGTH))),
  );
  if (opening >= 0) return [...said.slice(opening), ...chatter];
  if (!sentence.some(({ asked }) => asked)) return [];
  const last = said.at(-1);
  const tag =
    said.length > 1 &&
    last !== undefined &&
    plain.slice(last.start, last.end).split(/\s+/).length <= TAG_WORDS;
  return tag ? [last] : sentence;
}
