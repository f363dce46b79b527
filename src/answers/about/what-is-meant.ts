import { shownClaims } from '../reply-body.ts';
import type { About } from './read-about.ts';
import type { Shown } from './tell-about.ts';

/**
 * The answer that a message is about: the last one, or the list of recommendations before it ("the second one" after one of
 * them was spoken of). Null where the documents are asked after all.
 */
export function whatIsMeant(about: About, last: Shown, list: Shown | null): Shown | null {
  const { answer } = last;
  const isOfList = answer.query.shape === 'recommendation' || answer.recommendations.length === 1;
  const before = list !== null && isOfList ? list : null;
  switch (about.kind) {
    case 'pick':
      return answer.query.shape === 'recommendation-list' ? last : before;
    case 'one':
      return before !== null && isBeyond(about.number, last) ? before : last;
    case 'agree':
    case 'person':
      return answer.claims.length > 0 ? last : null;
    default:
      return last;
  }
}

function isBeyond(number: number | 'last', { answer }: Shown): boolean {
  return number === 'last' || number > shownClaims(answer).length || answer.query.shape === 'recommendation';
}
