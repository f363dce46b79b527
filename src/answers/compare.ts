import type { Corpus } from '../corpus/library.ts';
import type { Voice } from '../corpus/types.ts';
import type { Hit } from '../retrieval/hit.ts';
import type { Query } from '../retrieval/query.ts';
import type { Claim } from './answer.ts';
import { isCovered } from './coverage.ts';
import { rankWanted } from './rank.ts';
import { MOST_CLAIMS, selectClaims } from './select.ts';
import type { AnswerDeps, Draft } from './strategy.ts';

/** A side speaks of the subject when its best statement covers at least this share of what the best side covers. */
const SAME_SUBJECT = 0.55;
const MOST_FROM_SIDE = 2;

/** What was asked for by name is shown when it speaks of the subject at all. */
const SPEAKS_OF_IT = 0.3;

/** Then and now, peers and council: the best statements of every side that speaks of the subject, the nearest first. */
export function compareSides(query: Query, deps: AnswerDeps): Draft {
  const found = deps.retriever.retrieve(
    query,
    ({ year }) => query.years.length < 2 || query.years.includes(year),
  );
  const hits = rankWanted(found, query, deps.retriever);
  if (!isCovered(hits, query, deps.retriever)) return { claims: [] };
  const best = Math.max(...hits.slice(0, 10).map(({ coverage }) => coverage));
  const close = hits.filter(({ coverage }) => coverage >= best * SAME_SUBJECT);
  const near = ofVoiceAsked([...close, ...standIns(hits, close, query, deps)], query, deps);
  const sides = [...groupBySide(near, deps).values()].flatMap((side) =>
    selectClaims(side, deps, MOST_FROM_SIDE),
  );
  return { claims: keepBest(sides, hits, query) };
}

/** "What did peers say in 2015 and 2020": where they spoke of it in each of these years, nobody else is asked. */
function ofVoiceAsked(
  hits: readonly Hit[],
  { voice, years, bothVoices }: Query,
  { corpus }: AnswerDeps,
): readonly Hit[] {
  if (voice === null || bothVoices || years.length < 2) return hits;
  const asked = hits.filter((hit) => voiceOf(hit, corpus) === voice);
  const isInEach = years.every((year) => asked.some(({ statement }) => statement.year === year));
  return isInEach ? asked : hits;
}

function groupBySide(hits: readonly Hit[], { corpus }: AnswerDeps): Map<string, Hit[]> {
  const sides = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = `${hit.statement.year} ${voiceOf(hit, corpus)}`;
    const side = sides.get(key);
    if (side) side.push(hit);
    else sides.set(key, [hit]);
  }
  return sides;
}

/** The voice of the document. */
function voiceOf({ statement }: Hit, { sources }: Corpus): Voice | undefined {
  return sources.get(statement.source)?.voice;
}

/** Of a year or a voice that was asked for by name and of which nothing is close: what speaks of the subject at all. */
function standIns(
  hits: readonly Hit[],
  close: readonly Hit[],
  { years, bothVoices }: Query,
  { corpus }: AnswerDeps,
): Hit[] {
  const yearsTold = new Set(close.map(({ statement }) => statement.year));
  const voicesTold = new Set(close.map((hit) => voiceOf(hit, corpus)));
  const isUnheard = (hit: Hit) =>
    (years.length > 1 && !yearsTold.has(hit.statement.year)) ||
    (bothVoices && !voicesTold.has(voiceOf(hit, corpus)));
  return hits.filter((hit) => hit.coverage >= SPEAKS_OF_IT && isUnheard(hit));
}

/**
 * The best statement of every year that was named, then of every other side, then the second ones, as far as there is
 * room.
 */
function keepBest(claims: readonly Claim[], hits: readonly Hit[], { years }: Query): Claim[] {
  const rank = new Map(hits.map(({ statement }, at) => [statement, at]));
  const ranked = [...claims].sort(
    (one, other) => (rank.get(one.statement) ?? 0) - (rank.get(other.statement) ?? 0),
  );
  if (years.length < 3) return ranked.slice(0, MOST_CLAIMS);
  const firstOfYear = ranked.filter(({ year }, at) => ranked.findIndex((one) => one.year === year) === at);
  return [...firstOfYear, ...ranked.filter((claim) => !firstOfYear.includes(claim))].slice(0, MOST_CLAIMS);
}
