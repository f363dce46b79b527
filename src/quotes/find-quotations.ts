import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Passage, Stance, Voice } from '../corpus/types.ts';
import { rememberWith } from '../remember.ts';
import { heavyFacets, type Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { readStances } from '../retrieval/stance-cues.ts';
import { withoutTerms } from '../retrieval/terms.ts';
import type { Run, RunFinder } from './candidates.ts';
import { chooseVaried, type Ranked } from './choose-varied.ts';
import { findPhrases } from './digest-phrases.ts';
import type { PlacedSentence } from './document-sentences.ts';
import type { OfferParts } from './make-offer.ts';
import type { QuotationOffer, QuotationOptions, SpanOffer, WantedLength, WantedStance } from './offer.ts';
import type { RunScorer } from './score-run.ts';
import { ENOUGH, type TopicHit, type TopicHits } from './topic-hits.ts';
import { writerOf } from './writer-of.ts';

export interface FindParts extends OfferParts {
  readonly retriever: Retriever;
  readonly topicHits: TopicHits;
  readonly runAround: RunFinder;
  readonly runs: RunScorer;
  readonly offerOf: (run: Run) => SpanOffer;
  /** Whether the digest leaves a passage out on purpose. */
  readonly isLeftOut: (passage: Passage) => boolean;
}

/** What a wish in a conversation narrows further. */
export interface FindOptions extends QuotationOptions {
  /** Ids of the documents to look in; any where empty or not said. */
  readonly sources?: readonly string[];
  /** The number of the section to look in; any where not said. */
  readonly section?: string | null;
  /** Whether the words of a quotation may be offered at all. */
  readonly keep?: (words: string) => boolean;
  /** Shorter ones are better. */
  readonly isBrief?: boolean;
  /** Where the topic must be spoken of: in the quotation's own words, in the finding behind it at least, or only near it. */
  readonly topicIn?: 'words' | 'finding' | 'surroundings';
}

/** What was asked for, with every default filled in. */
export interface Wanted
  extends Required<Pick<FindOptions, 'sources' | 'section' | 'keep' | 'isBrief' | 'topicIn'>> {
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
/** A candidate below this share of the best one is about something else. */
const TAIL_SHARE = 0.3;

/** Verbatim quotations for a topic, best first; empty where the documents do not speak of it. */
export function findQuotations(
  request: Query | string,
  options: FindOptions,
  parts: FindParts,
): QuotationOffer[] {
  const query = typeof request === 'string' ? parts.retriever.understand(request, []) : request;
  const wanted = readWanted(query, options);
  const hits = parts.topicHits(wanted);
  const spans = chooseVaried(rankRuns(hits, wanted, parts), wanted.most).map(parts.offerOf);
  return [...spans, ...findPhrases(hits, wanted, parts)].slice(0, wanted.most);
}

/** What the digest tells of a topic in our own words, best first: for where nothing of it can be printed. */
export function findTold(query: Query, options: FindOptions, parts: FindParts): Statement[] {
  const wanted = readWanted(query, options);
  if (query.facets.length === 0) return [];
  const speaksOf = ({ statement, coverage }: TopicHit) => statement.finding !== null && coverage >= ENOUGH;
  const statements = parts
    .topicHits(wanted)
    .filter(speaksOf)
    .map(({ statement }) => statement);
  const { stance: tone } = wanted;
  return statements.filter(({ stance }) => tone === 'any' || stance === tone).slice(0, wanted.most);
}

function readWanted(asked: Query, options: FindOptions): Wanted {
  const query = withoutLight(asked);
  const named = options.stance ?? readStance(readStances(withoutTerms(query.text, asked.facets)));
  return {
    query,
    voice: options.voice ?? query.voice ?? 'peers',
    years: options.year === undefined ? query.years : [options.year],
    stance: named ?? 'any',
    leaning: named === null ? readStance(query.stances) : null,
    length: options.length ?? 'sentence',
    most: options.most ?? MOST,
    sources: options.sources ?? [],
    section: options.section ?? null,
    keep: options.keep ?? (() => true),
    isBrief: options.isBrief ?? false,
    topicIn: options.topicIn ?? 'words',
  };
}

/** "punchy" says how the quotation should sound, not what it should speak of. */
const withoutLight = rememberWith((asked: Query): Query => {
  const heavy = heavyFacets(asked.facets);
  return heavy.length > 0 && heavy.length < asked.facets.length ? { ...asked, facets: heavy } : asked;
});

function readStance(stances: readonly Stance[]): 'praise' | 'concern' | null {
  if (stances.includes('praise')) return 'praise';
  return stances[0] === 'concern' ? 'concern' : null;
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
    const year = yearOf(sentence, parts);
    const run = standsWhereWanted(sentence, year, wanted) ? parts.runAround(sentence, wanted.length) : null;
    if (!run || parts.isLeftOut(sentence.passage)) continue;
    if (!parts.runs.speaksOf(run, wanted)) continue;
    if (!wanted.keep(wordsOf(run, parts.corpus))) continue;
    const age = wanted.years.length > 0 ? 0 : newest - year;
    const score = parts.runs.score(run, sentence, share, wanted) * (1 - AGE_DECAY * age);
    const key = `${sentence.source} ${run[0].start} ${run.at(-1)?.end}`;
    if (score > (ranked.get(key)?.score ?? 0)) ranked.set(key, { run, score });
  }
  const all = [...ranked.values()].sort((one, other) => other.score - one.score);
  const best = all[0]?.score ?? 0;
  return all.filter(({ score }) => score >= best * TAIL_SHARE);
}

function standsWhereWanted({ passage, section }: PlacedSentence, year: number, wanted: Wanted): boolean {
  if (writerOf(passage) !== wanted.voice) return false;
  if (wanted.years.length > 0 && !wanted.years.includes(year)) return false;
  return wanted.section === null || section === wanted.section;
}

/** The year of its words: a report may quote an older one. */
function yearOf({ passage, source }: PlacedSentence, { corpus }: FindParts): number {
  return passage.year ?? corpus.sources.get(source)?.year ?? 0;
}

function wordsOf(run: Run, { documents }: Corpus): string {
  const [{ source, start }] = run;
  return documents.get(source)?.text.slice(start, run.at(-1)?.end) ?? '';
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
