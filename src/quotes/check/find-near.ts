import type { PlacedSentence } from '../document-sentences.ts';
import type { Span } from './describe-place.ts';
import { levelText } from './level-text.ts';
import type { IndexedDocument, QuotationIndex } from './quotation-index.ts';
import { readTokens, type Token } from './read-tokens.ts';
import { diffWords, type WordDiff } from './word-diff.ts';

/** A stretch of a source that is like the pasted text. */
export interface NearMatch {
  readonly span: Span;
  readonly diff: WordDiff;
}

/** A paste beyond this many words is too long to be laid along the sources word by word. */
export const MOST_WORDS = 400;
const MOST_WINDOWS = 6;
const MOST_SENTENCES = 4;
/** Diagonals this near are one: a word more or less moves it by one. */
const BUCKET = 8;

/** Stretches like the pasted text, best first. */
export function findNear(index: QuotationIndex, pasted: string): NearMatch[] {
  const tokens = readTokens(levelText(pasted));
  const words = tokens.filter(({ isWord }) => isWord).map(({ text }) => text);
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  const windows = [...windowsByTriples(index, words), ...windowsBySentences(index, words)];
  const seen = new Set<string>();
  return windows
    .flatMap((window) => align(window, pasted, tokens) ?? [])
    .filter(({ span }) => {
      const key = `${span.source} ${span.start} ${span.end}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => other.diff.similarity - one.diff.similarity);
}

/** Share of the rarity of a text's words that two texts have in common: "the council is" is no common ground. */
export function commonGround(index: QuotationIndex, { diff }: NearMatch, pasted: string): number {
  const weigh = (text: string) =>
    readTokens(levelText(text)).reduce(
      (sum, token) => sum + (token.isWord ? index.rarity(token.text) : 0),
      0,
    );
  const same = diff.parts.reduce((sum, part) => sum + (part.kind === 'same' ? weigh(part.text) : 0), 0);
  return same / weigh(pasted);
}

/** The sentence with most of the rare words, for a text that is like nothing. */
export function findLikeliest(
  index: QuotationIndex,
  pasted: string,
  accept: (sentence: PlacedSentence) => boolean,
  enough: number,
): PlacedSentence | null {
  const words = readTokens(levelText(pasted)).flatMap(({ isWord, text }) => (isWord ? text : []));
  const likely = index.sentencesLike(words, 12).find(({ sentence }) => accept(sentence));
  return likely && likely.share >= enough ? likely.sentence : null;
}

/** Tokens of one document, from inclusive, to exclusive. */
interface Window {
  readonly document: IndexedDocument;
  readonly from: number;
  readonly to: number;
}

/** Three words in a row vote for the place where the whole text would begin. */
function windowsByTriples(index: QuotationIndex, words: readonly string[]): Window[] {
  const votes = new Map<number, number>();
  for (let at = 0; at + 2 < words.length; at++) {
    for (const position of index.triple(
      words[at] as string,
      words[at + 1] as string,
      words[at + 2] as string,
    )) {
      const bucket = Math.floor((position - at) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  return [...votes]
    .map(([bucket, count]) => ({ bucket, count: count + (votes.get(bucket + 1) ?? 0) }))
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_WINDOWS)
    .flatMap(({ bucket }) => windowAt(index, bucket * BUCKET, words.length));
}

function windowAt(index: QuotationIndex, word: number, length: number): Window[] {
  const slack = Math.ceil(length / 3) + 2 * BUCKET;
  for (let at = Math.max(0, word); at < Math.min(word + slack, index.length); at++) {
    const place = index.placeOf(at);
    if (place) {
      const from = Math.max(0, place.token - slack);
      const to = Math.min(place.document.tokens.length, place.token + Math.ceil(length * 1.3) + slack);
      return [{ document: place.document, from, to }];
    }
  }
  return [];
}

function windowsBySentences(index: QuotationIndex, words: readonly string[]): Window[] {
  return index
    .sentencesLike(words, MOST_SENTENCES)
    .flatMap(({ sentence: { source, start, end } }) =>
      windowOver(index, { source, start, end }, words.length),
    );
}

function windowOver(index: QuotationIndex, { source, start, end }: Span, slack: number): Window[] {
  const document = index.documents.find((each) => each.source === source);
  if (!document) return [];
  const from = document.tokens.firstFrom(start);
  const to = document.tokens.firstFrom(end);
  return [{ document, from: Math.max(0, from - slack), to: Math.min(document.tokens.length, to + slack) }];
}

function align({ document, from, to }: Window, pasted: string, tokens: readonly Token[]): NearMatch | null {
  const window = document.tokens.slice(from, to);
  const diff = diffWords({ text: pasted, tokens }, { text: document.text, tokens: window });
  const first = diff && window[diff.from];
  const last = diff && window[diff.to];
  if (!first || !last) return null;
  return { diff, span: { source: document.source, ...withMarks(document.text, first.start, last.end) } };
}

/** A stretch that opens or closes quotation marks takes their fellows beside it along. */
function withMarks(text: string, start: number, end: number): Pick<Span, 'start' | 'end'> {
  const stretch = text.slice(start, end);
  const count = (mark: RegExp) => stretch.match(mark)?.length ?? 0;
  const isOdd = count(/"/g) % 2 === 1;
  const closes = (isOdd && text[end] === '"') || (count(/“/g) > count(/”/g) && text[end] === '”');
  const opens = (isOdd && text[start - 1] === '"') || (count(/”/g) > count(/“/g) && text[start - 1] === '“');
  if (closes) return { start, end: end + 1 };
  return { start: opens ? start - 1 : start, end };
}
