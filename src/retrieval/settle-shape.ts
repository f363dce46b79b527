import { asksWhatBecame } from './became-cues.ts';
import { readOverall } from './overall-cues.ts';
import { asksForOverview, overviewWords } from './overview-cues.ts';
import { type Facet, heavyFacets, type Shape } from './query.ts';
import { readStances } from './stance-cues.ts';
import { longTerms } from './terms.ts';
import { readTurn } from './turns.ts';
import type { UnderstandDeps } from './understand-deps.ts';
import { asksForBothVoices } from './voice-cues.ts';
import { contentStems } from './words.ts';

/** The shape of a question once its subject is known: that of its words, unless it asks of a whole report or of two things. */
export function settleShape(
  asked: Shape,
  { text, named, facets }: { text: string; named: readonly number[]; facets: readonly Facet[] },
  deps: UnderstandDeps,
): Shape {
  if (becameOf(text, named, deps)) return 'became';
  return readWhole(text, asked, facets) ?? (isOfTwoThings(text, named, facets) ? 'finding' : asked);
}

/** "The difference between the board and the panel" is told by what is said of each, not by then and now. */
function isOfTwoThings(text: string, years: readonly number[], facets: readonly Facet[]): boolean {
  const isAsked = /\bdifferences? between\b/i.test(text) && !asksForBothVoices(text);
  return isAsked && years.length === 0 && heavyFacets(facets).length === 2;
}

/** What became of what an earlier report asked for; on the newest, progress is recorded. */
function becameOf(text: string, named: readonly number[], { peerYears }: UnderstandDeps): boolean {
  const newest = peerYears.at(-1) ?? 0;
  return named.some((year) => peerYears.includes(year) && year < newest) && asksWhatBecame(text);
}

/** The shape of a question about a whole report, or two of them; null where it has a subject. */
function readWhole(text: string, shape: Shape, facets: readonly Facet[]): Shape | null {
  if (readTurn(text)) return 'then-and-now';
  return readOverall(text) || isOverview(text, shape, facets) ? 'overview' : null;
}

const LONG_PHRASE = 3;

/** The main points are asked for, or judgements without a subject: "what are the peers worried about?" */
function isOverview(text: string, shape: Shape, facets: readonly Facet[]): boolean {
  // A longer phrase of the glossary is a subject, even one of everyday words ("single point of failure").
  const asked = overviewWords(text);
  const isSubject = ({ light, words }: Facet) =>
    (!light || contentStems(words).length >= LONG_PHRASE || longTerms(facets).includes(words)) &&
    !asksForOverview(words) &&
    !(asked.includes(words.toLowerCase()) || (asked !== '' && IS_REVIEW.test(words)));
  const isQuoting = /["“][^"”]{3,}["”]/.test(text);
  if (shape !== 'finding' || isQuoting || facets.some(isSubject)) return false;
  return asksForOverview(text) || readStances(text).length > 0;
}

/** "The key messages of the peer challenge": the whole review is no subject. */
const IS_REVIEW = /^(?:(?:corporate|lga|peer) )*(?:challenges?|reviews?|reports?|cpc)$/i;
