import { placeOf } from './answers/blocks.ts';
import { statementsOf } from './answers/recommendations.ts';
import { selectClaims } from './answers/select.ts';
import { findTwins } from './answers/twins.ts';
import { isSound } from './answers/verify.ts';
import type { Corpus } from './corpus/library.ts';
import type { Recommendation } from './corpus/types.ts';
import type { Retriever } from './retrieval/retriever.ts';
import type { PeerStatement } from './updates/export/review-pack.ts';

/** The recommendation itself, and what elaborates it. */
const MOST_STATEMENTS = 4;

/**
 * What the documents say of a recommendation, each with voice, year and section: for print beside its progress. Every
 * statement has passed the check that answers pass.
 */
export function createPeersSaid(
  corpus: Corpus,
  retriever: Retriever,
): (recommendation: Recommendation) => readonly PeerStatement[] {
  const deps = { corpus, twins: findTwins(retriever.statements, corpus.documents) };
  return (recommendation) =>
    selectClaims(statementsOf(recommendation, [], retriever), deps, MOST_STATEMENTS)
      .filter((claim) => isSound(claim, corpus))
      .map((claim) => ({
        text: claim.text,
        place: placeOf(claim, corpus),
        own: claim.statement.recommendation === recommendation.id,
        words: claim.citations[0]?.quote ?? null,
      }));
}
