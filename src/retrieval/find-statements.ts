import type { Statement } from '../corpus/statements.ts';
import { remember } from '../remember.ts';
import type { Hit } from './hit.ts';
import { needsOf, placeNeeds, shareMet } from './needs.ts';
import { pickBest } from './pick-best.ts';
import { heavyFacets, type Query } from './query.ts';
import { type IndexHits, MOST_HITS, type SearchIndex } from './search-index.ts';
import type { SoftMatch } from './soft-match.ts';
import type { Standings } from './standings.ts';

/** Another measure of nearness in meaning, which takes the place of the word vectors' in the ranking where it has one. */
export interface MeaningSignal {
  /** Nearness of each statement, 0 to 1; null where it knows nothing of the query. */
  near(query: Query): ((statement: Statement) => number) | null;
}

interface FinderDeps {
  readonly statements: readonly Statement[];
  readonly index: Pick<SearchIndex, 'search'>;
  readonly soft: SoftMatch;
  readonly meaning: MeaningSignal | null;
  readonly standings: Standings;
}

/** Statements that fit a query, best first; `accept` narrows to a voice, a year, a stance. */
type Find = (query: Query, accept?: (statement: Statement) => boolean) => readonly Hit[];

/**
 * The steps of one answer ask the same again and again, for one voice or one year at a time. No more is kept than they
 * need: a conversation holds on to its queries, and what they make of the statements would add up.
 */
const MOST_LOOKS = 4;

/** What nearness in meaning adds to a score of 1 for the best lexical hit. */
const SOFT_WEIGHT = 0.5;
/** A statement that shares no word with the question needs more than nearness to come first. */
const SOFT_ALONE = 0.8;
/** In a large corpus only this many of the best lexical hits are looked at again. */
const MOST_RESCORED = 3000;

export function createFinder(deps: FinderDeps): Find {
  const lookFor = remember(MOST_LOOKS, (query: Query) => lookAt(query, deps));
  const everything = remember(MOST_LOOKS, (query: Query) =>
    fuse(lookFor(query), query, () => true, deps.statements),
  );
  return (query, accept) =>
    accept ? fuse(lookFor(query), query, accept, deps.statements) : everything(query);
}

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

function lookAt(query: Query, { statements, index, soft, meaning, standings }: FinderDeps): Look {
  const found = index.search(query.tokens);
  const isSmall = statements.length <= MOST_RESCORED;
  const places = isSmall ? foundFirst(found.places, statements.length) : found.places;
  const nearness = soft.near(query, places);
  const means = meaning?.near(query);
  const meanings = means
    ? Float64Array.from(places, (place) => means(statements[place] as Statement))
    : nearness;
  const priors = standings.weigh(query, places);
  return { ...rankFound(found, query, priors), places, nearness, meanings, priors };
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
