import type { Statement } from '../corpus/statements.ts';
import type { Stance } from '../corpus/types.ts';
import type { Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { readTurn, type Turn } from '../retrieval/turns.ts';
import { claimOf } from './select.ts';
import type { AnswerDeps, Draft } from './strategy.ts';
import { isSound } from './verify.ts';

const MOST_THEMES = 4;
/** Share of one statement's words, weighed by rarity, that the other must have to speak of the same thing. */
const SAME_THING = 0.16;
/** A statement that tells of a change itself says more than two that are held together. */
const TELLS_OF_CHANGE =
  /\bsince (?:the )?(?:last|previous|20\d\d)|\bno longer\b|\b(?:has|have) (?:improved|worsened|fallen|risen|grown)\b/i;
const TELLS_MORE = 1.3;

/** How the two must judge, then and now. */
const JUDGED: Readonly<Record<Turn, (then: Stance, now: Stance) => boolean>> = {
  worse: (then, now) => isGood(then) && now === 'concern',
  better: (then, now) => then === 'concern' && isGood(now),
  changed: (then, now) => (isGood(then) && now === 'concern') || (then === 'concern' && isGood(now)),
  again: (then, now) => isAsked(then) && isAsked(now),
};

function isGood(stance: Stance): boolean {
  return stance === 'praise' || stance === 'balanced';
}

function isAsked(stance: Stance): boolean {
  return stance === 'concern' || stance === 'recommendation';
}

interface Pair {
  readonly earlier: Statement;
  readonly later: Statement;
  readonly score: number;
}

/**
 * What the peers judged in their last two reports, a theme at a time, the clearest first: of each theme the two statements
 * that speak most of the same thing. It holds judgements together; it does not find that anything has changed.
 */
export function setSideBySide({ text }: Query, { corpus, retriever }: AnswerDeps): Draft {
  const turn = readTurn(text);
  const years = [...corpus.sources.values()]
    .filter(({ voice }) => voice === 'peers')
    .map(({ year }) => year)
    .sort((one, other) => one - other);
  const [before, newest] = years.slice(-2);
  if (!turn || before === undefined || newest === undefined) return { claims: [] };
  const isPeers = ({ finding, voice, source }: Statement) =>
    finding !== null && voice === 'peers' && corpus.sources.get(source)?.voice === 'peers';
  const peers = retriever.statements.filter(
    (statement) => isPeers(statement) && isSound(claimOf(statement, corpus), corpus),
  );
  const pairs = pairUp(
    peers.filter(({ year }) => year === before),
    peers.filter(({ year }) => year === newest),
    JUDGED[turn],
    retriever,
  );
  const chosen = clearest(pairs).flatMap(({ earlier, later }) => [earlier, later]);
  return { claims: chosen.map((statement) => claimOf(statement, corpus)) };
}

function pairUp(
  then: readonly Statement[],
  now: readonly Statement[],
  fits: (then: Stance, now: Stance) => boolean,
  retriever: Retriever,
): Pair[] {
  const likeness = measureLikeness(retriever);
  return then.flatMap((one) =>
    now
      .filter(({ themes, stance }) => themes[0] === one.themes[0] && fits(one.stance, stance))
      .map((other) => ({ earlier: one, later: other, score: likeness(one, other) })),
  );
}

/** How much of what each says the other speaks of, too, weighed by rarity; the less of both. */
function measureLikeness(retriever: Retriever): (one: Statement, other: Statement) => number {
  const read = new Map<Statement, Query>();
  const queryOf = (statement: Statement) => {
    const query = read.get(statement) ?? retriever.understand(statement.text, []);
    read.set(statement, query);
    return query;
  };
  return (one, other) => {
    const shared = Math.min(
      retriever.coverage(queryOf(one), other.text),
      retriever.coverage(queryOf(other), one.text),
    );
    return TELLS_OF_CHANGE.test(other.text) ? shared * TELLS_MORE : shared;
  };
}

/** The best pair of each theme, the best of all first. */
function clearest(pairs: readonly Pair[]): Pair[] {
  const themes = new Set<string | undefined>();
  const best = pairs
    .filter(({ score }) => score >= SAME_THING)
    .sort((one, other) => other.score - one.score)
    .filter(({ earlier }) => !themes.has(earlier.themes[0]) && themes.add(earlier.themes[0]));
  return best.slice(0, MOST_THEMES);
}
