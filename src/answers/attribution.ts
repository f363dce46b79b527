import type { Voice } from '../corpus/types.ts';
import { readClaim } from '../retrieval/cues.ts';
import type { Query } from '../retrieval/query.ts';
import type { Hit, Retriever } from '../retrieval/retriever.ts';
import type { Verdict } from './answer.ts';
import { isCovered } from './coverage.ts';
import { selectClaims } from './select.ts';
import type { AnswerDeps, Draft } from './strategy.ts';

/** Another voice also says it when its best statement comes this near to the best of all. */
const ALSO = 0.85;
/** Statements of whoever says it, and of the other side for comparison. */
const MOST_OF_SPEAKER = 3;
const MOST_OF_OTHERS = 2;
/** The other side is shown for comparison only where it speaks of the same subject. */
const NEAR_ENOUGH = 0.4;
/** Share of all words of the claim, judgements included, that a statement must hold before it is called the same. */
const SAME_CLAIM = 0.8;

/**
 * "Did the peers say …?": finds who says it, whoever was asked about, and what the other side says nearest to it. Sharing
 * a subject is not saying the same: without the words of the judgement there is no "yes" and no "no", only what comes
 * nearest. A year in the question narrows the other side only: "our paper says the 2018 peers found …" is about two
 * documents.
 */
export function attribute(query: Query, deps: AnswerDeps): Draft {
  const hits = deps.retriever.retrieve(query);
  if (!isCovered(hits, query, deps.retriever)) return { claims: [] };
  const { verdict, from } = readVerdict(hits, query, deps.retriever);
  const speaker = voiceOf(from, deps);
  // The statement that says it comes first, even where a nearer one is about the same subject.
  const own = hits
    .filter((hit) => voiceOf(hit, deps) === speaker)
    .sort((one, other) => Number(other === from) - Number(one === from));
  const near = (hits[0]?.alone ?? 0) * NEAR_ENOUGH;
  const others = hits.filter(
    (hit) => voiceOf(hit, deps) !== speaker && hit.alone >= near && isOfYear(hit, query),
  );
  const claims = [...selectClaims(own, deps, MOST_OF_SPEAKER), ...selectClaims(others, deps, MOST_OF_OTHERS)];
  return { claims, verdict };
}

/** The voice of the document: what the peers report of Ofsted is still in their report. */
function voiceOf(hit: Hit | undefined, { corpus }: AnswerDeps): Voice | null {
  return hit ? (corpus.sources.get(hit.statement.source)?.voice ?? null) : null;
}

function isOfYear({ statement }: Hit, { years }: Query): boolean {
  return years.length === 0 || years.includes(statement.year);
}

/** Who says it, and the best statement in which they do; nobody's words come near enough in "near". */
function readVerdict(
  hits: readonly Hit[],
  query: Query,
  retriever: Retriever,
): { verdict: Verdict; from: Hit | undefined } {
  const [top] = hits;
  if (!top) return { verdict: 'nobody', from: top };
  if (top.statement.voice === 'ofsted') return { verdict: 'ofsted', from: top };
  const saying = (voice: Voice) =>
    hits.find(
      (hit) =>
        hit.statement.voice === voice && hit.score >= top.score * ALSO && saysTheSame(hit, query, retriever),
    );
  const peers = saying('peers');
  const council = saying('council');
  if (peers) return { verdict: council ? 'both' : 'peers', from: peers };
  return council ? { verdict: 'council', from: council } : { verdict: 'near', from: top };
}

/** Nearly every word of the claim stands in the statement or its passage, and both or neither deny it. */
function saysTheSame({ statement }: Hit, { text, facets }: Query, retriever: Retriever): boolean {
  const claim = retriever.wordTokens(readClaim(text));
  // "Did they say so?" claims what the question before was about.
  const wanted = claim.length > 0 ? claim : facets.map(({ tokens, parts }) => [...tokens, ...parts]);
  if (wanted.length === 0) return false;
  const words = [statement.text, ...statement.passages.map(({ reading }) => reading)].join(' ');
  const held = new Set(retriever.tokensOf(words));
  const found = wanted.filter((tokens) => tokens.some((token) => held.has(token))).length;
  return found / wanted.length >= SAME_CLAIM && denies(text) === denies(statement.text);
}

function denies(text: string): boolean {
  return /\b(?:not|never|no longer|nobody|nothing|isn'?t|aren'?t|wasn'?t|weren'?t|don'?t|doesn'?t|didn'?t)\b/i.test(
    text,
  );
}
