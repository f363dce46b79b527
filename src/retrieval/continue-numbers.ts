import { readNumberWord } from '../corpus/number-words.ts';
import type { Query } from './query.ts';
import type { UnderstandDeps } from './understand-deps.ts';

/** "The one before": the report, or after a recommendation the recommendation. */
export const ONE_BEFORE = /\bone before\b/i;

/** "The one before" after a recommendation is the recommendation before, not the report before. */
export function continueYears(
  before: Query,
  own: Query,
  turned: boolean,
  deps: UnderstandDeps,
): readonly number[] {
  if (before.recommendations.length > 0 && ONE_BEFORE.test(own.text)) return before.years;
  if (own.years.length > 0) return own.years;
  if (NAMES_FINANCIAL_YEAR.test(own.text)) return [];
  const { voice } = own;
  if (voice && !before.years.some((year) => deps.speaks(voice, year))) return [];
  return turned ? latestAfter(before, deps) : before.years;
}

const NAMES_FINANCIAL_YEAR = /\b(?:20)?\d\d\/\d\d\b/;

/** "Have we fixed it?" after a question about 2018 asks the documents that came later. */
function latestAfter(before: Query, deps: UnderstandDeps): readonly number[] {
  const newest = deps.years.at(-1) ?? 0;
  return before.years.some((year) => year < newest) ? [newest] : [];
}

/** "what is recommendation 7", then "and 8?", "the one before" or "the next one". */
export function continueNumbers(before: Query, own: Query, deps: UnderstandDeps): readonly string[] {
  const last = Number(/\d+$/.exec(before.recommendations.at(-1) ?? '')?.[0] ?? 0);
  if (last === 0) return [];
  const step = /\b(?:one before|previous one)\b/i.test(own.text)
    ? -1
    : /\b(?:next one|one after|next)\b/i.test(own.text)
      ? 1
      : 0;
  const typed =
    /^\W*(?:and|what about|how about)?\W*(?:r|rec(?:ommendation)?|number|no\.?)?\s*(\d{1,2}|[a-z]+)\W*$/i.exec(
      own.text,
    )?.[1];
  const number = step !== 0 ? last + step : readNumberWord(typed ?? '');
  const year = yearOfRecommendation(before.recommendations[0], deps);
  const id = number ? deps.recommendationId(number, year) : null;
  return id ? [id] : [];
}

/** The year of the report that a recommendation is in. */
export function yearOfRecommendation(id: string | undefined, deps: UnderstandDeps): number | null {
  const year = deps.years.find(
    (candidate) => id !== undefined && deps.recommendationId(Number(/\d+$/.exec(id)?.[0]), candidate) === id,
  );
  return year ?? null;
}
