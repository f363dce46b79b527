import { type CatalogueEntry, recogniseSource, type VoiceOverride } from '../catalogue.ts';
import type { Passage, SourceText } from '../types.ts';
import { cleanLines } from './clean.ts';
import type { LeftOut, Line } from './lines.ts';
import { splitIntoPassages } from './passages.ts';
import type { RawPassage } from './raw-passage.ts';

/** A document as the importer keeps it, with what it has to report. */
export interface ImportedDocument {
  readonly entry: CatalogueEntry;
  readonly document: SourceText;
  readonly sections: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** The catalogue entry that the lines of a document belong to, if its content is recognised. */
export function recogniseLines(
  entries: readonly CatalogueEntry[],
  lines: readonly Line[],
): CatalogueEntry | null {
  return recogniseSource(entries, lines.map((line) => line.text).join('\n'));
}

/** Cleans and splits the lines of a document whose catalogue entry is known. */
export function importDocument(entry: CatalogueEntry, lines: readonly Line[]): ImportedDocument {
  const { lines: kept, leftOut } = cleanLines(lines, entry.furniture);
  const { text, sections, passages } = splitIntoPassages(kept, {
    headings: entry.headings,
    recommendations: entry.recommendations,
  });
  const inSections = passages.filter((passage) => passage.section !== '' || sections.length === 0);
  const front = passages.filter((passage) => !inSections.includes(passage));
  return {
    entry,
    document: { source: entry.source.id, text, passages: addVoices(entry, text, inSections) },
    sections,
    leftOut: [
      ...leftOut,
      ...front.map(({ reading }) => ({ text: reading, reason: 'title page, before the first heading' })),
    ],
  };
}

function addVoices(entry: CatalogueEntry, text: string, passages: readonly RawPassage[]): Passage[] {
  const { id } = entry.source;
  const own = passages.map(({ lead: _lead, ...passage }) => ({
    ...passage,
    id: `${id}@${passage.start}`,
    source: id,
  }));
  return applyVoices(entry, text, own);
}

/** Gives every passage its voice: the document's, or that of a stretch that the catalogue names, with its year. */
export function applyVoices(
  entry: CatalogueEntry,
  text: string,
  passages: readonly Omit<Passage, 'voice'>[],
): Passage[] {
  const stretches = entry.voices.map((override) => ({
    ...override,
    ...findStretch(override, text, passages),
  }));
  return passages.map(({ year: _year, writer: _writer, ...passage }) => {
    const stretch = stretches.find(({ start, end }) => passage.start >= start && passage.end <= end);
    const year = stretch?.year === undefined ? {} : { year: stretch.year };
    const writer = stretch?.told ? { writer: entry.source.voice } : {};
    return { ...passage, voice: stretch?.voice ?? entry.source.voice, ...year, ...writer };
  });
}

type Stretchable = Pick<Passage, 'section' | 'start' | 'end'>;

/** The stretch from the passage that holds the first words to the next one that holds the last. */
function findStretch(
  override: VoiceOverride,
  text: string,
  passages: readonly Stretchable[],
): { start: number; end: number } {
  const inSection = passages.filter((passage) => passage.section === override.section);
  const holds = (passage: Stretchable, words: string) =>
    levelSpaces(text.slice(passage.start, passage.end)).includes(words);
  const first = inSection.findIndex((passage) => holds(passage, override.from));
  const last = inSection.findIndex((passage, index) => index >= first && holds(passage, override.to));
  if (first < 0 || last < 0) return { start: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
  return { start: inSection[first]?.start ?? 0, end: inSection[last]?.end ?? 0 };
}

/** No-break spaces and line breaks as one plain space, for finding words typed by a person. */
export function levelSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}
