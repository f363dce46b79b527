import { straighten } from '../../typed-text.ts';
import { ANY_WISH, type Wish } from './wish.ts';

/** A request for two quotations of different kinds, in its two parts; the second changes the first. */
export interface TwoWishes {
  readonly first: string;
  readonly second: string;
}

const COUNT =
  /\b(?:two|2|a couple of|a pair of)\b(?= (?:[\p{L}-]+ ){0,3}?(?:quot(?:e|ation)s?|lines?|sentences?)\b)/iu;
/** What one of two is to be like: a tone, a voice or a year. */
const KIND = String.raw`(?:quot(?:e|ation) |line )?((?:(?:from|by|of|in|for) )?(?:the )?(?:(?:really |very |more )?(?:good|bad|nice|positive|negative|critical|flattering|kind|harsh|proud|praising|balanced)|(?:(?:19|20)\d\d )?(?:peers?|council|ofsted|lga)(?: report)?|(?:19|20)\d\d(?: (?:report|peers|one))?))`;
const EACH = new RegExp(
  String.raw`^(.*?)[\s,;:–-]*\b(?:one|1)(?: of them| being)? ${KIND}(?: (?:one|quote))?[\s,;]*(?:and|plus|&|,)?[\s,]*\b(?:one|1|another|the other|an?)(?: being)? ${KIND}(?: (?:one|quote))?\W*$`,
  'isu',
);

const TONE = '(positive|good|nice|flattering|negative|critical|bad|harsh)';
/** "A positive and a negative quote on housing" */
const BOTH_TONES = new RegExp(
  `^(.*?)\\b(?:an? |one |both )?${TONE} (?:and|&|plus|or) (?:an? |one )?${TONE} ((?:quot(?:e|ation)|line)s?\\b.*)$`,
  'is',
);

/** Reads "two quotes on finance, one good one bad"; null where one kind of quotation is asked for. */
export function splitWish(text: string): TwoWishes | null {
  const [, lead = '', tone, opposite, what] = BOTH_TONES.exec(straighten(text)) ?? [];
  if (tone && opposite && what && tone.toLowerCase() !== opposite.toLowerCase())
    return { first: `${lead.replace(COUNT, '')}one ${tone} ${what.replace(/\W+$/, '')}`, second: opposite };
  const [, head = '', one = '', other = ''] = EACH.exec(straighten(text)) ?? [];
  if (head.trim() === '' || one === '' || one.toLowerCase() === other.toLowerCase()) return null;
  return { first: `${head.replace(COUNT, 'one')}, ${one}`, second: other };
}

/** What two wishes have in common: "more" goes on with that. */
export function commonWish(one: Wish, other: Wish): Wish {
  const shared = Object.entries(one).filter(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(other[name as keyof Wish]),
  );
  return { ...ANY_WISH, ...Object.fromEntries(shared), count: null };
}
