import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Hit } from '../retrieval/hit.ts';
import type { Query } from '../retrieval/query.ts';
import { readPicked, saysSo } from '../retrieval/recommendation-cues.ts';
import type { Answer, Claim } from './answer.ts';
import { attribute } from './attribution.ts';
import { compareSides } from './compare.ts';
import { findConflicts } from './conflicts.ts';
import { isCovered, isForOthersToSay, nearestTopics, tellOfSubject } from './coverage.ts';
import { asksOfOtherCouncil, asksWhoHolds, namesHolder } from './holder.ts';
import { leadWithTheMain } from './lead.ts';
import { findMissingReport, looksBackOn } from './missing-report.ts';
import { newestToldFirst } from './newest-told.ts';
import { giveOverview } from './overview.ts';
import { coverEverySubject, introducesSomebody, isAskedFor, rankWanted } from './rank.ts';
import {
  elaborates,
  findNoneOnIt,
  findRecommendation,
  findRecommendations,
  furtherRecommendations,
  headsOf,
  listRecommendations,
  statementsOf,
} from './recommendations.ts';
import { tellsWhatItFound } from './review-findings.ts';
import { tellTeam } from './review-team.ts';
import { claimOf, MOST_CLAIMS, selectClaims } from './select.ts';
import { findSilence } from './silence.ts';
import type { AnswerDeps, Draft } from './strategy.ts';
import { setSideBySide } from './then-and-now.ts';
import { isSound } from './verify.ts';
import { tellWhatBecame } from './what-became.ts';

const NOTHING: Draft = { claims: [] };

/** Answers a question from the corpus without a model. Every claim has passed `findFault`. */
export function answerQuestion(question: string, history: readonly string[], deps: AnswerDeps): Answer {
  const query = deps.retriever.understand(question, history);
  const drafted = verifyDraft(draftAnswer(query, deps), deps.corpus);
  const isNobodyNamed = drafted.claims.length > 0 && namesNobody(query, drafted.claims, deps);
  const draft = isNobodyNamed ? nearest(drafted) : drafted;
  const found = draft.claims.length > 0;
  return {
    ...{ question, query },
    outcome: found ? 'answered' : 'not-found',
    claims: draft.claims,
    inOrder: query.shape === 'then-and-now' || query.shape === 'became',
    further: draft.further ?? [],
    quotes: [],
    conflicts: found ? findConflicts(query, draft.claims, deps.corpus, deps.retriever) : [],
    recommendations: draft.became ?? (found ? touchedRecommendations(query, draft.claims, deps.corpus) : []),
    nearest: found ? [] : nearestTopics(query, deps.retriever, deps.corpus),
    verdict: draft.verdict ?? null,
    ...(draft.became ? { became: draft.became } : {}),
    ...(draft.deciding ? { deciding: draft.deciding } : {}),
    ...(isNobodyNamed ? { namesNobody: true } : {}),
    noneOnIt: query.shape === 'recommendation' ? findNoneOnIt(query, deps.corpus, deps.retriever) : null,
    missingReport: findMissingReport(query, deps.corpus),
    silence: findSilence(query, draft.claims, deps),
    elsewhere: draft.elsewhere ?? [],
  };
}

/** What is said of an office is no answer to who holds it; it is shown as what comes nearest. */
function nearest({ claims }: Draft): Draft {
  return { claims: [], elsewhere: claims.slice(0, MOST_NEAREST) };
}

const MOST_NEAREST = 2;

/** Nobody is named beside the office that is asked for, and nobody is introduced who may hold it. */
function namesNobody(query: Query, claims: readonly Claim[], { corpus, retriever }: AnswerDeps): boolean {
  if (!asksWhoHolds(query)) return false;
  // Whoever is introduced holds an office of our own council.
  if (asksOfOtherCouncil(query.text, corpus.council)) return true;
  const [first] = claims;
  return (
    !(first && introducesSomebody(first.statement)) &&
    !claims.some(({ statement }) => namesHolder(statement, query, retriever))
  );
}

function draftAnswer(query: Query, deps: AnswerDeps): Draft {
  switch (query.shape) {
    case 'recommendation-list':
      return answerList(query, deps);
    case 'further-recommendations':
      return splitClaims(furtherRecommendations(deps.corpus, query.years[0] ?? null, deps.retriever), deps);
    case 'recommendation':
      return answerRecommendation(query, deps);
    case 'compare':
      return query.recommendations.length > 0 ? answerRecommendation(query, deps) : compareSides(query, deps);
    case 'then-and-now':
      return setSideBySide(query, deps);
    case 'became':
      return tellWhatBecame(query, deps);
    case 'attribution':
      return attribute(query, deps);
    case 'overview':
      return giveOverview(query, deps);
    case 'figure':
    case 'finding':
    case 'quote':
      return tellTeam(query, deps) ?? answerNamed(query, deps);
  }
}

function answerNamed(query: Query, deps: AnswerDeps): Draft {
  return query.recommendations.length > 0 ? answerRecommendation(query, deps) : answerFinding(query, deps);
}

function verifyDraft(draft: Draft, corpus: Corpus): Draft {
  const sound = (claims: readonly Claim[] = []) => claims.filter((claim) => isSound(claim, corpus));
  return {
    ...draft,
    claims: sound(draft.claims),
    further: sound(draft.further),
    elsewhere: sound(draft.elsewhere),
  };
}

function answerFinding(query: Query, deps: AnswerDeps): Draft {
  const all = deps.retriever.retrieve(query);
  const missing = findMissingReport(query, deps.corpus);
  const isAsked = (statement: Statement) =>
    missing ? looksBackOn(statement, missing, deps.corpus) : isAskedFor(statement, query, deps.corpus);
  const asked = all.filter(({ statement }) => isAsked(statement) && isOfReview(statement, query));
  const hits = newestToldFirst(rankWanted(asked, query, deps.retriever), query);
  if (isCovered(hits, query, deps.retriever) && !isForOthersToSay(query, hits, all))
    return splitClaims(coverEverySubject(leadWithTheMain(hits, query, deps), query, deps.retriever), deps);
  if (query.voice === null && query.years.length === 0) {
    const near = selectClaims(tellOfSubject(hits, query, deps.retriever), deps, MOST_NEAREST);
    return near.length > 0 ? { claims: [], elsewhere: near } : NOTHING;
  }
  const own = new Set(asked);
  const others = all.filter((hit) => !own.has(hit));
  const ofYears = others.filter(({ statement }) => query.years.includes(statement.year));
  for (const near of [ofYears, others]) {
    const elsewhere = rankWanted(near, query, deps.retriever);
    if (isCovered(elsewhere, query, deps.retriever))
      return { claims: [], elsewhere: selectClaims(elsewhere, deps, 2) };
  }
  return NOTHING;
}

/** What another review found is told by nothing but a statement on that review. */
function isOfReview(statement: Statement, { review }: Query): boolean {
  return review === null || tellsWhatItFound(statement, review);
}

function splitClaims(hits: readonly Hit[], deps: AnswerDeps): Draft {
  const claims = selectClaims(hits, deps, MOST_CLAIMS * 2);
  return { claims: claims.slice(0, MOST_CLAIMS), further: claims.slice(MOST_CLAIMS) };
}

function answerList(query: Query, deps: AnswerDeps): Draft {
  const { corpus, retriever } = deps;
  const years = query.years.length > 0 ? query.years.toSorted((one, other) => other - one) : [null];
  const heads = years.flatMap((year) => headsOf(listRecommendations(corpus, year), retriever));
  const picked = readPicked(query.text);
  const some =
    picked === null || picked === 'several' ? [] : heads.filter(({ text }) => saysSo(text, picked));
  return { claims: (some.length > 0 ? some : heads).map((statement) => claimOf(statement, corpus)) };
}

function answerRecommendation(query: Query, deps: AnswerDeps): Draft {
  const { corpus, retriever } = deps;
  const named = corpus.recommendations.filter(({ id }) => query.recommendations.includes(id));
  const found =
    readPicked(query.text) === 'several'
      ? findRecommendations(query, corpus, retriever)
      : [findRecommendation(query, corpus, retriever)].filter((item) => item !== null);
  const meant = named.length > 0 ? named : found;
  if (meant.length === 0)
    return answerFinding({ ...query, shape: 'finding', stances: ['recommendation'] }, deps);
  const hits = retriever.retrieve(query);
  const each = meant.map((item) => statementsOf(item, hits, retriever));
  // "Is one office for all an actual recommendation?": what was only suggested stands elsewhere, and in no list.
  if (named.length === 0 && isBesideTheList(query, hits, each.flat(), deps))
    return answerFinding({ ...query, shape: 'finding', stances: ['recommendation'] }, deps);
  const heads = each.flatMap((own) => own.slice(0, 1));
  const rest = each.flatMap((own) => own.slice(1));
  // "Who owns R5?" asks for a name: what the peers say of its subject comes with "more".
  if (query.person && named.length > 0)
    return { claims: selectClaims(heads, deps, MOST_CLAIMS), further: selectClaims(rest, deps, MOST_CLAIMS) };
  return splitClaims([...heads, ...rest], deps);
}

/** Whether something else speaks of much more of what is asked than the recommendations that were found for it. */
function isBesideTheList(
  query: Query,
  [best]: readonly Hit[],
  found: readonly Hit[],
  { retriever }: AnswerDeps,
): boolean {
  if (!best || found.some(({ statement }) => statement === best.statement)) return false;
  const told = Math.max(0, ...found.map(({ statement }) => retriever.coverage(query, statement.text)));
  return best.alone >= told + MUCH_MORE;
}

const MUCH_MORE = 0.3;

/** An answer that touches more than these touches none of them in particular. */
const MOST_TOUCHED = 3;

function touchedRecommendations(query: Query, claims: readonly Claim[], corpus: Corpus): string[] {
  const own = claims.flatMap(({ statement }) => statement.recommendation ?? []);
  const beside = corpus.recommendations
    .filter((item) => claims.some(({ statement }) => elaborates(statement, item)))
    .map(({ id }) => id)
    .slice(0, MOST_TOUCHED);
  return [...new Set([...query.recommendations, ...own, ...beside])];
}
