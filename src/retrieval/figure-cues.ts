import type { Measured } from './query.ts';
import { isFiller, readWords, type Word } from './words.ts';

const MONEY =
  /\bhow much (?:money|cash)\b|\bhow much\b.*\b(?:cost|costs|spend|spending|spent|pay|paid|owe|owed|earn|earns|earned|save|saved|invest|invested|fund|funded|grant|borrow|borrowed|charge|charged|overspen[dt]|put (?:in|into|aside)|set aside|worth|raise[ds]?)\b|\bhow much (?:is|are|was|were)\b(?!.*\b(?:by|down|up)\b)|\b(?:budget|salary|pay) (?:of|for)\b|\b(?:avg|average) (?:salary|wage|pay|rent|house price)\b/i;
const SHARE = /(?:\b(?:what|which)\s+|^)(?:%|per ?cent|percentage|share|proportion|fraction)|% of\b/i;
const FREQUENCY = /\bhow (?:many times|often|frequent(?:ly)?|regular(?:ly)?)\b/i;
const COUNT = /\bhow many\b/i;

/** What kind of figure a question asks for: a sum of money, a share of something, a number of things, how often something happens, or any. */
export function readMeasured(text: string): Measured {
  if (FREQUENCY.test(text)) return 'frequency';
  if (COUNT.test(text)) return 'count';
  if (SHARE.test(text)) return 'share';
  return MONEY.test(text) ? 'money' : 'any';
}

/** The thing named stands among the first words after "how many". */
const NAMED_WITHIN = 3;

/** The words that name what is to be counted: "how many of the lifeboats were sold" asks for lifeboats. */
export function readCounted(text: string): readonly Word[] {
  const [, after] = FREQUENCY.test(text) ? [] : text.split(COUNT);
  if (after === undefined) return [];
  return readWords(after)
    .filter((word) => !isFiller(word))
    .slice(0, NAMED_WITHIN);
}
