import type { AskResult } from '../answers/result.ts';
import type { Ground } from './ground.ts';
import type { Question } from './question.ts';

/** Statements of an answer whose voice misleads. */
export interface VoiceConfusions {
  /** Said to be the peers' own, though the document or the span has another voice. */
  readonly wronglyPeers: number;
  /** Taken from a document of the other side, though one side was asked for by name. */
  readonly otherSide: number;
}

interface Said {
  readonly voice: string;
  readonly places: readonly { readonly source: string; readonly start: number; readonly end: number }[];
}

/** Counts claims and quotations with a misleading voice. */
export function countConfusions(
  { kind, voice: asked, question }: Pick<Question, 'kind' | 'voice' | 'question'>,
  { claims, quotes }: Pick<AskResult, 'claims' | 'quotes'>,
  ground: Ground,
): VoiceConfusions {
  const said: Said[] = [
    ...claims.map(({ voice, citations }) => ({ voice, places: citations })),
    ...quotes.map((quote) => ({ voice: quote.voice, places: [quote] })),
  ];
  const other = namesSide(question, asked) ? otherSideOf(kind, asked) : null;
  return {
    wronglyPeers: said.filter(({ voice, places }) => voice === 'peers' && !places.every(isPeers(ground)))
      .length,
    otherSide: said.filter(
      ({ places }) => other !== null && places.some(({ source }) => ground.voiceOf(source) === other),
    ).length,
  };
}

/** "Council tax" and "council homes" name nobody who speaks. */
const NAMED: Partial<Record<Question['voice'], RegExp>> = {
  peers: /\bpeers?\b|\blga\b/i,
  council:
    /\bcouncil\b(?! (?:tax|homes?|houses?|housing|flats?|estates?|tenants?|rents?)\b)|\bour(?:selves|\s+own)\b|\bwe (?:say|said)\b/i,
};

/** A question that names nobody may be answered by anybody, whoever its expected places happen to be by. */
function namesSide(question: string, asked: Question['voice']): boolean {
  return NAMED[asked]?.test(question) ?? false;
}

/** Who must not speak in the answer; nobody where both sides belong in it. */
function otherSideOf(kind: string, asked: Question['voice']): 'peers' | 'council' | null {
  if (kind === 'attribution' || kind === 'compare') return null;
  if (asked === 'peers') return 'council';
  return asked === 'council' ? 'peers' : null;
}

function isPeers(ground: Ground) {
  return ({ source, start, end }: Said['places'][number]) =>
    ground.voiceOf(source) === 'peers' &&
    ground.voicesIn(source, start, end).every((voice) => voice === 'peers');
}
