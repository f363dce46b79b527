import { readNumberWord } from '../corpus/number-words.ts';
import { NUMBERED_OR_FIRST } from '../corpus/numbered.ts';
import type { Query } from './query.ts';
import type { UnderstandDeps } from './understand-deps.ts';

const NAMED_NUMBER =
  /\b(?:r|recs?|recommendations?|number|no\.)\s*(?:no\.?|number|#)?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*(?:,|and|&|or|vs?\.?)\s*(?:r|recs?|recommendations?|number)?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten))?\b/gi;
const NAMED_PLACE =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (?:one |thing |item )?(?:rec(?:ommendation)?\b|(?:one )?on (?:the|their) list|of (?:the|their) (?:(?:\w+ )?(?:recs|recommendations)\b|(?:ten|seven|\d{1,2})(?=\W*$)))/gi;

/** "Recommendation 9 of 2018", "the 2018 recommendation 9" */
const OF_YEAR =
  /\b(?:r ?\d{1,2}|(?:recs?|recommendations?)\s*(?:no\.?|number|#)?\s*(?:\d{1,2}|(?<= )[a-z]{3,5})) (?:of|in|from|for|by) (?:the )?(?:report of )?(?:20)?\d\d\b|\b20\d\d(?:['’]s)? (?:\w+ ){0,2}(?:r|recs?|recommendations?)\b/i;

const NUMBERED = new RegExp(`\\b${NUMBERED_OR_FIRST}`, 'i');

/** The recommendations that a question names by number or place, and a number that its report does not have. */
export function readRecommendations(
  text: string,
  years: readonly number[],
  deps: UnderstandDeps,
): Pick<Query, 'recommendations' | 'absentRecommendation'> {
  const named = [...text.matchAll(NAMED_NUMBER), ...text.matchAll(NAMED_PLACE)];
  const idOf = (number: number) => deps.recommendationId(number, years[0] ?? null);
  const words = named.flatMap((match) => [match[1] ?? '', match[2] ?? '']);
  const read = (word: string) => (/^last$/i.test(word) ? lastNumber(idOf) : readNumberWord(word)) ?? [];
  const numbers = [...new Set(words.flatMap(read))];
  const absent = numbers.find((number) => idOf(number) === null) ?? null;
  const isNamed = NUMBERED.test(text);
  return {
    recommendations: numbers.flatMap((number) => idOf(number) ?? []),
    absentRecommendation: isNamed ? absent : null,
  };
}

/** "Is rec 9 like anything in 2018?": one of the newest report, and what an earlier one says of the same. */
export function setsAgainstReport(text: string, years: readonly number[]): boolean {
  return years.length > 0 && NUMBERED.test(text) && LIKE.test(text) && !OF_YEAR.test(text);
}

const LIKE =
  /\b(?:compar(?:e[ds]?|ing)|same|similar|like|unlike|also|already|build(?:s|ing)? on|built on|echo\w*|repeat\w*|in common|as well|too|differ\w*|new since|(?:raised|said|made|recommended) (?:before )?(?:in|by))\b/i;

/** They are numbered through. */
function lastNumber(idOf: (number: number) => string | null): number {
  let last = 0;
  while (idOf(last + 1) !== null) last++;
  return last;
}
