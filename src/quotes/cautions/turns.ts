import { CAUTIONS } from '../wording.ts';
import type { Caution } from './caution.ts';

const OPENING_TURN =
  /^[\s"'“‘•-]*(however|but|although|though|nevertheless|nonetheless|despite|notwithstanding|yet|that said|even so|conversely|on the other hand|at the same time|whilst|while|still|unfortunately)\b/iu;

/** "However, …" next door: the praise is taken back in the sentence after it. */
export const nextSentenceTurns: Caution = ({ after }) => {
  const word = OPENING_TURN.exec(after)?.[1];
  return word ? CAUTIONS.nextTurns(word) : null;
};

/** Turns that need no proof, and turns that are only one where the clause holds a worry. */
const PLAIN_TURN = /\b(however|although|though|albeit|nevertheless|nonetheless|but|yet)\b/giu;
const CONDITIONAL_TURN = /\b(despite|whilst|while|notwithstanding|in spite of)\b/iu;
const WORRY =
  /challeng|risk|concern|pressure|lack|limit|inconsisten|not yet|not always|\bneeds?\b|further work|more work|much work|weak|slow|difficult|issue|problem|deficit|overspen|unsafe|declin|\bgaps?\b|fail|poor|inadequa|remain|struggl|worr|detriment|shortage|unable/iu;

/** One sentence that praises with one half and warns with the other. */
export const turnsInside: Caution = ({ text }) => {
  const plain = [...text.matchAll(PLAIN_TURN)].find((match) => !isHarmless(text, match.index, match[0]));
  if (plain) return CAUTIONS.turnsInside(plain[0]);
  const conditional = WORRY.test(text) ? CONDITIONAL_TURN.exec(text) : null;
  return conditional ? CAUTIONS.turnsInside(conditional[0]) : null;
};

/** "not only … but also", "as though", "has yet to" (a worry, but no turn) and "nothing but". */
function isHarmless(text: string, at: number, word: string): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  const after = text.slice(at + word.length, at + word.length + 8);
  if (/^but$/i.test(word))
    return (
      /^ also\b/i.test(after) ||
      /\bnot (?:only|just|simply)\b/i.test(before) ||
      /\b(?:nothing|all) $/i.test(before)
    );
  if (/^though$/i.test(word)) return /\b(?:as|even) $/i.test(before) && /\bas $/i.test(before);
  return /^yet$/i.test(word) && (/\b(?:not|as|has|have|is|are) $/i.test(before) || /^ to\b/i.test(after));
}

/** The digest knows the passage as balanced although no word of the quotation shows it. */
export const balancedFinding: Caution = (words) => {
  const balanced = words.findings.some(({ stance }) => stance === 'balanced');
  return balanced && !turnsInside(words) && !nextSentenceTurns(words) ? CAUTIONS.balanced : null;
};
