import { ANYWHERE, anyForm } from '../forms.ts';
import { heavyFacets, type Query } from './query.ts';
import { isStanceWord } from './stance-cues.ts';
import { asksForTone } from './tone.ts';

/** How much a question leaves to what came before: its whole subject, what "it" is, or whatever it does not say. */
export function howItLeans({ text, facets }: Query): 'noSubject' | 'pointedAt' | 'someSubject' {
  if (heavyFacets(facets).length === 0) return 'noSubject';
  return NEEDS_IT.test(text.replace(SHORT_FORM, ' ')) ? 'pointedAt' : 'someSubject';
}

/** "How much have we spent on it?", "what does it bring in?": without what "it" is, nothing is asked. */
const NEEDS_IT = anyForm(
  {
    'how many of them?':
      /\b(?:on|for|about|of|from|with|to|by|into) (?:it|them|that)\b(?=\W*$|[,;?]| (?:and|or|so|then|now|yet|by|in|each|per|since|so far|this|last)\b)/,
    'will it grow?':
      /\b(?:do|does|did|has|have|will|would|can) it\b(?! (?:say|mention|cover|take|matter|tell|seem|cost (?:to|us to)|really|actually)\b)/,
    'who was it made by':
      /\b(?:is|are|was|were) (?:they\b|it(?= (?:being )?(?:paid|worth|made|built|run|funded|spending|spent|getting|given|based|called)\b))/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);

/**
 * "How much does it bring in" with what "it" is in its place, where one thing was spoken of: terms of several words are
 * known by it.
 */
export function nameIt(own: Query, { facets, recommendations }: Query): string {
  const [only, ...others] = heavyFacets(facets).filter(({ words }) => !isStanceWord(words));
  if (!only || others.length > 0 || recommendations.length > 0 || asksForTone(own)) return own.text;
  return own.text
    .replace(PART_OF_THEM, `$1 of ${only.words} `)
    .replace(NEEDS_IT, (pointing) =>
      pointing.endsWith('IT') ? pointing : pointing.replace(/\b(?:it|they|them|that)$/i, only.words),
    );
}

/** "How many are women?", "what proportion is local?": of those that were counted before. */
const PART_OF_THEM =
  /^(\W*(?:(?:and|so|but|ok) )*(?:how many|what (?:share|proportion|percentage|per ?cent|%)))(?: of (?:them|those|these))? (?=(?:are|were|is|was|have|has) (?!there\b|we\b|they\b|you\b|been\b))/i;

/** "IT" beside small letters is a subject, and points at nothing. */
export const SHORT_FORM = /(?<=\p{Ll}.*)\bIT\b|\bIT\b(?=.*\p{Ll})/gu;
