import type { Corpus } from '../../corpus/library.ts';
import type { Claim } from '../answer.ts';
import { gatherEvidence, type WordReader } from './evidence.ts';
import { findWordingFault, type WordingFault } from './find-wording-fault.ts';
import type { SupportLevels } from './check-sense.ts';

/** Holds the wording of a claim against the findings and passages that it rests on; null when it may be shown. */
export function findClaimWordingFault(
  { text, voice, statement, rests, citations }: Claim,
  corpus: Corpus,
  words: WordReader,
  levels?: SupportLevels,
): WordingFault | null {
  const evidence = gatherEvidence(rests ?? [statement], citations, words);
  return findWordingFault(text, voice, evidence, {
    ...{ words, allowed: allowedNames(corpus) },
    ...(levels ? { levels } : {}),
  });
}

/** What any claim may name: the council, and the years of the documents. */
function allowedNames({ council, sources }: Corpus): string {
  return [...council.names, ...[...sources.values()].map(({ year }) => year)].join(' ');
}
