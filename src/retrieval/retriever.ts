import { join } from 'node:path';
import type { Corpus } from '../corpus/library.ts';
import { listStatements, type Statement } from '../corpus/statements.ts';
import { remember } from '../remember.ts';
import { ROOT } from '../root.ts';
import { type Concepts, createConcepts } from './concepts.ts';
import { createFinder, type MeaningSignal } from './find-statements.ts';
import { gatherUnderstandDeps } from './gather-understand-deps.ts';
import type { Hit } from './hit.ts';
import { needsOf, shareMet } from './needs.ts';
import type { Query } from './query.ts';
import { createSearchIndex, indexTokens } from './search-index.ts';
import { createSoftMatch } from './soft-match.ts';
import { createStandings } from './standings.ts';
import { understand } from './understand.ts';
import { loadWordVectors } from './word-vectors.ts';
import { isFiller, stemWord, type Word } from './words.ts';

export interface Retriever {
  understand(text: string, history: readonly string[]): Query;
  /** Statements that fit the query, best first. `accept` narrows to a voice, a year, a stance. */
  retrieve(query: Query, accept?: (statement: Statement) => boolean): readonly Hit[];
  /** The ways to say each of these words: its stem and its concepts; words that carry no meaning left out. */
  wordTokens(words: readonly Word[]): string[][];
  /** The index tokens of a text: stems and concepts. */
  tokensOf(text: string): readonly string[];
  /** Share of the question's subject that a text speaks of, 0 to 1, weighed by rarity. */
  coverage(query: Query, text: string): number;
  /** Whether a word is part of the council's own name, or the town's: it stands in every document. */
  namesCouncil(word: string): boolean;
  readonly statements: readonly Statement[];
}

/** Texts whose tokens are kept: questions come back to the same statements and sentences again and again. */
const MOST_TEXTS = 4000;
const VECTORS = join(ROOT, 'src/retrieval/vectors');

export function createRetriever(corpus: Corpus, meaning: MeaningSignal | null = null): Retriever {
  const statements = listStatements(corpus);
  const concepts = createConcepts(corpus.glossary);
  const index = createSearchIndex(statements, concepts);
  const tokensOf = remember(MOST_TEXTS, (text: string) => indexTokens(text, concepts));
  const vectors = loadWordVectors(VECTORS);
  const soft = createSoftMatch(statements, vectors);
  const deps = gatherUnderstandDeps(corpus, index, concepts, vectors);
  const find = createFinder({
    statements,
    index,
    soft,
    meaning,
    standings: createStandings(statements, corpus),
  });
  return {
    statements,
    tokensOf,
    namesCouncil: (word) => deps.councilStems.has(stemWord(word)),
    coverage(query, text) {
      const held = tokensOf(text);
      return shareMet(needsOf(query), (token) => held.includes(token));
    },
    wordTokens: (words) => waysToSay(words, concepts),
    understand: (text, history) => understand(text, history, deps),
    retrieve: find,
  };
}

function waysToSay(words: readonly Word[], concepts: Concepts): string[][] {
  const found = concepts.find(words);
  return words.flatMap((word, at) => {
    if (isFiller(word)) return [];
    const inside = found.filter((match) => match.at <= at && at < match.at + match.length);
    return [[word.stem, ...inside.map(({ token }) => token)]];
  });
}
