import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Finding, Passage, Stance, Voice } from '../corpus/types.ts';
import { readStances } from '../retrieval/cues.ts';
import { type Facet, heavyFacets, type Query, weightOf } from '../retrieval/query.ts';
import type { Hit, Retriever } from '../retrieval/retriever.ts';
import { type Run, runAround } from './candidates.ts';
import { chooseVaried, type Ranked } from './choose-varied.ts';
import { findPhrases } from './digest-phrases.ts';
import type { PlacedSentence } from './document-sentences.ts';
import { makeOffer, type OfferParts } from './make-offer.ts';
import type { QuotationOffer, QuotationOptions, WantedLength, WantedStance } from './offer.ts';
import { fitOfStance, isFullSentence } from './sentence-quality.ts';

/** What this needs of a hit of the retriever. */
export type TopicHit = Pick<Hit, 'statement' | 'score' | 'coverage'>;

export interface FindParts extends OfferParts {
  readonly retriever: Retriever;
  /** Whether the digest leaves a passage out on purpose. */
  readonly isLeftOut: (passage: Passage) => boolean;
}

/** What was asked for, with every default filled in. */
export interface Wanted {
  readonly query: Query;
  readonly voice: Voice;
  readonly years: readonly number[];
  readonly stance: WantedStance;
  /** The tone that is liked better where the request leaves it open. */
  readonly leaning: 'praise' | 'concern' | null;
  readonly length: WantedLength;
  readonly most: number;
}

const MOST = 5;
/** As for answers: share of the subject that one of the best hits must speak of. */
const ENOUGH = 0.5;
const AMONG = 5;
/** Hits whose sentences are weighed; further ones never come near the best. */
const MOST_HITS = 100;
/** A candidate below this share of the best one is about something else. */
const TAIL_SHARE = 0.35;

/** Verbatim quotations for a topic, best first; empty where the documents do not speak of it. */
export function findQuotations(
  request: Query | string,
  options: QuotationOptions,
  parts: FindParts,
): QuotationOffer[] {
  const query = typeof request === 'string' ? parts.retriever.understand(request, []) : request;
  const wanted = readWanted(query, options);
  const hits = findHits(wanted, parts);
  const spans = chooseVaried(rankRuns(hits, wanted, parts), wanted.most).map((run) => makeOffer(run, parts));
  return [...spans, ...findPhrases(hits, wanted, parts)].slice(0, wanted.most);
}

function readWanted(asked: Query, options: QuotationOptions): Wanted {
  // "punchy" says how the quotation should sound, not what it should speak of.
  const heavy = heavyFacets(asked.facets);
  const query = heavy.length > 0 && heavy.length < asked.facets.length ? { ...asked, facets: heavy } : asked;
  const named = options.stance ?? readStance(readStances(query.text));
  return {
    query,
    voice: options.voice ?? query.voice ?? 'peers',
    years: options.year === undefined ? query.years : [options.year],
    stance: named ?? 'any',
    leaning: named === null ? readStance(query.stances) : null,
    length: options.length ?? 'sentence',
    most: options.most ?? MOST,
  };
}

function readStance(stances: readonly Stance[]): 'praise' | 'concern' | null {
  if (stances.includes('praise')) return 'praise';
  return stances[0] === 'concern' ? 'concern' : null;
}

/** Statements of the voice and year wanted that speak of the topic; none where no good hit speaks of half of it. */
function findHits(wanted: Wanted, { retriever, corpus }: FindParts): TopicHit[] {
  const { query } = wanted;
  const accept = (statement: Statement) => isWanted(statement, wanted, corpus);
  if (query.recommendations.length > 0) {
    const named = ({ recommendation }: Statement) => query.recommendations.includes(recommendation ?? '');
    return asHits(retriever.statements.filter((statement) => accept(statement) && named(statement)));
  }
  // "something positive to quote": no topic, so every statement in that tone will do.
  if (query.facets.length === 0) return asHits(retriever.statements.filter(accept));
  const hits = retriever.retrieve(query, accept).slice(0, MOST_HITS);
  return hits.slice(0, AMONG).some(({ coverage }) => coverage >= ENOUGH) ? hits : [];
}

function asHits(statements: readonly Statement[]): TopicHit[] {
  return statements.map((statement) => ({ statement, score: 1, coverage: 1 }));
}

function isWanted(statement: Statement, { voice, years }: Wanted, corpus: Corpus): boolean {
  if (years.length > 0 && !years.includes(statement.year)) return false;
  if (corpus.documents.has(statement.source))
    return statement.passages.some((passage) => passage.voice === voice);
  return statement.voice === voice;
}

/** Share of a hit's score that other sentences of its passage inherit. */
const SAME_PASSAGE = 0.45;
const BARE_PASSAGE = 0.8;
const AGE_DECAY = 0.03;

function rankRuns(hits: readonly TopicHit[], wanted: Wanted, parts: FindParts): Ranked[] {
  const shares = shareHits(hits, parts);
  const newest = Math.max(0, ...hits.map(({ statement }) => statement.year));
  const ranked = new Map<string, Ranked>();
  for (const [sentence, share] of shares) {
    const run =
      sentence.passage.voice === wanted.voice ? runAround(sentence, wanted.length, parts.book) : null;
    if (!run || parts.isLeftOut(sentence.passage)) continue;
    const year = parts.corpus.sources.get(sentence.source)?.year ?? newest;
    const age = wanted.years.length > 0 ? 0 : newest - year;
    const score = scoreRun(run, sentence, share, wanted, parts) * (1 - AGE_DECAY * age);
    const key = `${sentence.source} ${run[0].start} ${run.at(-1)?.end}`;
    if (score > (ranked.get(key)?.score ?? 0)) ranked.set(key, { run, score });
  }
  const all = [...ranked.values()].sort((one, other) => other.score - one.score);
  const best = all[0]?.score ?? 0;
  return all.filter(({ score }) => score >= best * TAIL_SHARE);
}

/** What each sentence inherits from the hits: all of it where the finding's anchor stands in it. */
function shareHits(hits: readonly TopicHit[], { book, behind }: FindParts): Map<PlacedSentence, number> {
  const best = hits[0]?.score ?? 1;
  const shares = new Map<PlacedSentence, number>();
  const raise = (sentence: PlacedSentence, share: number) =>
    shares.set(sentence, Math.max(share, shares.get(sentence) ?? 0));
  for (const { statement, score } of hits) {
    const anchored = statement.finding ? behind.sentencesOf(statement.finding) : [];
    for (const sentence of anchored) raise(sentence, score / best);
    const rest = (score / best) * (statement.finding ? SAME_PASSAGE : BARE_PASSAGE);
    for (const passage of statement.passages)
      for (const sentence of book.inPassage(passage)) raise(sentence, rest);
  }
  return shares;
}

const LONG_SENTENCE = 380;
/** Factors on the score of a run; each makes a quotation a worse one to print. */
const WORSE = {
  leaning: 0.85,
  unfinished: 0.6,
  noFinding: 0.85,
  relayed: 0.35,
  hearsay: 0.7,
  turning: 0.85,
  long: 0.85,
};
const HEARSAY =
  /\bpeers? (?:\w+ )?(?:were (?:\w+ )?(?:told|informed|advised|shown|invited)|heard|discussed|asked)\b|\bwe (?:heard|were told)\b/iu;
const TURN = /[;,] (?:however|but|although|whilst|while)\b|\bhowever\b/iu;

function scoreRun(
  run: Run,
  sentence: PlacedSentence,
  share: number,
  wanted: Wanted,
  parts: FindParts,
): number {
  const { retriever, behind } = parts;
  const findings = run.flatMap((part) => behind.of(part));
  const text = run.map((part) => part.text).join(' ');
  const coverage =
    wanted.query.facets.length === 0 ? share : coverageOf(wanted.query.facets, retriever.tokensOf(text));
  if (coverage === 0 && share < 0.6) return 0;
  const stance = fitOfStance(text, findings, wanted.stance) * leaningFactor(text, findings, wanted.leaning);
  return (
    (0.5 * share + 0.5 * coverage) *
    stance *
    (wanted.length !== 'paragraph' && run.length > 1 ? WORSE.leaning : 1) *
    (run.every((part) => isFullSentence(part.text)) ? 1 : WORSE.unfinished) *
    (findings.length > 0 ? 1 : WORSE.noFinding) *
    (run.some((part) => behind.relayedBy(part) !== null) ? WORSE.relayed : 1) *
    (HEARSAY.test(text) ? WORSE.hearsay : 1) *
    warmth(text, wanted) *
    (wanted.stance === 'praise' && TURN.test(text) ? WORSE.turning : 1) *
    (wanted.length === 'sentence' && sentence.text.length > LONG_SENTENCE ? WORSE.long : 1)
  );
}

/** Words that make praise worth printing. */
const WARM =
  /\b(?:strong|excellent|impress\w*|outstanding|success\w*|ambiti\w*|passion\w*|dedicat\w*|commit\w*|positive\w*|effective|proud|pride|trail[ -]blaz\w*|tremendous\w*|excit\w*|notable|gold standard|high(?:ly| level| regard)|prais\w*|hugely|courageous|dynamic|core strength|galvanis\w*|good practice|real progress)\b/giu;

/** Praise is quoted for its words: a sentence that has some is a better quotation than one that only reports. */
function warmth(text: string, { stance, leaning }: Wanted): number {
  if (stance !== 'praise' && leaning !== 'praise') return 1;
  return 1 + 0.15 * Math.min(3, text.match(WARM)?.length ?? 0);
}

/** How much less a quotation is liked whose tone is not the one that the request leans to. */
const AGAINST_LEANING = 0.75;

function leaningFactor(text: string, findings: readonly Finding[], leaning: Wanted['leaning']): number {
  return leaning === null || fitOfStance(text, findings, leaning) > 0 ? 1 : AGAINST_LEANING;
}

/** Share of the subject that a text speaks of by itself. */
function coverageOf(facets: readonly Facet[], tokens: readonly string[]): number {
  const held = new Set(tokens);
  const total = weightOf(facets);
  const found = facets.reduce((sum, facet) => {
    if (facet.tokens.some((token) => held.has(token))) return sum + facet.weight;
    const parts = facet.parts.filter((part) => held.has(part)).length;
    return sum + (facet.parts.length === 0 ? 0 : (facet.weight * parts) / facet.parts.length);
  }, 0);
  return total === 0 ? 0 : found / total;
}
