import type { Corpus } from '../corpus/library.ts';
import { splitSentences } from '../corpus/sentences.ts';
import type { Passage, SourceText } from '../corpus/types.ts';

/** A sentence of a document, with its place. `document.text.slice(start, end) === text`. */
export interface PlacedSentence {
  readonly source: string;
  readonly section: string;
  readonly passage: Passage;
  /** Its number among the sentences of the document. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The sentences of all documents at hand. */
export interface SentenceBook {
  readonly all: readonly PlacedSentence[];
  inDocument(source: string): readonly PlacedSentence[];
  inPassage(passage: Passage): readonly PlacedSentence[];
  /** The sentences that a span touches, in order. */
  touching(source: string, start: number, end: number): readonly PlacedSentence[];
  /** The sentence before or after a run of sentences, up to the next heading or list; empty where there is none. */
  before(run: readonly PlacedSentence[]): string;
  after(run: readonly PlacedSentence[]): string;
}

/** Splits every passage that is prose; rows of tables and figures with their labels hold no sentences. */
export function createSentenceBook({ documents }: Pick<Corpus, 'documents'>): SentenceBook {
  const byDocument = new Map([...documents.values()].map((document) => [document.source, split(document)]));
  const byPassage = new Map<string, PlacedSentence[]>();
  for (const sentence of [...byDocument.values()].flat()) {
    const inPassage = byPassage.get(sentence.passage.id);
    if (inPassage) inPassage.push(sentence);
    else byPassage.set(sentence.passage.id, [sentence]);
  }
  const inDocument = (source: string) => byDocument.get(source) ?? [];
  const neighbour = (sentence: PlacedSentence | undefined, step: 1 | -1) => {
    const beside = sentence && inDocument(sentence.source)[sentence.position + step];
    const text = documents.get(sentence?.source ?? '')?.text ?? '';
    return beside && isBeside(beside, sentence, text) ? beside.text : '';
  };
  return {
    all: [...byDocument.values()].flat(),
    inDocument,
    inPassage: (passage) => byPassage.get(passage.id) ?? [],
    touching: (source, start, end) => touching(inDocument(source), start, end),
    before: (run) => neighbour(run[0], -1),
    after: (run) => neighbour(run.at(-1), 1),
  };
}

/** A heading between two sentences, or the edge of a list, parts them. */
function isBeside(one: PlacedSentence, other: PlacedSentence, text: string): boolean {
  if (one.section !== other.section) return false;
  if (one.passage.id === other.passage.id) return true;
  if (one.passage.kind !== other.passage.kind || isListed(one.passage)) return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return (
    one.passage.subheading === other.passage.subheading && text.slice(first.end, second.start).trim() === ''
  );
}

function isListed({ kind }: Passage): boolean {
  return kind === 'item' || kind === 'list' || kind === 'recommendation';
}

function split({ source, text, passages }: SourceText): PlacedSentence[] {
  return passages
    .filter(({ kind }) => kind !== 'row' && kind !== 'figure')
    .flatMap((passage) =>
      splitSentences(text.slice(passage.start, passage.end)).map(({ start, end }) => ({
        ...{ source, section: passage.section, passage },
        start: passage.start + start,
        end: passage.start + end,
        text: text.slice(passage.start + start, passage.start + end),
      })),
    )
    .map((sentence, position) => ({ ...sentence, position }));
}

/** Sentences stand in reading order, so the first that a span touches is found by halving. */
function touching(sentences: readonly PlacedSentence[], start: number, end: number): PlacedSentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as PlacedSentence).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: PlacedSentence[] = [];
  for (let at = low; at < sentences.length; at++) {
    const sentence = sentences[at] as PlacedSentence;
    if (sentence.start >= end) break;
    found.push(sentence);
  }
  return found;
}
