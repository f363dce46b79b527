import type { Query } from '../../retrieval/query.ts';
import { asksYesOrNo } from '../../retrieval/shape-cues.ts';
import { levelQuestion } from '../../typed-text.ts';

const ELLIPTIC =
  /^(?:did|do|does|have|has|had|are|were|was|is|will|would|can|could|should)(?:n't)? (?:they|it|we|he|she|that|this|those|these)(?: (?:not|really|actually|ever|now|though|then|yet|still|all|in the end|or not))*$/i;

/** "And did they?", "have we?": asks whether something is so without saying what; only what was asked before can tell. */
export function isElliptic(text: string): boolean {
  return ELLIPTIC.test(levelQuestion(text)) && !/\bIT\b/.test(text);
}

/** Whether a question has a claim in it that is so or is not. */
export function isWhether({ shape, text }: Query): boolean {
  return shape === 'attribution' || asksYesOrNo(text);
}
