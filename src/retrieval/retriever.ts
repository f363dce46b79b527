import { join } from 'node:path';
import type { Corpus } from '../corpus/library.ts';
import { listStatements, type Statement } from '../corpus/statements.ts';
import type { Stance } from '../corpus/types.ts';
import { remember } from '../remember.ts';
import { ROOT } from '../root.ts';
import { type Concepts, createConcepts, joinHyphens } from './concepts.ts';
import { everydayWords } from './light-words.ts';
import { needsOf, placeNeeds, shareMet } from './needs.ts';
import { pickBest } from './pick-best.ts';
import { heavyFacets, type Query } from './query.ts';
import {
  createSearchIndex,
  type IndexHits,
  indexTokens,
  MOST_HITS,
  type SearchIndex,
} from './search-index.ts';
import { createSoftMatch } from './soft-match.ts';
import { createSpelling } from './spelling.ts';
import { createThemeFinder } from './themes.ts';
import { understand } from './understand.ts';
import type { UnderstandDeps } from './understand-deps.ts';
import { loadWordVectors, type WordVectors } from './word-vectors.ts';
import { contentStems, isFiller, readWords, stemWord, type Word } from './words.ts';

/** A statement found, with the raw signals on which "not found" is decided. */
export interface Hit {
  readonly statement: Statement;
  readonly score: number;
  /** Share of the question's subject that the statement and its passage speak of, 0 to 1, weighed by rarity. */
  readonly coverage: number;
  /** The same for the statement alone. */
  readonly alone: number;
}

export interface Retriever {
  understand(text: string, history: readonly string[]): Query;
  /** Statements that fit the query, best first. `accept` narrows to a voice, a year, a stance. */
  retrieve(query: Query, accept?: (statement: Statement) => boolean): readonly Hit[];
  /** The ways to say each of these words: its stem and its concepts; words that carry no meaning left out. */
  wordTokens(words: readonly Word[]): string[][];
  /** The index tokens of a text: stems and concepts. */
  tokensOf(text: string): readonly string[];
  /** Share of the question's subject that a text speaks of, 0 to 1, weighed by rarity. */
  coverage(query: Query, text: string): number;
  /** Whether a word is part of the council's own name, or the town's: it stands in every document. */
  namesCouncil(word: string): boolean;
  readonly statements: readonly Statement[];
}

/** Older documents rank below newer ones when no year is asked for. */
const YEAR_DECAY = 0.03;
const YEAR_DECAY_WHEN_CURRENT = 0.06;
const STANCE_BOOST = 1.8;
const WORRY_BOOST = 1.4;
/** What peers or council judge, ask or admit says more than what they list. */
const STANCE_WEIGHT: Readonly<Record<Stance, number>> = {
  ...{ praise: 1.1, concern: 1.1, balanced: 1.1, recommendation: 1.1 },
  ...{ fact: 1, commitment: 0.9 },
};

/** Texts whose tokens are kept: questions come back to the same statements and sentences again and again. */
const MOST_TEXTS = 4000;
/**
 * The steps of one answer ask the same again and again, for one voice or one year at a time. No more is kept than they
 * need: a conversation holds on to its queries, and what they make of the statements would add up.
 */
const MOST_LOOKS = 4;

/** Another measure of nearness in meaning, which takes the place of the word vectors' in the ranking where it has one. */
export interface MeaningSignal {
  /** Nearness of each statement, 0 to 1; null where it knows nothing of the query. */
  near(query: Query): ((statement: Statement) => number) | null;
}

export function createRetriever(corpus: Corpus, meaning: MeaningSignal | null = null): Retriever {
  const statements = listStatements(corpus);
  const concepts = createConcepts(corpus.glossary);
  const index = createSearchIndex(statements, concepts);
  const tokensOf = remember(MOST_TEXTS, (text: string) => indexTokens(text, concepts));
  const vectors = loadWordVectors(VECTORS);
  const soft = createSoftMatch(statements, vectors);
  const deps = understandDeps(corpus, index, concepts, vectors);
  const standings = standingsOf(statements, corpus, Math.max(...deps.years));
  const isSmall = statements.length <= MOST_RESCORED;
  const lookFor = remember(MOST_LOOKS, (query: Query): Look => {
    const found = index.search(query.tokens);
    const places = isSmall ? foundFirst(found.places, statements.length) : found.places;
    const nearness = soft.near(query, places);
    const means = meaning?.near(query);
    const priorOf = weighStandings(query);
    const priors = Float64Array.from(places, (place) => priorOf(standings[place] as Standing));
    return {
      ...rankFound(found, query, priors),
      ...{ places, nearness, priors },
      meanings: means
        ? Float64Array.from(places, (place) => means(statements[place] as Statement))
        : nearness,
    };
  });
  const everything = remember(MOST_LOOKS, (query: Query): readonly Hit[] =>
    fuse(lookFor(query), query, () => true, statements),
  );
  return {
    statements,
    tokensOf,
    namesCouncil: (word) => deps.councilStems.has(stemWord(word)),
    coverage(query, text) {
      const held = tokensOf(text);
      return shareMet(needsOf(query), (token) => held.includes(token));
    },
    wordTokens: (words) => waysToSay(words, concepts),
    understand: (text, history) => understand(text, history, deps),
    retrieve: (query, accept) =>
      accept ? fuse(lookFor(query), query, accept, statements) : everything(query),
  };
}

const VECTORS = join(ROOT, 'src/retrieval/vectors');
/** What nearness in meaning adds to a score of 1 for the best lexical hit. */
const SOFT_WEIGHT = 0.5;
/** A statement that shares no word with the question needs more than nearness to come first. */
const SOFT_ALONE = 0.8;
/** In a large corpus only this many of the best lexical hits are looked at again. */
const MOST_RESCORED = 3000;

/** What one question makes of the statements that are looked at, each row in the order of `places`. */
interface Look extends RankedHits {
  /**
   * Their places in the list of statements: those that share a word with the question, best first, then in a small corpus
   * all others.
   */
  readonly places: readonly number[];
  readonly nearness: Float64Array;
  /** What ranks: the embeddings' nearness where there are any, else the same as `nearness`. */
  readonly meanings: Float64Array;
  readonly priors: Float64Array;
}

/** The hits of the words, before nearness in meaning is added; 0 for statements that share none. */
interface RankedHits {
  readonly scores: Float64Array;
  readonly coverage: Float64Array;
  readonly alone: Float64Array;
}

function foundFirst(found: readonly number[], size: number): number[] {
  const isFound = new Uint8Array(size);
  for (const place of found) isFound[place] = 1;
  const others: number[] = [];
  for (let place = 0; place < size; place++) if (isFound[place] === 0) others.push(place);
  return [...found, ...others];
}

/**
 * Joins the two signals. Coverage, on which "not found" is decided, may grow by nearness only where the question's own
 * words have led to the statement: a name that nobody knows must not be answered by its neighbours.
 */
function fuse(
  look: Look,
  query: Query,
  accept: (statement: Statement) => boolean,
  statements: readonly Statement[],
): Hit[] {
  const { places, scores, nearness, meanings, priors } = look;
  const several = heavyFacets(query.facets).length > 1;
  const accepted = acceptAmong(look, accept, statements);
  const best = accepted.reduce((most, at) => Math.max(most, scores[at] as number), 0) || 1;
  const fused = new Float64Array(places.length);
  for (const at of accepted) {
    const lexical = (scores[at] as number) / best;
    const alone = lexical > 0 ? 1 : SOFT_ALONE;
    fused[at] = lexical + SOFT_WEIGHT * (meanings[at] as number) * alone * (priors[at] as number);
  }
  return pickBest(fused, MOST_HITS).map((at) => ({
    statement: statements[places[at] as number] as Statement,
    coverage: lift(look.coverage[at] as number, nearness[at] as number, several),
    alone: look.alone[at] as number,
    score: fused[at] as number,
  }));
}

/** Where in a look the statements stand that may be found: the best hits of the words, and whatever shares none. */
function acceptAmong(
  { places, scores }: Look,
  accept: (statement: Statement) => boolean,
  statements: readonly Statement[],
): number[] {
  const accepted: number[] = [];
  let hits = 0;
  for (let at = 0; at < places.length; at++) {
    const isHit = (scores[at] as number) > 0;
    if ((isHit && hits === MOST_HITS) || !accept(statements[places[at] as number] as Statement)) continue;
    if (isHit) hits++;
    accepted.push(at);
  }
  return accepted;
}

/** Nearness alone covers at most this share of a question, and only beside words that were found. */
const MOST_SOFT_COVERAGE = 0.45;

function lift(coverage: number, nearness: number, several: boolean): number {
  return coverage > 0 && several ? Math.max(coverage, Math.min(nearness, MOST_SOFT_COVERAGE)) : coverage;
}

function understandDeps(
  corpus: Corpus,
  index: SearchIndex,
  concepts: UnderstandDeps['concepts'],
  vectors: WordVectors,
): UnderstandDeps {
  const sources = [...corpus.sources.values()];
  const yearsOf = (list: typeof sources) => [...new Set(list.map(({ year }) => year))].sort((a, b) => a - b);
  const newest = Math.max(
    ...corpus.recommendations.map(({ source }) => corpus.sources.get(source)?.year ?? 0),
  );
  return {
    ...{
      index,
      concepts,
      spelling: createSpelling(knownWords(corpus)),
      isEnglish: (word) => vectors.vectorOf(word) !== null,
      meansTheSame: (word, other) => nearness(vectors.vectorOf(word), vectors.vectorOf(other)) > SAME_WORD,
      themesOf: createThemeFinder(corpus.glossary.themes, concepts),
    },
    years: yearsOf(sources),
    speaks: (voice, year) => sources.some((source) => source.voice === voice && source.year === year),
    peerYears: yearsOf(sources.filter(({ voice }) => voice === 'peers')),
    councilStems: new Set(
      [corpus.council.name, corpus.council.place, ...corpus.council.also].flatMap(contentStems),
    ),
    recommendationTitle: (wanted) => corpus.recommendations.find(({ id }) => id === wanted)?.title ?? null,
    recommendationId: (number, year) =>
      corpus.recommendations.find(
        (item) => item.number === number && corpus.sources.get(item.source)?.year === (year ?? newest),
      )?.id ?? null,
  };
}

/** Nearness from which two words that are spelt alike are one word. */
const SAME_WORD = 0.75;

function nearness(one: Float32Array | null, other: Float32Array | null): number {
  return one && other ? one.reduce((sum, number, at) => sum + number * (other[at] ?? 0), 0) : 0;
}

function waysToSay(words: readonly Word[], concepts: Concepts): string[][] {
  const found = concepts.find(words);
  return words.flatMap((word, at) => {
    if (isFiller(word)) return [];
    const inside = found.filter((match) => match.at <= at && at < match.at + match.length);
    return [[word.stem, ...inside.map(({ token }) => token)]];
  });
}

/** Everyday words first, so that "poeple" is read as "people"; then the words of the digest, the documents and the glossary. */
function knownWords({ findings, documents, glossary }: Corpus): Set<string> {
  const texts = [
    ...findings.map(({ statement }) => statement),
    ...[...documents.values()].map(({ text }) => text),
    ...glossary.synonyms.flat().flatMap((term) => [term, joinHyphens(term)]),
    ...glossary.abbreviations.flatMap(({ long }) => long),
  ];
  const written = new Set<string>();
  for (const text of texts) for (const { raw } of readWords(text)) written.add(raw);
  const words = [...written].map((word) => word.toLowerCase().replace(/['’]s?$/, ''));
  return new Set([...everydayWords(), ...words.filter((word) => word.length > 3 && !/\d/.test(word))]);
}

function rankFound(found: IndexHits, query: Query, priors: Float64Array): RankedHits {
  const needs = placeNeeds(needsOf(query), [...query.tokens.keys()]);
  const coverage = new Float64Array(priors.length);
  const alone = new Float64Array(priors.length);
  const scores = new Float64Array(priors.length);
  for (let rank = 0; rank < found.scores.length; rank++) {
    const score = found.scores[rank] as number;
    const whole = shareMet(needs, (term) => found.holds(rank, term));
    const own = shareMet(needs, (term) => found.holdsItself(rank, term));
    coverage[rank] = whole;
    alone[rank] = own;
    scores[rank] = score * (0.3 + 0.2 * own + 0.5 * whole) * (priors[rank] as number);
  }
  return { coverage, alone, scores };
}

/** What is known of a statement before its words are looked at: its age, its stance, its document. */
function weighStandings({
  years,
  current,
  stances,
  shape,
  voice,
  aboutReview,
}: Query): (standing: Standing) => number {
  const first = voice === null && shape !== 'figure' ? PEERS_FIRST : 1;
  // What should be done is told by whoever asks for it, before whoever worries; praise with a warning is praise.
  const second = stances[0] === 'recommendation' ? WORRY_BOOST : STANCE_BOOST;
  const decay = years.length > 0 ? 0 : current ? YEAR_DECAY_WHEN_CURRENT : YEAR_DECAY;
  return ({ weight, isAside, age, stance: own, stanceWeight, byOfsted, byPeers }) => {
    const asked = stances[0] === own ? STANCE_BOOST : stances.includes(own) ? second : 1;
    const stance = asked * (shape === 'figure' ? 1 : stanceWeight);
    const speaker = byOfsted && voice === 'ofsted' ? STANCE_BOOST : byPeers ? first : 1;
    const isBeside = aboutReview ? !isAside : isAside && voice !== 'peers';
    const aside = isBeside ? ASIDE_WEIGHT : 1;
    return weight * aside * (1 - decay * age) * stance * speaker;
  };
}

/** Where nobody is asked for and two say as much, the judgement from outside comes first. */
const PEERS_FIRST = 1.08;

/** Statements about the review itself, in an answer about something else. */
const ASIDE_WEIGHT = 0.4;

/** What the catalogue says of a statement's place, read once. `age` counts years behind the newest document. */
interface Standing {
  readonly weight: number;
  readonly isAside: boolean;
  readonly age: number;
  readonly stance: Stance;
  readonly stanceWeight: number;
  readonly byOfsted: boolean;
  readonly byPeers: boolean;
}

function standingsOf(statements: readonly Statement[], corpus: Corpus, newest: number): Standing[] {
  return statements.map(({ source: id, section, year, stance, voice }) => {
    const source = corpus.sources.get(id);
    return {
      weight: source?.weight ?? 1,
      isAside: source?.aside.includes(section) ?? false,
      age: newest - year,
      ...{
        stance,
        stanceWeight: STANCE_WEIGHT[stance],
        byOfsted: voice === 'ofsted',
        byPeers: voice === 'peers',
      },
    };
  });
}
