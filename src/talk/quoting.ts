import type { Claim } from '../answers/answer.ts';
import { claimOf } from '../answers/select.ts';
import type { Block, QuotationBlock, Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Place } from '../quotes/check/quotation-check.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import { WISHES } from '../quotes/wish/wording.ts';
import { OFFERED, QUOTING } from '../quotes/wording.ts';
import type { Retriever } from '../retrieval/retriever.ts';

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

/** Words of a document as a claim. */
export function spanClaim(
  statement: Statement,
  { source, section, start, end, quote, voice, year }: Span,
): Claim {
  return { text: `“${quote}”`, voice, year, citations: [{ source, section, start, end, quote }], statement };
}

/** The passage that holds a span, as a statement in the source's own words. */
export function spanStatement(
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
  const named = phrases ? QUOTING.phrases(offers.length) : QUOTING.quotations(offers.length);
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

/** How the quotations of each document are credited, in full and where there is little room. */
export function creditsReply(credits: readonly { readonly full: string; readonly short: string }[]): Reply {
  const items = credits.map(({ full, short }) => OFFERED.credit(full, short));
  return {
    summary: OFFERED.credits,
    blocks: [
      { type: 'text', text: OFFERED.credits },
      { type: 'list', items },
    ],
  };
}
