/**
 * How a recommendation is named by its number, as parts of larger patterns that read any case: "R5", "rec. 5",
 * "recommendation no. 5". Where a whole message is read, `findMentions` knows many more ways.
 */

const numbered = (words: string) => `(?:${words})\\s*(?:no\\.?|number|#)?\\s*\\d{1,2}`;

export const NUMBERED = numbered('r|recs?\\.?|recommendation');
/** "recommendations 3 and 5": the first of a list, too. */
export const NUMBERED_OR_FIRST = numbered('r|recs?\\.?|recommendations?');
/** In a question to the record, where a stop ends something. */
export const NUMBERED_PLAINLY = numbered('r|recs?|recommendation');
