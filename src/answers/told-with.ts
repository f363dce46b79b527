import { CARDINALS } from '../corpus/number-words.ts';
import { asksWhatItCost, INCOME_NAMES } from '../retrieval/quantity-cues.ts';

/** A figure of the right kind may still tell something else: what was asked of it, and the words with which it is told. */
interface Exacting {
  readonly isAsked: (question: string) => boolean;
  readonly tells: RegExp;
}

/** "How long does it run": "sixteen years", "since 2019". */
const HOW_LONG =
  /\bhow (?:long|many (?:years?|yrs?|months?|weeks?|days?|hours?)|much (?:shorter|longer|older|younger|sooner|later|earlier)(?=.*\b(?:live|lives|living|life|last|take|wait|stay|start)\w*))\b/i;
const NUMBER = String.raw`(?:\d[\d,.]*|half an?|an?|few|several|${CARDINALS.join('|')})`;
const UNIT = '(?:year|month|week|day|night|hour|minute)s?';
const TIME = new RegExp(
  String.raw`\b${NUMBER}[ -](?:more |further |working |calendar )?${UNIT}\b|\b(?:since|until|from|by|over) (?:\p{L}+ )?(?:19|20)\d\d\b`,
  'iu',
);

const INCOME = new RegExp(
  String.raw`\b(?:${INCOME_NAMES}|total fines)\b|\bhow much (?:money |cash |income )?(?:do|did|does|have|has|had)\b.*\b(?:made?|earn(?:ed|t)?|raised?|collect(?:ed)?|bring in|brought in|take in|taken in|(?:get|gets|got|gotten|receive[ds]?|make|makes)\b.*\bfrom)\b`,
  'i',
);
const TELLS_INCOME =
  /\b(?:income|revenues?|takings|proceeds|receipts?|earn\w*|generat\w+|rais(?:ed|es|ing) (?!to\b)(?:\w+ )?£|br(?:ought|ing\w*)|collected|profit\w*|surplus\w*|dividend\w*|return(?:s|ed)?|pays?|paid|receiv\w+|made|makes|contribut\w+|comes? from|worth)\b/i;

const COST =
  /\b(?:cost\w*|price\w*|paid|pays?|paying|salar\w+|wages?|earn\w*|fees?|fares?|tariffs?|charg\w+|spen[dt]\w*|bills?|invest\w*|fund\w*)\b/i;

/** "How much has it saved so far": what is to be saved one day is a target. */
const SAVED =
  /\bhow much\b.*\b(?:have|has|had)\b.*\bsaved\b|\b(?:savings?|saved)\b.*\b(?:so far|to date|already)\b/i;
const TELLS_SAVED = /\bsav(?:ed|es|ing us)\b|\b(?:achiev|deliver|realis|secur|reduc|mad)(?:ed|e) \b/i;

/** "How much have we lent": what a loan earns is another sum. */
const LENT = /\bhow much\b.*\b(?:lent|lend|loaned|borrow\w*|owed?)\b/i;
const TELLS_LENT =
  /\b(?:lent|loaned|borrow\w*|owe[sd]?|debt)\b|£[\d.,]+ ?(?:m|bn|k|million|billion)?(?: of| in| worth of)(?: \p{L}+){0,2} loans?\b|\bloans? (?:of|to|totall?ing|worth|amounting)\b[^.;]{0,40}£/iu;

/** "How big is the council's budget": what was taken out of it, or lacks in it, is another sum. */
const BUDGET =
  /\bhow (?:big|large) (?:is|are|was|were) (?:(?:the|our|its) )?(?:[\p{L}]+['’]s )?(?:(?:council|total|overall|annual|whole|net|gross|revenue) )*budgets?\W*$|\b(?:total|overall|annual|whole|net|gross) (?:revenue )?budget\W*$|\bsize of (?:(?:the|our|its) )?(?:[\p{L}]+['’]s )?(?:\p{L}+ )?budget\b/iu;
const TELLS_BUDGET =
  /\bbudgets? (?:of|is|was|were|totals?|totalled|totalling|stands? at|stood at|amounts? to|worth) (?:\p{L}+ )?£|£[\d.,]+ ?(?:m|bn|million|billion)? (?:(?:net|gross|revenue|annual) )*budget\b/iu;

const CHANGE =
  /^(?!.*\bhow many\b).*(?:\b(?:increase|rise|hike|uplift)\b(?!.*\b(?:go|cost)\b)|\b(?:go|goes|going|gone|went) (?:up|down)\b|\b(?:dropped|fallen|risen|come down)\b|\bbeen cut\b)/i;
const TELLS_CHANGE =
  /\b(?:increas\w+|ris(?:e|es|en|ing)|rose|rais\w+|gr(?:ow|ew)\w*|up|higher|doubl\w+|cut|f[ae]ll\w*|drop\w*|down|reduc\w+|low\w+|decreas\w+|less|more|improv\w+|from .* to|since|uplift|ballooned|went)\b/i;

/** "How many are there now?": how many come in a month, or have come since, is another number. */
const STOCK =
  /\bhow many\b.*\b(?:are|is|have|do|sit|live)\b.*\b(?:now|currently|at the moment|right now|at present|today)\b/i;
const TELLS_NO_FLOW =
  /^(?!.*\b(?:(?:has|have) led|led to|since (?:\p{L}+ )?(?:19|20)?\d\d|(?:a|per|each|every) (?:day|week|month|year))\b)/isu;

const EXACTING: readonly Exacting[] = [
  { isAsked: (question) => HOW_LONG.test(question), tells: TIME },
  // What something brings in, or is worth, is not what it cost.
  { isAsked: asksWhatItCost, tells: COST },
  { isAsked: (question) => INCOME.test(question), tells: TELLS_INCOME },
  { isAsked: (question) => LENT.test(question), tells: TELLS_LENT },
  { isAsked: (question) => BUDGET.test(question), tells: TELLS_BUDGET },
  { isAsked: (question) => CHANGE.test(question), tells: TELLS_CHANGE },
  { isAsked: (question) => SAVED.test(question), tells: TELLS_SAVED },
  { isAsked: (question) => STOCK.test(question), tells: TELLS_NO_FLOW },
];

/** Tells of a statement whether it has the words with which the figure is told that a question asks for. */
export function toldWithTest(question: string): (text: string) => boolean {
  const asked = EXACTING.filter(({ isAsked }) => isAsked(question));
  return (text) => asked.every(({ tells }) => tells.test(text));
}

/** Whether a text tells how long something takes or lasts, be it in words. */
export function tellsTime(text: string): boolean {
  return TIME.test(text);
}

/** Whether a question asks how long something takes or lasts. */
export function asksHowLong(question: string): boolean {
  return HOW_LONG.test(question);
}
