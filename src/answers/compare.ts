import type { Query } from '../retrieval/query.ts';
import type { Hit } from '../retrieval/retriever.ts';
import type { Claim } from './answer.ts';
import { isCovered } from './coverage.ts';
import { rankWanted } from './rank.ts';
import { MOST_CLAIMS, selectClaims } from './select.ts';
import type { AnswerDeps, Draft } from './strategy.ts';

/** A side speaks of the subject when its best statement covers at least this share of what the best side covers. */
const SAME_SUBJECT = 0.55;
const MOST_FROM_SIDE = 2;

/** A side that was asked for by name is shown when it speaks of the subject at all. */
const SPEAKS_OF_IT = 0.3;

/** Then and now, peers and council: the best statements of every side that speaks of the subject, the nearest first. */
export function compareSides(query: Query, deps: AnswerDeps): Draft {
  const found = deps.retriever.retrieve(
    query,
    ({ year }) => query.years.length < 2 || query.years.includes(year),
  );
  const hits = rankWanted(found, query, deps.retriever);
  if (!isCovered(hits, query, deps.retriever)) return { claims: [] };
  const best = Math.max(...hits.slice(0, 10).map(({ coverage }) => coverage));
  const sides = [...groupBySide(hits, deps).values()].flatMap((side) => chooseSide(side, best, query, deps));
  const claims = keepBest(sides, hits);
  return { claims };
}

function groupBySide(hits: readonly Hit[], { corpus }: AnswerDeps): Map<string, Hit[]> {
  const sides = new Map<string, Hit[]>();
  for (const hit of hits) {
    const { year, source } = hit.statement;
    const key = `${year} ${corpus.sources.get(source)?.voice}`;
    const side = sides.get(key);
    if (side) side.push(hit);
    else sides.set(key, [hit]);
  }
  return sides;
}

function chooseSide(side: readonly Hit[], best: number, query: Query, deps: AnswerDeps): Claim[] {
  const named = query.bothVoices || query.years.length > 1;
  const close = side.filter(({ coverage }) => coverage >= best * SAME_SUBJECT);
  const loose = named ? side.filter(({ coverage }) => coverage >= SPEAKS_OF_IT) : [];
  return selectClaims(close.length > 0 ? close : loose, deps, MOST_FROM_SIDE);
}

/** The best statement of every side first, then the second ones, as far as there is room. */
function keepBest(claims: readonly Claim[], hits: readonly Hit[]): Claim[] {
  const rank = new Map(hits.map(({ statement }, at) => [statement, at]));
  const ranked = [...claims].sort(
    (one, other) => (rank.get(one.statement) ?? 0) - (rank.get(other.statement) ?? 0),
  );
  return ranked.slice(0, MOST_CLAIMS);
}
