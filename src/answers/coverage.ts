import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Hit } from '../retrieval/hit.ts';
import { heavyFacets, type Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { takesForGranted } from '../retrieval/wanted-cues.ts';
import { enoughFor, MORE_THAN_HALF, ownWords } from './enough.ts';
import { holdsWhatIsAsked } from './holds-asked.ts';
import { asksOfUnheard, namesAStranger, namesMeasure } from './unheard.ts';

/** Share from which a statement is near enough to name its topic. */
const NEAR = 0.15;
/** What is asked for is told where the subject is: by a statement that speaks of about as much of it as any other. */
const ABOUT_AS_MUCH = 0.6;
const AS_MUCH = 0.9;
/** How many of the best hits may show it. */
const AMONG = 5;

/**
 * Whether the documents cover a question: enough of its subject is spoken of, and where it asks for a figure or for how
 * something came out, one statement holds exactly that. Near misses are the dangerous ones: a page on preparing for an
 * inspection is no answer to what the inspection found.
 */
export function isCovered(hits: readonly Hit[], query: Query, retriever: Retriever): boolean {
  if (query.absentRecommendation !== null) return false;
  if (costsNothingNamed(query)) return false;
  if (query.facets.length === 0) return query.wants !== 'figure' && hits.length > 0 && query.tokens.size > 0;
  const best = hits.slice(0, AMONG).filter((hit) => isHeardBy(hit, query, retriever));
  const enough = enoughFor(query);
  if (!best.some(({ coverage }) => coverage >= enough)) return false;
  if (takesForGranted(query.text) && !best.some(({ alone }) => alone >= MORE_THAN_HALF)) return false;
  const shareOf = shareOfThing(query, retriever);
  const most = Math.max(...best.map(shareOf));
  // How another thing came out is told with much the same words.
  const least = most * (query.wants === 'outcome' ? AS_MUCH : ABOUT_AS_MUCH);
  return best.some((hit) => shareOf(hit) >= least && holdsWhatIsAsked(hit, query, retriever));
}

/**
 * The best hits that themselves name all that was asked about, where how it came out is asked and not told: "was the bid
 * granted?", where it is said that there was one.
 */
export function tellOfSubject(hits: readonly Hit[], query: Query, retriever: Retriever): readonly Hit[] {
  const isNamed = heavyFacets(query.facets).length > 0 && query.unknown.length === 0;
  if (!isNamed || query.absentRecommendation !== null || query.review !== null) return [];
  if (query.wants !== 'outcome') return [];
  const things = { ...query, facets: heavyFacets(query.facets) };
  return hits
    .slice(0, AMONG)
    .filter(
      (hit) =>
        isHeardBy(hit, query, retriever) && retriever.coverage(things, hit.statement.text) >= ALL_OF_IT,
    );
}

/** "How much did the peer challenge cost?": of whatever else costs something it is not asked. */
function costsNothingNamed({ measured, facets }: Query): boolean {
  const heavy = heavyFacets(facets);
  return measured === 'money' && heavy.length > 0 && heavy.every(({ words }) => /^cost/i.test(words));
}

/** How much of the thing itself a statement speaks of: the word for what is asked of it ("cost") need not stand there. */
function shareOfThing(query: Query, { coverage }: Retriever): (hit: Hit) => number {
  const things = query.facets.filter(({ words }) => !namesMeasure(words));
  if (things.length === query.facets.length || heavyFacets(things).length === 0) return ({ alone }) => alone;
  // Everyday words beside it ("expected") are no part of the thing.
  const thing = { ...query, facets: heavyFacets(things) };
  return ({ statement }) =>
    coverage(thing, [ownWords(statement), ...(statement.finding?.asked ?? [])].join(' . '));
}

/**
 * Whether what is asked about is something that a statement may speak of. A word that only the digest's everyday wordings
 * have is as good as unheard of for all but the findings that are asked for with it.
 */
function isHeardBy({ statement, coverage }: Hit, query: Query, retriever: Retriever): boolean {
  if (lacksNumber(statement, query) || lacksInspector(statement, query)) return false;
  const unheard = query.onlyAsked.length > 0 ? neverAskedFor(statement, query.onlyAsked, retriever) : [];
  const own = { ...query, unknown: [...query.unknown, ...unheard] };
  if (unheard.length < query.onlyAsked.length && coverage < MORE_THAN_HALF) return false;
  return !asksOfUnheard(own) || speaksOfTheRest(statement, own, retriever);
}

/** "Section 114" is a name: whoever speaks of the same matter without its number does not speak of it. */
function lacksNumber({ text, passages }: Statement, { facets }: Query): boolean {
  const numbers = facets.flatMap(({ words }) => NUMBERED_NAME.exec(words)?.[1] ?? []);
  if (numbers.length === 0) return false;
  const told = [text, ...passages.map(({ reading }) => reading)].join(' ');
  return !numbers.every((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(told));
}

/** What Ofsted said is told by Ofsted, or by somebody who names it. */
function lacksInspector({ text, section, voice, passages }: Statement, query: Query): boolean {
  if (query.voice !== 'ofsted' || voice === 'ofsted') return false;
  const told = [text, section, ...passages.map(({ reading }) => reading)].join(' ');
  return !/\b(?:ofsted|inspect\w+)\b/i.test(told);
}

const NUMBERED_NAME = /^(?:section|article|schedule|class|regulation|clause|part|form) (\d{2,})$/i;

function neverAskedFor({ finding }: Statement, words: readonly string[], { tokensOf }: Retriever): string[] {
  const asked = new Set((finding?.asked ?? []).flatMap(tokensOf));
  return words.filter((word) => !tokensOf(word).some((token) => asked.has(token)));
}

/** Things of a question that are enough to know what it is about, whatever else no document has heard of. */
const SEVERAL = 2;

/** Whether a statement itself speaks of all that is known of a question, and that is several things. */
function speaksOfTheRest({ text }: Statement, query: Query, { coverage }: Retriever): boolean {
  if (namesAStranger(query)) return false;
  const known = heavyFacets(query.facets).filter(({ words }) => !query.unknown.includes(words));
  const rest = { ...query, facets: known };
  const things = known.reduce((sum, { parts }) => sum + Math.max(1, parts.length), 0);
  return things >= SEVERAL && coverage(rest, text) >= ALL_OF_IT;
}

/** Share of a question from which a statement speaks of all of it, in one word or another. */
const ALL_OF_IT = 0.85;
/** Weight from which a word of the question is rare: whoever speaks of it speaks of the thing itself. */
const RARE = 4;

/**
 * Whether those who were asked for speak of half the subject at most, and others of all of it: what the peers say of
 * "business intelligence" is no answer on artificial intelligence, of which the council speaks.
 */
export function isForOthersToSay(
  { facets, date }: Query,
  asked: readonly Hit[],
  all: readonly Hit[],
): boolean {
  // A date stands beside whatever words its speaker chose.
  if (date || !heavyFacets(facets).some(({ weight }) => weight >= RARE)) return false;
  const most = (hits: readonly Hit[]) => Math.max(0, ...hits.slice(0, AMONG).map(({ coverage }) => coverage));
  return most(asked) < MORE_THAN_HALF && most(all) >= ALL_OF_IT;
}

/** Topics near a question that is not covered: the themes of the statements that come closest. */
export function nearestTopics(query: Query, retriever: Retriever, corpus: Corpus): string[] {
  const titles = new Map(corpus.glossary.themes.map(({ id, title }) => [id, title]));
  const close = retriever
    .retrieve(query)
    .filter(({ coverage }) => coverage >= NEAR)
    .slice(0, AMONG)
    .flatMap(({ statement }) => statement.themes);
  const counted = new Map<string, number>();
  for (const theme of close) counted.set(theme, (counted.get(theme) ?? 0) + 1);
  return [...counted]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 3)
    .flatMap(([theme]) => titles.get(theme) ?? []);
}
