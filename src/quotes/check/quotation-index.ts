import type { Corpus } from '../../corpus/library.ts';
import type { PlacedSentence, SentenceBook } from '../document-sentences.ts';
import { type Levelled, levelText } from './level-text.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** One document as the check reads it. */
export interface IndexedDocument {
  readonly source: string;
  readonly text: string;
  readonly level: Levelled;
  /** Letters and digits alone: finds "trailblazing" where the source parts the word. */
  readonly compact: Levelled;
  /** The levelled text with blanks for the hyphens inside compounds; offsets are those of `level`. */
  readonly unhyphened: string;
  readonly tokens: readonly Token[];
}

/** Where a word of the index stands. */
interface WordPlace {
  readonly document: IndexedDocument;
  /** Index of its token in the document. */
  readonly token: number;
}

export interface QuotationIndex {
  readonly documents: readonly IndexedDocument[];
  /** The words of all documents in a row, with gaps of empty words between documents. */
  readonly words: readonly string[];
  placeOf(word: number): WordPlace | null;
  /** Where three words stand in a row: numbers of the first of them. */
  triple(one: string, two: string, three: string): readonly number[];
  /** How rare a word is: 0 for one that stands in every sentence. */
  rarity(word: string): number;
  /** Sentences that share the rarest words, best first, with the share of the words' rarity that they hold. */
  sentencesLike(
    words: readonly string[],
    most: number,
  ): { readonly sentence: PlacedSentence; readonly share: number }[];
}

/** Between documents there are no words. */
const NO_TOKEN = -1;

/** Indexes every document once; a check then costs a few milliseconds. */
export function createQuotationIndex(
  { documents }: Pick<Corpus, 'documents'>,
  book: SentenceBook,
): QuotationIndex {
  const words: string[] = [];
  /** The number of each word's token in its document, and the first word of every document. */
  const tokenOf: number[] = [];
  const firsts: number[] = [];
  const indexed = [...documents.values()].map(({ source, text }): IndexedDocument => {
    const level = levelText(text);
    const document = {
      ...{ source, text, level, compact: compactText(level), unhyphened: unhyphen(level.text) },
      tokens: readTokens(level),
    };
    firsts.push(words.length);
    document.tokens.forEach((token, at) => {
      if (!token.isWord) return;
      words.push(token.text);
      tokenOf.push(at);
    });
    words.push('', '', '');
    tokenOf.push(NO_TOKEN, NO_TOKEN, NO_TOKEN);
    return document;
  });
  const places = listPlaces(words);
  return {
    documents: indexed,
    words,
    placeOf(word) {
      const token = tokenOf[word] ?? NO_TOKEN;
      const document = indexed[firsts.findLastIndex((first) => first <= word)];
      return document && token !== NO_TOKEN ? { document, token } : null;
    },
    triple: (one, two, three) =>
      (places.get(one) ?? []).filter((at) => words[at + 1] === two && words[at + 2] === three),
    ...indexSentences(book.all, wordReader(indexed)),
  };
}

/** "trail-blazing" and "trail blazing" are written alike; a range of figures keeps its dash. */
export function unhyphen(levelled: string): string {
  return levelled.replace(/(?<=[\p{L}\p{N}])-(?=\p{L})/gu, ' ');
}

export function compactText({ text, offsets }: Levelled): Levelled {
  const kept: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text[index] as string;
    if (!(unit >= 'a' && unit <= 'z') && !/[\p{L}\p{N}]/u.test(unit)) continue;
    kept.push(unit);
    at.push(offsets[index] as number);
  }
  return { text: kept.join(''), offsets: Uint32Array.from([...at, offsets.at(-1) ?? 0]) };
}

/** Where each word stands: far smaller than every run of words, and quick enough to look through. */
function listPlaces(words: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    if (word === '') return;
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  });
  return places;
}

/** Sentences shorter than this match anything. */
const FEWEST_WORDS = 3;

/** Reads the words of sentences off the tokens of their documents; sentences are asked for in reading order. */
function wordReader(documents: readonly IndexedDocument[]): (sentence: PlacedSentence) => Set<string> {
  const next = new Map(documents.map(({ source, tokens }) => [source, { tokens, at: 0 }]));
  return ({ source, start, end }) => {
    const words = new Set<string>();
    const reading = next.get(source);
    if (!reading) return words;
    const { tokens } = reading;
    while (reading.at < tokens.length && (tokens[reading.at] as Token).start < start) reading.at++;
    for (; reading.at < tokens.length && (tokens[reading.at] as Token).start < end; reading.at++) {
      const token = tokens[reading.at] as Token;
      if (token.isWord) words.add(token.text);
    }
    return words;
  };
}

function indexSentences(
  sentences: readonly PlacedSentence[],
  wordsOf: (sentence: PlacedSentence) => Set<string>,
): Pick<QuotationIndex, 'rarity' | 'sentencesLike'> {
  const postings = new Map<string, number[]>();
  sentences.forEach((sentence, number) => {
    const words = wordsOf(sentence);
    if (words.size < FEWEST_WORDS) return;
    for (const word of words) {
      const known = postings.get(word);
      if (known) known.push(number);
      else postings.set(word, [number]);
    }
  });
  const rarity = (word: string) => Math.log(1 + sentences.length / (postings.get(word)?.length ?? 0.5));
  const sentencesLike: QuotationIndex['sentencesLike'] = (words, most) => {
    const scores = new Map<number, number>();
    const distinct = [...new Set(words)];
    for (const word of distinct)
      for (const number of postings.get(word) ?? [])
        scores.set(number, (scores.get(number) ?? 0) + rarity(word));
    const total = distinct.reduce((sum, word) => sum + rarity(word), 0);
    return [...scores]
      .sort((one, other) => other[1] - one[1])
      .slice(0, most)
      .map(([number, score]) => ({ sentence: sentences[number] as PlacedSentence, share: score / total }));
  };
  return { rarity, sentencesLike };
}
