import type { Statement } from '../corpus/statements.ts';
import type { Recommendation } from '../corpus/types.ts';
import { forSubject, type Query } from '../retrieval/query.ts';
import type { Claim } from './answer.ts';
import { listRecommendations, namesOf } from './recommendations.ts';
import { claimOf } from './select.ts';
import type { AnswerDeps, Draft } from './strategy.ts';
import { isSound } from './verify.ts';

/** Share of a recommendation's names that a statement must speak of to be on it. */
const ON_IT = 0.4;
/** Share of the best score from which a statement is as near. */
const NEARLY = 0.5;
/**
 * "Did we do what the 2018 peers asked?": progress is recorded on the newest recommendations alone, so that of older ones
 * only what later documents say on the same subject can be shown, one statement on each. It says of none that it is done.
 */
export function tellWhatBecame(query: Query, deps: AnswerDeps): Draft {
  const { corpus } = deps;
  const named = corpus.recommendations.filter(({ id }) => query.recommendations.includes(id));
  const [year = null] = query.years;
  const items = named.length > 0 ? named : listRecommendations(corpus, year);
  const claims: Claim[] = [];
  const became: string[] = [];
  for (const item of items) {
    const claim = laterOn(item, claims, deps);
    if (!claim) continue;
    claims.push(claim);
    became.push(item.id);
  }
  return { claims, became };
}

/** The statement of a later document that is nearest to a recommendation and not told yet; null where none is near. */
function laterOn(
  item: Recommendation,
  told: readonly Claim[],
  { corpus, retriever }: AnswerDeps,
): Claim | null {
  const year = corpus.sources.get(item.source)?.year ?? 0;
  const asked = forSubject(retriever.understand(namesOf(item), []), []);
  const isLater = (statement: Statement) =>
    statement.year > year &&
    statement.themes.includes(item.themes[0] ?? '') &&
    statement.stance !== 'recommendation' &&
    !retells(statement, year) &&
    !told.some((claim) => claim.statement === statement);
  const near = retriever
    .retrieve(asked, isLater)
    .filter(({ coverage, alone }) => coverage >= ON_IT && alone > 0)
    .filter(({ statement }) => isSound(claimOf(statement, corpus), corpus));
  const [first] = near;
  // What says itself that it happened since then comes before what is merely near.
  const since = new RegExp(`\\bsince (?:then|${year}|the (?:last|previous))\\b`, 'i');
  const least = (first?.score ?? 0) * NEARLY;
  const best = near.find(({ statement, score }) => score >= least && since.test(statement.text)) ?? first;
  return best ? claimOf(best.statement, corpus) : null;
}

/** A later document that sums up the older review tells what was asked, not what became of it. */
function retells({ text }: Statement, year: number): boolean {
  return new RegExp(
    `\\b${year}\\b.{0,24}\\b(?:review|report|peer|peers)\\b|\\b(?:review|report)\\b.{0,12}\\b${year}\\b`,
    'i',
  ).test(text);
}
