import { levelQuestion } from '../typed-text.ts';

/** How two reports are to be held together where no subject is named: what turned, and which way, or what came up again. */
export type Turn = 'worse' | 'better' | 'changed' | 'again';

const PEERS =
  '(?:the )?(?:peers?|peer team|lga|they|reports?|reviews?|both (?:reports|reviews|teams|peer challenges|of them))';
/** What asks for areas in general, without naming one. */
const WHAT = `(?:(?:what|which|where|has|have|is|are|did|do|does|areas?|things?|themes?|anything|something|parts?|places?|that|we|us|you|council|the|'s|say|says|think|see|got|gotten|get|gets|getting|gone|become|been|${PEERS}) )+`;
const SINCE =
  '(?: (?:since|compared (?:with|to)|from|over|between)(?: (?:the|our|their|two|last|previous|first|older|earlier|both|years?|time|times|reviews?|reports?|visits?|ones?|then|cpc|peer challenges?|peer reviews?|they|came|were here|20\\d\\d|and|now))+)?';

const SPEAK = [
  'say|says|said|saying|tell|telling|told|ask|asking|asked|raise|raising|raised',
  'repeat|repeating|come back to|coming back to|worry|worrying',
].join('|');
const EACH_TIME = 'again|both times|twice|every time|each time|time and again|in both (?:reports|reviews)';

const TURNS: readonly (readonly [Turn, string])[] = [
  [
    'changed',
    `${WHAT}(?:better|improved|worse|worsened) (?:and|or) (?:${WHAT})?(?:better|improved|worse|worsened)${SINCE}`,
  ],
  ['worse', `${WHAT}(?:worse|worsened|declined|deteriorated|backwards|downhill|slipped back)${SINCE}`],
  // "Anything better?" asks for praise.
  ['better', `(?!(?:any|some)thing better$)${WHAT}(?:better|improved?|progressed|improvements?)${SINCE}`],
  ['changed', `${WHAT}(?:changed|different|moved on|the difference)${SINCE}`],
  [
    'again',
    `what (?:do|did|does|have|has|are|is) ${PEERS} (?:(?:keeps?|kept|always|repeatedly|still|both|again) )*(?:on )?(?:${SPEAK})(?: (?:us|about|for|${EACH_TIME}))*`,
  ],
  [
    'again',
    `what(?:'s| has| have| is| keeps)? (?:been |come |came |comes |coming |said |raised |mentioned )*(?:up )?(?:both times|twice|in both (?:reports|reviews)|again and again|every time|each time|time and again|coming up)`,
  ],
  [
    'again',
    `(?:what (?:are|is) (?:the )?|(?:the |any )?)(?:recurring|repeated|same|persistent) (?:themes?|criticisms?|messages?|issues?|concerns?|points?|problems?)(?: (?:both times|again|in both (?:reports|reviews)|over the years))?`,
  ],
];
const AGAIN =
  /\b(?:keeps?|kept|always|repeat\w*|both|again|twice|(?:every|each) time|coming back|recurring|persistent|same)\b/i;
const READINGS = TURNS.map(([turn, source]) => [turn, new RegExp(`^(?:${source})$`, 'i')] as const);

const IT = '(?:it|that|this|things|they|these|those|them|there)';
const CHANGED =
  '(?:changed?|improved?|improving|better|worse|worsened|moved on|progressed|different|gone (?:backwards|downhill))';
const SINCE_THEN = `(?:${SINCE}|(?: (?:since|now|then|yet|at all|since then|over time|or not|or (?:better|worse)|there|on ${IT}|about ${IT}|with ${IT})))*`;
/** Whole messages that ask what became of whatever was spoken of. */
const OF_IT = [
  `(?:has|have|had|did|is|are|does) ${IT} (?:(?:got|gotten|getting|get|been|become|gone|any|really|actually|much|all) )*${CHANGED}${SINCE_THEN}`,
  `what (?:has |is |have |had )?(?:changed|different|improved|the difference)${SINCE_THEN}`,
  `(?:is there |was there |has there been )?any (?:change|changes|improvement|improvements|better|difference)(?: (?:on|in|with|to) ${IT})?${SINCE_THEN}`,
  `how (?:has|have|did|does|do) ${IT} (?:changed?|compared?|developed?|moved on)${SINCE_THEN}`,
  // "Did they say the same thing?"
  `(?:did|do|does|have|has) (?:they|both|both of them|the (?:two )?(?:peers|teams|reports|reviews)) (?:(?:say|said|find|found|think|report) )(?:exactly |much |more or less |basically )*the same(?: thing| things)?(?: (?:about|on) ${IT})?(?: (?:both times|again|in both|then|each time))?`,
  `(?:is|was|are|were) ${IT} (?:still |exactly |much )*the same(?: (?:thing|both times|in both|then and now|message))*`,
  // "Is that a recurring criticism?"
  `(?:is|was) ${IT} (?:(?:a|an|the) )?(?:recurring|repeated|regular|old|familiar|persistent)(?: (?:issue|theme|criticism|concern|complaint|problem|point|message|one))?`,
  `(?:has|have|had|did|was|were) (?:${IT}|they|the peers|peers) (?:(?:ever|also|been|already) )*(?:come up|came up|said|say|raised?|mentioned?|flagged?|criticised)(?: ${IT})? (?:before|in the past|last time|previously|earlier)`,
].map((source) => new RegExp(`^(?:${source})$`, 'i'));

/** "Has it improved?", "so what changed?": asks for then and now of what was spoken of. "IT" in capitals is technology. */
export function asksWhetherItChanged(text: string): boolean {
  const plain = levelQuestion(text);
  return !/\bIT\b/.test(text) && OF_IT.some((pattern) => pattern.test(plain));
}

/** Reads a question about what changed or came up again between two reports; null where it names a subject. */
export function readTurn(text: string): Turn | null {
  const plain = levelQuestion(text);
  const turn = READINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
  // "What do they say?" asks for everything.
  return turn === 'again' && !AGAIN.test(plain) ? null : turn;
}
