import type { Corpus } from '../corpus/library.ts';
import type { Passage, Voice } from '../corpus/types.ts';
import type { Mode } from './evidence.ts';

/** What is known of the sources, independently of any answer. */
export interface Ground {
  readonly mode: Mode;
  /** The voice that the catalogue gives a source; null for a source that it does not know. */
  voiceOf(source: string): Voice | null;
  /** The voices that speak in a span; none without the document. */
  voicesIn(source: string, start: number, end: number): readonly Voice[];
  /** The kept text of a source; null without the document. */
  textOf(source: string): string | null;
}

export function groundOf(corpus: Corpus, mode: Mode): Ground {
  const passagesOf = (source: string): readonly Passage[] => corpus.documents.get(source)?.passages ?? [];
  return {
    mode,
    voiceOf: (source) => corpus.sources.get(source)?.voice ?? null,
    textOf: (source) => corpus.documents.get(source)?.text ?? null,
    voicesIn(source, start, end) {
      const passages = passagesOf(source);
      // A list passage encloses its items: where a span is one passage, only that one counts.
      const own = passages.find((passage) => passage.start === start && passage.end === end);
      const touched = passages.filter((passage) => passage.start < end && start < passage.end);
      return [...new Set((own ? [own] : touched).map(({ voice }) => voice))];
    },
  };
}
