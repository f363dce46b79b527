import type { Corpus } from '../../corpus/library.ts';
import type { Passage } from '../../corpus/types.ts';
import type { Attributor } from '../attribution-styles.ts';
import type { SentenceBook } from '../document-sentences.ts';
import type { FindingsBehind } from '../findings-behind.ts';
import { writerOf } from '../writer-of.ts';
import type { Claimed, Place } from './quotation-check.ts';

export interface PlaceParts {
  readonly corpus: Corpus;
  readonly book: SentenceBook;
  readonly behind: FindingsBehind;
  readonly attributor: Attributor;
}

/** A span of a source, in original offsets. */
export interface Span {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** Says where a span stands, who speaks there, and what its sentences hold besides. */
export function describePlace({ source, start, end }: Span, parts: PlaceParts): Place {
  const { corpus, book, behind, attributor } = parts;
  const document = corpus.documents.get(source);
  const text = document?.text ?? '';
  const passage = passageAt(document?.passages ?? [], start);
  const voice = passage ? writerOf(passage) : (corpus.sources.get(source)?.voice ?? 'other');
  const section = passage?.section ?? '';
  const year = yearOf(passage, source, corpus);
  const sentences = book.touching(source, start, end);
  const relays =
    sentences.map((sentence) => behind.relayedBy(sentence)).find((found) => found !== null) ?? null;
  const from = Math.min(start, sentences[0]?.start ?? start);
  const to = Math.max(end, sentences.at(-1)?.end ?? end);
  return {
    ...{ source, section, start, end, voice, relays },
    quote: text.slice(start, end),
    year,
    attribution: attributor.attribute({ source, section, voice, relays, year }, 'full'),
    sentences: text.slice(from, to),
    cutBefore: text.slice(from, start),
    cutAfter: /^[.!?]["'”’)\]]*$/u.test(text.slice(end, to).trim()) ? '' : text.slice(end, to),
  };
}

/** The year of the words: the passage's own where it quotes an older document. */
function yearOf(passage: Passage | null, source: string, { sources }: Corpus): number {
  return passage?.year ?? sources.get(source)?.year ?? 0;
}

/** The passage that holds an offset, or the last one before it (a heading belongs to no passage). */
export function passageAt(passages: readonly Passage[], offset: number): Passage | null {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle] as Passage).start <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1] ?? passages[0] ?? null;
}

/** Whether the claimed speaker speaks at a span, without describing all of it. */
export function isClaimedAt(
  { source, start }: Span,
  { voice, year }: Claimed,
  { corpus }: PlaceParts,
): boolean {
  const passage = passageAt(corpus.documents.get(source)?.passages ?? [], start);
  if (year !== null && yearOf(passage, source, corpus) !== year) return false;
  return voice === null || (passage !== null && writerOf(passage) === voice);
}

/** Who speaks somewhere, and when. */
type Speech = Pick<Place, 'voice' | 'year'>;

export function fitsClaim({ voice, year }: Speech, claimed: Claimed): boolean {
  return (
    (claimed.voice === null || claimed.voice === voice) && (claimed.year === null || claimed.year === year)
  );
}

/** What is wrong with a claim, given where the words do stand. */
export function wrongAbout(places: readonly Speech[], { voice, year }: Claimed): ('voice' | 'year')[] {
  const voiceFits = voice === null || places.some((place) => place.voice === voice);
  const yearFits = year === null || places.some((place) => place.year === year);
  if (!voiceFits && !yearFits) return ['voice', 'year'];
  if (!voiceFits) return ['voice'];
  if (!yearFits) return ['year'];
  // Each fits somewhere, but not everywhere.
  return [...(voice === null ? [] : (['voice'] as const)), ...(year === null ? [] : (['year'] as const))];
}
