import { type Figure, findFigures } from '../corpus/figures.ts';
import { heavyFacets, type Measured, type Query } from '../retrieval/query.ts';
import { asksYesOrNo } from '../retrieval/shape-cues.ts';
import { contentStems } from '../retrieval/words.ts';
import type { Answer, Claim } from './answer.ts';
import { asksHowMuchChanged } from './figures-told.ts';
import { asksOfFuture, isOfPast } from './past-figure.ts';
import { namesMeasure } from './unheard.ts';

/** What a bare figure must be to answer; a number of things means nothing without the things. */
const UNITS: Readonly<Record<Measured, readonly Figure['unit'][]>> = {
  money: ['money'],
  share: ['percent'],
  rate: ['percent'],
  any: ['money', 'percent'],
  count: [],
  frequency: [],
};

/**
 * "How much" is answered by the figure itself before anything else ("£3.5m. …"), where the statement leaves no doubt which
 * one: it is the only one, of the kind that is asked for, and beside it stands what it is a figure of. Else nothing.
 */
export function figureFirst({ query }: Pick<Answer, 'query'>, { text }: Pick<Claim, 'text'>): string {
  if (query.shape !== 'figure') return '';
  const [only, ...more] = findFigures(text).filter(({ unit }) => unit !== 'plain');
  if (!only || more.length > 0 || text.startsWith(only.text)) return '';
  if (!UNITS[query.measured].includes(only.unit) || !isOfWhatIsAsked(only, text, query)) return '';
  if (asksOfFuture(query.text) && isOfPast(only, text)) return '';
  // What something costs is not by how much it is overspent.
  if (OVERSPENT.test(text.slice(0, only.start)) && !ASKS_OVERSPEND.test(query.text)) return '';
  const after = text.slice(only.start + only.text.length);
  if (isOfAnother(after, query.text) || isNoMoney(only, query)) return '';
  return /^\s?[-–]\s?£?\d/.test(after) ? '' : `${only.text}. `;
}

const OVERSPENT = /\b(?:over|under)sp(?:end|ent)\w*\b[^.;,]{0,40}$/i;
const ASKS_OVERSPEND = /\b(?:over|under)sp(?:end|ent)|\bover budget|\bshort(?:fall)?\b|\bgap\b|\bover\W*$/i;

/** "£28m profit on its loans" is no loan: what stands right behind a sum is what it is a sum of. */
function isOfAnother(after: string, question: string): boolean {
  const of = SUM_OF.exec(after)?.[1];
  return of !== undefined && !contentStems(question).some((stem) => contentStems(of).includes(stem));
}

const SUM_OF =
  /^ (?:(?:net|gross|annual|extra|additional|new) )?(profits?|loss(?:es)?|savings?|dividends?|surplus|deficits?|overspend|underspend|grants?|income|fines?|fees?|debts?|reserves?)\b/i;

/** "Crime down by how much" asks for no sum of money; "is the target met" asks for no figure at all. */
function isNoMoney({ unit }: Figure, { text, measured }: Query): boolean {
  if (asksYesOrNo(text) && !/\bhow\b/i.test(text)) return true;
  return measured === 'any' && unit === 'money' && asksHowMuchChanged(text);
}

const ABOUT_AS_MUCH = 0.8;

/** The clause of the figure names what the question is about. */
function isOfWhatIsAsked({ start, text: { length } }: Figure, text: string, query: Query): boolean {
  const before = text.slice(0, start).split(CLAUSE).at(-1) ?? '';
  const after = text.slice(start + length).split(CLAUSE)[0] ?? '';
  const beside = contentStems(`${before} ${after}`);
  // "A cost of £3m" is the cost of something; of what, the rest of the question must tell.
  const things = heavyFacets(query.facets).filter(({ words }) => !namesMeasure(words));
  // "How far has knife crime fallen": what fell in the clause of the figure may be all crime.
  const most = Math.max(...things.map(({ weight }) => weight)) * ABOUT_AS_MUCH;
  return things
    .filter(({ weight }) => weight >= most)
    .some(
      ({ tokens, parts }) =>
        tokens.some((token) => beside.includes(token)) ||
        (parts.length > 0 && parts.every((part) => beside.includes(part))),
    );
}

const CLAUSE = /[,;:]\s|\s[–-]\s|\b(?:and|but|while|although|which|who|so that)\b/;
