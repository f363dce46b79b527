import type { Corpus } from '../corpus/library.ts';
import { isSameSection } from '../corpus/link.ts';
import type { DisputedFigure } from '../corpus/registers.ts';
import type { Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { Claim, Conflict } from './answer.ts';

/** A disputed figure further down is beside the point of the answer. */
const LEADING = 1;
const LEADING_FIGURES = 3;

/**
 * The figures on which the documents disagree, as far as an answer touches them: a claim states one of the figures from
 * one of its places, or the question asks for the thing itself.
 */
export function findConflicts(
  query: Query,
  claims: readonly Claim[],
  corpus: Corpus,
  retriever: Retriever,
): Conflict[] {
  if (query.shape === 'attribution' && !query.figure) return [];
  const leading = claims.slice(0, query.figure ? LEADING_FIGURES : LEADING);
  return corpus.disputedFigures
    .filter((item) => asksFor(query, item, retriever) || leading.some((claim) => states(claim, item)))
    .map(({ about, figures, note }) => ({
      about,
      figures: figures.map(({ figure, says, source, section }) => ({ figure, says, source, section })),
      note,
    }));
}

function states(claim: Claim, item: DisputedFigure): boolean {
  return item.figures.some(
    ({ figure, source, section, anchor }) =>
      claim.text.includes(figure) &&
      claim.citations.some((place) => place.source === source && isSameSection(place.section, section)) &&
      (claim.statement.passages.length === 0
        ? true
        : claim.statement.passages.some(
            (passage) => passage.reading.includes(anchor) || passage.reading.includes(figure),
          )),
  );
}

/** All words of one of the item's phrases stand in the question. */
function asksFor({ tokens: asked, shape }: Query, item: DisputedFigure, retriever: Retriever): boolean {
  if (shape !== 'figure' && shape !== 'compare') return false;
  return item.words.some((phrase) => {
    const tokens = retriever.tokensOf(phrase).filter((token) => !/^[#=]/.test(token));
    return tokens.length > 1 && tokens.every((token) => asked.has(token));
  });
}
