import type { AskResult } from '../answers/result.ts';
import type { Shape } from '../retrieval/query.ts';
import { levelText } from './matching.ts';
import type { GoldPlace } from './question.ts';

/** What an answer can be held against: the words of the documents, or only the sections that the digest names. */
export type Mode = 'documents' | 'digest';

/** A place that an answer shows. `words` is null without the document. */
export interface Place {
  readonly source: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly words: string | null;
}

/**
 * The places of an answer in the order in which they are met, each once: the citations of its claims, then its
 * quotations. Where words to quote were asked for, the quotations are what is read first.
 */
export function listEvidence(
  { claims, quotes }: Pick<AskResult, 'claims' | 'quotes'>,
  shape: Shape | null,
): Place[] {
  const cited = claims.flatMap(({ citations }) => citations.map(({ quote, ...at }) => toPlace(at, quote)));
  const quoted = quotes.map((quote) => toPlace(quote, quote.text));
  const seen = new Set<string>();
  return (shape === 'quote' ? [...quoted, ...cited] : [...cited, ...quoted]).filter((place) => {
    const key = keyOf(place);
    return !seen.has(key) && seen.add(key);
  });
}

function toPlace({ source, section, start, end }: Omit<Place, 'words'>, words: string | null): Place {
  return { source, section, start, end, words };
}

/** Without the document, a place is no more exact than its section. */
function keyOf({ source, section, start, end, words }: Place): string {
  return words === null ? `${source} ${section}` : `${source} ${start} ${end}`;
}

/** Whether a place shows what a gold place holds. */
export function isGold(place: Place, gold: GoldPlace, mode: Mode): boolean {
  if (place.source !== gold.source) return false;
  if (mode === 'documents')
    return place.words !== null && levelText(place.words).includes(levelText(gold.snippet));
  // The digest may cite a long heading by what stands before its colon.
  return place.section === gold.section || gold.section.startsWith(`${place.section}:`);
}
