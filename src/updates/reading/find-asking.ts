import {
  COMMAND_OPENING,
  QUESTION_OPENING,
  REQUEST_OPENING,
  SURE_QUESTION,
  VERB_BEFORE_SUBJECT,
} from './asking-words.ts';
import { CHATTER } from './chatter.ts';
import type { Clause } from './clauses.ts';
import { labelled } from './labels.ts';
import { PAST } from './step-words.ts';
import { wantsToKnow } from './wants-to-know.ts';

/** So much of a sentence tells whether it opens as a question. */
const OPENING_LENGTH = 120;
/** "…, ok?" */
const TAG_WORDS = 3;
/** What answers a question in the same breath: "has exec agreed it? Yes, on 16 Nov". */
const OWN_ANSWER =
  /^(?:yes|yep|yeah|yup|no|nope|not yet|done|sorted|(?:that'?s|it'?s) (?:now )?(?:done|sorted|booked|agreed|fixed|in|off))\b/i;

/**
 * The clauses of sentences that ask, by their mark or by how they open. What stands before the opening still tells ("sorry
 * this is late, when is it due?"), and a short tag ("ok?") does not make a report a question. Nor do a label ("What's
 * next: …"), an answer of one's own, or, in a message that reports something, an opening that need not ask ("which
 * means …") without a mark.
 */
export function findAsking(plain: string, clauses: readonly Clause[]): Set<Clause> {
  const first = clauses.find(({ start, end }) => !CHATTER.test(plain.slice(start, end)));
  if (first && REQUEST_OPENING.test(plain.slice(first.start)) && !tellsOfList(plain, clauses, first))
    return new Set(clauses.filter((clause) => clause.sentence === first.sentence));
  const sentences = groupSentences(clauses);
  const asking = new Set<Clause>();
  const unsure: (readonly Clause[])[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const asked = askingIn(plain, sentence);
    if (asked.length === 0 || isAnswered(plain, sentence, sentences[index + 1])) continue;
    if (isUnsure(plain, sentence, asked)) unsure.push(asked);
    else for (const clause of asked) asking.add(clause);
  }
  const left = new Set(unsure.flat());
  const told = clauses.filter((clause) => !asking.has(clause) && !left.has(clause));
  if (left.size > 0 && !told.some((clause) => reports(plain, clause)))
    for (const clause of left) asking.add(clause);
  return asking;
}

/** "List of sites agreed. Green": a list that was made, where the rest of the message reports. */
function tellsOfList(plain: string, clauses: readonly Clause[], first: Clause): boolean {
  const isList =
    /^\W*list of\b/i.test(plain.slice(first.start)) && PAST.test(plain.slice(first.start, first.end));
  return isList && clauses.some((clause) => clause !== first && reports(plain, clause));
}

/** No mark, and an opening that statements have as well. */
function isUnsure(plain: string, sentence: readonly Clause[], asked: readonly Clause[]): boolean {
  const start = asked[0]?.start ?? 0;
  const opening = plain.slice(start, start + OPENING_LENGTH);
  return !sentence.some((clause) => clause.asked) && !SURE_QUESTION.test(opening) && !wantsToKnow(opening);
}

function isAnswered(
  plain: string,
  sentence: readonly Clause[],
  next: readonly Clause[] | undefined,
): boolean {
  if (!sentence.some(({ asked }) => asked) || !next?.[0]) return false;
  return OWN_ANSWER.test(plain.slice(next[0].start)) && !next.some(({ asked }) => asked);
}

/** A number of a recommendation, a colour or a thing done: what is said around an opening is a report. */
function reports(plain: string, { start, end }: Clause): boolean {
  const text = plain.slice(start, end);
  return PAST.test(text) || /\b(?:green|amber|red|blue|grey|(?:on|off) track|at risk)\b/i.test(text);
}

/** "What's stopping us is the lease": tells, though it opens as a question does. */
const CLEFT =
  /^(?:and |but |so )?(?:what(?:'s| is|s)? (?:\p{L}+ing|left|next|needed|missing|outstanding|happened|changed|wrong|lacking|in the way|the (?:problem|issue|blocker|hold[ -]?up|snag))|what we(?:'ve| have)? \p{L}+)\b.{0,40}\b(?:is|are|was|were)\b(?! (?:we|you|they|it)\b)/iu;

/** "Who is to lead is still unclear": what is not known is told. */
const TELLS_OPEN =
  /^(?:and |but |so )?(?:who|what|when|where|which|how|whether)\b.{2,60}\b(?:is|are|remains?) (?:still |not yet |yet )?(?:unclear|unknown|undecided|uncertain|open|tbc|tba|to be (?:decided|confirmed|agreed)|not (?:known|clear|decided|agreed|settled|confirmed))\W*$/iu;

/** "R5 what did they say": the subject stands first. */
const ASKS_BEHIND =
  /^(?:\S+ ){1,5}what (?:did|do|does) (?:they|(?:the )?(?:peers?|lga|team|report|council|ofsted)) (?:say|think|find|recommend|want|suggest)(?: about (?:it|this|that))?\W*$/i;

/** "R2 is green but overdue, why?": what stands before it is what is asked about. */
const ASKS_OF_WHOLE =
  /^(?:and |but |so )?(?:why|how come|how so|since when|says who|why (?:is|was) (?:that|it|this)|why not|(?:is|was) (?:that|this) (?:right|true|correct|still (?:right|true|correct)))\W*$/i;

function opensQuestion(text: string): boolean {
  return QUESTION_OPENING.test(text) || VERB_BEFORE_SUBJECT.test(text) || wantsToKnow(text);
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
  const marked = sentence.some(({ asked }) => asked);
  const last = said.at(-1);
  if (marked && last && ASKS_OF_WHOLE.test(plain.slice(last.start, last.end))) return sentence;
  const opens = said[0] ? plain.slice(said[0].start, said[0].end) : '';
  if (!marked && (CLEFT.test(opens) || TELLS_OPEN.test(opens))) return [];
  if (said[0] && COMMAND_OPENING.test(plain.slice(said[0].start, end))) return [];
  if (ASKS_BEHIND.test(plain.slice(said[0]?.start ?? end, end))) return sentence;
  const label = marked ? -1 : said.findIndex((clause) => labelled(plain, clause) !== null);
  const opening = said.findIndex(
    ({ start }, index) =>
      (label < 0 || index < label) &&
      opensQuestion(plain.slice(start, Math.min(end, start + OPENING_LENGTH))),
  );
  if (opening >= 0) return [...said.slice(opening), ...chatter];
  if (!marked) return [];
  const words = last ? plain.slice(last.start, last.end).split(/\s+/) : [];
  const tag = said.length > 1 && last !== undefined && words.length <= TAG_WORDS;
  if (!tag) return sentence;
  // "…, 64 trained, ok?" tells a figure as well.
  return words.some((word) => /\d/.test(word)) ? [] : [last];
}
