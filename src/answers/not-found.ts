import type { Block, Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Query } from '../retrieval/query.ts';
import type { Answer } from './answer.ts';
import { numberClaims, text } from './blocks.ts';
import { didYouMean } from './compose/wording.ts';
import { whatTheyStandFor } from './definition.ts';
import { listRecommendations, yearOf } from './recommendations.ts';
import { BECAME, NOT_FOUND, NOTES, THEN_AND_NOW } from './wording.ts';

/** That the documents do not cover a question: why, what others say of it, and what is near. */
export function notFoundReply(answer: Answer, corpus: Corpus): Reply {
  const { query, nearest, elsewhere } = answer;
  const isSaidElsewhere =
    elsewhere.length > 0 && (answer.namesNobody || query.voice !== null || query.years.length > 0);
  const lead = answer.namesNobody
    ? NOTES.namesNobody
    : isSaidElsewhere
      ? elsewhereLead(answer)
      : notFoundLead(answer, corpus);
  const unknown = query.unknown.length > 0 ? [text(NOT_FOUND.unknown(query.unknown))] : [];
  const readAs = query.corrected.map(
    ({ typed, read }): Block => ({ type: 'hint', text: NOTES.readAs(typed, read) }),
  );
  // The subject is spoken of, though not what is asked of it.
  const told = !isSaidElsewhere && elsewhere.length > 0 ? [text(NOTES.toldInstead)] : [];
  const others = [...told, ...(elsewhere.length > 0 ? numberClaims(elsewhere, elsewhere, corpus) : [])];
  const isNear = nearest.length > 0 && !isSaidElsewhere && query.absentRecommendation === null;
  const topics = isNear ? [text(NOT_FOUND.nearest(nearest))] : [];
  const meant: Block[] = answer.suggestion ? [text(didYouMean(answer.suggestion))] : [];
  return { summary: lead, blocks: [text(lead), ...others, ...unknown, ...readAs, ...meant, ...topics] };
}

function elsewhereLead({ query, missingReport }: Answer): string {
  return missingReport
    ? NOTES.noReport(missingReport.voice, missingReport.year, 'elsewhere')
    : NOTES.notAsked(query.voice, query.years);
}

function noSuchRecommendation(number: number, { years }: Query, corpus: Corpus): string {
  const list = listRecommendations(corpus, years[0] ?? null);
  const [first] = list;
  return first
    ? NOT_FOUND.recommendation(number, yearOf(first, corpus), list.length)
    : NOT_FOUND.noRecommendationsOf(years[0] ?? null);
}

function notFoundLead({ query, missingReport }: Answer, corpus: Corpus): string {
  // The glossary knows what no document spells out.
  const known = whatTheyStandFor(query.text, corpus);
  if (known.length > 0) return known.map(({ short, long }) => NOTES.standsFor(short, long)).join(' ');
  if (missingReport) return NOTES.noReport(missingReport.voice, missingReport.year, null);
  if (query.shape === 'then-and-now') return THEN_AND_NOW.none;
  if (query.shape === 'became') return BECAME.none;
  if (query.absentRecommendation !== null)
    return noSuchRecommendation(query.absentRecommendation, query, corpus);
  const newest = [...corpus.sources.values()]
    .sort((one, other) => other.year - one.year)
    .find(({ voice }) => voice === 'peers');
  switch (query.wants) {
    case 'later':
      return NOT_FOUND.later(newest?.date ?? '');
    case 'figure':
      return NOT_FOUND.figure;
    case 'date':
      return NOT_FOUND.date;
    case 'outcome':
      return NOT_FOUND.outcome;
    case 'names':
    case 'service':
    case 'anything':
      return NOT_FOUND.lead;
  }
}
