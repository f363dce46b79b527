import type { Recommendation } from '../../corpus/types.ts';
import { heavyFacets } from '../../retrieval/query.ts';
import type { Answer, Claim } from '../answer.ts';
import { elaborates, findRecommendation, titleTokens } from '../recommendations.ts';
import { shownClaims } from '../reply-body.ts';
import type { AnswerDeps } from '../strategy.ts';

/** What a statement makes or elaborates. */
export function madeBy({ statement }: Claim, { corpus }: AnswerDeps): readonly Recommendation[] {
  return corpus.recommendations.filter(
    (item) => statement.recommendation === item.id || elaborates(statement, item),
  );
}

/** What an answer touches with any of its statements. */
export function touchedBy({ recommendations }: Answer, { corpus }: AnswerDeps): readonly Recommendation[] {
  return corpus.recommendations.filter(({ id }) => recommendations.includes(id));
}

/** The newest recommendation whose title speaks of what was asked, on a theme of what was shown. */
export function onSubject(
  last: Answer,
  first: Claim,
  { corpus, retriever }: AnswerDeps,
): readonly Recommendation[] {
  const named = heavyFacets(last.query.facets).length > 0;
  const query = named ? last.query : retriever.understand(first.text, []);
  const found = findRecommendation({ ...query, years: [] }, corpus, retriever);
  const themes = new Set(shownClaims(last).flatMap(({ statement }) => statement.themes));
  if (!found?.themes.some((theme) => themes.has(theme))) return [];
  const titles = titleTokens(found, retriever);
  const isNamed = heavyFacets(query.facets).some(
    ({ tokens, parts }) =>
      tokens.some((token) => titles.has(token)) ||
      (parts.length > 0 && parts.every((part) => titles.has(part))),
  );
  return isNamed ? [found] : [];
}
