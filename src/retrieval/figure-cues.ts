import { ANYWHERE, anyForm } from '../forms.ts';
import { asksWhatComesIn, asksWhatItCost, readQuantity } from './quantity-cues.ts';
import type { Measured } from './query.ts';
import { isFiller, readWords, type Word } from './words.ts';

/** What is asked for is a sum of money. */
const MONEY = anyForm(
  {
    'how much money': /\bhow much (?:money|cash)\b/,
    'how many £ did moorings bring in': /(?:how many|\bin) £/,
    'the overspend, £': /(?<=\s)£\W*$/,
    'ferry fares please': /\b(?:fees?|fares?|price)\W*(?:please|pls)?\W*$/,
    'how much did the quay cost': /\bhow much\b.*\b(?:cost|costs|costing|charge|charged|charging|worth)\b/,
    'how much do we spend on repairs':
      /\bhow much\b.*\b(?:spend|spending|spent|pay|paid|paying|invest|invested|investing|put (?:in|into|aside)|set aside)\b/,
    'how much debt do we have':
      /\bhow much\b.*\b(?:owe|owed|borrow|borrowed|borrowing|overspen[dt]|debts?|deficit)\b/,
    'how much have we saved': /\bhow much\b.*\b(?:save|saved|saving|reserves|surplus)\b/,
    'how much does the ferry earn':
      /\bhow much\b.*\b(?:earn|earns|earned|earning|dividends?|income|revenue|raise[ds]?|fund|funded|funding|grant)\b/,
    'how much will the levy be':
      /\bhow much (?:(?:is|are|was|were)\b|(?:will|would|could|might)\b.*\bbe\b)(?!.*\b(?:by|down|up)\b)/,
    'salary of the clerk': /\b(?:budget|salary|pay) (?:of|for)\b/,
    'what’s the harbour worth to the town': /\bwhat(?:['’]?s| is| are| was)\b.{2,50}\bworth\b(?! \w+ing\b)/,
    'average rent': /\b(?:avg|average) (?:salary|wage|pay|rent|house price)\b/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);
const SHARE =
  /(?:\b(?:what|which|how many)\s+|^)(?:%|per ?cent|percentage|share|proportion|fraction)|% of\b|(?<=\s)%\W*$/i;
/** "The crime rate": how much of it there is, be it a share or so many for every thousand. A tax or an interest rate is a price. */
const RATE =
  /\bwhat(?:'?s|’s| is| was| are| were)? (?:the|our|its|their|\p{L}+['’]s) (?:[\p{L}-]+ ){0,3}(?<!\b(?:tax|interest|pay|wage|hourly|day|daily|business|exchange|going|first) )rates?\b(?! of (?:pay|interest|tax))/iu;
const FREQUENCY =
  /\bhow (?:many times|many (?:days|hours|evenings|weeks|months) (?:an?|per|each|every)|often|frequent(?:ly)?|regular(?:ly)?)\b/i;
const COUNT =
  /\bhow many\b(?! (?:£|%|per ?cent))|\b(?:numbers?|no\.?|nos\.?) of\b(?! (?:the )?(?:recs?|recommendations?)\b)/i;

/** What kind of figure a question asks for: a sum of money, a share of something, a rate, a number of things, how often something happens, or any. */
export function readMeasured(text: string): Measured {
  if (FREQUENCY.test(text)) return 'frequency';
  if (COUNT.test(text) || readQuantity(text)) return 'count';
  if (SHARE.test(text)) return 'share';
  if (RATE.test(text)) return 'rate';
  return MONEY.test(text) || asksWhatItCost(text) || asksWhatComesIn(text) ? 'money' : 'any';
}

/** The thing named stands among the first words after "how many". */
const NAMED_WITHIN = 3;

/** The words that name what is to be counted: "how many of the lifeboats were sold" asks for lifeboats. */
export function readCounted(text: string): readonly Word[] {
  const [before, after] = FREQUENCY.test(text) ? [] : text.split(COUNT);
  if (before === undefined || after === undefined) return [];
  // "Of the asylum seekers, how many are expected to stay": what is counted was named before.
  if (IS_NAMED_BEFORE.test(after)) return contentOf(before.match(OF_THE)?.[1] ?? '');
  // "Scrutiny sub-committees - how many?", "berths at the quay - how many?"
  if (ENDS_THERE.test(after)) return contentOf(before.split(WHERE)[0] ?? '').slice(-1);
  return COUNTS_PEOPLE.test(after) ? [] : contentOf(after).slice(0, NAMED_WITHIN);
}

const WHERE = /\b(?:in|of|on|at|for|with|from|to|by|under)\b/i;
const ENDS_THERE = /^\s*(?:$|[,?.;!–-])/;

/** "How many people in town owe …": no word beside the number need say that it counts people. */
const COUNTS_PEOPLE =
  /^\s+(?:(?:more|other|of our|local) )?(?:people|persons|ppl|folks?|individuals|(?:under|over)[- ]?\d+s?)\b/i;

function contentOf(text: string): Word[] {
  return readWords(text).filter((word) => !isFiller(word));
}

/** What follows "how many" is what those do that were named before, or "on it", "of them". */
const IS_NAMED_BEFORE =
  /^\s+(?:(?:of|on|in|at) (?:it|them|these|those|there)\b|(?:actually |really )?(?:are|were|will|would|have|has|had|do|did|can|could|came|got|took|went|left|joined|signed)\b|\p{L}{3,}ed(?=\W*$| (?:in|out|up|on|off|to|by|for|at|from|the|their|it|last|this|since|so|yet|again|with|through|as)\b))/iu;
const OF_THE = /\b(?:of|out of) (?:all )?(?:the|our|those|these) ((?:[\p{L}-]+ ?){1,3})/iu;

/** "How many of the staff are women", "what share of homes is rented": whose part is asked for; empty where nobody's is. */
export function readGroup(text: string): string {
  const group = (SHARE_OF.exec(text) ?? COUNT_OF.exec(text))?.[1] ?? '';
  return IS_EVERYBODY.test(group) ? '' : group;
}

const IS_SO = '(?:are|is|was|were|have|has|had)\\b';
const GROUP = `(?:all )?(?:the |our |its |their |these |those )?((?:[\\p{L}-]+ ){1,2}?)`;
const SHARE_OF = new RegExp(
  `(?:%|\\b(?:per ?cent|percentage|share|proportion|fraction)) of ${GROUP}${IS_SO}`,
  'iu',
);
const COUNT_OF = new RegExp(`\\bhow many of ${GROUP}${IS_SO}(?! there)(?=.*\\p{L}{3})`, 'iu');
/** Whoever lives here: a share of them is told without a word for them. */
const IS_EVERYBODY =
  /^(?:(?:local|town'?s?|borough'?s?) )?(?:people|persons|ppl|residents?|us|them|these|those|they|we|locals|folks?|everyone|population|adults|there)\b/i;
