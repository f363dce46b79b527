import type { Corpus } from '../../corpus/library.ts';
import type { Claim } from '../answer.ts';
import { LEVELS, type SupportLevels } from './check-sense.ts';
import { gatherEvidence, type WordReader } from './evidence.ts';
import { findWordingFault, type WordingFault } from './find-wording-fault.ts';

/** Holds the wording of a claim against the findings and passages that it rests on; null when it may be shown. */
export function findClaimWordingFault(claim: Claim, corpus: Corpus, words: WordReader): WordingFault | null {
  return checkClaim(claim, corpus, words)(LEVELS);
}

/** The same with the evidence read once, for trying several levels. */
export function checkClaim(
  { text, voice, year, statement, rests, citations }: Claim,
  corpus: Corpus,
  words: WordReader,
): (levels: SupportLevels) => WordingFault | null {
  const evidence = gatherEvidence(rests ?? [statement], citations, words);
  // The year of another document would date what is said there.
  const allowed = `${corpus.council.names.join(' ')} ${year}`;
  return (levels) => findWordingFault(text, voice, evidence, { words, allowed, levels });
}
