import type { Corpus } from '../../corpus/library.ts';
import { listNumbers, numbersOf } from '../../retrieval/number-lists.ts';
import type { PlacedSentence, SentenceBook } from '../document-sentences.ts';
import { type Levelled, levelText } from './level-text.ts';
import { readTokenRow, type TokenRow } from './read-tokens.ts';

/** One document as the check reads it. */
export interface IndexedDocument {
  readonly source: string;
  readonly text: string;
  readonly level: Levelled;
  /** Letters and digits alone: finds "trailblazing" where the source parts the word. */
  readonly compact: Levelled;
  /** The levelled text with blanks for the hyphens inside compounds; offsets are those of `level`. */
  readonly unhyphened: string;
  readonly tokens: TokenRow;
}

/** Where a word of the index stands. */
interface WordPlace {
  readonly document: IndexedDocument;
  /** Index of its token in the document. */
  readonly token: number;
}

export interface QuotationIndex {
  readonly documents: readonly IndexedDocument[];
  /** How many words all documents have in a row, with gaps between documents. */
  readonly length: number;
  /** Whether a word stands at a place in that row. */
  stands(word: string, at: number): boolean;
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
  const vocabulary = createVocabulary();
  /** The number of each word, and that of its token in its document; and the first word of every document. */
  const words: number[] = [];
  const tokenOf: number[] = [];
  const firsts: number[] = [];
  const indexed = [...documents.values()].map(({ source, text }): IndexedDocument => {
    const level = levelText(text);
    const tokens = readTokenRow(level);
    firsts.push(words.length);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens.at(at);
      if (!token.isWord) continue;
      words.push(vocabulary.add(token.text));
      tokenOf.push(at);
    }
    words.push(NO_WORD, NO_WORD, NO_WORD);
    tokenOf.push(NO_TOKEN, NO_TOKEN, NO_TOKEN);
    return { source, text, level, compact: compactText(level), unhyphened: unhyphen(level.text), tokens };
  });
  const row = Uint32Array.from(words);
  const tokenAt = Int32Array.from(tokenOf);
  const places = listNumbers(
    row,
    row.map((_, at) => at),
    vocabulary.size(),
  );
  const stands = (word: string, at: number) => row[at] === vocabulary.numberOf(word);
  return {
    documents: indexed,
    length: row.length,
    stands,
    placeOf(word) {
      const token = tokenAt[word] ?? NO_TOKEN;
      const document = indexed[firsts.findLastIndex((first) => first <= word)];
      return document && token !== NO_TOKEN ? { document, token } : null;
    },
    triple: (one, two, three) =>
      Array.from(numbersOf(places, vocabulary.numberOf(one))).filter(
        (at) => stands(two, at + 1) && stands(three, at + 2),
      ),
    ...indexSentences(book.all, sentenceReader(indexed), vocabulary),
  };
}

/** The words of all documents by number. */
interface Vocabulary {
  add(word: string): number;
  /** -1 for a word that no document has. */
  numberOf(word: string): number;
  size(): number;
}

/** Between documents stands a word that is none. */
const NO_WORD = 0;

function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>([['', NO_WORD]]);
  return {
    add(word) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    },
    numberOf: (word) => numbers.get(word) ?? -1,
    size: () => numbers.size,
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

/** Sentences shorter than this match anything. */
const FEWEST_WORDS = 3;

/** Reads the words of sentences off the tokens of their documents. */
function sentenceReader(documents: readonly IndexedDocument[]): (sentence: PlacedSentence) => Set<string> {
  const tokensOf = new Map(documents.map(({ source, tokens }) => [source, tokens]));
  return ({ source, start, end }) => {
    const tokens = tokensOf.get(source);
    const own = tokens ? tokens.slice(tokens.firstFrom(start), tokens.firstFrom(end)) : [];
    return new Set(own.flatMap(({ isWord, text }) => (isWord ? text : [])));
  };
}

function indexSentences(
  sentences: readonly PlacedSentence[],
  wordsOf: (sentence: PlacedSentence) => Set<string>,
  vocabulary: Vocabulary,
): Pick<QuotationIndex, 'rarity' | 'sentencesLike'> {
  const words: number[] = [];
  const holders: number[] = [];
  for (const [number, sentence] of sentences.entries()) {
    const own = wordsOf(sentence);
    if (own.size < FEWEST_WORDS) continue;
    for (const word of own) {
      words.push(vocabulary.numberOf(word));
      holders.push(number);
    }
  }
  const postings = listNumbers(words, holders, vocabulary.size());
  const holding = (word: string) => numbersOf(postings, vocabulary.numberOf(word));
  const rarity = (word: string) => Math.log(1 + sentences.length / (holding(word).length || 0.5));
  const sentencesLike: QuotationIndex['sentencesLike'] = (words, most) => {
    const scores = new Map<number, number>();
    const distinct = [...new Set(words)];
    for (const word of distinct)
      for (const number of holding(word)) scores.set(number, (scores.get(number) ?? 0) + rarity(word));
    const total = distinct.reduce((sum, word) => sum + rarity(word), 0);
    return [...scores]
      .sort((one, other) => other[1] - one[1])
      .slice(0, most)
      .map(([number, score]) => ({ sentence: sentences[number] as PlacedSentence, share: score / total }));
  };
  return { rarity, sentencesLike };
}
