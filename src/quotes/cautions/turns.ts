import { hasTone } from '../sentence-quality.ts';
import type { Caution, QuotedWords } from './caution.ts';
import { CAUTIONS } from './wording.ts';

const OPENING_TURN =
  /^[\s"'“‘•-]*(however|but|although|though|nevertheless|nonetheless|despite|notwithstanding|yet|that said|even so|conversely|on the other hand|at the same time|whilst|while|still|unfortunately)\b/iu;

/** "However, …" next door: the praise is taken back in the sentence after it. */
export const nextSentenceTurns: Caution = (words) => {
  const word = OPENING_TURN.exec(words.after)?.[1];
  return word && !goesOn(words) ? CAUTIONS.nextTurns(word) : null;
};

/** A sentence that opens like a turn, and says no other thing than the words before it: praise of praise, a worry of a worry. */
function goesOn({ text, after, findings }: QuotedWords): boolean {
  const concession = readConcession(after);
  const isWorried = findings.some(({ stance }) => stance === 'concern');
  const isMixed = isWorried || findings.some(({ stance }) => stance === 'balanced');
  if (!concession) return !isMixed && isPraise(text) && isPraise(after.replace(OPENING_TURN, ''));
  // That no word of worry is known in it is no sign that it speaks in favour.
  if (isFavourable(concession) && isPraise(concession.main))
    return !isMixed && (findings.length > 0 || !isWorry(text));
  return isWorried && !isMixedUp(text) && WORRY.test(concession.main);
}

/** "Despite X, Y": what is granted, and what is said all the same. */
interface Concession {
  readonly word: string;
  readonly granted: string;
  readonly main: string;
}

const CONCESSION =
  /^[\s"'“‘•-]*(despite|notwithstanding|in spite of|although|though|whilst|while)\b([^,]*),(.+)$/isu;
/** What follows on these is known already; what follows on "although" is said here. */
const PRESUPPOSES = /^(?:despite|notwithstanding|in spite of)$/iu;

function readConcession(text: string): Concession | null {
  const [, word, granted, main] = CONCESSION.exec(text) ?? [];
  return word && granted && main ? { word, granted, main } : null;
}

/** What is said all the same is no warning; where what is granted is said for the first time, neither must that be one. */
function isFavourable({ word, granted, main }: Concession): boolean {
  return PRESUPPOSES.test(word) ? isUnclouded(main) : isPraise(main) && isUnclouded(granted);
}

function isUnclouded(text: string): boolean {
  return !isWorry(text) && !isMixedUp(text);
}

function isPraise(text: string): boolean {
  return hasTone(text, 'praise') && isUnclouded(text) && !ADVISES.test(text);
}

/** What should be done better is praise of nothing. */
const ADVISES = /\b(?:should|must|could|ought|would benefit|opportunit\w+|improve|better)\b/iu;

function isMixedUp(text: string): boolean {
  return text.search(PLAIN_TURN) >= 0;
}

/** Turns that need no proof, and turns that are only one where the clause holds a worry. */
const PLAIN_TURN = /\b(however|although|though|albeit|nevertheless|nonetheless|but|yet)\b/giu;
const CONDITIONAL_TURN = /\b(despite|whilst|while|notwithstanding|in spite of)\b/iu;
const WORRY =
  /challeng|risk|concern|pressure|lack|limit|inconsisten|not yet|not always|\bneeds?\b|further work|more work|much work|weak|slow|difficult|issue|problem|deficit|overspen|unsafe|declin|\bgaps?\b|fail|poor|inadequa|remain|struggl|worr|detriment|shortage|unable/iu;

/** What makes a clause no plain praise, though it may be no worry by itself. */
const DENIES =
  /\brequir|\bstretch|\bnot\b(?! (?:only|just))|n['’]t\b|\bcannot\b|\bno\b(?! one)|\bless\b|\bonly\b/iu;

function isWorry(text: string): boolean {
  return WORRY.test(text) || DENIES.test(text);
}

/** One sentence that praises with one half and warns with the other. */
export const turnsInside: Caution = ({ text }) => {
  const concession = readConcession(text);
  if (concession && isFavourable(concession)) return null;
  const plain = [...text.matchAll(PLAIN_TURN)].find((match) => !isHarmless(text, match.index, match[0]));
  if (plain) return CAUTIONS.turnsInside(plain[0]);
  const conditional = WORRY.test(text) ? CONDITIONAL_TURN.exec(text) : null;
  return conditional ? CAUTIONS.turnsInside(conditional[0]) : null;
};

/** "not only … but also", "as though", "has yet to" (a worry, but no turn) and "nothing but". */
function isHarmless(text: string, at: number, word: string): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  const after = text.slice(at + word.length, at + word.length + 9);
  if (/^but$/i.test(word))
    return (
      /^ also\b/i.test(after) ||
      /\bnot (?:only|just|simply)\b/i.test(before) ||
      /\b(?:nothing|all) $/i.test(before)
    );
  if (/^though$/i.test(word)) return /\b(?:as|even) $/i.test(before) && /\bas $/i.test(before);
  return (
    /^yet$/i.test(word) &&
    (/\b(?:not|as|has|have|is|are) $/i.test(before) || /^ (?:to|another|again|more)\b/i.test(after))
  );
}

/** The digest knows the passage as balanced although no word of the quotation shows it. */
export const balancedFinding: Caution = (words) => {
  const balanced = words.findings.some(({ stance }) => stance === 'balanced');
  return balanced && !turnsInside(words) && !nextSentenceTurns(words) ? CAUTIONS.balanced : null;
};
