import { type ImportedDocument, levelSpaces } from './import-document.ts';

/**
 * Sentences about what the catalogue says of a document and its text does not bear out. A stretch of another voice
 * that is not found would pass for the document's own voice, which is the worst mistake that the bot can make.
 */
export function findDoubts({ entry, document, sections }: ImportedDocument): string[] {
  const doubts: string[] = [];
  if (sections.length === 0) doubts.push('No headings were found, so its passages have no section.');
  for (const { section, from, voice } of entry.voices) {
    const found = document.passages.some(
      (passage) =>
        passage.section === section &&
        passage.voice === voice &&
        levelSpaces(document.text.slice(passage.start, passage.end)).includes(from),
    );
    if (!found)
      doubts.push(
        `The words “${from}…” were not found in section ${section}, so what ${voice} says there counts as ${entry.source.voice}: correct “voices” in catalogue.yml.`,
      );
  }
  if (entry.recommendations !== null && !document.passages.some(({ kind }) => kind === 'recommendation'))
    doubts.push(`Section ${entry.recommendations} should hold the recommendations, but none were found.`);
  return doubts;
}
