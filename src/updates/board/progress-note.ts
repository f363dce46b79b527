import type { Block } from '../../chat.ts';
import { dayAt } from '../days.ts';
import { type BoardDeps, readRow } from './board.ts';
import { clipWords } from './clip.ts';
import { NO_UPDATE, NOTE, nameRecommendation } from './wording.ts';

const MOST_WORDS = 140;

/**
 * What an answer says of the recommendations that it touches: where each stands, in the owner's own words, by whom and
 * when, under a heading that keeps it apart from the peers' judgement. Ids that progress is not reported on (those of an
 * earlier challenge) are passed over.
 */
export function progressNote(ids: readonly string[], deps: BoardDeps, now: Date): Block[] {
  const items = deps.recommendations
    .filter(({ id }) => ids.includes(id))
    .map((recommendation) => {
      const { reference, latest, status } = readRow(recommendation, deps, now);
      const name = nameRecommendation(reference, recommendation.title);
      if (latest === null || status === null) return NO_UPDATE.line(name);
      const words = latest.progress && clipWords(latest.progress, MOST_WORDS);
      return NOTE.line(name, status, words, latest.author.name, dayAt(latest.at));
    });
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: NOTE.heading },
    { type: 'list', items },
  ];
}
