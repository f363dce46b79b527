import type { Statement } from '../corpus/statements.ts';
import type { Query } from '../retrieval/query.ts';
import type { Hit } from '../retrieval/retriever.ts';

/** Hits that speak of what is asked about as well as the best do. */
const AMONG = 12;
const AS_MUCH = 0.9;
const NEAR_SCORE = 0.4;
/** What is left of the score of a statement that tells of an earlier year. */
const OVERTAKEN = 0.4;

/**
 * "Is it still so?", "is it now?": a document tells of several years, and what it tells of the last of them answers. A
 * judgement that a later one has replaced comes after it.
 */
export function newestToldFirst(hits: readonly Hit[], { current, shape }: Query): Hit[] {
  const [best] = hits;
  if (!current || shape !== 'finding' || !best) return [...hits];
  const good = hits
    .slice(0, AMONG)
    .filter((hit) => hit.coverage >= best.coverage * AS_MUCH && hit.score >= best.score * NEAR_SCORE);
  const newest = Math.max(...good.map(({ statement }) => yearTold(statement) ?? 0));
  return hits
    .map((hit) => {
      const year = yearTold(hit.statement);
      return year !== null && year < newest ? { ...hit, score: hit.score * OVERTAKEN } : hit;
    })
    .sort((one, other) => other.score - one.score);
}

/** The last year that a statement names and that had come when it was written; null where it names none. */
function yearTold({ text, year }: Statement): number | null {
  const years = [...text.matchAll(/(?<![-–/\d])\b(20\d\d)\b/g)].map((match) => Number(match[1]));
  const past = years.filter((named) => named <= year);
  return past.length > 0 ? Math.max(...past) : null;
}
