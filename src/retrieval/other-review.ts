import { ANYWHERE, anyForm } from '../forms.ts';
import { CUE_WORDS } from './light-words.ts';
import type { Facet } from './query.ts';

/** A review by its name: what stands before "peer challenge" or "review" is what it looked at, or who made it. */
const NAMED =
  /\b(\p{L}[\p{L}-]+) ((?:mini )?peer (?:challenge|review)|health check|review)s?\b(?! (?:group|panel|board|committee|team)s?\b)/giu;

/** What it came to is asked for. */
const ASKS_FOR_FINDINGS = anyForm(
  {
    'the outcome of the dredging review':
      /(?:(?:the|any) )?(?:outcomes?|results?|findings?|conclusions?|verdict) (?:of|from|for|in)\b/,
    'what did the dredging review conclude': new RegExp(
      `(?:what|whats|how|any|did)\\b.*\\b(?:${[
        'find|found|findings?|conclu\\w+|recommend\\w*|say|said|outcomes?|results?|verdict',
        'show\\w*|highlight\\w*|flag\\w*|turn(?:ed)? up|turn(?:ed)? out|c[ao]me (?:up|out|of|back)',
        'tell us|told us|go|anywhere|anything',
      ].join('|')})\\b`,
    ),
  },
  { before: /^\W*(?:(?:so|and|but|ok) )?/, after: ANYWHERE },
);

/** "Did the peers mention the finance review?" asks of the peers. */
const ASKS_OF_SPEAKER =
  /\b(?:did|do|does|have|has) (?:the )?(?:\d{4} )?(?:peers|peer team|lga|they|we|council)\b/i;

/** What the reviews that the documents report are called themselves. */
const THESE =
  /^(?:corporate|lga|cpc|council|follow-?up|original|final|main|big|first|second|official|actual|full|initial|whole|overall|independent|external|formal|separate|ofsted|self|progress|peer|local|government|association)$/i;

/** A review other than those that the documents report, as a question names it. */
export interface OtherReview {
  readonly subject: string;
  readonly kind: 'peer' | 'any';
}

/**
 * "What did the dredging peer challenge find?": another review than those that are reported here. What the peers say of
 * dredging is no answer to it. Null where no such review is asked for what it came to.
 */
export function readOtherReview(text: string, facets: readonly Facet[]): OtherReview | null {
  if (!ASKS_FOR_FINDINGS.test(text) || ASKS_OF_SPEAKER.test(text)) return null;
  const subjects = facets
    .flatMap(({ words }) => words.toLowerCase().split(' '))
    .filter((word) => !CUE_WORDS.has(word) && !THESE.test(word));
  for (const [, subject = '', kind = ''] of text.matchAll(NAMED)) {
    if (subjects.includes(subject.toLowerCase()))
      return { subject, kind: /peer|health/i.test(kind) ? 'peer' : 'any' };
  }
  return null;
}
