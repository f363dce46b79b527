import type { Statement } from '../corpus/statements.ts';
import type { Query } from '../retrieval/query.ts';
import type { Claim } from './answer.ts';
import { isAskedFor } from './rank.ts';
import type { AnswerDeps } from './strategy.ts';

/** The peers speak of something when a statement of theirs covers at least this share of the question by itself. */
const SPEAKS_OF_IT = 0.5;
const AMONG = 20;
/** Share of the best score from which a statement on the same theme is heard as speaking of the same thing. */
const NEARLY = 0.5;

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
  const newestYear = Math.max(...[...corpus.sources.values()].map(({ year }) => year));
  const peers = councilOnly && !peersSpeakOfIt(query, claims, { retriever, corpus });
  const latest = Math.max(...claims.map(({ year }) => year));
  const isOld = query.years.length === 0 && latest < newestYear;
  return { peers, since: isOld && !isToldLater(query, latest, { retriever, corpus }) ? latest : null };
}

/** Share of what an old statement says of the question, from which a later one says as much. */
const AS_MUCH = 0.9;

/** Whoever was asked speaks of it later, though old statements came first. */
function isToldLater(
  query: Query,
  year: number,
  { retriever, corpus }: Pick<AnswerDeps, 'retriever' | 'corpus'>,
): boolean {
  const ofAnyYear = { ...query, years: [] };
  const best = (isOf: (statement: Statement) => boolean) => {
    const hits = retriever.retrieve(query, (one) => isOf(one) && isAskedFor(one, ofAnyYear, corpus));
    return Math.max(0, ...hits.slice(0, AMONG).map(({ alone }) => alone));
  };
  const later = best((statement) => statement.year > year);
  return later > 0 && later >= best((statement) => statement.year <= year) * AS_MUCH;
}

/** The peers hold most of the question's words, or speak of the same theme nearly as closely as the best statement does. */
function peersSpeakOfIt(
  query: Query,
  claims: readonly Claim[],
  { retriever, corpus }: Pick<AnswerDeps, 'retriever' | 'corpus'>,
): boolean {
  const theme = claims[0]?.statement.themes[0];
  const isPeers = ({ source }: Statement) => corpus.sources.get(source)?.voice === 'peers';
  const hits = retriever.retrieve(query);
  const best = hits[0]?.score ?? 0;
  return (
    retriever
      .retrieve(query, isPeers)
      .slice(0, AMONG)
      .some(({ coverage }) => coverage >= SPEAKS_OF_IT) ||
    hits.some(
      ({ score, statement }) => isPeers(statement) && statement.themes[0] === theme && score >= best * NEARLY,
    )
  );
}
