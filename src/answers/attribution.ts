import type { Voice } from '../corpus/types.ts';
import type { Hit } from '../retrieval/hit.ts';
import { heavyFacets, type Query } from '../retrieval/query.ts';
import { readAct, readAsked } from '../retrieval/said-cues.ts';
import { standTogether } from '../retrieval/stand-together.ts';
import { contentStems } from '../retrieval/words.ts';
import { isCovered } from './coverage.ts';
import { type Decision, decideVerdict } from './said/decide-verdict.ts';
import { selectClaims } from './select.ts';
import type { AnswerDeps, Draft } from './strategy.ts';
import { isOneThing } from './unheard.ts';

/** Statements of whoever says it, and of the other side for comparison. */
const MOST_OF_SPEAKER = 3;
const MOST_OF_OTHERS = 2;
/** So many of the other side are read for it. */
const MOST_COMPARED = 60;
/** The other side is shown for comparison only where it speaks of the same subject, and of what is said of it. */
const NEAR_ENOUGH = 0.4;

/**
 * "Did the peers say …?": finds who says it, whoever was asked about, and what the other side says nearest to it. Sharing
 * a subject is not saying the same: `said/` holds the claim against each statement, word by word.
 */
export function attribute(query: Query, deps: AnswerDeps): Draft {
  const hits = deps.retriever.retrieve(query);
  const decision = decideVerdict(hits, query, deps);
  const [top] = hits;
  if (!decision || !top) return { claims: [] };
  if (decision.sure || isSpokenOf(hits, query, deps))
    return { ...claimsFor(decision, hits, query, deps), verdict: decision.verdict };
  // Whoever does speak of the name is shown, not what those asked about say of other things.
  return namesKnown(top, query, deps)
    ? { claims: selectClaims([top], deps, 1), verdict: decision.verdict }
    : { claims: [] };
}

/** Whether they said it can be asked of whatever anybody speaks of; whether they praised or named it, of their own subjects. */
function isSpokenOf(hits: readonly Hit[], query: Query, { retriever }: AnswerDeps): boolean {
  if (readAct(query.text) === 'say') return isCovered(hits, query, retriever) || knowsSubject(hits, query);
  const asked = readAsked(query.text);
  const own = hits.filter(({ statement }) => statement.voice === asked);
  return isCovered(own, query, retriever) || isSaidInFull(hits, query);
}

/**
 * Somebody speaks of all that was asked about: that those who were asked about do not can be said. "Electric buses" are one
 * thing, and its words have to stand together.
 */
function isSaidInFull([top]: readonly Hit[], { facets, text }: Query): boolean {
  if (!top || top.alone < IN_FULL) return false;
  const heavy = heavyFacets(facets);
  const parts = heavy.flatMap(({ words }) => contentStems(words));
  return !isOneThing(heavy, text) || standTogether(parts, contentStems(top.statement.text));
}

const IN_FULL = 0.99;

/** "Did they tell us to do as Harbour does?": of a name that others speak of, it can be said that those asked about do not. */
function namesKnown(
  { statement }: Hit,
  { text, facets, unknown }: Query,
  { retriever: { tokensOf } }: AnswerDeps,
): boolean {
  const names = text.match(NAMES)?.map((name) => name.toLowerCase()) ?? [];
  const held = new Set(tokensOf(statement.text));
  const named = facets.filter(({ words }) =>
    words
      .toLowerCase()
      .split(' ')
      .some((word) => names.includes(word)),
  );
  return (
    named.length > 0 &&
    !unknown.some((word) => names.includes(word.toLowerCase())) &&
    named.every(({ tokens }) => tokens.some((token) => held.has(token)))
  );
}

/** Words inside a sentence that are written with a capital letter. */
const NAMES = /(?<=\p{L} )\p{Lu}\p{Ll}{2,}/gu;

/** The statement that decides comes first, even where a nearer one is about the same subject. */
function claimsFor(decision: Decision, hits: readonly Hit[], query: Query, deps: AnswerDeps) {
  const { verdict, from, beside, years, bears } = decision;
  const speaker = voiceOf(from, deps);
  const isOfYears = ({ statement }: Hit) => years.length === 0 || years.includes(statement.year);
  const first = (lead: Hit | null, list: readonly Hit[]) =>
    lead ? [lead, ...list.filter((hit) => hit !== lead)] : list;
  const own = hits.filter((hit) => voiceOf(hit, deps) === speaker && (hit === from || isOfYears(hit)));
  const decides = (hit: Hit) => hit === from || hit === beside || bears(hit);
  const decisive = verdict === 'council' || verdict === 'near' ? own : own.filter(decides);
  const others = otherSide(decision, hits, query, deps);
  const decidingFirst = [...new Set([...decisive, ...own])];
  const deciding = new Set(decisive.map(({ statement }) => statement));
  const said = selectClaims(first(from, decidingFirst), deps, MOST_OF_SPEAKER);
  return {
    claims: [
      ...said.filter(({ statement }) => deciding.has(statement)),
      ...said.filter(({ statement }) => !deciding.has(statement)),
      ...selectClaims(first(beside, others), deps, MOST_OF_OTHERS),
    ],
    deciding: [...deciding],
  };
}

/** What the other side says: of whoever was asked about, all that is near; of others, what judges the same thing. */
function otherSide(
  { from, beside, speaksOf }: Decision,
  hits: readonly Hit[],
  { text, years }: Query,
  deps: AnswerDeps,
): readonly Hit[] {
  const speaker = voiceOf(from, deps);
  const others = hits.filter((hit) => voiceOf(hit, deps) !== speaker);
  // "Did they mention it?" is about them alone: nothing was claimed that the other side might have said instead.
  if (readAct(text) !== 'say') return others.filter((hit) => hit === beside);
  const near = (hits[0]?.alone ?? 0) * NEAR_ENOUGH;
  const isOfYears = ({ statement }: Hit) => years.length === 0 || years.includes(statement.year);
  const isOfAsked = from.statement.voice === readAsked(text);
  return others
    .filter((hit) => hit === beside || (hit.alone >= near && isOfYears(hit)))
    .slice(0, MOST_COMPARED)
    .filter((hit) => hit === beside || !isOfAsked || speaksOf(hit) || isMuchNearer(hit, from));
}

/** What somebody else says is much more of the claim than the nearest of those who were asked about. */
function isMuchNearer(hit: Hit, from: Hit): boolean {
  return hit.score > from.score && hit.alone >= from.alone + MUCH_NEARER;
}

const MUCH_NEARER = 0.2;

/** The voice of the document: what the peers report of Ofsted is still in their report. */
function voiceOf(hit: Hit, { corpus }: AnswerDeps): Voice | null {
  return corpus.sources.get(hit.statement.source)?.voice ?? null;
}

/**
 * "Did the peers say the leader is corrupt?": of what the documents speak, it can be said that nobody is found saying it,
 * even where the judgement stands nowhere.
 */
function knowsSubject(
  hits: readonly Hit[],
  { text, facets, unknown, wants, absentRecommendation }: Query,
): boolean {
  const [subject] = heavyFacets(facets);
  if (
    !subject ||
    wants === 'later' ||
    absentRecommendation !== null ||
    readAsked(text) === null ||
    readAct(text) !== 'say'
  )
    return false;
  const isName = unknown.some((word) => /^\p{Lu}/u.test(word));
  return !isName && !unknown.includes(subject.words) && hits.some(({ alone }) => alone > 0);
}
