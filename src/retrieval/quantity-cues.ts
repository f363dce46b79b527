import { ANYWHERE, anyForm } from '../forms.ts';
import { stemWord } from './words.ts';

/** What comes in, by its names. */
export const INCOME_NAMES = 'income|revenue|takings|proceeds|receipts';

/** "What did the quay cost the council", "what does she earn": how much, by another word. */
const COST = anyForm(
  {
    'what did the quay cost the council': /cost|costs|costing/,
    'what does the council charge for a permit': /charge|charging/,
    'what does the mayor earn': /earn|earns|earning/,
    'what will the new quay set us back': /set us back/,
    'what did the old pier sell for': /fetch|(?:sell|go) for/,
  },
  {
    before:
      /\bwhat (?:did|does|do|will|would|has|have|had)(?! (?:the )?(?:\d{4} )?(?:peers?|peer team|lga|they|team|ofsted)\b)(?:(?!\b(?:say|said|think|about|on|to)\b).)*\b/,
    after: /(?= (?:us|the|you|me|per|each|in|a|an|for|last|this|so|over|all|to)\b|\W*$)/,
  },
);
/** "What are they charging us for the survey?" */
const CHARGED =
  /\bwhat(?:['’]?s| is| are| was| were)? (?:\S+ ){1,4}?charging\b|\bwhat(?:['’]?s| is| are| was| were) (?:\S+ ){1,6}?costing\b/i;
/** "What do we spend a year on repairs" asks how much; "what do we spend it on" does not. */
const SPENT =
  /\bwhat (?:do|did|does|will|have|has) (?:we|the council|they|it|you) (?:actually |really )?(?:spend|spent|pay|paid)\b(?!.*\bon\W*$)/i;
/** "What is the programme meant to save?" */
const MEANT_TO =
  /\bwhat (?:is|are|was|were) .{3,60}? (?:supposed|meant|expected|due|going|set|forecast|projected) to (?:save|cost|raise|bring in|earn|make|generate)\b/i;
/** What is paid, at the head of a question: "fares on the ferry". */
const PAID = headOf('bill|price tag|fees?|fares?|salary|salaries|wages?|tariffs?');
/** What comes in: "income from the moorings". */
const EARNED = headOf(INCOME_NAMES);
const PRICE_OF_WHAT =
  /\bwhat(?:['’]?s)?\b(?!.*\b(?:say|said|think|thought)\b).*\b(?:pay|pays|charged?|price|dearest|cheapest|most expensive)\b/i;
const SUM = new RegExp(`^(?:cost(?:s|ing)?|earn(?:s|ing)?|${INCOME_NAMES})$`, 'i');
/** Quantities with a name of their own, and the words for those who are counted. */
const COUNTED: readonly (readonly [RegExp, readonly string[]])[] = [
  [headOf('turnout'), ['turnout', 'attended', 'attendance', 'attendees', 'voted', 'votes']],
  [headOf('footfall'), ['footfall', 'visitors', 'visits', 'shoppers']],
  [headOf('ridership|patronage'), ['ridership', 'patronage', 'passengers', 'journeys']],
  [headOf('occupancy'), ['occupancy', 'occupied']],
  [headOf('mileage'), ['mileage', 'miles']],
];

function headOf(names: string): RegExp {
  return new RegExp(
    `^\\W*(?:(?:so|and|but|ok) )?(?:(?:what(?:['’]?s| is| was| were| are)?|whats) )?(?:(?:the|our|its|their) )?(?:[\\p{L}-]+ )?(${names}) (?:at|of|in|for|on|from|per|last|this|since)\\b`,
    'iu',
  );
}

/** Whether a question asks for a sum of money without "how much". */
export function asksWhatItCost(text: string): boolean {
  return COST.test(text) || CHARGED.test(text) || SPENT.test(text) || MEANT_TO.test(text) || PAID.test(text);
}

/** A quantity that a question asks for by name: the name, and the stems of which one stands beside the figure. */
export interface Quantity {
  readonly name: string;
  readonly counted: readonly string[];
}

/** "Turnout at the last poll": the quantity by its name; null for any other question. */
export function readQuantity(text: string): Quantity | null {
  for (const [head, words] of COUNTED) {
    const name = head.exec(text)?.[1];
    if (name) return { name, counted: words.map(stemWord) };
  }
  return null;
}

/** Whether a word names a sum that comes in or goes out, and no subject: "cost", "income". */
export function namesSum(word: string): boolean {
  return SUM.test(word);
}

/** Whether a question asks for what comes in without "how much". */
export function asksWhatComesIn(text: string): boolean {
  return EARNED.test(text);
}

/** "What will members pay per day": a price of one of something, without "how much". */
function asksPriceOfEach(text: string): boolean {
  return PRICE_OF_WHAT.test(text) && readPer(text).length > 0;
}

/** Whether a question asks for a figure without "how much" or "how many". */
export function asksForFigureByName(text: string): boolean {
  return (
    asksPriceOfEach(text) || asksWhatItCost(text) || asksWhatComesIn(text) || readQuantity(text) !== null
  );
}

/** The ways to say what one of something costs, or how often: each line is one unit. */
const UNITS: readonly (readonly string[])[] = [
  ['day', 'daily'],
  ['week', 'weekly'],
  ['month', 'monthly'],
  ['hour', 'hourly'],
  ['night', 'nightly'],
  ['head', 'person', 'capita', 'resident', 'inhabitant'],
  ['employee', 'member', 'fte', 'head', 'person', 'worker'],
  ['household', 'home', 'dwelling', 'property', 'family'],
];
/** Years are named in too many ways to ask for the word, and "per cent" is no rate. */
const PER = anyForm(
  {
    'every Friday':
      /\b(?:(?:per|(?:for )?(?:each|every)) (?!the\b|our\b|cent\b|year|yr|annum|of\b|time\b|other\b|one\b|called\b|is\b|has\b|does\b|named\b)(?:(?:extra|additional|single|new|further|million|thousand|hundred) )*(?!cent\b|thousand\b)(\p{L}+)|an? (day|week|month|hour|night)\b)/u,
    monthly: /\b(daily|weekly|monthly|hourly|nightly)\b/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);

/** What a figure is asked per: a day, a head, a space. Empty where it is no rate. */
export function readPer(text: string): readonly string[] {
  const [, each, period, often] = PER.exec(text) ?? [];
  const unit = (each ?? period ?? often)?.toLowerCase();
  if (!unit) return [];
  const bare = unit.replace(/(?<=\p{L}{3})s$/u, '');
  return UNITS.find((words) => words.includes(bare)) ?? [bare];
}
