import { NUMBERED_PLAINLY } from '../corpus/numbered.ts';
import { levelTyped } from '../typed-text.ts';
import { MONTH_NAMES, MONTH_STEMS, WEEKDAY_NAME } from '../updates/reading/dates/date-words.ts';
import { STATUS_ASKED } from '../updates/reading/status-words.ts';

/**
 * The parts that questions to the record share, taken out of a question so that what is left can be read by a short
 * pattern: "what did I say last week about R9" is "what did i say ~period~ about #", and so is every other order of them.
 */

/** A recommendation by its number: "R9", "rec no. 9". */
export const ONE = NUMBERED_PLAINLY;
export const STATUS = STATUS_ASKED;
export const UPDATE = '(?:updates?|progress|reports?)';
/** Those that progress is reported on; the ones of an older year are for the documents to tell of. */
export const RECS =
  "(?:(?:all|any|the|our|their|your|these|those|of) )*(?:(?:ten|10|peers'?|lga|lga's|latest|new|key) )*(?:recs|recommendations)";
/** A day that is named. */
export const DAY = String.raw`(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?[ /.-]?\s?(?:[a-z]{3,9}|\d{1,2})(?:[ /.-]\d{2,4})?|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?|${WEEKDAY_NAME}|\d{4}-\d\d-\d\d)`;
const UNIT = '(?:days?|weeks?|months?|fortnight)';
export const MONTHS = `(?:${[...MONTH_NAMES, 'sept', ...MONTH_STEMS].join('|')})`;
/** Days that are named in words: "last week", "since October". */
export const PERIOD = `(?:${[
  `(?:in |over |during |for |within |from )?(?:the )?(?:this|next|last|past|coming|current|previous)(?: (?:\\d{1,2}|two|three|four|six))? (?:${UNIT}|quarters?|years?)`,
  'today',
  'tomorrow',
  'yesterday',
  `(?:since|from|by|before|until|after) (?:${DAY}|last (?:${UNIT}|quarter|year|${WEEKDAY_NAME})|yesterday|(?:the start of )?${MONTHS}|christmas|xmas|easter)`,
  `in ${MONTHS}(?: \\d{4})?`,
].join('|')})`;

const NAMES_NUMBER = new RegExp(String.raw`\b${ONE}\b|^\d{1,2}$`, 'i');
const NUMBERED = /^(?:the )?(?:r|recs?|recommendation)?\s*(?:no\.?|number|#)?\s*(\d{1,2})$/i;

/** Whether words name a recommendation by its number, whatever else they say: "R9 please", "9". */
export function namesNumber(words: string): boolean {
  return NAMES_NUMBER.test(words);
}

/** The number where words are nothing but the name of a recommendation: "the rec no. 9", "9"; else null. */
export function numberNamed(words: string): number | null {
  const number = NUMBERED.exec(words.trim())?.[1];
  return number === undefined ? null : Number(number);
}

/** What stands in place of a part that was taken out. */
const PLACE = { period: '~period~', one: '#', own: '~own~', all: '~all~' } as const;

/** Of all recommendations, or of those that the asker answers for; where none is named, all are meant. */
export const WHOSE = `(?: (?:${PLACE.all}|${PLACE.own}))?`;
export const WHEN = `(?:,? ${PLACE.period})?`;

export interface Parts {
  /** What is left: small letters, a mark in place of each part, no word that only says "now" or "still". */
  readonly core: string;
  /** "last week", "since October" */
  readonly period: string | null;
  /** "R9" */
  readonly of: string | null;
  /** Only those of the asker are meant. */
  readonly mine: boolean;
}

const OWN =
  '(?:(?:any |all )?(?:of|on|for|with|among|across) )?(?:mine|my (?:own )?(?:recs|recommendations|ones|actions|items))';
const FILLERS =
  /,? \b(?:still|now|currently|at the moment|right now|yet|already|so far|actually|exactly|at present|as of today)\b/g;
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:(what|who|which|where)'?|(that)')s\b/g, '$1$2 is'],
  [/\b(has|have|did|do|does|is|are|was|were)n'?t\b/g, '$1 not'],
  [/\b(i|we|they|you)'?ve\b/g, '$1 have'],
  [/\b(they|you)'re\b/g, '$1 are'],
];

const PERIOD_IN = new RegExp(`\\b${PERIOD}(?![\\w-])`);
const ONE_IN = new RegExp(`\\b${ONE}\\b(?:'s)?`, 'i');
const OWN_IN = new RegExp(`\\b${OWN}\\b`);
const ALL_IN = new RegExp(`\\b(?:(?:of|on|across|with|among) )?${RECS}\\b(?:'s?)?`);

/** Takes a question apart; of several periods or recommendations the first is a part, and the rest is left. */
export function takeParts(asked: string): Parts {
  const typed = levelTyped(asked);
  const level = LONG_FORMS.reduce((text, [form, long]) => text.replace(form, long), typed.toLowerCase());
  const period = PERIOD_IN.exec(level)?.[0] ?? null;
  const of = ONE_IN.exec(typed)?.[0].replace(/'s$/i, '') ?? null;
  const mine = OWN_IN.test(level);
  const core = level
    .replace(PERIOD_IN, PLACE.period)
    .replace(ONE_IN, PLACE.one)
    .replace(OWN_IN, PLACE.own)
    .replace(ALL_IN, PLACE.all)
    .replace(FILLERS, '')
    .replace(/[?!.\s]+$/, '');
  return { core, period, of, mine };
}
