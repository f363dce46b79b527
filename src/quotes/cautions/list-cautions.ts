import type { Corpus } from '../../corpus/library.ts';
import type { Slip } from '../slips.ts';
import type { Caution } from './caution.ts';
import { disputedFigure } from './disputed-figure.ts';
import { contradictedLater } from './later-finding.ts';
import { namesPerson } from './named-person.ts';
import { sourceSlip } from './source-slip.ts';
import { insideAnother, quotesElsewhere, relaysAnother, reportsOthers, retellsPeers } from './speakers.ts';
import { balancedFinding, nextSentenceTurns, turnsInside } from './turns.ts';

export interface Cautions {
  /** All of them as one: the sentences that apply, the gravest first, or null. */
  readonly all: Caution;
  /** For a check, which says itself who speaks and on whose behalf. */
  readonly besidesSpeaker: Caution;
}

/** The cautions of a corpus. */
export function createCautions(
  corpus: Pick<Corpus, 'findings' | 'sources' | 'disputedFigures'>,
  slips: readonly Slip[],
  nameSection: (section: string) => string,
): Cautions {
  const namePlace = ({ source, section }: { source: string; section: string }) =>
    [corpus.sources.get(source)?.shortTitle ?? source, nameSection(section)].filter(Boolean).join(', ');
  const ofSense: readonly Caution[] = [
    turnsInside,
    nextSentenceTurns,
    balancedFinding,
    contradictedLater(corpus.findings, corpus.sources, namePlace),
    disputedFigure(corpus.disputedFigures, namePlace),
    namesPerson,
    sourceSlip(slips),
  ];
  const ofSpeaker = [insideAnother, relaysAnother, retellsPeers, reportsOthers, quotesElsewhere];
  return { all: join([...ofSpeaker, ...ofSense]), besidesSpeaker: join([retellsPeers, ...ofSense]) };
}

function join(cautions: readonly Caution[]): Caution {
  return (words) => cautions.flatMap((caution) => caution(words) ?? []).join(' ') || null;
}
