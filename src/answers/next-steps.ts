import type { Block } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Recommendation } from '../corpus/types.ts';
import type { Answer } from './answer.ts';
import { listRecommendations } from './recommendations.ts';
import { NEXT, NOT_FOUND } from './wording.ts';

/** What can be asked next, in one hint. */
export function nextSteps(answer: Answer, corpus: Corpus): Block[] {
  const { claims, further, recommendations, query, outcome } = answer;
  if (outcome !== 'answered') return [{ type: 'hint', text: NOT_FOUND.next }];
  const next = recommendations.find((id) => !query.recommendations.includes(id));
  const item = corpus.recommendations.find(({ id }) => id === next);
  const steps = [
    ...(claims.length > 0 ? [NEXT.words] : []),
    ...(further.length > 0 ? [NEXT.more] : []),
    ...(item && recommendations.length < 3
      ? [NEXT.recommendation(item.number, yearIfOlder(item, corpus))]
      : []),
  ];
  return steps.length === 0 ? [] : [{ type: 'hint', text: NEXT.ask(steps) }];
}

/** Numbers mean the newest report unless the year is said. */
function yearIfOlder(item: Recommendation, corpus: Corpus): number | null {
  if (listRecommendations(corpus, null).includes(item)) return null;
  return corpus.sources.get(item.source)?.year ?? null;
}
