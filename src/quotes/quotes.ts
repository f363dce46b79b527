import { join } from 'node:path';
import { isLeftOut } from '../corpus/left-out.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Passage } from '../corpus/types.ts';
import { remember } from '../remember.ts';
import type { Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { type AttributionStyles, createAttributor, loadAttributionStyles } from './attribution-styles.ts';
import { runAround } from './candidates.ts';
import { createCautions } from './cautions/list-cautions.ts';
import { checkQuotation } from './check/check-quotation.ts';
import type { Claimed, Place, QuotationCheck } from './check/quotation-check.ts';
import { createQuotationIndex } from './check/quotation-index.ts';
import { quotedWordsAt } from './check/quoted-words.ts';
import { createSentenceBook } from './document-sentences.ts';
import { findQuotations } from './find-quotations.ts';
import { linkSentences } from './findings-behind.ts';
import { makeOffer } from './make-offer.ts';
import type { QuotationOffer, QuotationOptions, SpanOffer } from './offer.ts';
import { loadSlips, type Slip } from './slips.ts';

/** Verbatim quotations and their check. Everything is indexed when it is made; a call costs milliseconds. */
export interface Quotes {
  /** Quotations on a topic, best first. */
  find(request: Query | string, options?: QuotationOptions): QuotationOffer[];
  /** "Quote this": the sentences that a statement of an answer rests on; empty without the document. */
  quoteStatement(statement: Statement): SpanOffer[];
  /** "Did they say it?" */
  check(pasted: string, claimed?: Partial<Claimed>): QuotationCheck;
  /** What could mislead about words that a check has found, besides who speaks; null where nothing could. */
  cautionAt(place: Place): string | null;
}

export interface QuotesDeps {
  readonly corpus: Corpus;
  readonly retriever: Retriever;
  readonly styles: AttributionStyles;
  readonly slips: readonly Slip[];
}

/** Passages whose place in the digest is kept. */
const MOST_PASSAGES = 4000;

function createQuotes({ corpus, retriever, styles, slips }: QuotesDeps): Quotes {
  const book = createSentenceBook(corpus);
  const behind = linkSentences(corpus, book);
  const attributor = createAttributor(styles, corpus);
  const cautions = createCautions(corpus, slips, attributor.nameSection);
  const index = createQuotationIndex(corpus, book);
  const leftOut = remember(MOST_PASSAGES, (passage: Passage) => isLeftOut(corpus, passage));
  const parts = {
    corpus,
    retriever,
    book,
    behind,
    attributor,
    caution: cautions.all,
    index,
    isLeftOut: leftOut,
  };
  return {
    find: (request, options = {}) => findQuotations(request, options, parts),
    quoteStatement: ({ finding, passages }) => {
      const anchored = finding ? behind.sentencesOf(finding) : [];
      const sentences =
        anchored.length > 0 ? anchored : passages.flatMap((passage) => book.inPassage(passage));
      const offers = sentences.flatMap((sentence) => {
        const run = runAround(sentence, 'sentence', book);
        return run ? [makeOffer(run, parts)] : [];
      });
      const seen = new Set<number>();
      return offers.filter(({ start }) => !seen.has(start) && seen.add(start));
    },
    check: (pasted, { voice = null, year = null } = {}) => checkQuotation(pasted, { voice, year }, parts),
    cautionAt: (place) => {
      const words = quotedWordsAt(place, parts);
      return words && cautions.besidesSpeaker(words);
    },
  };
}

/** Loads the house style and the known typing errors from `knowledge/` and makes the quotations of a corpus. */
export function loadQuotes(knowledge: string, corpus: Corpus, retriever: Retriever): Quotes {
  return createQuotes({
    corpus,
    retriever,
    styles: loadAttributionStyles(join(knowledge, 'attribution.yml')),
    slips: loadSlips(join(knowledge, 'slips.yml')),
  });
}
