import type { Corpus } from '../corpus/library.ts';
import { isSameSection } from '../corpus/link.ts';
import type { DisputedFigure } from '../corpus/registers.ts';
import { escapePattern } from '../escape-pattern.ts';
import { heavyFacets, type Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { Claim, Conflict } from './answer.ts';

/** A disputed figure further down is beside the point of the answer. */
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
  const [first] = claims;
  const others = query.figure ? claims.slice(1, LEADING_FIGURES) : [];
  return corpus.disputedFigures
    .filter(
      (item) =>
        asksFor(query, item, retriever) ||
        (first && states(first, item)) ||
        (others.some((claim) => states(claim, item)) && isNear(query, item, retriever)),
    )
    .map(({ about, figures, note }) => ({
      about,
      figures: figures.map(({ figure, says, source, section }) => ({ figure, says, source, section })),
      note,
    }));
}

function states(claim: Claim, item: DisputedFigure): boolean {
  return item.figures.some(
    ({ figure, source, section, anchor }) =>
      holdsWhole(claim.text, figure) &&
      claim.citations.some((place) => place.source === source && isSameSection(place.section, section)) &&
      (claim.statement.passages.length === 0
        ? true
        : claim.statement.passages.some(
            (passage) => passage.reading.includes(anchor) || passage.reading.includes(figure),
          )),
  );
}

/** "6%" is no part of "22.6%". */
function holdsWhole(text: string, figure: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d]|\\d[.,])${escapePattern(figure)}(?![\\p{L}\\d])`, 'u').test(text);
}

/** Whether the question has a word of what the figures are about. */
function isNear({ facets }: Query, { about, words }: DisputedFigure, { tokensOf }: Retriever): boolean {
  const told = new Set(tokensOf([about, ...words].join(' . ')));
  return heavyFacets(facets).some(({ tokens, parts }) =>
    [...tokens, ...parts].some((token) => told.has(token)),
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
