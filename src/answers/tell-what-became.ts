import type { Block } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Recommendation } from '../corpus/types.ts';
import type { Answer } from './answer.ts';
import { heading, numberClaims, text } from './blocks.ts';
import { listRecommendations } from './recommendations.ts';
import { BECAME } from './wording.ts';

/** What later documents say, each statement under the recommendation that it is near to, then those on which there is nothing. */
export function whatBecameBody({ claims, became = [], query }: Answer, corpus: Corpus): Block[] {
  const itemOf = (id: string | undefined) => corpus.recommendations.find((item) => item.id === id);
  const yearOf = (item: Recommendation | undefined) => corpus.sources.get(item?.source ?? '')?.year ?? 0;
  const year = yearOf(itemOf(became[0]));
  const newest = yearOf(listRecommendations(corpus, null)[0]);
  const each = claims.flatMap((claim, at): Block[] => {
    const item = itemOf(became[at]);
    return [...(item ? [heading(item.title)] : []), ...numberClaims([claim], claims, corpus)];
  });
  const asked = query.recommendations.length > 0 ? [] : listRecommendations(corpus, year);
  const silent = asked.filter(({ id }) => !became.includes(id)).map(({ title }) => title);
  const none: Block[] = silent.length > 0 ? [text(BECAME.nothingOn(silent))] : [];
  return [text(BECAME.lead(year, newest)), ...each, ...none, { type: 'hint', text: BECAME.care }];
}
