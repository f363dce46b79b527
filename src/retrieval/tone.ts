import { anyForm } from '../forms.ts';
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

/** "And is there any", "did they say something" */
const LEADS_TO_TONE = new RegExp(
  [
    '^\\W*(?:(?:and|but|so|ok(?:ay)?|now|then|just|only) )*',
    '(?:(?:is|was|were|are) there |did (?:they|the peers|peers) (?:say|have|mention|raise|find|see|flag|note) ',
    '|(?:have|had) (?:they|the peers|peers) |what about |how about |give me |show me |tell me )?',
    '(?:the |any |anything |something |their |some |more |what )*(?:[\\w-]+ ){0,2}?',
  ].join(''),
);
/** "Points mentioned about that": what says nothing of a subject. */
const AFTER_TONE =
  /(?: (?:things?|points?|ones?|news|side|bits?|comments?|words?|mentioned|said|raised|flagged|at all|then|about (?:it|that|this|them|these|those)|in (?:it|that|this|there)|on (?:it|that|this)|from (?:them|the peers)|with (?:it|that|this)))*\W*$/;
const ASKS_FOR_TONE = anyForm(
  {
    'anything negative?': /negatives?|critical|criticisms?|criticised?|bad|complaints?/,
    'and weaknesses?': /concerns?|worr(?:y|ies)|weaknesses|risks?|problems?|warnings?|downsides?|drawbacks?/,
    'something nice?': /positives?|strengths|praised?|good|better|nicer?|brighter|compliments?/,
  },
  { before: LEADS_TO_TONE, after: AFTER_TONE },
);
const NO_SUBJECT =
  /^(?:good|mentioned|according|raised|flagged|downsides?|drawbacks?|bits?|parts?|points?|things?|stuff|news)$/i;

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
