import type { Corpus } from '../corpus/library.ts';
import type { Attributor } from './attribution-styles.ts';
import type { Run } from './candidates.ts';
import type { Caution } from './cautions/caution.ts';
import { handsOnOthers } from './cautions/handed-on.ts';
import type { SentenceBook } from './document-sentences.ts';
import type { FindingsBehind } from './findings-behind.ts';
import type { SpanOffer } from './offer.ts';
import { writerOf } from './writer-of.ts';

export interface OfferParts {
  readonly corpus: Corpus;
  readonly book: SentenceBook;
  readonly behind: FindingsBehind;
  readonly attributor: Attributor;
  readonly caution: Caution;
}

/** Slices a run out of its document and sets attribution, neighbours and cautions beside it. */
export function makeOffer(run: Run, parts: OfferParts): SpanOffer {
  const { corpus, book, behind, attributor, caution } = parts;
  const { source: id, section, passage } = run[0];
  const document = corpus.documents.get(id);
  const source = corpus.sources.get(id);
  if (!document || !source) throw new Error(`No document ${id} for a quotation at ${run[0].start}.`);
  const { start, end } = withoutOuterMarks(document.text, run[0].start, run.at(-1)?.end ?? run[0].start);
  const text = document.text.slice(start, end);
  const relays = run.map((sentence) => behind.relayedBy(sentence)).find((voice) => voice !== null) ?? null;
  const before = book.before(run);
  const after = book.after(run);
  const voice = writerOf(passage);
  // Where a report quotes an older one, the words are of that year.
  const year = passage.year ?? source.year;
  const place = { source: id, section, voice, relays, year };
  return {
    kind: 'span',
    ...{ text, voice, source: id, section, start, end, before, after, year },
    attribution: attributor.attribute(place, 'full'),
    shortAttribution: attributor.attribute(place, 'short'),
    caution: caution({
      ...{ text, source, section, voice, relays, before, after },
      passage: document.text.slice(passage.start, passage.end),
      findings: run.flatMap((sentence) => behind.of(sentence)),
    }),
    isHandedOn: relays !== null || (voice === 'peers' && handsOnOthers(text)),
    usedBy: [],
  };
}

/** A sentence that the source has in quotation marks gets those of whoever prints it: one pair is enough. */
function withoutOuterMarks(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  return /^(?:“[^“”]*”|"[^"]*")$/u.test(words) ? { start: start + 1, end: end - 1 } : { start, end };
}
