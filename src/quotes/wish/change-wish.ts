import { withoutPreamble } from '../../retrieval/preamble.ts';
import { asksForQuotation, asksForText } from '../../retrieval/quotation-cues.ts';
import { straighten } from '../../typed-text.ts';
import type { QuotationOffer } from '../offer.ts';
import {
  keptOf,
  merge,
  type Silent,
  shorterThan,
  withoutLimits,
  withoutSilentYears,
  withPassing,
} from './merge-wish.ts';
import { amountOf, NUMBER } from './read-limits.ts';
import { readWish, type WishContext } from './read-wish.ts';
import { ANY_WISH, type Quoting, type Wish } from './wish.ts';

/** A wish as a message makes or changes it, and what it must not bring again. */
export interface Heard {
  readonly wish: Wish;
  readonly shown: readonly QuotationOffer[];
  /** What still holds of the wish before, without having been said again; null for a new wish. */
  readonly kept: Wish | null;
  /** Whether it asked for a text to be written, which nothing here does. */
  readonly isText: boolean;
  /** Who is asked for now and said nothing in the years asked for before, which therefore no longer hold. */
  readonly silent?: Silent | null;
}

/** The wish of a message: a new one, or a change of the one before. Null where it wants no quotations. */
export function hearWish(text: string, before: Quoting | null, context: WishContext): Heard | null {
  const asks = asksForQuotation(text);
  const mayChange = before && (asks || (before.isLast && !ASKS_DOCUMENTS.test(straighten(text).trim())));
  const changed = mayChange ? readChange(text, before, asks, context) : null;
  if (changed) return changed;
  return asks
    ? { wish: readWish(withoutPreamble(text), context), shown: [], kept: null, isText: asksForText(text) }
    : null;
}

/** "Did they mention …?" asks the documents, whatever was on show. */
const ASKS_DOCUMENTS =
  /^(?:(?:and|so|but|ok(?:ay)?|also)[ ,]+)*(?:did|didn't|does|doesn't|do(?! you)|has|hasn't|have(?! you| i)|was|were|who|whose|when|where|why|how(?! about)|which|what(?! about| else))\b/i;

const BEFORE = new RegExp(
  `^(?:${[
    '(?:ok(?:ay)?|and|now|so|but|please|pls|great|thanks|thank you|hmm+|actually|sorry|no|yes|perfect|lovely|nice)\\b[ ,.!]*',
    '(?:can|could|would|may) (?:you|i|we) (?:please )?(?:have|get|see|give me|show me|find(?: me)?|do|try|make (?:it|them|that))\\b ?',
    '(?:give|show|find|get|send|tell) (?:me|us) |do you have |(?:have you )?got |(?:is|are) there ',
    "i(?:'d like| want| need|'d prefer| prefer) |make (?:it|them|that) |what about |how about |try ",
  ].join('|')})+`,
  'i',
);
const AFTER =
  /(?:[ ,]+(?:please|pls|instead|then|thanks|thank you|though|for (?:me|us)|if (?:possible|you can)|like (?:this|that|these)|there))+$/i;

/** "Not that one", "none of these": others, then. */
const REJECTS =
  "not (?:that|this|it|those|these|them)(?: ones?)?|none of (?:these|those|them)(?: (?:work|fit|will do|really))?|i (?:don't|do not) (?:really )?like (?:it|that|this|them|those|these|any of (?:them|these))(?: ones?)?";
const ONES = '(?: (?:quot(?:e|ation)s?|ones?|lines?|options?|examples?|sentences?))?';
const MORE = new RegExp(
  `^(?:(?:any |some |a few |the |even )?more${ONES}|(?:any |some |the )?others?${ONES}|any other${ONES}|another(?: one| quote| quotation| line| option)?|(${NUMBER}|a couple|a few) (?:more|others?)${ONES}|(?:(?:something|anything|what|someone) )?else${ONES}|(?:the )?next(?: ones?)?|a different${ONES}|different${ONES}|${REJECTS}|is that (?:all|it)|that all|go on|show more|next)(?=$| )`,
  'i',
);
const SUBJECT =
  /^(?:(?:(?:the |a |an )?(?:same|ones?|something|anything|quotes?|quotations?|lines?) )?(?:but )?(?:about|on|regarding|re) )(?:the )?(.{2,60})$/i;
const MANNER_LEAD = '(?:(?:a (?:bit|little)|much|even|any|something|anything|one|ones?|slightly) )*';
/** What is simpler is shorter, as far as anybody can measure. */
const SHORTER = new RegExp(
  `^${MANNER_LEAD}(?:shorter|snappier|briefer|punchier|simpler|plainer|easier|(?:more )?(?:simple|plain|concise)|without (?:the |any )?(?:jargon|waffle)|less (?:jargon|wordy|long))\\b`,
  'i',
);
/** How it should sound, which nobody but the reader can judge: others, then. */
const SOUNDS = new RegExp(
  `^${MANNER_LEAD}(?:(?:more|less) )?(?:${[
    'inspiring|inspirational|memorable|catch(?:y|ier)|striking|powerful|emotional|moving|quotable|interesting',
    'exciting|liv(?:ely|elier)|vivid|colourful|energetic|dynamic|human|personal|friendly|formal|official',
    'clear(?:er)?|impactful|impressive|heartfelt|fresh(?:er)?|relevant|specific|concrete|dull|boring|dry|bland',
  ].join('|')})(?: (?:ones?|quot(?:e|ation)s?|lines?))?$`,
  'i',
);

/** "Only the peers", "peers only": what is named is all that is wanted. */
const NARROWS =
  /^(?:just|only|(?:go )?back to(?= (?:the )?(?:peers?|council|ofsted))|keep (?:to )?|stick (?:to|with)|(?:limit|narrow|restrict) (?:it|them|that|this)(?: down)? to) /i;
const ALONE = / only$/i;

/** What makes of a request for quotations a change of the one before. */
const CONTINUES =
  /\b(?:more|another|others?|else|next|different|shorter|longer|snappier|nicer|kinder|better|stronger|harsher|less|instead|same|these|those|them|now|just|only)\b/i;

const NAMES_WORDS_TO_PRINT = /\b(?:quot\w*|lines?|sentences?|soundbites?|phrases?|something|anything)\b/i;

/** Longer messages say all that they ask. */
const MOST_WORDS = 14;

/** A message that may change a wish, taken apart. */
interface Follow {
  readonly before: Quoting;
  /** Without what is only polite. */
  readonly core: string;
  /** What follows on "more", or all of it, and what that says by itself. */
  readonly rest: string;
  readonly own: Wish;
  readonly more: RegExpExecArray | null;
  /** Whether it asks for quotations by itself. */
  readonly asks: boolean;
}

/** The wish that a message makes of the one before, and what it must not bring again. */
interface Change {
  readonly wish: Wish;
  readonly seen: readonly QuotationOffer[];
}

function readChange(text: string, before: Quoting, asks: boolean, context: WishContext): Heard | null {
  const core = straighten(text)
    .trim()
    .replace(/[?!.\s]+$/, '')
    .replace(BEFORE, '')
    .replace(AFTER, '');
  // "Max 20 words" asks for none by itself, and changes those on show.
  const asksAnew = asks && !CONTINUES.test(text) && NAMES_WORDS_TO_PRINT.test(text);
  if (core === '' || core.split(/\s+/).length > MOST_WORDS || asksAnew) return null;
  const more = MORE.exec(core);
  const rest = (more ? core.slice(more[0].length) : core.replace(NARROWS, '').replace(ALONE, '')).trim();
  const own = rest === '' ? ANY_WISH : readRest(rest, context);
  const follow = { before, core, rest, own, more, asks };
  const changed = readMore(follow) ?? readManner(follow) ?? readOther(follow);
  if (!changed) return null;
  const { wish, silent } = withoutSilentYears(changed.wish, own, context.sources);
  return { wish, shown: changed.seen, isText: false, kept: keptOf(before.wish, wish, own), silent };
}

/** "Two more", "others from 2018". */
function readMore({ more, own, rest, before: { wish, shown } }: Follow): Change | null {
  if (!more || !isChange(own, rest)) return null;
  const merged = merge(wish, own);
  const count = countOf(more) ?? own.count;
  return {
    wish: withPassing({ ...merged, count }, 'count'),
    seen: merged.topic === wish.topic ? shown : [],
  };
}

/** "Shorter", "something more inspiring", "without the bit about pay", "just two". */
function readManner({ core, own, before: { wish, shown } }: Follow): Change | null {
  if (SHORTER.test(core)) {
    const merged = { ...merge(wish, withoutLimits(own)), ...shorterThan(shown) };
    return { wish: withPassing(merged, 'length'), seen: [] };
  }
  if (SOUNDS.test(core)) return { wish, seen: shown };
  const without = WITHOUT.exec(core)?.[1];
  if (without && !/^\d|^(?:no\.?|number)\b/i.test(without))
    return { wish: { ...wish, avoids: [...wish.avoids, without] }, seen: [] };
  if (!isBareCount(core)) return null;
  return { wish: { ...wish, count: amountOf(core.replace(/^(?:just|only) /i, '')) }, seen: [] };
}

/** "From the council", "about housing", "nicer": whatever says how or about what. */
function readOther({ core, own, rest, asks, before: { wish, shown } }: Follow): Change | null {
  // A new request for quotations that has a subject of its own stands for itself.
  if (asks && own.topic !== '') return null;
  if (!isChange(own, rest) || says(own, ANY_WISH)) return null;
  // "Something nicer" than those on show is none of them.
  const isOther = COMPARES.test(core) && own.topic === '' && own.stance !== 'balanced';
  return { wish: merge(wish, own), seen: isOther ? shown : [] };
}

/** "Without the bit about pay": those that do not speak of it. */
const WITHOUT =
  /^(?:(?:but|the same|same|just|only|now) )*(?:without|minus|leaving out|(?:leave out|skip|drop|lose|not)(?= .*\b(?:about|on|mentioning)\b)) (?:(?:the|that|any) )?(?:(?:bits?|parts?|ones?|lines?|quot(?:e|ation)s?|mention|sentences?) )?(?:(?:about|on|mentioning|with|of) )?(?:(?:the|any) )?(?!(?:jargon|waffle|however|but|figures?|numbers?)\b)(.{2,40})$/i;

const COMPARES =
  /\b(?:softer|gentler|milder|less (?:critical|harsh|negative)|nicer|kinder|warmer|better|stronger|prouder|finer|happier|harsher|tougher|worse|more (?:positive|upbeat|flattering|critical|negative|encouraging|glowing))\b/i;

function readRest(rest: string, context: WishContext): Wish {
  const own = readWish(bareSpeaker(rest), context);
  const subject = SUBJECT.exec(rest)?.[1];
  if (!subject) return ONE_OF.test(rest) ? { ...own, count: 1 } : own;
  const about = readWish(`a quote about ${subject}`, context);
  return { ...about, count: /^one\b/i.test(rest) ? 1 : about.count };
}

/** "And one from 2018" */
const ONE_OF = /^(?:just |only )?(?:one|a single one) (?:from|of|by|in)\b/i;

/** "The council?", "the 2024 ones": a speaker or a year alone asks for its words. */
function bareSpeaker(rest: string): string {
  const [whole, year = '', who = ''] = BARE_SPEAKER.exec(rest) ?? [];
  return whole && (year || who) ? `from ${year}${who}` : rest;
}

const BARE_SPEAKER =
  /^(?:(?:the|those|these) )?((?:19|20)\d\d ?)?((?:council|peers?|ofsted|us|peer team|lga)\b)?(?:'s?)?(?: own)?(?: ?(?:words|ones?|quot(?:e|ation)s?|lines?|version|equivalent|side))?$/i;

/** Whether the words of a follow-up are used up: all of them say how, or they name a subject as one. */
function isChange(own: Wish, rest: string): boolean {
  return own.topic === '' || SUBJECT.test(rest);
}

function says(one: Wish, other: Wish): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function countOf(more: RegExpExecArray): number | null {
  if (more[1]) return amountOf(more[1]);
  return /^another\b/i.test(more[0]) ? 1 : null;
}

function isBareCount(core: string): boolean {
  return new RegExp(`^(?:just|only) (?!(?:19|20)\\d\\d$)(?:${NUMBER}|a couple)$`, 'i').test(core);
}
