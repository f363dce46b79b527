import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Query } from '../retrieval/query.ts';
import type { Hit } from '../retrieval/retriever.ts';
import { holdsFigure } from './coverage.ts';

/** A statement with a figure answers "how much" better than one without. */
const FIGURE_BOOST = 1.6;

/** The voice and the year that were asked for, by document: what the peers report of others is still their report. */
export function isAskedFor({ source, year }: Statement, query: Query, corpus: Corpus): boolean {
  if (query.years.length > 0 && !query.years.includes(year)) return false;
  return (
    query.voice === null || query.voice === 'ofsted' || corpus.sources.get(source)?.voice === query.voice
  );
}

/** Where a number or a date is asked for, statements that hold one come first. */
export function rankFigures(hits: readonly Hit[], query: Query): Hit[] {
  if (!query.figure && !query.date) return [...hits];
  const holds = query.date ? holdsDate : holdsFigure;
  return hits
    .map((hit) => (holds(hit.statement) ? { ...hit, score: hit.score * FIGURE_BOOST } : hit))
    .sort((one, other) => other.score - one.score);
}

/** A year, a financial year or a month. */
function holdsDate({ text }: Statement): boolean {
  return /\b(?:20\d\d(?:\/\d\d(?:\d\d)?)?|within a year|January|February|March|April|June|July|August|September|October|November|December)\b/.test(
    text,
  );
}
