import type { Corpus } from '../../corpus/library.ts';
import type { Voice } from '../../corpus/types.ts';
import { heavyFacets, type Query } from '../../retrieval/query.ts';
import { countPrintedWords } from '../count-words.ts';
import type { FindOptions } from '../find-quotations.ts';
import type { QuotationOffer } from '../offer.ts';
import { isContrary } from '../sentence-quality.ts';
import { keepsWords } from './keep-words.ts';
import { settleSpeaker } from './settle-speaker.ts';
import type { Wish } from './wish.ts';
import { WISHES } from './wording.ts';

export interface GrantParts {
  readonly corpus: Corpus;
  readonly find: (query: Query, options: FindOptions) => QuotationOffer[];
  readonly quoteRecommendation: (id: string) => QuotationOffer[];
}

/** What was found for a wish, and in a sentence or two where it falls short of what was asked. */
export interface Granted {
  readonly offers: readonly QuotationOffer[];
  readonly note: string | null;
  /** Whether the offers are not what was asked for, but come near. */
  readonly isNearest: boolean;
  /** Whether they have another tone than the one asked for, or only stand near the subject. */
  readonly fallsShort?: boolean;
}

const USUAL_COUNT = 5;
/** Looked at where only some may be shown: those without a caution, the shortest, those not shown yet. */
const LOOKED_AT = 40;

/**
 * Finds the quotations that obey a wish. Where none does, what comes nearest is offered with what it lacks; nothing is
 * put in the place of what was asked without a word. `query` is the topic as the retriever understands it; `shown` has been seen already.
 */
export function grantWish(
  asked: Wish,
  query: Query,
  shown: readonly QuotationOffer[],
  parts: GrantParts,
): Granted {
  // "Recommendation 6 word for word": nothing but the recommendation itself is meant.
  const isOnly = heavyFacets(query.facets).length === 0;
  if (query.recommendations.length > 0 && (isOnly || asked.length === 'paragraph'))
    return shown.length > 0 ? { offers: [], note: WISHES.noMore, isNearest: false } : inFull(query, parts);
  const { wish, silence, speaker } = settleSpeaker(asked, parts.corpus);
  const count = wish.count ?? USUAL_COUNT;
  const topicFor = topicsOf(query);
  const search: Search = (some, most, { isAnyTopic = false, ...how } = {}) =>
    searchFor(some, topicFor(some.years, isAnyTopic), { most, ...how }, parts);
  // What has been seen is passed over, and it may overlap with any of those.
  const most = shown.length === 0 ? count : LOOKED_AT;
  const best = search(wish, most);
  // Where any subject will do, praise comes first; where there is none, whatever there is.
  const isOpen = query.facets.length === 0 && wish.stance === null;
  const found = best.length > 0 || !isOpen ? best : search({ ...wish, stance: 'any' }, most);
  const fresh = found.filter((offer) => !shown.some((other) => isSame(offer, other))).slice(0, count);
  if (fresh.length > 0) {
    const beside = shown.length === 0 ? fillUp(wish, fresh, search) : null;
    const note = beside?.note ?? fewer(wish, fresh.length, shown);
    return {
      offers: [...fresh, ...(beside?.offers ?? [])],
      note: joinNotes(silence ?? speaker, note),
      isNearest: silence !== null,
    };
  }
  if (shown.length > 0) return { offers: [], note: WISHES.noMore, isNearest: false };
  const nearest = findNearest(wish, count, search);
  return {
    offers: nearest?.offers ?? [],
    note: joinNotes(silence, nearest?.note ?? null),
    isNearest: true,
    fallsShort: nearest?.fallsShort ?? false,
  };
}

/**
 * Where no number was asked for, what comes near may follow: what our finding says of the topic and the words do not, then
 * what is on the topic in another tone. It is said which is which.
 */
function fillUp(
  wish: Wish,
  fresh: readonly QuotationOffer[],
  search: Search,
): Pick<Granted, 'offers' | 'note'> | null {
  const { count, stance } = wish;
  const missing = USUAL_COUNT - fresh.length;
  if (count !== null || missing <= 0) return null;
  const isNew = (offer: QuotationOffer) => !fresh.some((other) => isSame(offer, other));
  const behind = search(wish, LOOKED_AT, { topicIn: 'finding' }).filter(isNew).slice(0, missing);
  const plain = stance === null ? [] : search({ ...wish, stance: null }, LOOKED_AT).filter(isNew);
  // Whoever asks for praise has no use for a worry beside it, nor the other way round.
  const opposite = stance === 'praise' ? 'concern' : stance === 'concern' ? 'praise' : null;
  const against = opposite === null ? [] : search({ ...wish, stance: opposite }, LOOKED_AT);
  const other = plain.filter(
    (offer) =>
      !isContrary(offer.text, stance ?? 'any') && ![...behind, ...against].some((one) => isSame(one, offer)),
  );
  const offers = [...behind, ...other].slice(0, missing);
  if (offers.length === 0) return null;
  const note =
    behind.length > 0 ? WISHES.firstSpeak(fresh.length) : WISHES.first(fresh.length, stance ?? 'any');
  return { offers, note };
}

function inFull(query: Query, { quoteRecommendation }: GrantParts): Granted {
  return { offers: query.recommendations.flatMap(quoteRecommendation), note: null, isNearest: false };
}

/** The best quotations for a wish, at most so many. */
type Search = (wish: Wish, most: number, how?: Looseness) => readonly QuotationOffer[];

interface Looseness {
  /** Where the topic must be spoken of; in the quotation's own words where not said. */
  readonly topicIn?: FindOptions['topicIn'];
  /** Whatever the topic. */
  readonly isAnyTopic?: boolean;
}

/** The topic in the years of a wish: one query for each, because what a query finds is kept with it. */
function topicsOf(query: Query): (years: readonly number[], isAny: boolean) => Query {
  const known = new Map<string, Query>();
  return (years, isAny) => {
    const key = `${years.join()} ${isAny}`;
    const topic = known.get(key) ?? { ...query, years, ...(isAny ? { facets: [] } : {}) };
    known.set(key, topic);
    return topic;
  };
}

function searchFor(
  wish: Wish,
  query: Query,
  { most, topicIn = 'words' }: Omit<Looseness, 'isAnyTopic'> & { readonly most: number },
  { corpus, find }: GrantParts,
): readonly QuotationOffer[] {
  const rules = { ...wish, names: corpus.council.names };
  const isOpen = query.facets.length === 0 && query.recommendations.length === 0;
  const all = find(query, {
    ...{ voice: wish.voice ?? 'peers', sources: wish.sources, section: wish.section },
    most: isOpen || wish.isSafe || wish.isOwn ? LOOKED_AT : most,
    // Without a topic the best of what was praised is the best to print.
    stance: wish.stance ?? (isOpen && wish.mentions.length === 0 ? 'praise' : undefined),
    length: wish.length ?? 'sentence',
    keep: (words) => keepsWords(words, rules),
    isBrief: wish.mostCharacters !== null,
    topicIn,
  });
  const offers = wish.isOwn ? all.filter((offer) => offer.kind === 'phrase' || !offer.isHandedOn) : all;
  const isSafe = ({ caution, kind }: QuotationOffer) => caution === null || kind === 'phrase';
  if (wish.isSafe) return offers.filter(isSafe).slice(0, most);
  if (!isOpen) return offers.slice(0, most);
  return [...offers.filter(isSafe), ...offers.filter((offer) => !isSafe(offer))];
}

/** Only what was asked for by number can fall short. */
function fewer(
  { count, mostWords, mostCharacters }: Wish,
  found: number,
  shown: readonly unknown[],
): string | null {
  if (count === null || found >= count) return null;
  if (shown.length > 0) return WISHES.onlyMore(found);
  return mostWords !== null || mostCharacters !== null ? WISHES.onlyShort(found) : WISHES.only(found);
}

/** What a wish may be loosened in, least first, and how that is said. */
function findNearest(wish: Wish, count: number, search: Search): Omit<Granted, 'isNearest'> | null {
  const { voice, stance, figures, mentions, avoids } = wish;
  const shortest = findShortest(wish, search);
  if (shortest) return shortest;
  const free = { ...wish, mostWords: null, mostCharacters: null };
  const risky = wish.isSafe ? search({ ...wish, isSafe: false }, MOST_NEAREST) : [];
  if (risky.length > 0) return { offers: risky, note: WISHES.noneSafe };
  const mentioning = findMentioning(wish, count, search);
  if (mentioning) return mentioning;
  const strict = mentions.length > 0 || avoids.length > 0 || figures !== null;
  if (strict && search({ ...free, mentions: [], avoids: [], figures: null }, 1).length > 0)
    return { offers: [], note: WISHES.noneObeys(mentions, avoids, figures) };
  const most = Math.min(count, MOST_NEAREST);
  const behind = search(free, most, { topicIn: 'finding' });
  if (behind.length > 0) return { offers: behind, note: WISHES.onlyBehind(nameTopic(wish), stance) };
  const inOtherTone = stance === null ? [] : search({ ...free, stance: null }, most);
  if (inOtherTone.length > 0)
    return {
      offers: inOtherTone,
      note: WISHES.noneOfTone(stance ?? 'any', voice ?? 'peers'),
      fallsShort: true,
    };
  const near = search(wish, most, { topicIn: 'surroundings' });
  if (near.length > 0) return { offers: near, note: WISHES.onlyNear(nameTopic(wish)), fallsShort: true };
  const elsewhere = findElsewhere(wish, most, search);
  if (elsewhere) return elsewhere;
  if (mentions.length > 0) return { offers: [], note: WISHES.noneObeys(mentions, [], null) };
  // Nobody's words stand in for another's: it is only said that there are some.
  const wide = withoutLimits(wish);
  const other = others(voice ?? 'peers').find((one) => search({ ...wide, voice: one }, 1).length > 0);
  return other ? { offers: [], note: WISHES.noneOfVoice(voice ?? 'peers', other) } : null;
}

/** Beyond the section, then beyond the years and documents that were named. */
function findElsewhere(wish: Wish, most: number, search: Search): Omit<Granted, 'isNearest'> | null {
  const { voice, section, years, sources } = wish;
  const free = { ...wish, mostWords: null, mostCharacters: null, section: null };
  const inOther = section === null ? [] : search(free, most);
  if (inOther.length > 0) return { offers: inOther, note: WISHES.noneInSection(section ?? '') };
  const ofOther = years.length + sources.length > 0 ? search(withoutLimits(wish), most) : [];
  return ofOther.length > 0 ? { offers: ofOther, note: WISHES.noneOfYear(years, voice ?? 'peers') } : null;
}

/** The shortest that there is, where none is as short as was asked. */
function findShortest(wish: Wish, search: Search): Omit<Granted, 'isNearest'> | null {
  if (wish.mostWords === null && wish.mostCharacters === null) return null;
  const longer = search({ ...wish, mostWords: null, mostCharacters: null }, LOOKED_AT);
  const [shortest] = [...longer].sort((one, other) => one.text.length - other.text.length);
  if (!shortest) return null;
  return { offers: [shortest], note: WISHES.noneShort(countPrintedWords(shortest.text), limitOf(wish)) };
}

/** "Staff about workload", left over of a question, as a subject to be read. */
function nameTopic({ topic }: Wish): string {
  return topic.replace(/ (?:about|on|regarding) /g, ', ');
}

/** What was not asked for is shown in small numbers. */
const MOST_NEAREST = 3;

/** What must be mentioned was asked for last: the limits around it give way first, then the topic. */
function findMentioning(wish: Wish, count: number, search: Search): Omit<Granted, 'isNearest'> | null {
  const { mentions, topic } = wish;
  if (mentions.length === 0) return null;
  const most = Math.min(count, MOST_NEAREST);
  const wide = { ...withoutLimits(wish), avoids: [], figures: null };
  const within = search(wide, most);
  if (within.length > 0) return { offers: within, note: WISHES.noneWithin(mentions) };
  const elsewhere = search(wide, MOST_NEAREST, { isAnyTopic: true }).slice(0, most);
  return elsewhere.length > 0 ? { offers: elsewhere, note: WISHES.noneThere(topic, mentions) } : null;
}

/** A wish of any tone, year, document and length. */
function withoutLimits(wish: Wish): Wish {
  return {
    ...wish,
    ...{ mostWords: null, mostCharacters: null, stance: null, years: [], sources: [], section: null },
  };
}

function others(voice: Voice): Voice[] {
  return (['peers', 'council', 'ofsted'] as const).filter((other) => other !== voice);
}

function limitOf({ mostWords, mostCharacters }: Wish): string {
  return mostWords !== null ? WISHES.words(mostWords) : WISHES.characters(mostCharacters ?? 0);
}

/** The same words, or overlapping ones. Phrases of the digest have no span. */
function isSame(one: QuotationOffer, other: QuotationOffer): boolean {
  if (one.text === other.text) return true;
  return one.source === other.source && one.start < other.end && other.start < one.end;
}

/** Notes in a row; null where there is none. */
export function joinNotes(...notes: readonly (string | null)[]): string | null {
  return notes.filter(Boolean).join(' ') || null;
}
