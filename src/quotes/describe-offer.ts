import type { QuotationOffer } from './offer.ts';
import { ATTRIBUTION_LABELS, OFFERS } from './wording.ts';

/** Words an offer for a reader, line by line; the first line is the quotation, character for character. */
export function describeOffer(offer: QuotationOffer): string[] {
  const { text, attribution, shortAttribution, caution, before, after, voice, usedBy } = offer;
  return [
    text,
    `  ${ATTRIBUTION_LABELS[voice]}: ${attribution}`,
    `  ${OFFERS.short}: ${shortAttribution}`,
    ...(caution ? [`  ${OFFERS.caution}: ${caution}`] : []),
    ...(offer.kind === 'phrase' ? [`  ${OFFERS.phraseIn}: ${offer.frame}`] : []),
    ...(before ? [`  ${OFFERS.before}: ${before}`] : []),
    ...(after ? [`  ${OFFERS.after}: ${after}`] : []),
    ...usedBy.map(({ by, when, where }) => `  ${OFFERS.used(by, when, where)}`),
  ];
}
