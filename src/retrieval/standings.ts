import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Stance } from '../corpus/types.ts';
import type { Query } from './query.ts';

/** Older documents rank below newer ones when no year is asked for. */
const YEAR_DECAY = 0.03;
const YEAR_DECAY_WHEN_CURRENT = 0.06;
const STANCE_BOOST = 1.8;
const WORRY_BOOST = 1.4;
/** What peers or council judge, ask or admit says more than what they list. */
const STANCE_WEIGHT: Readonly<Record<Stance, number>> = {
  ...{ praise: 1.1, concern: 1.1, balanced: 1.1, recommendation: 1.1 },
  ...{ fact: 1, commitment: 0.9 },
};

/** Where nobody is asked for and two say as much, the judgement from outside comes first. */
const PEERS_FIRST = 1.08;
/** Statements about the review itself, in an answer about something else. */
const ASIDE_WEIGHT = 0.4;

/** What the catalogue says of a statement's place, read once. `age` counts years behind the newest document. */
interface Standing {
  readonly weight: number;
  readonly isAside: boolean;
  readonly age: number;
  readonly stance: Stance;
  readonly stanceWeight: number;
  readonly byOfsted: boolean;
  readonly byPeers: boolean;
}

/** What is known of a statement before its words are looked at: its age, its stance, its document. */
export interface Standings {
  /** What each of these statements weighs for a query, 1 being usual, in the order of their places. */
  weigh(query: Query, places: readonly number[]): Float64Array;
}

export function createStandings(statements: readonly Statement[], corpus: Corpus): Standings {
  const standings = standingsOf(statements, corpus);
  return {
    weigh(query, places) {
      const weighOne = weighFor(query);
      return Float64Array.from(places, (place) => weighOne(standings[place] as Standing));
    },
  };
}

function weighFor({
  years,
  current,
  stances,
  shape,
  voice,
  aboutReview,
}: Query): (standing: Standing) => number {
  const first = voice === null && shape !== 'figure' ? PEERS_FIRST : 1;
  // What should be done is told by whoever asks for it, before whoever worries; praise with a warning is praise.
  const second = stances[0] === 'recommendation' ? WORRY_BOOST : STANCE_BOOST;
  const decay = years.length > 0 ? 0 : current ? YEAR_DECAY_WHEN_CURRENT : YEAR_DECAY;
  return ({ weight, isAside, age, stance: own, stanceWeight, byOfsted, byPeers }) => {
    const asked = stances[0] === own ? STANCE_BOOST : stances.includes(own) ? second : 1;
    const stance = asked * (shape === 'figure' ? 1 : stanceWeight);
    const speaker = byOfsted && voice === 'ofsted' ? STANCE_BOOST : byPeers ? first : 1;
    const isBeside = aboutReview ? !isAside : isAside && voice !== 'peers';
    const aside = isBeside ? ASIDE_WEIGHT : 1;
    return weight * aside * (1 - decay * age) * stance * speaker;
  };
}

function standingsOf(statements: readonly Statement[], corpus: Corpus): Standing[] {
  const newest = Math.max(...[...corpus.sources.values()].map(({ year }) => year));
  return statements.map(({ source: id, section, year, stance, voice }) => {
    const source = corpus.sources.get(id);
    return {
      weight: source?.weight ?? 1,
      isAside: source?.aside.includes(section) ?? false,
      age: newest - year,
      ...{
        stance,
        stanceWeight: STANCE_WEIGHT[stance],
        byOfsted: voice === 'ofsted',
        byPeers: voice === 'peers',
      },
    };
  });
}
