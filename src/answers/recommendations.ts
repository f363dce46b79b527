import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Recommendation } from '../corpus/types.ts';
import { rememberWith } from '../remember.ts';
import type { Hit } from '../retrieval/hit.ts';
import { type Facet, heavyFacets, type Query, weightOf } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { contentStems } from '../retrieval/words.ts';

/** The recommendations of one report, in order. Without a year, those of the newest report. */
export function listRecommendations(corpus: Corpus, year: number | null): Recommendation[] {
  const wanted = year ?? Math.max(...corpus.recommendations.map((item) => yearOf(item, corpus)));
  return corpus.recommendations.filter((item) => yearOf(item, corpus) === wanted);
}

/** The year of the report that makes a recommendation. */
export function yearOf({ source }: Recommendation, { sources }: Corpus): number {
  return sources.get(source)?.year ?? 0;
}

/**
 * The recommendation that a question means by its words: its title, its aliases and what it asks.
 * Returns null when none stands out.
 */
export function findRecommendation(
  query: Query,
  corpus: Corpus,
  retriever: Retriever,
): Recommendation | null {
  const [newest] = rankByFit(query, corpus, retriever);
  if (query.years.length > 0 || (newest && newest.score >= FITS * weightOf(query.facets)))
    return newest?.item ?? null;
  // "Was there one about the culture trust?": of no year, so of the report that has one.
  const earlier = yearsOf(corpus).flatMap(
    (year) => rankByFit({ ...query, years: [year] }, corpus, retriever)[0] ?? [],
  );
  const [best] = earlier.toSorted((one, other) => other.score - one.score);
  return best && best.score >= FITS * weightOf(query.facets) ? best.item : (newest?.item ?? null);
}

/** Share of what is asked about that a recommendation must have in its names or its words to be the one. */
const FITS = 0.5;

/** Asks whether there is one at all. */
const ASKS_IF_ANY =
  /\b(?:is|was|are|were) there (?:(?:a|an|any|one|some|actual|formal|specific|numbered) )*(?:rec|recommendation)s?\b|\b(?:do|does|did) (?:any|one|some|none)(?: of)?(?: the| their| these)?(?: (?:ten|seven|\d+))? ?(?:recs?|recommendations?)\b/i;

/** "Is there a recommendation on X?", where none of the list has a word of X. The count and the year of the list; else null. */
export function findNoneOnIt(
  query: Query,
  corpus: Corpus,
  retriever: Retriever,
): { readonly count: number; readonly year: number } | null {
  if (query.recommendations.length > 0 || !ASKS_IF_ANY.test(query.text)) return null;
  const facets = heavyFacets(query.facets);
  const [best] = rankByFit({ ...query, facets }, corpus, retriever);
  if (facets.length === 0 || (best && best.score >= TOUCHED * weightOf(facets))) return null;
  const list = listRecommendations(corpus, query.years[0] ?? null);
  const [first] = list;
  return first ? { count: list.length, year: yearOf(first, corpus) } : null;
}

/** Less than this is a word that any recommendation may have ("services"). */
const TOUCHED = 0.3;

/** The years of the reports that make recommendations. */
function yearsOf(corpus: Corpus): number[] {
  return [...new Set(corpus.recommendations.map(({ source }) => corpus.sources.get(source)?.year ?? 0))];
}

/** Share of the best fit from which a recommendation is on the same subject. */
const AS_WELL = 0.5;

/** All recommendations that a question means by their words, in the order of the report. */
export function findRecommendations(query: Query, corpus: Corpus, retriever: Retriever): Recommendation[] {
  const ranked = rankByFit(query, corpus, retriever);
  const least = (ranked[0]?.score ?? 0) * AS_WELL;
  const fitting = ranked.filter(({ score }) => score >= least).map(({ item }) => item);
  return fitting.toSorted((one, other) => one.number - other.number);
}

function rankByFit(query: Query, corpus: Corpus, retriever: Retriever) {
  return listRecommendations(corpus, query.years[0] ?? null)
    .map((item) => ({ item, score: fitOf(query, item, retriever) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
}

function fitOf(query: Query, item: Recommendation, retriever: Retriever): number {
  const titles = titleTokens(item, retriever);
  const asks = new Set(retriever.tokensOf(item.asks));
  return query.facets.reduce((sum, facet) => sum + facet.weight * shareHeld(facet, titles, asks), 0);
}

/** A term that stands whole in what is asked says more than one word of it in a name. */
function shareHeld({ tokens, parts }: Facet, titles: ReadonlySet<string>, asks: ReadonlySet<string>): number {
  const isWhole = (words: ReadonlySet<string>) =>
    tokens.some((token) => words.has(token)) || (parts.length > 0 && parts.every((part) => words.has(part)));
  const isPart = (words: ReadonlySet<string>) => parts.some((part) => words.has(part));
  if (isWhole(titles)) return 1;
  if (isWhole(asks)) return WHOLE_IN_ASKS;
  if (isPart(titles)) return PART_IN_TITLE;
  return isPart(asks) ? PART_IN_ASKS : 0;
}

const WHOLE_IN_ASKS = 0.6;
const PART_IN_TITLE = 0.5;
const PART_IN_ASKS = 0.25;

/** The names that a recommendation goes by, as a text to be asked for. */
export function namesOf({ title, aliases }: Recommendation): string {
  return [title, ...aliases].join('. ');
}

/** Tokens of the names that a recommendation goes by. */
export function titleTokens({ title, aliases }: Recommendation, retriever: Retriever): ReadonlySet<string> {
  return new Set(retriever.tokensOf([title, ...aliases].join(' . ')));
}

/**
 * The statements that make recommendations, in their order; where the own paragraph of one is not at hand, the one that
 * elaborates it best.
 */
export function headsOf(items: readonly Recommendation[], retriever: Retriever): Statement[] {
  return items.flatMap((item) => statementsOf(item, [], retriever)[0]?.statement ?? []);
}

/** The statements that make or elaborate a recommendation: its own paragraph first, then the others as they rank. */
export function statementsOf(item: Recommendation, hits: readonly Hit[], retriever: Retriever): Hit[] {
  const { own, related } = relatedIn(retriever)(item);
  const ranked = hits.map(({ statement }) => statement).filter((statement) => related.has(statement));
  // Each once: those that were found stay before the others.
  const all = new Set([...ranked, ...related]);
  return [...(own ? [own] : []), ...all].map((statement) => ({
    statement,
    score: 1,
    coverage: 1,
    alone: 1,
  }));
}

/** Of each recommendation its own statement, and those that elaborate it, the nearest to its words first: looked for once. */
const relatedIn = rememberWith((retriever: Retriever) =>
  rememberWith((item: Recommendation) => {
    const asked = new Set(contentStems(item.asks));
    const related = retriever.statements
      .filter((statement) => elaborates(statement, item))
      .map((statement) => ({ statement, shared: overlap(statement, asked) }))
      .sort((one, other) => other.shared - one.shared);
    return {
      own: retriever.statements.find(({ recommendation }) => recommendation === item.id),
      related: new Set(related.map(({ statement }) => statement)),
    };
  }),
);

/** Whether a statement makes or elaborates a recommendation outside its own paragraph. */
export function elaborates(statement: Statement, { source, related }: Recommendation): boolean {
  return (
    statement.source === source && related.some(({ section, anchor }) => restsOn(statement, section, anchor))
  );
}

/** Words in which any recommendation is put: two that share no more speak of different things. */
const FRAME = new Set(contentStems('peers strongly recommend recommended suggest the council should'));

/** Without the document, the finding whose anchor shares most of the words is taken for it. */
function restsOn(statement: Statement, section: string, anchor: string): boolean {
  if (statement.passages.length > 0)
    return statement.passages.some((passage) => passage.reading.includes(anchor));
  if (statement.section !== section) return false;
  const words = new Set(contentStems(anchor).filter((stem) => !FRAME.has(stem)));
  return (statement.finding?.anchors ?? []).some((other) => {
    const shared = contentStems(other).filter((stem) => words.has(stem)).length;
    return words.size > 0 && shared >= Math.min(2, words.size);
  });
}

function overlap(statement: Statement, stems: ReadonlySet<string>): number {
  return contentStems(statement.text).filter((stem) => stems.has(stem)).length;
}

/** What the peers asked for outside the numbered list: the strongest wording first. */
export function furtherRecommendations(corpus: Corpus, year: number | null, retriever: Retriever): Hit[] {
  const numbered = listRecommendations(corpus, year);
  const source = numbered[0]?.source;
  const repeats = (statement: Statement) => numbered.some((item) => repeatsRecommendation(statement, item));
  return retriever.statements
    .filter((statement) => statement.source === source && statement.stance === 'recommendation')
    .filter((statement) => statement.section !== numbered[0]?.section && !repeats(statement))
    .map((statement) => ({ statement, score: strength(statement), coverage: 1, alone: 1 }))
    .sort((one, other) => other.score - one.score);
}

/** Share of a numbered recommendation's words that makes a statement a repetition of it. */
const REPEATED = 0.35;

function repeatsRecommendation(statement: Statement, { asks, related }: Recommendation): boolean {
  const stems = new Set(contentStems(asks));
  const own = contentStems(statement.text);
  const share = own.filter((stem) => stems.has(stem)).length / own.length;
  return (
    share >= REPEATED ||
    (share >= REPEATED / 2 && related.some(({ section, anchor }) => restsOn(statement, section, anchor)))
  );
}

function strength({ text, passages }: Statement): number {
  if (/\bstrongly\b/i.test(text)) return 1;
  if (/\b(?:urgent|essential)\b/i.test(text)) return 0.9;
  if (/\b(?:recommend|need to|needs to|must|should)\b/i.test(text)) return 0.8;
  return passages.length > 0 ? 0.6 : 0.5;
}
