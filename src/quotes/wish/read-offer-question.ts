import { ANYWHERE, anyForm } from '../../forms.ts';
import { levelMessage } from '../../typed-text.ts';
import { asksPermission } from './asks-permission.ts';
import { type Pointed, pointedIn } from './read-pointer.ts';

/** What may be asked of quotations that were shown, or of those that have been used. */
export type OfferQuestion = {
  readonly kind: 'attribution' | 'neighbours' | 'safe' | 'caution' | 'context' | 'uses' | 'part';
  readonly which: Pointed;
  /** Of uses: where they are asked about; everywhere where not said. */
  readonly where?: string;
};

const THEM =
  /\b(?:it|its|this|that|these|them|they|those|quot(?:e|ation)s?|number|no\.?|#|one|\d{1,2}|first|second|third|fourth|fifth|last)\b/i;
/** "Shorten 2", "can you trim it to ten words", "make number 2 shorter", "without the however". */
const CUT = '(?:cut|crop|trim|shorten|abridge|chop|clip|truncate|condense|tighten)';
const POINTED =
  '(?:it|that|this|them|these|(?:the )?(?:(?:quot(?:e|ation)|number|no\\.?|#|option) ?)?(?:\\d{1,2}|one|two|three|four|five|first|second|third|fourth|fifth|last)(?: one)?)';
const END_OR_PART =
  '(?:however|but|first (?:half|part|bit|clause|words?)|second (?:half|part|bit|clause)|last (?:half|part|bit|clause|words?)|end|beginning|start|brackets?)';
const ORDERS_CUT = new RegExp(
  `^(?:(?:and|so|but|ok|please|now|can you|could you|would you|will you) )*(?:${[
    `${CUT} (?:down )?${POINTED}\\b.*`,
    `make ${POINTED} (?:a (?:bit|little) |much |even )?(?:shorter|briefer|snappier|tighter)\\b.*`,
    '(?:(?:the same|it|that|quote it|print it) )?without the (?:\\p{L}+|["“].+["”])',
    '(?:leave|miss|take) out the (?:\\p{L}+|["“].+["”])',
    `(?:drop|lose|skip|cut|leave out|take out) the ${END_OR_PART}`,
  ].join('|')})$`,
  'iu',
);

/** "Can we cut it", "may I use only the first half" */
const MAY_CUT = anyForm(
  {
    'can we shorten it':
      /(?:cut|crop|trim|shorten|abridge|chop|clip|truncate|paraphrase|reword|tidy|edit|alter)\b/,
    'could I leave out the date': /(?:leave out|miss out|take out|drop|remove) (?:the|a|some)\b/,
    'may I change one word': /change (?:a|the|some|one) words?\b/,
    'can we use just the second half':
      /(?:use|quote|print|take|put)\b.*\b(?:bit|half|part|clause|end|beginning|start|few words|first words|last words)\b/,
  },
  {
    before:
      /^(?:and |so |but |ok )*(?:can|could|may|should|am|are|is it ok(?:ay)? (?:if|to)|would it be ok(?:ay)? (?:if|to)|what if|do)\b(?! you)(?: (?:i|we|allowed|able|have|to|just|only|also))* /,
    after: ANYWHERE,
  },
);

const KINDS: readonly (readonly [OfferQuestion['kind'], RegExp])[] = [
  ['part', MAY_CUT],
  [
    'caution',
    /^(?:and )?(?:why|what(?:'s| is| does)?|explain|do(?:es)? (?:it|they|that|this|(?:any|either|one|all) of them)|is there|are there|any)\b.*\b(?:warnings?|cautions?|caveats?|flagged|before printing|an? but|catch)\b/i,
  ],
  [
    'attribution',
    /^(?:and |so )?(?:who(?:'s| is| was|s)? (?:that|this|it|they|those|these|number \w+)(?: one)? (?:by|from)|whose (?:words|quotes?|quotations?)\b.*|(?:how|who|what(?:'s| is)?|which|where|give me|show me|can you)\b.*\b(?:attribut\w*|credit(?:ed)?|cite[ds]?|citation|reference[ds]?|source (?:it|line|for (?:it|this|that)))\b)/i,
  ],
  [
    'neighbours',
    /^(?:and )?(?:what|which|show|give|can (?:i|you)|how|do(?:es)? (?:it|they|that|this))\b.*\b(?:before|after|around|either side|next to|surround\w*|follows|precedes)\b/i,
  ],
  [
    'safe',
    /^(?:and |so )?(?:is|are|would|should|can|could|may|any)\b.*\b(?:safe|okay|ok|fine|alright|all right|wise|risk(?:y|s)?|problems?|print(?:ed)?|publish(?:ed)?|quoted?)\b/i,
  ],
  [
    'context',
    /^(?:(?:and|but|now|ok|please|can (?:i|we) (?:have|see|get)|show me|give me|could (?:i|we) (?:have|see)) )*(?:(?:\w+ ){0,4}(?:with|in)(?: (?:its|the|their|more|full|some))* context|(?:the |some |more )?context|(?:the )?(?:whole |full )?(?:paragraph|passage) (?:it|they|that|this|number \w+|quote \w+|\d+) (?:is|are|comes?|stands?) (?:from|in))\b/i,
  ],
  ['uses', /^(?:and |so )?(?:where|when|who|has|have|was|were|did|is)\b.*\b(?:used?|printed|published)\b/i],
];
/** All that was ever used, whatever is on show. */
const ALL_USES = anyForm(
  {
    'which quotes have been used':
      /(?:which|what|the|all|any|our|list|how many)\b.*\bquot(?:e|ation)s?\b.*\b(?:used|printed|published)\b/,
    'used quotations': /(?:the |our |all )?(?:already )?used quot(?:e|ation)s/,
    'quotes we have already used':
      /quot(?:e|ation)s (?:we(?:'ve| have)?|already|that have been) (?:already )?used|quot(?:e|ation)s used (?:so far|already|before)/,
    'which of these have we used':
      /(?:which|what)(?: ones?)?(?: of (?:these|them|those))? (?:have|did|has) (?:i|we|anyone|anybody|somebody|someone)(?: already)? (?:used?|print(?:ed)?|publish(?:ed)?)\b(?: (?:already|so far|before|yet))?$/,
    'what have we quoted already':
      /what (?:have (?:we|i)|did (?:we|i)) (?:already )?(?:use|quote)d?(?: (?:so far|already))?/,
  },
  { before: /^(?:and |so |please |can you |show me |list |tell me )*/, after: ANYWHERE },
);

/** "… used in the press release" */
const USED_IN =
  /\b(?:used|printed|published) (?:in|for|on) (?:(?:the|our|a|an|my) )?(.{3,60}?)(?: (?:already|so far|yet))?$/i;

/** Can be asked without a word for the quotations. */
const STANDS_ALONE: readonly OfferQuestion['kind'][] = ['context', 'caution', 'part'];

/** Longer messages are about something else. */
const MOST_WORDS = 14;

/** Reads a question about the quotations shown; null where the documents are asked. */
export function readOfferQuestion(text: string): OfferQuestion | null {
  const plain = levelMessage(text);
  if (plain.split(' ').length > MOST_WORDS) return null;
  if (ALL_USES.test(plain)) {
    const where = USED_IN.exec(plain)?.[1];
    return { kind: 'uses', which: 'all', ...(where ? { where } : {}) };
  }
  if (asksPermission(text)) return { kind: 'safe', which: pointedIn(plain) };
  // What is said of it holds for each: "to ten words" names no quotation.
  if (ORDERS_CUT.test(plain)) return { kind: 'part', which: 'it' };
  const kind = KINDS.find(([, pattern]) => pattern.test(plain))?.[0];
  if (!kind || !(STANDS_ALONE.includes(kind) || THEM.test(plain))) return null;
  return { kind, which: pointedIn(plain) };
}

const SHOWN_ONES = '(?:it|that|this|them|these)';
/** "To 20 words", "for a tweet" */
const TO_LENGTH =
  '(?: (?:(?:to|in|into|under|within|for) (?:(?:about|around|at most|under) )?(\\S+ (?:words|characters))|(?:to|for|into) (?:fit )?(?:in )?(?:a|one) (tweet|line)))?';
const SHORTEN = new RegExp(
  `^(?:(?:and|so|but|ok|please|now|then|can you|could you|would you|can i|can we|could we) )*(?:${CUT} ${SHOWN_ONES}(?: down)?|make ${SHOWN_ONES} (?:a (?:bit|little) |much |even )?(?:shorter|briefer|snappier|tighter))(?: (?:a bit|a little|further|some more|down|please|for me))*${TO_LENGTH}$`,
  'i',
);

/** "Make it shorter", "shorten it to ten words": what would be asked for instead, as quotations are not cut; else null. */
export function readShorten(text: string): string | null {
  const plain = levelMessage(text);
  const found = SHORTEN.exec(plain);
  if (!found) return null;
  const [, limit, place] = found;
  return limit ? `in ${limit}` : place ? `for a ${place}` : 'shorter';
}

const MAY_I =
  "(?:(?:please|now|ok|and|can|could|would|may|i|we|you|how|do|to|want|like|need|have|get|i'd|let's|let me|is it possible) )*";
const THE_QUOTES = '(?:it|this|that|these|those|them|the (?:quot(?:e|ation)s|list))';
const SAVE = `(?:export|download|save)\\b(?: (?:${THE_QUOTES}|all|quot(?:e|ation)s|everything|(?:to|as|in|into)))*`;
const PUT_INTO = `(?:(?:${THE_QUOTES}|all(?: of (?:these|them))?|(?:send|give|put|turn|make|get) (?:me )?(?:it|this|that|these|them|the quot(?:e|ation)s)) )(?:in ?to|as|in)\\b`;
const FILE =
  '(?: ?(word|docx?|csv|excel|xlsx?|spreadsheet|documents?|files?|pdf|markdown|md|sheet)(?: (?:documents?|files?|sheet|format))?)?';
const EXPORT = new RegExp(`^${MAY_I}(?:${SAVE}|${PUT_INTO})(?: (?:an?|the|to|as|in|into|one))*${FILE}$`, 'i');

/** "Export a quotation sheet on leadership", "the quotes on housing as a Word file". */
const SHEET_OF = anyForm(
  {
    'export quotes': /(?:export|download)\b.*\bquot(?:e|ation)s?\b/,
    'the quotation sheet': /(?:an? |the )?quotation sheet\b/,
    'the quotations as a spreadsheet':
      /(?:an? |the |all )*quot(?:e|ation)s?\b.*\b(?:as|in|into) (?:an? )?(?:word|docx?|csv|excel|spreadsheet|pdf)(?: (?:documents?|files?|format))?$/,
  },
  {
    before:
      /^(?:(?:please|can|could|would|may|i|we|you|how|do|to|want|like|need|have|get|give|me|make|i'd) )*/,
    after: ANYWHERE,
  },
);

/** Whether a message wants quotations on a subject as a file. */
export function asksForSheet(text: string): boolean {
  return SHEET_OF.test(levelMessage(text).replace(/,? (?:please|thanks)$/i, ''));
}

/** The format in which a message wants the quotations as a file; null where it wants no file. */
export function readExport(text: string): 'docx' | 'csv' | 'md' | null {
  const plain = levelMessage(text).replace(/,? (?:please|thanks)$/i, '');
  const found = EXPORT.exec(plain);
  if (
    !found ||
    (!found[1] && !/\b(?:export|download|save)\b/i.test(plain)) ||
    /^(?:(?:how|where) (?:do|can|should) (?:i|we) )?save(?: it| this| that)?$/i.test(plain)
  )
    return null;
  if (/csv|excel|xls|spreadsheet|sheet/i.test(found[1] ?? '')) return 'csv';
  return /^(?:md|markdown)$/i.test(found[1] ?? '') ? 'md' : 'docx';
}

/** "How do I cite the report?", "what is the right way to credit a quotation?": of none in particular. */
export function asksHowToCredit(text: string): boolean {
  return HOW_TO_CREDIT.test(levelMessage(text));
}

const HOW_TO_CREDIT = new RegExp(
  [
    '^(?:(?:and|so|ok|please|hi|also)[ ,]+)*',
    "(?:how (?:do|should|would|can|must|to)|what(?:'s| is) the (?:right|proper|correct|best) way (?:to|for)|(?:is there|do we have) an? (?:house )?(?:style|format|way) (?:to|for))",
    '(?: (?:i|we|you|one|us))?(?: (?:properly|correctly))?',
    ' (?:credit|cite|reference|attribute|acknowledge|source|crediting|citing|referencing|attributing|acknowledging|sourcing)',
    " (?:(?:the|a|an|this|that|these|any|our|words|lines|20\\d\\d|lga|cpc|feedback|corporate|peer challenge|peer review) |(?:peers?|council)(?:['’]?s)? )*",
    '(?:quot(?:e|ation)s?|words|lines?|reports?|documents?|peer challenge|peer review|position statement|self-assessment|peers?|sources?)\\b',
    '(?: (?:from|in|by|of|for)\\b.*)?$',
  ].join(''),
  'i',
);
