/**
 * How a recommendation is named by its number, as parts of larger patterns that read any case: "R5", "rec. 5",
 * "recommendation no. 5". Where a whole message is read for updates, `findMentions` knows many more ways.
 */

const named = (words: string, number: string) => `(?:${words})\\s*(?:no\\.?|number|#)?\\s*${number}`;
const DIGITS = '\\d{1,2}';

export const NUMBERED = named('r|recs?\\.?|recommendation', DIGITS);
/** "recommendations 3 and 5": the first of a list, too. */
export const NUMBERED_OR_FIRST = named('r|recs?\\.?|recommendations?', DIGITS);
/** In a question to the record, where a stop ends something. */
export const NUMBERED_PLAINLY = named('r|recs?|recommendation', DIGITS);
/** With the number as a group of its own. */
export const NUMBERED_AS = named('r|recs?\\.?|recommendations?', `(${DIGITS})`);
