import type { Query } from './query.ts';
import { isStanceWord } from './stance-cues.ts';

/** "Anything negative?", "and weaknesses?", "any risks mentioned?": says how it should be judged, and nothing else. */
export function asksForTone({ text, facets, stances, recommendations }: Query): boolean {
  return (
    stances.length > 0 &&
    recommendations.length === 0 &&
    ASKS_FOR_TONE.test(text) &&
    facets.every(({ words }) => isStanceWord(words) || NO_SUBJECT.test(words))
  );
}

const ASKS_FOR_TONE =
  /^\W*(?:(?:and|but|so|ok(?:ay)?|now|then) )*(?:(?:is|was|were|are) there |did (?:they|the peers|peers) (?:say|have|mention|raise|find|see|flag|note) |(?:have|had) (?:they|the peers|peers) |what about |how about |give me |show me |tell me )?(?:the |any |anything |something |their |some |more |what )*(?:[\w-]+ ){0,2}?(?:negatives?|positives?|positive|negative|critical|criticisms?|criticised?|concerns?|worr(?:y|ies)|weaknesses|strengths|risks?|problems?|praised?|bad|good|nice|warnings?|downsides?|drawbacks?|complaints?|compliments?)(?: (?:things?|points?|ones?|news|side|bits?|comments?|words?|mentioned|said|raised|flagged|at all|then|about (?:it|that|this|them|these|those)|in (?:it|that|this|there)|on (?:it|that|this)|from (?:them|the peers)|with (?:it|that|this)))*\W*$/i;
const NO_SUBJECT = /^(?:mentioned|according|raised|flagged|downsides?|drawbacks?)$/i;

/** "Any criticism?" says nothing of what it is about. */
export function inTone(own: Query): Query {
  return {
    ...own,
    ...{ facets: [], unknown: [], shape: 'finding' },
    tone: own.stances[0] === 'praise' ? 'praise' : 'concern',
  };
}

/** "And weaknesses?" after the strengths asks for the main points again, of the same speaker and year. */
export function overviewInTone({ voice, years }: Query, own: Query): Query {
  return {
    ...own,
    ...{ facets: [], unknown: [], shape: 'overview', voice: own.voice ?? voice },
    years: own.years.length > 0 ? own.years : years,
  };
}
