import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Voice } from '../corpus/types.ts';
import type { Query } from '../retrieval/query.ts';

/** A report that is asked for by its speaker and its year. */
export interface MissingReport {
  readonly voice: Voice;
  readonly year: number;
}

/** "What did the 2013 peers say?", where no document is theirs of that year; null where there is one. */
export function findMissingReport({ voice, years }: Query, { sources }: Corpus): MissingReport | null {
  const [year, ...others] = years;
  if (voice === null || year === undefined || others.length > 0) return null;
  const isThere = [...sources.values()].some((source) => source.voice === voice && source.year === year);
  return isThere ? null : { voice, year };
}

/** What the same speaker says later of that year. */
export function looksBackOn(
  { source, text }: Pick<Statement, 'source' | 'text'>,
  { voice, year }: MissingReport,
  { sources }: Corpus,
): boolean {
  return sources.get(source)?.voice === voice && new RegExp(`\\b${year}\\b(?![-/]\\d)`).test(text);
}
