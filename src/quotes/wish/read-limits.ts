import { CARDINALS, readNumberWord } from '../../corpus/number-words.ts';
import type { Peel } from './peel.ts';
import type { Wish } from './wish.ts';

/** "Twenty-five" before "twenty", with which it begins. */
export const NUMBER = String.raw`(?:\d{1,4}|twenty[- ]five|${CARDINALS.join('|')}|thirty|forty|fifty)`;
const TENS: Readonly<Record<string, number>> = { 'twenty-five': 25, thirty: 30, forty: 40, fifty: 50 };

const UNIT = '(words?(?! for word)|characters?|chars?|letters?)';
const UNDER = new RegExp(
  String.raw`\b(?:(?:of|in|with|at|and|but) )?(under|below|less than|fewer than|shorter than|up to|at most|max(?:imum)?(?: of)?|no (?:more|longer) than|not (?:more|longer) than|within|about|around|roughly|of|in)? ?(${NUMBER})[- ]${UNIT}(?: (?:or (?:less|fewer|under|shorter|so)|max(?:imum)?|at most|tops|limit|long|each))*\b`,
  'i',
);
/** A post on a short-message service. */
const POST =
  /\b(?:(?:short enough|suitable|fit(?:ting)?|that fits?|to fit|good)? ?(?:for|in(?:to)?|as) (?:an? |one |our |the )?(?:tweet(?: thread)?|text message|sms|x post|twitter(?: (?:post|thread))?)|tweet(?:able|[- ](?:length|sized?|thread))?)\b/i;
const SHORT =
  /\b(?:(?:nice and |very |really |quite |pretty |fairly )?(?:short(?:est)?|brief|snappy|concise|pithy)(?: (?:and|but) sweet)?|(?:in )?one[- ]line(?:rs?)?|(?:just |only )?(?:one|a single) line(?= |$)|bite[- ]?sized?|(?:headline|caption|strapline|slogan|tagline|billboard|poster)[- ](?:length|sized?|worthy))\b/i;
const LONG =
  /\b(?:in full|full (?:passage|paragraph|text|wording)|(?:the )?(?:whole|entire) (?:thing|passage|paragraph|text|recommendation)|paragraphs?|longe(?:r|st)|lengthy|long)\b/i;

export const POST_CHARACTERS = 280;

/** How long the quotations may be: what has no number fits a post. */
export function readLimits(text: Peel): Pick<Wish, 'mostWords' | 'mostCharacters' | 'length'> {
  const limit = text.take(UNDER);
  const number = numberOf(limit?.[2] ?? '');
  const isWords = /^w/i.test(limit?.[3] ?? '');
  const most = number === null ? null : number - (isStrict(limit?.[1]) ? 1 : 0);
  const isPost = text.take(POST) !== null;
  const isShort = text.take(SHORT) !== null;
  const isLong = limit === null && !isShort && text.take(LONG) !== null;
  return {
    mostWords: isWords ? most : null,
    mostCharacters:
      limit !== null && !isWords ? most : isPost || (isShort && limit === null) ? POST_CHARACTERS : null,
    length: isLong ? 'paragraph' : null,
  };
}

function isStrict(word: string | undefined): boolean {
  return /^(?:under|below|less|fewer|shorter)/i.test(word ?? '');
}

function numberOf(word: string): number | null {
  return readNumberWord(word) ?? TENS[word.toLowerCase().replace(' ', '-')] ?? null;
}

const AMOUNT = `(?:${NUMBER}|(?:a |the )?couple(?: of)?|a pair of|a few|half a dozen|a dozen)`;
const QUOTATIONS = '(?:quot(?:e|ation)s?|lines?|sentences?|soundbites?|phrases|statements|options|comments)';
const COUNT = new RegExp(
  String.raw`\b(?:(?:the |my |your )?(?:top|best|first) )?(${AMOUNT}) (?:(?!(?:of|words?|characters?)\b)[\p{L}-]+ ){0,4}?(?=${QUOTATIONS}\b)`,
  'iu',
);
const BARE_COUNT = new RegExp(
  String.raw`\b(?:(?:just|only|give me|show me|find me|send me|i need|i want|make it|make that) )(${AMOUNT})\b(?! of\b|[- ](?:words?|lines?|characters?))`,
  'i',
);

/** More than this nobody reads in a chat. */
const MOST_COUNT = 20;

/** "One line" is as short as that, and one. */
export function asksForOneLine(text: string): boolean {
  return /(?<!\bin )\b(?:one|a single) line(?= |$)/i.test(text);
}

/** How many are wanted. "A quotation" leaves it open: somebody who asks for one likes to choose. */
export function readCount(text: Peel): number | null {
  const found = COUNT.exec(text.rest()) ?? BARE_COUNT.exec(text.rest());
  const word = found?.[1];
  if (!word) return null;
  text.take(new RegExp(String.raw`\b${word}\b(?! words?| characters?)`, 'i'));
  const amount = amountOf(word);
  return amount === null || amount > 50 ? null : Math.min(amount, MOST_COUNT);
}

export function amountOf(word: string): number | null {
  if (/couple|pair/i.test(word)) return 2;
  if (/few/i.test(word)) return 3;
  if (/half a dozen/i.test(word)) return 6;
  return /dozen/i.test(word) ? 12 : numberOf(word);
}
