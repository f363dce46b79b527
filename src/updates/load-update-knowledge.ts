import { join } from 'node:path';
import { loadCatalogue } from '../corpus/catalogue.ts';
import { loadGlossary, loadRecommendations } from '../corpus/registers.ts';
import type { Recommendation, Source } from '../corpus/types.ts';
import type { UpdateKnowledge } from './reading/view.ts';
import { loadStatuses } from './statuses.ts';

/** Loads from `knowledge/` what reading updates rests on. Throws a `UserError` where a file is faulty. */
export function loadUpdateKnowledge(knowledge: string): UpdateKnowledge {
  const { entries } = loadCatalogue(join(knowledge, 'catalogue.yml'));
  return {
    recommendations: currentRecommendations(
      loadRecommendations(join(knowledge, 'recommendations.yml')),
      entries.map(({ source }) => source),
    ),
    statuses: loadStatuses(join(knowledge, 'statuses.yml')),
    glossary: loadGlossary(join(knowledge, 'glossary.yml')),
  };
}

/** Those of the last peer challenge: progress is reported on them, and their numbers are the ones people use. */
export function currentRecommendations(
  recommendations: readonly Recommendation[],
  sources: readonly Source[],
): Recommendation[] {
  const years = new Map(sources.map(({ id, year }) => [id, year]));
  const yearOf = ({ source }: Recommendation) => years.get(source) ?? 0;
  const latest = Math.max(0, ...recommendations.map(yearOf));
  return recommendations.filter((item) => yearOf(item) === latest);
}
