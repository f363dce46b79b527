import { join } from 'node:path';
import { type Corpus, loadCorpus } from '../../src/corpus/library.ts';
import { loadQuotes, type Quotes } from '../../src/quotes/quotes.ts';
import { createRetriever, type Retriever } from '../../src/retrieval/retriever.ts';

const FOLDER = join(import.meta.dirname, 'millbrook');
export const MILLBROOK_KNOWLEDGE = join(FOLDER, 'knowledge');
const MILLBROOK_DOCUMENTS = join(FOLDER, 'documents');

export interface Shelf {
  readonly corpus: Corpus;
  readonly retriever: Retriever;
  readonly quotes: Quotes;
}

/** A made-up council with two peer challenges and its own statement, written to hold every trap of quoting. */
export async function loadMillbrook({ documents = true } = {}): Promise<Shelf> {
  const corpus = await loadCorpus({
    knowledge: MILLBROOK_KNOWLEDGE,
    sources: documents ? MILLBROOK_DOCUMENTS : null,
  });
  const retriever = createRetriever(corpus);
  return { corpus, retriever, quotes: loadQuotes(MILLBROOK_KNOWLEDGE, corpus, retriever) };
}
