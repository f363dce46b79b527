import type { Query } from '../retrieval/query.ts';
import type { Claim } from './answer.ts';
import type { AnswerDeps } from './strategy.ts';

/** The peers speak of something when a statement of theirs covers at least this share of the question by itself. */
const SPEAKS_OF_IT = 0.5;
const AMONG = 20;

/**
 * What a reader must know about who is not heard: the peers say nothing on it, or nothing later than an old document
 * does. Only where the question left speaker and year open.
 */
export function findSilence(
  query: Query,
  claims: readonly Claim[],
  { retriever, corpus }: AnswerDeps,
): { peers: boolean; since: number | null } {
  if (claims.length === 0 || query.shape === 'quote') return { peers: false, since: null };
  const voiceOf = (source: string) => corpus.sources.get(source)?.voice;
  const councilOnly =
    query.voice === null && claims.every(({ statement }) => voiceOf(statement.source) === 'council');
  const peers =
    councilOnly &&
    !retriever
      .retrieve(query, ({ source }) => voiceOf(source) === 'peers')
      .slice(0, AMONG)
      .some(({ coverage }) => coverage >= SPEAKS_OF_IT);
  const latest = Math.max(...claims.map(({ year }) => year));
  const newest = Math.max(...[...corpus.sources.values()].map(({ year }) => year));
  return { peers, since: query.years.length === 0 && latest < newest ? latest : null };
}
