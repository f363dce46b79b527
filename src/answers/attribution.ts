import type { Voice } from '../corpus/types.ts';
import { heavyFacets, type Query } from '../retrieval/query.ts';
import type { Hit } from '../retrieval/retriever.ts';
import { readAct, readAsked } from '../retrieval/said-cues.ts';
import { isCovered } from './coverage.ts';
import { type Decision, decideVerdict } from './said/decide-verdict.ts';
import { selectClaims } from './select.ts';
import type { AnswerDeps, Draft } from './strategy.ts';

/** Statements of whoever says it, and of the other side for comparison. */
const MOST_OF_SPEAKER = 3;
const MOST_OF_OTHERS = 2;
/** The other side is shown for comparison only where it speaks of the same subject. */
const NEAR_ENOUGH = 0.4;

/**
 * "Did the peers say …?": finds who says it, whoever was asked about, and what the other side says nearest to it. Sharing
 * a subject is not saying the same: `said/` holds the claim against each statement, word by word.
 */
export function attribute(query: Query, deps: AnswerDeps): Draft {
  const hits = deps.retriever.retrieve(query);
  const decision = decideVerdict(hits, query, deps);
  if (!decision || !(decision.sure || isSpokenOf(hits, query, deps))) return { claims: [] };
  return { claims: claimsFor(decision, hits, query, deps), verdict: decision.verdict };
}

/** Whether they said it can be asked of whatever anybody speaks of; whether they praised or named it, of their own subjects. */
function isSpokenOf(hits: readonly Hit[], query: Query, { retriever }: AnswerDeps): boolean {
  if (readAct(query.text) === 'say') return isCovered(hits, query, retriever) || knowsSubject(hits, query);
  const asked = readAsked(query.text);
  return isCovered(
    hits.filter(({ statement }) => statement.voice === asked),
    query,
    retriever,
  );
}

/** The statement that decides comes first, even where a nearer one is about the same subject. */
function claimsFor({ from, beside, years }: Decision, hits: readonly Hit[], query: Query, deps: AnswerDeps) {
  const speaker = voiceOf(from, deps);
  const isOfYears = ({ statement }: Hit) => years.length === 0 || years.includes(statement.year);
  const first = (lead: Hit | null, list: readonly Hit[]) =>
    lead ? [lead, ...list.filter((hit) => hit !== lead)] : list;
  const near = (hits[0]?.alone ?? 0) * NEAR_ENOUGH;
  const own = hits.filter((hit) => voiceOf(hit, deps) === speaker && (hit === from || isOfYears(hit)));
  // "Did they mention it?" is about them alone: nothing was claimed that the other side might have said instead.
  const mayCompare = readAct(query.text) === 'say';
  const others = hits.filter(
    (hit) =>
      voiceOf(hit, deps) !== speaker &&
      (hit === beside ||
        (mayCompare &&
          hit.alone >= near &&
          (query.years.length === 0 || query.years.includes(hit.statement.year)))),
  );
  return [
    ...selectClaims(first(from, own), deps, MOST_OF_SPEAKER),
    ...selectClaims(first(beside, others), deps, MOST_OF_OTHERS),
  ];
}

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
