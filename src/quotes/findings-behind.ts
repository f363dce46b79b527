import { levelSpaces } from '../corpus/import/import-document.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Finding, Voice } from '../corpus/types.ts';
import type { PlacedSentence, SentenceBook } from './document-sentences.ts';

/** Which findings sum up which sentence, known by the anchors, and the phrases to print, that stand in it. */
export interface FindingsBehind {
  of(sentence: PlacedSentence): readonly Finding[];
  /** The sentences that hold the anchors of a finding, or what of it is worth printing. */
  sentencesOf(finding: Finding): readonly PlacedSentence[];
  /** Whose statement a sentence passes on, where the catalogue or the digest says that it is not its writer's own. */
  relayedBy(sentence: PlacedSentence): Voice | null;
}

export function linkSentences({ findings, links }: Corpus, book: SentenceBook): FindingsBehind {
  const behind = new Map<PlacedSentence, Finding[]>();
  const sentences = new Map<string, PlacedSentence[]>();
  for (const finding of findings) {
    const inPassages = (links.passagesOf.get(finding.id) ?? []).flatMap((passage) => book.inPassage(passage));
    const anchors = [...finding.anchors, ...finding.phrases].map(levelSpaces);
    const held = inPassages.filter((sentence) => {
      const text = levelSpaces(sentence.text);
      return anchors.some((anchor) => text.includes(anchor));
    });
    sentences.set(finding.id, held);
    for (const sentence of held) behind.set(sentence, [...(behind.get(sentence) ?? []), finding]);
  }
  const of = (sentence: PlacedSentence) => behind.get(sentence) ?? [];
  return {
    of,
    sentencesOf: (finding) => sentences.get(finding.id) ?? [],
    relayedBy: (sentence) => {
      if (sentence.passage.writer !== undefined) return sentence.passage.voice;
      const voices = of(sentence).map(({ voice }) => voice);
      if (voices.length === 0 || voices.includes(sentence.passage.voice)) return null;
      return voices[0] ?? null;
    },
  };
}
