import type { Statement } from '../corpus/statements.ts';
import type { OtherReview } from '../retrieval/other-review.ts';

/** Words that may stand between what was reviewed, or who reviewed it, and the review. */
const BETWEEN = '(?:\\W+\\w+){0,2}?\\W+';
const KINDS: Readonly<Record<OtherReview['kind'], string>> = {
  peer: '(?:peer (?:challenge|review)|health check)',
  any: 'review',
};

/**
 * Whether a statement names a review and tells what came of it. That there was one, or that its papers were handed over,
 * is no finding.
 */
export function tellsWhatItFound({ text }: Pick<Statement, 'text'>, { subject, kind }: OtherReview): boolean {
  const thing = `${subject}\\w*`;
  const named = new RegExp(
    `\\b${thing}${BETWEEN}${KINDS[kind]}|\\b${KINDS[kind]}\\w* (?:of|by|on|into)${BETWEEN}${thing}`,
    'i',
  );
  return named.test(text) && TELLS_FINDING.test(text);
}

const TELLS_FINDING =
  /\b(?:found|finds|conclud\w+|recommend(?:ed|s|ations?)|judged|rated|identified|highlighted|confirmed|praised|criticised|showed|shows|led to|resulted)\b/i;
