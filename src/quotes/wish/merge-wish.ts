import type { Source, Voice } from '../../corpus/types.ts';
import { countPrintedWords } from '../count-words.ts';
import type { QuotationOffer } from '../offer.ts';
import { ANY_WISH, type Wish } from './wish.ts';

/** How a follow-up and the wish before become one. */

/** A speaker who said nothing in some years. */
export interface Silent {
  readonly voice: Voice;
  readonly years: readonly number[];
}

/** "By the council instead": the year of the peers' report was theirs, and no document of the council's is of it. */
export function withoutSilentYears(
  wish: Wish,
  own: Wish,
  sources: readonly Source[],
): { readonly wish: Wish; readonly silent: Silent | null } {
  const { voice, years } = wish;
  const speaks = (source: Source) => source.voice === voice && years.includes(source.year);
  // Ofsted has no document of its own: it speaks in others'.
  const isSilent = voice === 'council' || voice === 'peers' ? !sources.some(speaks) : false;
  if (own.voice === null || own.years.length > 0 || years.length === 0 || !voice || !isSilent)
    return { wish, silent: null };
  return { wish: { ...wish, years: [] }, silent: { voice, years } };
}

/**
 * What a follow-up says takes the place of what was said before. A new subject keeps who speaks and in what tone; year,
 * document, length and number were said of the old one.
 */
export function merge(asked: Wish, own: Wish): Wish {
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
    occasion: own.topic === '' ? before.occasion : null,
    count: own.count ?? old.count,
    ...pick(limitOf(own) === null ? old : own),
    voice: own.voice ?? (own.sources.length > 0 ? null : before.voice),
    stranger: own.stranger ?? (own.voice === null ? before.stranger : null),
    sources: own.voice !== null && own.sources.length === 0 ? [] : place.sources,
    section: own.section ?? old.section,
    years: place.years,
    stance: own.stance ?? before.stance,
    figures: own.figures ?? old.figures,
    ...flagsOf(own, old),
    mentions: isNew ? own.mentions : before.mentions,
    avoids: isNew ? own.avoids : [...before.avoids, ...own.avoids],
  };
}

function flagsOf(own: Wish, old: Wish): Pick<Wish, 'isOwn' | 'isSafe'> {
  return { isOwn: own.isOwn || old.isOwn, isSafe: own.isSafe || old.isSafe };
}

export function withPassing(wish: Wish, what: Wish['passing'][number]): Wish {
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
export function keptOf(before: Wish, now: Wish, own: Wish): Wish {
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

export function withoutLimits(own: Wish): Wish {
  return { ...own, mostWords: null, mostCharacters: null, length: null, topic: '' };
}

/** Shorter than those shown are on the average. */
export function shorterThan(
  shown: readonly QuotationOffer[],
): Pick<Wish, 'mostWords' | 'mostCharacters' | 'length'> {
  const words = shown.map(({ text }) => countPrintedWords(text));
  const average = words.reduce((sum, count) => sum + count, 0) / Math.max(1, words.length);
  return { mostWords: Math.max(1, Math.ceil(average) - 1), mostCharacters: null, length: null };
}
