import { figuresMissingFrom } from '../corpus/figures.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Voice } from '../corpus/types.ts';
import type { Citation, Claim } from './answer.ts';

/** Why a claim must not be shown. */
export type Fault =
  | 'no citation'
  | 'span does not exist'
  | 'quote is not the source'
  | 'figure not in the source'
  | 'wrong voice';

/**
 * Checks a claim against its citations: the spans exist and say what is quoted, every figure of the claim stands in
 * them, and the voice is that of the span. Returns null when the claim may be shown.
 *
 * Without the documents, the finding's own list of figures (checked against the documents whenever they are at hand)
 * takes the place of the span. The same check guards claims that a language model writes, and `support/` holds their
 * wording against the source as well.
 */
export function findFault(claim: Claim, corpus: Corpus): Fault | null {
  if (claim.citations.length === 0) return 'no citation';
  for (const citation of claim.citations) {
    const fault = findSpanFault(citation, corpus);
    if (fault) return fault;
  }
  if (figuresMissingFrom(evidenceFor(claim, corpus), claim.text).length > 0)
    return 'figure not in the source';
  const rests = claim.rests ?? [claim.statement];
  return rests.every((statement) => hasVoiceOfSpan(statement, claim.voice, corpus)) ? null : 'wrong voice';
}

/** Whether a claim may be shown. */
export function isSound(claim: Claim, corpus: Corpus): boolean {
  return findFault(claim, corpus) === null;
}

function findSpanFault({ source, start, end, quote }: Citation, corpus: Corpus): Fault | null {
  const document = corpus.documents.get(source);
  if (!document) return corpus.sources.has(source) && quote === null ? null : 'span does not exist';
  if (quote === null || start < 0 || end <= start || end > document.text.length) return 'span does not exist';
  return document.text.slice(start, end) === quote ? null : 'quote is not the source';
}

/** All that the figures of a claim may stand in: quotes, readings (a row with its header cells), years of the sources. */
function evidenceFor(claim: Claim, corpus: Corpus): string {
  const rests = claim.rests ?? [claim.statement];
  // "The 2018 peers" names a document; that year need not stand in the passage.
  const years = [...corpus.sources.values()].map(({ year }) => year);
  const readings = rests.flatMap(({ passages }) => passages.map(({ reading }) => reading));
  const quotes = claim.citations.flatMap(({ quote }) => quote ?? []);
  const digest =
    quotes.length === 0 ? rests.flatMap(({ text, finding }) => [text, ...(finding?.figures ?? [])]) : [];
  return [
    ...quotes,
    ...readings,
    ...digest,
    ...years,
    ...corpus.council.names,
    ...rests.flatMap((statement) => recommendationNumbers(statement, corpus)),
  ].join(' \n ');
}

/** "Recommendation 5" is the report's own numbering, which stands in the heading of the paragraph, not in it. */
function recommendationNumbers({ recommendation }: Statement, corpus: Corpus): string[] {
  const item = corpus.recommendations.find(({ id }) => id === recommendation);
  return item ? [String(item.number)] : [];
}

/**
 * A claim speaks with the voice of its passage. Only the digest may say that a sentence inside it has another speaker
 * (the council's promise in the peers' report), and never that the peers said what the passage gives to somebody else.
 */
function hasVoiceOfSpan(statement: Statement, voice: Voice, corpus: Corpus): boolean {
  if (statement.finding && voice !== statement.finding.voice) return false;
  const documentVoice = corpus.sources.get(statement.source)?.voice;
  const spanVoices = statement.passages.map((passage) => passage.voice);
  if (spanVoices.length === 0) return voice === (statement.finding?.voice ?? documentVoice);
  return spanVoices.includes(voice) || (statement.finding?.voice === voice && voice !== documentVoice);
}
