import type { Statement } from '../corpus/statements.ts';
import type { Concepts } from './concepts.ts';
import { createInvertedIndex, type EntryTerms, type Holds } from './inverted-index.ts';
import { isFiller, readWords } from './words.ts';

/** Statements found, best first: their places in the list of statements, and their scores. */
export interface IndexHits {
  readonly places: readonly number[];
  readonly scores: readonly number[];
  /** Whether the hit at a rank holds the n-th token of the query, be it in the passage behind it. */
  readonly holds: Holds;
  /** The same for the statement itself, how it is asked for and its headings. */
  readonly holdsItself: Holds;
}

export interface SearchIndex {
  search(tokens: ReadonlyMap<string, number>): IndexHits;
  /** How rare a token is, as BM25 sees it: 0 for one that stands everywhere, about 7 for one that stands once in a thousand. */
  rarity(token: string): number;
  has(token: string): boolean;
  /** Whether a statement, its passage or its headings have a token; the digest's everyday wordings are nobody's words. */
  isSaid(token: string): boolean;
}

/** The statement itself counts most; how people ask for it, the passage behind it and its headings help to find it. */
const FIELD_WEIGHTS = { statement: 1, asked: 0.6, passage: 0.5, heading: 0.3 };
const SAID = ['statement', 'passage', 'heading'] as const;
const ITSELF = ['statement', 'asked', 'heading'] as const;
const ANYWHERE = ['passage', ...ITSELF] as const;
/** In a large collection, ranking and choosing must not look at every hit. */
export const MOST_HITS = 700;
/** Room for a voice or a year to be picked out of the hits: more than a council's documents have. */
const MOST_LOOKED_AT = 3 * MOST_HITS;

export function createSearchIndex(statements: readonly Statement[], concepts: Concepts): SearchIndex {
  const index = createInvertedIndex(listEntries(statements, concepts), FIELD_WEIGHTS);
  return {
    rarity(token) {
      const count = index.frequency(token);
      return Math.log(1 + (statements.length - count + 0.5) / (count + 0.5));
    },
    has: (token) => index.frequency(token) > 0,
    isSaid: (token) => SAID.some((field) => index.frequency(token, field) > 0),
    search(query) {
      const { entries, scores, within } = index.search(query, MOST_LOOKED_AT);
      return { places: entries, scores, holds: within(ANYWHERE), holdsItself: within(ITSELF) };
    },
  };
}

function* listEntries(
  statements: readonly Statement[],
  concepts: Concepts,
): Generator<EntryTerms<keyof typeof FIELD_WEIGHTS>> {
  // Findings share passages: each text is read once.
  const read = new Map<string, string[]>();
  const tokens = (text: string) => {
    const known = read.get(text) ?? indexTokens(text, concepts);
    read.set(text, known);
    return known;
  };
  for (const { text, finding, passages, section, subheading, themes, voice } of statements) {
    const heading = [subheading ?? '', isNumber(section) ? '' : section, voice === 'ofsted' ? 'Ofsted' : ''];
    yield {
      statement: tokens(text),
      asked: (finding?.asked ?? []).flatMap((phrase) => indexTokens(phrase, concepts)),
      passage: finding ? tokens(passages.map(({ reading }) => reading).join(' ')) : [],
      heading: [...tokens(heading.join(' ')), ...themes.map(themeToken)],
    };
  }
}

/** Index token of a theme, "@housing". */
export function themeToken(theme: string): string {
  return `@${theme}`;
}

function isNumber(section: string): boolean {
  return /^\d/.test(section);
}

/** Stems of the words that carry meaning, and the concepts they form. */
export function indexTokens(text: string, concepts: Concepts): string[] {
  if (text === '') return [];
  const words = readWords(text);
  const own = words.filter((word) => !isFiller(word)).map((word) => word.stem);
  return [...own, ...concepts.find(words).map((match) => match.token)];
}
