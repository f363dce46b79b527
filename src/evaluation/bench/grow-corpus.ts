import type { Corpus } from '../../corpus/library.ts';
import type { Passage, Source, SourceText } from '../../corpus/types.ts';
import { createSeeded, pickOne, type Random } from '../seeded.ts';

/** Passages of one made document: about what a long report has. */
const DOCUMENT_SIZE = 500;
/** Share of words exchanged for one of another passage, and of words that no document has. */
const EXCHANGED = 0.3;
const NEW_WORDS = 0.01;

/**
 * Adds made documents until there are `size` passages: real passages with part of their words exchanged for words of
 * other passages, so that common words stay common, and a few for words made of two halves, because the vocabulary
 * grows with a collection. Without documents at hand the statements of the digest are the material.
 */
export function growCorpus(corpus: Corpus, size: number, seed: number): Corpus {
  const random = createSeeded(seed);
  const material = readMaterial(corpus);
  const words = material.flatMap(({ reading }) => reading.split(/\s+/));
  const present = [...corpus.documents.values()].reduce((sum, { passages }) => sum + passages.length, 0);
  const documents = new Map(corpus.documents);
  const sources = new Map(corpus.sources);
  for (let made = present, number = 1; made < size; made += DOCUMENT_SIZE, number++) {
    const model = pickOne([...corpus.sources.values()], random);
    const source: Source = { ...model, id: `${model.id}-made-${number}` };
    const count = Math.min(DOCUMENT_SIZE, size - made);
    sources.set(source.id, source);
    documents.set(source.id, makeDocument(source, count, material, words, random));
  }
  return { ...corpus, sources, documents };
}

type Material = Pick<Passage, 'reading' | 'section' | 'subheading' | 'kind'>;

function readMaterial({ documents, findings }: Corpus): Material[] {
  const passages = [...documents.values()].flatMap((document) => document.passages);
  if (passages.length > 0) return passages;
  return findings.map(({ statement, section }) => ({
    reading: statement,
    section,
    subheading: null,
    kind: 'paragraph',
  }));
}

function makeDocument(
  { id, voice }: Source,
  count: number,
  material: readonly Material[],
  words: readonly string[],
  random: Random,
): SourceText {
  const passages: Passage[] = [];
  let text = '';
  while (passages.length < count) {
    const { section, subheading, kind, reading: model } = pickOne(material, random);
    const reading = varyWords(model, words, random);
    const start = text.length;
    text += `${reading}\n\n`;
    const end = start + reading.length;
    passages.push({
      id: `${id}@${start}`,
      source: id,
      section,
      subheading,
      kind,
      start,
      end,
      reading,
      voice,
    });
  }
  return { source: id, text, passages };
}

function varyWords(text: string, words: readonly string[], random: Random): string {
  const vary = (word: string) => {
    const chance = random();
    if (chance < NEW_WORDS) return joinHalves(pickOne(words, random), pickOne(words, random));
    return chance < EXCHANGED ? pickOne(words, random) : word;
  };
  return text.split(/\s+/).map(vary).join(' ');
}

function joinHalves(one: string, other: string): string {
  return one.slice(0, Math.ceil(one.length / 2)) + other.slice(Math.floor(other.length / 2));
}
