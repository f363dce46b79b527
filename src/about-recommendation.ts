import { readAbout } from './answers/about/read-about.ts';
import type { Answer } from './answers/answer.ts';
import type { Recommendation } from './corpus/types.ts';
import { levelQuestion } from './typed-text.ts';
import { readWhole, wholePatterns } from './whole-patterns.ts';

/** What is asked of the progress of "it": how it stands, or whether it has been done. */
export type AskedOfIt = 'standing' | 'done';

const IT = '(?:it|this|that)';
const LATELY = '(?: (?:yet|now|still|at all|so far|already|today))*';
const DONE = '(?:done|finished|completed?|delivered|implemented|achieved|started|begun|acted on|met)';
/** What only the record can tell. */
const STANDS = [
  `(?:is|are) (?:${IT}|we)(?: still| now)? (?:on[ -]track|at risk|off[ -]track|red|amber|green|late|overdue|behind schedule|slipping)(?: (?:on|with|for) ${IT})?`,
  `when is ${IT} due`,
  `what is (?:blocking ${IT}|holding ${IT} up|the next step(?: on ${IT})?)`,
  `has ${IT} slipped`,
];
const IS_DONE = [
  `(?:have|has) (?:we|the council|anyone|anybody) (?:actually |already )?${DONE} ${IT}`,
  `(?:have|has) ${IT} (?:actually |already )?been ${DONE}`,
  `did (?:we|the council) (?:ever |actually )?(?:do|finish|complete|deliver|implement|achieve|start|meet|act on) ${IT}`,
  `is ${IT} (?:all |already )?${DONE}`,
  `what (?:has|have) (?:been|we|the council) (?:actually |already )?done(?: (?:about|on|with|for) ${IT})?`,
  `what (?:has|have) (?:happened|we achieved)(?: (?:about|on|with) ${IT})?`,
];

const ASKED = wholePatterns<AskedOfIt>([
  [STANDS.map((form) => `(?:${form})${LATELY}`), 'standing'],
  [IS_DONE.map((form) => `(?:${form})${LATELY}`), 'done'],
]);

/** Reads what a message asks of the progress of "it"; null where it asks something else, or says what it is about. */
export function readAskedOfIt(text: string): AskedOfIt | null {
  const plain = levelQuestion(text);
  if (/\bIT\b/.test(text) || readAbout(text) !== null) return null;
  return readWhole(ASKED, plain);
}

/**
 * The recommendation that "it" means after an answer: the one that was named or shown alone; of what only the record
 * can tell, also the only one that the answer touches. Null where it could be several, or none.
 */
export function recommendationMeant(
  { query, claims, recommendations }: Answer,
  asked: AskedOfIt,
  current: readonly Recommendation[],
): Recommendation | null {
  const alone = claims.length === 1 ? claims[0]?.statement.recommendation : null;
  const touched = recommendations.filter((id) => current.some((item) => item.id === id));
  const meant =
    query.recommendations.length === 1
      ? query.recommendations[0]
      : (alone ?? (asked === 'standing' && touched.length === 1 ? touched[0] : null));
  return current.find(({ id }) => id === meant) ?? null;
}
