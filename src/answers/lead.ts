import type { Query } from '../retrieval/query.ts';
import type { Hit } from '../retrieval/retriever.ts';
import type { Twins } from './twins.ts';

/** Hits that may lead: the best few, as long as they say about as much as the best. */
const AMONG = 10;
const ABOUT_AS_GOOD = 0.6;
/** What it adds to a score to say what the other good hits say, too, and to worry where a recommendation was made. */
const CENTRAL = 0.2;
const ASKED_FOR = 0.1;

/**
 * Of statements that fit a broad question about as well, the one leads that stands for the others: it says what they say,
 * and where the peers asked for something, what worries comes before a success beside it.
 */
export function leadWithTheMain(
  hits: readonly Hit[],
  { shape, stances }: Query,
  { likeness }: Pick<Twins, 'likeness'>,
): Hit[] {
  if (shape !== 'finding') return [...hits];
  const least = (hits[0]?.score ?? 0) * ABOUT_AS_GOOD;
  // What an older document says never comes before a newer one for this.
  const year = hits[0]?.statement.year ?? 0;
  const good = hits.slice(0, AMONG).filter(({ score, statement }) => score > least && statement.year >= year);
  const shared = good.map((hit) => {
    const others = good.filter((other) => other !== hit);
    return others.reduce((sum, other) => sum + other.score * likeness(hit.statement, other.statement), 0);
  });
  const most = Math.max(...shared) || 1;
  const isAskedFor = stances.length === 0 && good.some(({ statement }) => statement.recommendation !== null);
  const ranked = good.map((hit, at) => {
    const worry = isAskedFor && WORRIES.has(hit.statement.stance) ? ASKED_FOR : 0;
    return { ...hit, score: hit.score * (1 + worry) * (1 + (CENTRAL * (shared[at] as number)) / most) };
  });
  return [
    ...ranked.sort((one, other) => other.score - one.score),
    ...hits.filter((hit) => !good.includes(hit)),
  ];
}

const WORRIES: ReadonlySet<string> = new Set(['concern', 'balanced']);
