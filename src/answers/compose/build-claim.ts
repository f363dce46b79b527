import type { Corpus } from '../../corpus/library.ts';
import type { Statement } from '../../corpus/statements.ts';
import type { Citation, Claim } from '../answer.ts';
import { claimOf } from '../select.ts';
import { holdsSentence } from '../support/check-sense.ts';
import { gatherEvidence, type WordReader } from '../support/evidence.ts';
import type { NumberedPassage } from './choose-passages.ts';
import type { ComposedClaim } from './composition.ts';

/** Why a model's claim cannot even be held against its evidence. */
export type BuildFault = 'no such passage' | 'voices mixed' | 'years mixed';

/** At most so many places behind one claim. */
const MOST_PLACES = 6;

/**
 * Makes a claim of what a model returned. Speaker, year and places are those of the passages named that hold any of it; the model has no say
 * in them. Then and now are two claims: one sentence for both would let a judgement slip from one year to the other.
 */
export function buildClaim(
  { text, passages: numbers }: ComposedClaim,
  passages: readonly NumberedPassage[],
  corpus: Corpus,
  words: WordReader,
): Claim | BuildFault {
  const named = [...new Set(numbers)].map((number) => passages.find((passage) => passage.number === number));
  const rests = named.flatMap((passage) => passage?.statement ?? []);
  const [first] = rests;
  if (!first || rests.length < named.length) return 'no such passage';
  if (
    rests.some(({ voice }) => voice !== first.voice) ||
    rests.some((one) => documentVoice(one, corpus) !== documentVoice(first, corpus))
  )
    return 'voices mixed';
  if (rests.some(({ year }) => year !== first.year)) return 'years mixed';
  const holding = rests.filter((statement) => holdsPart(text, statement, words));
  const places = holding.length > 0 ? holding : rests;
  const citations = uniqueCitations(places.flatMap((statement) => claimOf(statement, corpus).citations));
  return {
    text: text.normalize('NFC').replace(/\s+/g, ' ').trim(),
    ...{ voice: first.voice, year: first.year, statement: places[0] ?? first, rests: places },
    citations: citations.slice(0, MOST_PLACES),
  };
}

/** A passage that holds no sentence of the claim was named in vain, and would send readers to the wrong place. */
function holdsPart(text: string, statement: Statement, words: WordReader): boolean {
  return gatherEvidence([statement], [], words).statements.some((unit) => holdsSentence(text, unit, words));
}

/** What the peers relay of the council is not what the council writes. */
function documentVoice({ source }: Statement, { sources }: Corpus) {
  return sources.get(source)?.voice;
}

function uniqueCitations(citations: readonly Citation[]): Citation[] {
  const key = ({ source, section, start }: Citation) => `${source} ${section} ${start}`;
  return [...new Map(citations.map((citation) => [key(citation), citation])).values()];
}
