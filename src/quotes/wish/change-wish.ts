import { withoutPreamble } from '../../retrieval/preamble.ts';
import { asksForQuotation, asksForText } from '../../retrieval/quotation-cues.ts';
import { straighten } from '../../typed-text.ts';
import { countPrintedWords } from '../count-words.ts';
import type { QuotationOffer } from '../offer.ts';
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

const ONES = '(?: (?:quot(?:e|ation)s?|ones?|lines?|options?|examples?|sentences?))?';
const MORE = new RegExp(
  `^(?:(?:any |some |a few |the |even )?more${ONES}|(?:any |some |the )?others?${ONES}|any other${ONES}|another(?: one| quote| quotation| line| option)?|(${NUMBER}|a couple|a few) (?:more|others?)${ONES}|(?:(?:something|anything|what|someone) )?else${ONES}|(?:the )?next(?: ones?)?|a different${ONES}|different${ONES}|is that (?:all|it)|that all|go on|show more|next)(?=$| )`,
  'i',
);
const SUBJECT =
  /^(?:(?:(?:the |a |an )?(?:same|ones?|something|anything|quotes?|quotations?|lines?) )?(?:but )?(?:about|on|regarding|re) )(?:the )?(.{2,60})$/i;
const SHORTER =
  /^(?:(?:a (?:bit|little)|much|even|any|something|anything|one|ones?) )*(?:shorter|snappier|briefer|punchier)\b/i;

/** "Only the peers", "peers only": what is named is all that is wanted. */
const NARROWS =
  /^(?:just|only|keep (?:to )?|stick (?:to|with)|(?:limit|narrow|restrict) (?:it|them|that|this)(?: down)? to) /i;
const ALONE = / only$/i;

/** What makes of a request for quotations a change of the one before. */
const CONTINUES =
  /\b(?:more|another|others?|else|next|different|shorter|longer|snappier|nicer|kinder|better|stronger|harsher|less|instead|same|these|those|them|now|just|only)\b/i;

const NAMES_WORDS_TO_PRINT = /\b(?:quot\w*|lines?|sentences?|soundbites?|phrases?|something|anything)\b/i;

/** Longer messages say all that they ask. */
const MOST_WORDS = 14;

function readChange(
  text: string,
  { wish, shown }: Quoting,
  asks: boolean,
  context: WishContext,
): Heard | null {
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
  const change = (changed: Wish, seen: readonly QuotationOffer[] = []): Heard => ({
    ...{ wish: changed, shown: seen, isText: false },
    kept: keptOf(wish, changed, own),
  });
  const count = more ? countOf(more) : null;
  if (more && isChange(own, rest)) {
    const merged = merge(wish, own);
    const more = withPassing({ ...merged, count: count ?? own.count }, 'count');
    return change(more, merged.topic === wish.topic ? shown : []);
  }
  if (SHORTER.test(core))
    return change(withPassing({ ...merge(wish, dropLimits(own)), ...shorterThan(shown) }, 'length'));
  if (isBareCount(core)) return change({ ...wish, count: amountOf(core.replace(/^(?:just|only) /i, '')) });
  // A new request for quotations that has a subject of its own stands for itself.
  if (asks && own.topic !== '') return null;
  // "Something nicer" than those on show is none of them.
  const seen = COMPARES.test(core) && own.topic === '' ? shown : [];
  return isChange(own, rest) && !says(own, ANY_WISH) ? change(merge(wish, own), seen) : null;
}

const COMPARES =
  /\b(?:nicer|kinder|warmer|better|stronger|prouder|finer|happier|harsher|tougher|worse|more (?:positive|upbeat|flattering|critical|negative|encouraging|glowing))\b/i;

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
  /^(?:(?:the|those|these) )?((?:19|20)\d\d ?)?((?:council|peers?|ofsted|us|peer team|lga)\b)?(?:'s?)?(?: own)?(?: ?(?:words|ones?|quot(?:e|ation)s?|lines?))?$/i;

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

/**
 * What a follow-up says takes the place of what was said before. A new subject keeps who speaks and in what tone; year,
 * document, length and number were said of the old one.
 */
function merge(asked: Wish, own: Wish): Wish {
  const turns = own.voice ?? own.stance;
  const before = turns === null ? asked : withoutPassing(asked);
  const keepsLength = own.topic === '' && limitOf(own) === null;
  return { ...mergeSaid(before, own), passing: keepsLength ? before.passing : [] };
}

function limitOf({ mostWords, mostCharacters, length }: Wish): number | string | null {
  return mostWords ?? mostCharacters ?? length;
}

function mergeSaid(before: Wish, own: Wish): Omit<Wish, 'passing'> {
  const isNew = own.topic !== '' || own.mentions.length > 0;
  const old = own.topic === '' ? before : { ...ANY_WISH, voice: before.voice, stance: before.stance };
  const place = own.years.length > 0 || own.sources.length > 0 ? own : old;
  return {
    topic: own.topic === '' ? before.topic : own.topic,
    count: own.count ?? old.count,
    ...pick(limitOf(own) === null ? old : own),
    voice: own.voice ?? (own.sources.length > 0 ? null : before.voice),
    stranger: own.stranger ?? (own.voice === null ? before.stranger : null),
    sources: own.voice !== null && own.sources.length === 0 ? [] : place.sources,
    section: own.section ?? old.section,
    years: place.years,
    stance: own.stance ?? before.stance,
    figures: own.figures ?? old.figures,
    mentions: isNew ? own.mentions : before.mentions,
    avoids: isNew ? own.avoids : [...before.avoids, ...own.avoids],
  };
}

function withPassing(wish: Wish, what: Wish['passing'][number]): Wish {
  return { ...wish, passing: [...new Set([...wish.passing, what])] };
}

/** A wish without what was said of the quotations on show. */
function withoutPassing(wish: Wish): Wish {
  const { passing } = wish;
  return {
    ...wish,
    ...(passing.includes('length') ? pick(ANY_WISH) : {}),
    count: passing.includes('count') ? null : wish.count,
    passing: [],
  };
}

/** What of a wish stands there from before, and was not said again. */
function keptOf(before: Wish, now: Wish, own: Wish): Wish {
  const kept = Object.entries(now).filter(([name, value]) => {
    const field = name as keyof Wish;
    const isOld = JSON.stringify(value) === JSON.stringify(before[field]);
    return isOld && JSON.stringify(own[field]) === JSON.stringify(ANY_WISH[field]);
  });
  return { ...ANY_WISH, ...Object.fromEntries(kept) };
}

function pick({
  mostWords,
  mostCharacters,
  length,
}: Wish): Pick<Wish, 'mostWords' | 'mostCharacters' | 'length'> {
  return { mostWords, mostCharacters, length };
}

function dropLimits(own: Wish): Wish {
  return { ...own, mostWords: null, mostCharacters: null, length: null, topic: '' };
}

/** Shorter than those shown are on the average. */
function shorterThan(
  shown: readonly QuotationOffer[],
): Pick<Wish, 'mostWords' | 'mostCharacters' | 'length'> {
  const words = shown.map(({ text }) => countPrintedWords(text));
  const average = words.reduce((sum, count) => sum + count, 0) / Math.max(1, words.length);
  return { mostWords: Math.max(1, Math.ceil(average) - 1), mostCharacters: null, length: null };
}
