import type { Recommendation } from '../../corpus/types.ts';
import type { Answer, Claim } from '../answer.ts';
import { elaborates, findRecommendation } from '../recommendations.ts';
import { shownClaims } from '../reply.ts';
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
  const named = last.query.facets.some(({ light }) => !light);
  const query = named ? last.query : retriever.understand(first.text, []);
  const found = findRecommendation({ ...query, years: [] }, corpus, retriever);
  const themes = new Set(shownClaims(last).flatMap(({ statement }) => statement.themes));
  if (!found?.themes.some((theme) => themes.has(theme))) return [];
  const titles = new Set(retriever.tokensOf([found.title, ...found.aliases].join(' . ')));
  const isNamed = query.facets.some(
    ({ light, tokens, parts }) =>
      !light &&
      (tokens.some((token) => titles.has(token)) ||
        (parts.length > 0 && parts.every((part) => titles.has(part)))),
  );
  return isNamed ? [found] : [];
}
