import { join } from 'node:path';
import { type Corpus, loadCorpus } from '../../src/corpus/library.ts';

/** The folder of an invented council's catalogue, digest and registers. */
export const HARBOUR_KNOWLEDGE = join(import.meta.dirname, 'harbour/knowledge');
/** Its documents: two peer reports, and the council's own statement. */
export const HARBOUR_DOCUMENTS = join(import.meta.dirname, 'harbour/documents');

/** Harbour with its documents at hand. */
export function loadHarbour(): Promise<Corpus> {
  return loadCorpus({ knowledge: HARBOUR_KNOWLEDGE, sources: HARBOUR_DOCUMENTS });
}

/** Harbour as a fresh checkout has it: the digest alone. */
export function loadHarbourDigest(): Promise<Corpus> {
  return loadCorpus({ knowledge: HARBOUR_KNOWLEDGE, sources: null });
}
