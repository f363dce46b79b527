import type { Answered } from './answering.ts';
import type { Answer, Claim } from './answers/answer.ts';
import { claimOf } from './answers/select.ts';
import type { Block, QuotationBlock, Reply } from './chat.ts';
import type { Corpus } from './corpus/library.ts';
import type { Statement } from './corpus/statements.ts';
import { placesOf } from './quotes/check/check-quotation.ts';
import type { Place, QuotationCheck } from './quotes/check/quotation-check.ts';
import { describeCheck } from './quotes/describe-check.ts';
import type { QuotationOffer } from './quotes/offer.ts';
import { WISHES } from './quotes/wording.ts';
import type { Retriever } from './retrieval/retriever.ts';
import { LEADS, QUOTING } from './wording.ts';

/** Fewer words in quotation marks are a name or a catchword, not something to check. */
const FEWEST_WORDS = 3;
const ASKS_FOR_CHECK =
  /\b(?:did|do|does|was|is|were|are|who|whose|which|check|verify|really|actually|true|right|correct|accurate|exact|genuine|quote|said|say|says)\b/i;

const DOUBLE = /[“"«]([^“”"«»]{8,})[”"»]/;
/** Single marks stand at the edge of a word; apostrophes stand inside one. */
const SINGLE = /(?<![\p{L}\p{N}])[‘']([^\n]{12,})[’'](?![\p{L}\p{N}])/u;

/** The words in quotation marks that a message wants checked, or null. */
export function readPasted(text: string): string | null {
  const quoted = DOUBLE.exec(text) ?? SINGLE.exec(text);
  const words = quoted?.[1]?.trim() ?? '';
  const rest = quoted ? text.replace(quoted[0], ' ') : '';
  return words.split(/\s+/).length >= FEWEST_WORDS && ASKS_FOR_CHECK.test(rest) ? words : null;
}

/**
 * The words of a message that is nothing but a quotation, or null. A question in quotation marks, as copied from the
 * help, is a question.
 */
export function readBareQuotation(text: string): string | null {
  const quoted = DOUBLE.exec(text) ?? SINGLE.exec(text);
  const words = quoted?.[1]?.trim() ?? '';
  if (!quoted || /[\p{L}\p{N}]/u.test(text.replace(quoted[0], ' ')) || words.endsWith('?')) return null;
  return words.split(/\s+/).length >= FEWEST_WORDS ? words : null;
}

/** "Did they say it?" in words; the places found are the claims of the answer. */
export function checkReply(answer: Answer, check: QuotationCheck, corpus: Corpus): Answered {
  const [lead = '', ...rest] = describeCheck(check, corpus);
  const places = placesFound(check);
  const checked: Answer = {
    ...answer,
    outcome: check.verdict.kind === 'absent' ? 'not-found' : 'answered',
    claims: places.flatMap((place) => placeClaim(place, corpus)),
    ...{ further: [], quotes: [], conflicts: [], recommendations: [], nearest: [], elsewhere: [] },
  };
  const details: Block[] = rest.length > 0 ? [{ type: 'list', items: rest.map((line) => line.trim()) }] : [];
  const blocks: Block[] = [{ type: 'text', text: lead }, ...details];
  return { answer: checked, reply: { summary: lead, blocks }, offers: [] };
}

function placesFound({ verdict }: QuotationCheck): readonly Place[] {
  switch (verdict.kind) {
    case 'elsewhere':
      return placesOf(verdict.found);
    case 'phrase':
    case 'absent':
      return [];
    default:
      return placesOf(verdict);
  }
}

function placeClaim(place: Place, corpus: Corpus): Claim[] {
  const statement = spanStatement(place.source, place.start, place.end, place.quote, corpus);
  return statement ? [spanClaim(statement, place)] : [];
}

/** A quotation as a claim: the source says just that, at just that span. Phrases stand in the digest's own statement. */
export function quoteClaims(
  offers: readonly QuotationOffer[],
  retriever: Retriever,
  corpus: Corpus,
): Claim[] {
  return offers.flatMap((offer) => {
    if (offer.kind === 'phrase') {
      const frame = retriever.statements.find(
        ({ source, text }) => source === offer.source && text === offer.frame,
      );
      return frame ? [claimOf(frame, corpus)] : [];
    }
    const statement = spanStatement(offer.source, offer.start, offer.end, offer.text, corpus);
    return statement ? [spanClaim(statement, { ...offer, quote: offer.text })] : [];
  });
}

type Span = Pick<Place, 'source' | 'section' | 'start' | 'end' | 'quote' | 'voice' | 'year'>;

function spanClaim(statement: Statement, { source, section, start, end, quote, voice, year }: Span): Claim {
  return { text: `“${quote}”`, voice, year, citations: [{ source, section, start, end, quote }], statement };
}

/** The passage that holds a span, as a statement in the source's own words. */
function spanStatement(
  source: string,
  start: number,
  end: number,
  text: string,
  corpus: Corpus,
): Statement | null {
  const passage = corpus.documents.get(source)?.passages.find((one) => one.start <= start && end <= one.end);
  if (!passage) return null;
  return {
    ...{
      id: passage.id,
      text,
      source,
      section: passage.section,
      subheading: passage.subheading,
      voice: passage.voice,
    },
    ...{
      year: corpus.sources.get(source)?.year ?? 0,
      stance: 'fact',
      themes: [],
      finding: null,
      recommendation: null,
    },
    passages: [passage],
  };
}

/**
 * Quotations asked for by topic, with attribution, neighbours and caution. `note` says where they fall short of what was
 * asked; what only comes near is called that.
 */
export function quotationsReply(
  offers: readonly QuotationOffer[],
  corpus: Corpus,
  note: string | null = null,
  isNearest = false,
): Reply {
  const phrases = offers.some(({ kind }) => kind === 'phrase');
  const named = phrases ? QUOTING.phrases(offers.length) : LEADS.quotations(offers.length);
  const lead = [note, isNearest ? WISHES.nearest : named].filter(Boolean).join(' ');
  const bringIn: Block[] =
    phrases && corpus.documents.size < corpus.sources.size ? [{ type: 'hint', text: QUOTING.bringIn }] : [];
  const blocks: Block[] = [
    { type: 'text', text: lead },
    ...offers.map((offer, at) => toBlock(offer, at + 1)),
    ...bringIn,
    { type: 'hint', text: QUOTING.next },
  ];
  return { summary: lead, blocks };
}

/** A quotation as it is shown, with who has used it before. */
export function toBlock(offer: QuotationOffer, number: number): QuotationBlock {
  const { text, attribution, before, after, caution, usedBy } = offer;
  const used = usedBy.map(({ by, when, where }) => QUOTING.used(by, when, where));
  const isPhrase = offer.kind === 'phrase';
  const frame = isPhrase ? [QUOTING.frame(offer.frame)] : [];
  // What goes for every phrase is said once, below them all.
  const own = isPhrase ? null : caution;
  return {
    type: 'quotation',
    number,
    text,
    attribution,
    before,
    after,
    caution: [own, ...frame, ...used].filter(Boolean).join(' ') || null,
  };
}
