import type { Statement } from '../../corpus/statements.ts';
import type { Stance } from '../../corpus/types.ts';
import type { Hit } from '../../retrieval/hit.ts';
import { forSubject, heavyFacets } from '../../retrieval/query.ts';
import type { Answer, Claim } from '../answer.ts';
import { isCovered } from '../coverage.ts';
import { namesOf } from '../recommendations.ts';
import type { AnswerDeps } from '../strategy.ts';

/**
 * Statements on what the last answer was about, on a theme of its first statement or close to the subject it named; those with a
 * stance first.
 */
export function findOnSubject(
  last: Answer,
  first: Claim,
  accept: (statement: Statement) => boolean,
  stance: Stance,
  { corpus, retriever }: AnswerDeps,
): readonly Hit[] {
  const named = heavyFacets(last.query.facets).length > 0;
  const item = corpus.recommendations.find(({ id }) => id === first.statement.recommendation);
  const instead = item ? namesOf(item) : first.text;
  const asked = named ? last.query : retriever.understand(instead, []);
  const query = forSubject(asked, [stance]);
  const hits = retriever.retrieve(query, accept).filter(({ alone }) => alone > 0);
  if (!isCovered(hits, query, retriever)) return [];
  const best = hits[0]?.score ?? 0;
  const themes = named ? first.statement.themes : [item?.themes[0] ?? first.statement.themes[0]];
  const isOnTheme = (statement: Statement) => statement.themes.some((theme) => themes.includes(theme));
  return hits.filter(({ statement, score }) => isOnTheme(statement) || (named && score >= best * NEARLY));
}

/** Share of the best score from which a statement on another theme still speaks of the subject that was named. */
const NEARLY = 0.6;
