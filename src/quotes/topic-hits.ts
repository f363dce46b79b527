import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Passage, Voice } from '../corpus/types.ts';
import { lazily } from '../lazily.ts';
import { remember } from '../remember.ts';
import type { Hit } from '../retrieval/hit.ts';
import type { Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { Wanted } from './find-quotations.ts';
import { writerOf } from './writer-of.ts';

/** What this needs of a hit of the retriever. */
export type TopicHit = Pick<Hit, 'statement' | 'score' | 'coverage'>;

/** Statements of the voice, the years and the documents wanted that speak of the topic, best first; none where none does. */
export type TopicHits = (
  wanted: Pick<Wanted, 'query' | 'voice' | 'years' | 'sources'>,
) => readonly TopicHit[];

/** Share of the subject that one of the best hits must speak of: more than half, for half a term is not the term. */
export const ENOUGH = 0.51;
const AMONG = 5;
/** Hits whose sentences are weighed; further ones never come near the best. */
const MOST_HITS = 100;
/** Where any topic will do, the newest are enough: more statements than a council's documents have. */
const MOST_WITHOUT_TOPIC = 2000;
/** A wish is tried in several tones and lengths, which have the same hits: those of this many topics are kept. */
const MOST_KEPT = 2;

export function createTopicHits(corpus: Corpus, retriever: Retriever): TopicHits {
  const traits = new Map(retriever.statements.map((statement) => [statement, readTraits(statement, corpus)]));
  const newestFirst = lazily(() => retriever.statements.toSorted((one, other) => other.year - one.year));
  const keptOf = remember(MOST_KEPT, (_: Query) => new Map<string, readonly TopicHit[]>());
  return (wanted) => {
    const { query, voice, years, sources } = wanted;
    const accept = (statement: Statement) => {
      const ofYear = ({ year }: Passage) => years.includes(year ?? statement.year);
      if (years.length > 0 && !years.includes(statement.year) && !statement.passages.some(ofYear))
        return false;
      if (sources.length > 0 && !sources.includes(statement.source)) return false;
      const { voices, isAside } = traits.get(statement) ?? NO_TRAITS;
      // What a report says of how it was made is quoted only where that is asked about.
      return voices.includes(voice) && (query.aboutReview || !isAside);
    };
    const kept = keptOf(query);
    const key = JSON.stringify([voice, years, sources]);
    const hits = kept.get(key) ?? findHits(query, accept, retriever, newestFirst);
    kept.set(key, hits);
    return hits;
  };
}

function findHits(
  query: Query,
  accept: (statement: Statement) => boolean,
  { statements, retrieve }: Retriever,
  newestFirst: () => readonly Statement[],
): readonly TopicHit[] {
  if (query.recommendations.length > 0) {
    const named = ({ recommendation }: Statement) => query.recommendations.includes(recommendation ?? '');
    return asHits(statements.filter((statement) => accept(statement) && named(statement)));
  }
  // "something positive to quote": no topic, so every statement in that tone will do.
  if (query.facets.length === 0) return asHits(takeFirst(newestFirst(), accept, MOST_WITHOUT_TOPIC));
  const hits = retrieve(query, accept).slice(0, MOST_HITS);
  return hits.slice(0, AMONG).some(({ coverage }) => coverage >= ENOUGH) ? hits : [];
}

function takeFirst(
  statements: readonly Statement[],
  accept: (statement: Statement) => boolean,
  most: number,
): Statement[] {
  const taken: Statement[] = [];
  for (const statement of statements) {
    if (taken.length >= most) break;
    if (accept(statement)) taken.push(statement);
  }
  return taken;
}

function asHits(statements: readonly Statement[]): TopicHit[] {
  return statements.map((statement) => ({ statement, score: 1, coverage: 1 }));
}

/** Who speaks in the passages of a statement, and whether it is about the review itself. */
interface Traits {
  readonly voices: readonly Voice[];
  readonly isAside: boolean;
}

const NO_TRAITS: Traits = { voices: [], isAside: false };

function readTraits({ source, section, passages, voice }: Statement, corpus: Corpus): Traits {
  const voices = corpus.documents.has(source) ? passages.map(writerOf) : [voice];
  return {
    voices: [...new Set(voices)],
    isAside: corpus.sources.get(source)?.aside.includes(section) ?? false,
  };
}
