import { readAbout } from '../answers/about/read-about.ts';
import type { Answer } from '../answers/answer.ts';
import { NUMBERED_AS } from '../corpus/numbered.ts';
import type { Recommendation } from '../corpus/types.ts';
import { readWhole, wholePatterns } from '../intents/whole-patterns.ts';
import { levelQuestion } from '../typed-text.ts';

/** What is asked of the progress of "it": how it stands, or whether it has been done. */
export type AskedOfIt = 'standing' | 'done';

const IT = '(?:it|this|that)';
const SINCE =
  '(?:since(?: then| (?:the|that|their|our) (?:(?:peer|lga|20\\d\\d) )*(?:review|challenge|report|visit))?|then|in the end|after that|afterwards|after all)';
const LATELY = `(?: (?:yet|now|still|at all|so far|already|today|ever|${SINCE}))*`;
const DONE = '(?:done|finished|completed?|delivered|implemented|achieved|started|begun|acted on|met)';
/** What only the record can tell. */
const STANDS = [
  `(?:is|are) (?:${IT}|we)(?: still| now)? (?:on[ -]track|at risk|off[ -]track|red|amber|green|late|overdue|behind schedule|slipping)(?: (?:on|with|for) ${IT})?`,
  `when is ${IT} due`,
  `what is (?:blocking ${IT}|holding ${IT} up|the next step(?: on ${IT})?)`,
  `has ${IT} slipped`,
  `(?:so |and )?(?:is|has|was) ${IT} (?:been )?(?:all )?(?:fixed|sorted(?: out)?|resolved|put right|back on track)`,
];
const IS_DONE = [
  `(?:have|has) (?:we|the council|anyone|anybody) (?:actually |already )?${DONE} ${IT}`,
  `(?:have|has) ${IT} (?:actually |already )?been ${DONE}`,
  `did (?:we|the council) (?:ever |actually )?(?:do|finish|complete|deliver|implement|achieve|start|meet|act on) ${IT}`,
  `(?:is|was|were) ${IT} (?:ever |all |already |actually )*${DONE}`,
  `what (?:has|have|was|is) (?:been|being|we|the council)? ?(?:actually |already |been )?done(?: (?:about|on|with|for) ${IT})?`,
  `what (?:has|have) (?:happened|we achieved)(?: (?:about|on|with|to) ${IT})?`,
  `what happened (?:about|on|with|to) ${IT}`,
  `(?:has|did|have) (?:anything|something|nothing) (?:been done|happened?|come of ${IT}|changed?)(?: (?:about|on|with|for|to) ${IT})?`,
  `what (?:became|has become|came) of ${IT}`,
];

const ASKED = wholePatterns<AskedOfIt>([
  [STANDS.map((form) => `(?:${form})${LATELY}`), 'standing'],
  [IS_DONE.map((form) => `(?:${form})${LATELY}`), 'done'],
]);

/** Reads what a message asks of the progress of "it"; null where it asks something else, or says what it is about. */
export function readAskedOfIt(text: string): AskedOfIt | null {
  return /\bIT\b/.test(text) || readAbout(text) !== null ? null : readProgressOfIt(text);
}

/** "What has been done about R5 since?": the same, of the one that is named by its number. */
export function readAskedOfNamed(
  text: string,
): { readonly asked: AskedOfIt; readonly number: number } | null {
  const [named, ...others] = [...text.matchAll(NAMED)];
  if (!named || others.length > 0) return null;
  const asked = readProgressOfIt(text.replace(named[0], 'it'));
  return asked && { asked, number: Number(named[1]) };
}

/** One of another year is for the documents. */
const NAMED = new RegExp(`\\b(?:the )?${NUMBERED_AS}\\b(?! (?:of|in|from) )`, 'gi');

function readProgressOfIt(text: string): AskedOfIt | null {
  return readWhole(ASKED, levelQuestion(text));
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

/** The one recommendation of an older report that an answer of that report is about: later documents may tell what became of it. */
export function olderMeant(
  { query, recommendations }: Answer,
  current: readonly Recommendation[],
  all: readonly Recommendation[],
): Recommendation | null {
  const [id, ...others] = query.recommendations.length > 0 ? query.recommendations : recommendations;
  if (id === undefined || others.length > 0 || current.some((item) => item.id === id)) return null;
  return all.find((item) => item.id === id) ?? null;
}
