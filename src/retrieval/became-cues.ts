import { levelQuestion } from '../typed-text.ts';
import type { Query } from './query.ts';

const DATED = '(?:(?:the|our|those|that|last|latest|newest|previous|earlier|older|old|first|20\\d\\d) )*';
const PEERS = `${DATED}(?:peers?|peer team|lga|reviewers|peer (?:challenge|review)|cpc|review|report|team|they)`;
const ADVICE = '(?:recommendations|recs|suggestions|advice|asks|findings|feedback|criticisms?)';
const IN_YEAR =
  '(?: (?:back )?(?:in|of|from|by) (?:20\\d\\d|the (?:last|previous|earlier|older|old|first) (?:one|time|review|report|peer (?:challenge|review))))?';
/** Whatever a whole review asked for; a subject in it makes another question. */
const NUMBERED = '(?:recommendation|rec) (?:no\\.? ?)?\\d{1,2}';
const SPOKEN = `(?:what |that )?${PEERS} (?:(?:had|have) )?(?:asked(?: for| of us)?|said|recommended|told us|suggested|wanted|advised)(?: (?:us|for))?(?: to do)?`;
const WRITTEN = `${DATED}(?:peers?'?s? |lga'?s? |review'?s? |report'?s? )?${ADVICE}`;
const SOME = '(?:(?:any|all|most|some|each|much|anything|everything)(?: of)? )?';
const ASKED_FOR = `(?:${NUMBERED}|${SOME}(?:${WRITTEN}|${SPOKEN}|${PEERS}))${IN_YEAR}(?: (?:of|from|in|by) ${PEERS})?`;

const DONE =
  '(?:done|do|completed?|finish(?:ed)?|deliver(?:ed)?|implement(?:ed)?|meet|met|act(?:ed)? (?:on|upon)|deal(?:t)? with|follow(?:ed)?(?: (?:up|through))?(?: on)?|address(?:ed)?|respond(?:ed)? to|listen(?:ed)? to|fix(?:ed)?|tackled?|taken on board|take on board)';
const WE = '(?:we|you|the council|our council|anyone|anybody)';
const ENDS = '(?: (?:yet|so far|now|since|then|at all|in the end|ever|or not|already))*';

/** "Which of them did we fix?", "how many are still outstanding?" */
const WHICH = '(?:which|what|how many)(?: ones)?';
const LEFT =
  '(?:(?:still |been |all |now |not |never |ever )*(?:outstanding|open|left|undone|unfinished|to do|done|completed?|finished|implemented|delivered|fixed|met|addressed|sorted|acted on))';
const STANDS = `(?:(?:have|did|has|do) ${WE} (?:not |never |ever |actually |already )*${DONE}|(?:are|were|is|was|have|has|remain)(?: been)? ${LEFT}|(?:remain|got ${DONE}))`;

const ASKED = [
  `${WHICH} of ${ASKED_FOR} ${STANDS}`,
  `${WHICH} ${DATED}${ADVICE} ${STANDS}`,
  `(?:have|has|did|do) ${WE} (?:(?:ever|actually|really|already|yet|now) )*${DONE} (?:to |about |on )?${ASKED_FOR}`,
  `(?:what|how much) (?:(?:has |have |had )?(?:happened|become|became|came)|(?:has|have|had) been done|(?:did|have|has) ${WE} (?:done|do)) (?:to|of|about|with|on|since|after) ${ASKED_FOR}`,
  `how (?:well |far )?(?:did|have|has|do) ${WE} (?:(?:respond|responded|react|reacted|got|get|do|done|come|answer|answered)(?: on)?) (?:to|on|with|against) ${ASKED_FOR}`,
  `(?:were|was|are|is|have|has) ${ASKED_FOR} (?:(?:ever|all|been|any|actually|now|being) )*(?:${DONE}|acted on|followed up|taken up|sorted)`,
  `(?:where are we|what progress|any progress|progress|how are we doing|how did we do) (?:have we made )?(?:on|with|against|since) ${ASKED_FOR}`,
].map((source) => new RegExp(`^(?:${source})${ENDS}$`, 'i'));

/** "Did we do what the 2018 peers asked?": what became of all that a review asked for, without naming a subject. */
export function asksWhatBecame(text: string): boolean {
  const plain = levelQuestion(text);
  return ASKED.some((pattern) => pattern.test(plain));
}

const THEM = '(?:them|those|these|they|it all|the lot)';
const ASKED_OF_THEM = [
  `(?:have|has|did|do) ${WE} (?:(?:ever|actually|really|already|yet|now|all) )*${DONE} (?:any of |all of |most of )?${THEM}`,
  `(?:what|how much) (?:(?:has |have |had )?(?:happened|become|became|came)|(?:has|have|had) been done|(?:did|have|has) ${WE} (?:done|do)) (?:to|of|about|with|on|since|after) ${THEM}`,
  `(?:have|were|are|did) (?:any of |all of |most of )?${THEM} (?:(?:ever|all|been|any|actually|now|being|get|got) )*(?:${DONE}|acted on|followed up|taken up|sorted|happen(?:ed)?)`,
  `${WHICH}(?: of ${THEM})? ${STANDS}`,
  `(?:where are we|any progress|progress|how are we doing|how did we do) (?:on|with|against) ${THEM}`,
].map((source) => new RegExp(`^(?:(?:and|so|ok|but) )*(?:${source})${ENDS}$`, 'i'));

/**
 * "Which of those did we fix?" after the recommendations of an older report, in words that say which; null for everything
 * else. `newest` gives the year of the newest
 * recommendations: on those, the record tells.
 */
export function readWhatBecameOfThem(
  text: string,
  { shape, years }: Pick<Query, 'shape' | 'years'>,
  newest: () => number,
): string | null {
  const [year, ...others] = years;
  const isListed = shape === 'recommendation-list' || shape === 'became';
  if (!isListed || year === undefined || others.length > 0) return null;
  const plain = levelQuestion(text);
  return ASKED_OF_THEM.some((pattern) => pattern.test(plain)) && year < newest()
    ? `what became of the ${year} recommendations?`
    : null;
}

const OF_OLDER_REPORT = '\\b(?:20\\d\\d|last|previous|earlier|old|older|first)\\b';
const NOT_OF_OLDER_REPORT = `(?!.*${OF_OLDER_REPORT})`;
/** What has been done about recommendations stands in no report that makes them. */
const ASKS_WHAT_IS_DONE = new RegExp(
  [
    `(?:have|has|did|are|is|how many)\\b${NOT_OF_OLDER_REPORT}.*\\b(?:recs|recommendations)\\b(?:.*\\b(?:done|completed?|finished|implemented|delivered|met)\\b)`,
    `(?:have|has|did) (?:we|the council)\\b${NOT_OF_OLDER_REPORT}.*\\b(?:done|do|complet\\w+|finish\\w*|implement\\w*|deliver\\w*|act(?:ed)? on|met)\\b.*\\b(?:recs|recommendations)\\W*$`,
  ]
    .map((asked) => `^\\W*(?:(?:so|and|but) )?${asked}`)
    .join('|'),
  'i',
);

/** The same of the newest review, which the record alone can tell; what became of an older one, later documents may. */
export function asksWhatBecameOfNewest(text: string): boolean {
  return asksWhatBecame(text) && !new RegExp(OF_OLDER_REPORT, 'i').test(text);
}

/** Whether a question asks what has been done about the newest recommendations, all of them or some. */
export function asksWhatIsDone(text: string): boolean {
  return ASKS_WHAT_IS_DONE.test(text) || asksWhatBecameOfNewest(text);
}
