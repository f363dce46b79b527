import type { Statement } from '../corpus/statements.ts';
import type { Hit } from '../retrieval/hit.ts';
import type { Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { Twins } from './twins.ts';

/** Hits that may lead: the best few, as long as they say about as much as the best. */
const AMONG = 10;
const ABOUT_AS_GOOD = 0.6;
/** What it adds to a score to say what the other good hits say, too, and to worry where a recommendation was made. */
const CENTRAL = 0.2;
const ASKED_FOR = 0.1;
/** What it adds to a good hit's share of the best score to be asked for so, to speak of it alone, to be the peers'. */
const ALIKE = 1;
const ALONE = 0.1;
const BY_PEERS = 0.1;
/** Words that a phrase is taken to be longer by: of one that is a single word, having it says little. */
const SMOOTHING = 2;

export interface LeadDeps {
  readonly twins: Pick<Twins, 'likeness'>;
  readonly retriever: Pick<Retriever, 'tokensOf' | 'coverage'>;
}

/**
 * Of statements that fit a question about as well, chooses the one to lead. Where it is broad, that is the one that stands
 * for the others: it says what they say, and where the peers asked for something, what worries comes before a success
 * beside it. Where it asks for more than one thing, the one that people ask for in such words comes before it.
 */
export function leadWithTheMain(hits: readonly Hit[], query: Query, { twins, retriever }: LeadDeps): Hit[] {
  if (query.shape !== 'finding' && query.shape !== 'figure') return [...hits];
  const least = (hits[0]?.score ?? 0) * ABOUT_AS_GOOD;
  // What an older document says never comes before a newer one for this.
  const year = hits[0]?.statement.year ?? 0;
  const good = hits.slice(0, AMONG).filter(({ score, statement }) => score > least && statement.year >= year);
  const ranked = query.shape === 'finding' ? rankByStanding(good, query, twins) : good;
  const led = isBareSubject(query) ? putPeersFirst(ranked) : putAskedForFirst(ranked, query, retriever);
  return [...led, ...hits.filter((hit) => !good.includes(hit))];
}

/** "Housing", "the town centre?": a name and nothing else, which asks what the peers said of it. */
function isBareSubject({ text, shape, voice, wants }: Query): boolean {
  return shape === 'finding' && voice === null && wants === 'anything' && BARE.test(text);
}

const BARE =
  /^\W*(?:(?:the|our|and) )?(?!(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did)\b)[\p{L}&'’-]+(?: [\p{L}&'’-]+)?\W*$/iu;

function putPeersFirst(ranked: readonly Hit[]): readonly Hit[] {
  const lead = ranked.find(({ statement }) => statement.voice === 'peers');
  const best = ranked[0]?.score ?? 0;
  return lead ? [{ ...lead, score: best }, ...ranked.filter((hit) => hit !== lead)] : ranked;
}

function rankByStanding(good: readonly Hit[], { stances }: Query, { likeness }: LeadDeps['twins']): Hit[] {
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
  return ranked.sort((one, other) => other.score - one.score);
}

const WORRIES: ReadonlySet<string> = new Set(['concern', 'balanced']);

/** Moves one hit to the front and leaves the others in their order. One thing alone is asked for in too few words to tell. */
function putAskedForFirst(
  ranked: readonly Hit[],
  query: Query,
  retriever: LeadDeps['retriever'],
): readonly Hit[] {
  const [best] = ranked;
  if (!best || query.facets.length < 2) return ranked;
  const worth = (hit: Hit) => {
    const { finding, voice } = hit.statement;
    const alike = (finding?.asked ?? []).map((phrase) => likenessOf(phrase, query, retriever));
    const isPeers = voice === 'peers' && query.shape !== 'figure' ? BY_PEERS : 0;
    return hit.score / best.score + ALIKE * Math.max(0, ...alike) + ALONE * hit.alone + isPeers;
  };
  // Of one paragraph the better statement stays in front: the other would push it to the end.
  const others = ranked.filter(({ statement }) => !sharesPassage(statement, best.statement));
  const lead = others.reduce((first, hit) => (worth(hit) > worth(first) ? hit : first), best);
  return [{ ...lead, score: best.score }, ...ranked.filter((hit) => hit !== lead)];
}

function sharesPassage(one: Statement, other: Statement): boolean {
  return one.passages.some((passage) => other.passages.includes(passage));
}

/** How much of a phrase the question says, and the phrase of the question, 0 to 1. */
function likenessOf(phrase: string, query: Query, { tokensOf, coverage }: LeadDeps['retriever']): number {
  const words = tokensOf(phrase);
  const said = words.filter((token) => query.tokens.has(token)).length / (words.length + SMOOTHING);
  return said * coverage(query, phrase);
}
