import type { AskResult } from '../answers/result.ts';
import type { Shape } from '../retrieval/query.ts';
import { isGold, listEvidence, type Place } from './evidence.ts';
import { countExact, type Exactness } from './exactness.ts';
import type { Ground } from './ground.ts';
import { hasToken } from './matching.ts';
import { type Measure, shareOf } from './measure.ts';
import type { Question } from './question.ts';
import { countConfusions, type VoiceConfusions } from './voices.ts';

/** Places that a person looks at. */
const FIRST = 5;

/** A question with what the bot made of it. */
export interface Asked {
  readonly question: Question;
  readonly result: AskResult;
  /** What kind of answer the bot gave; null for the reply to a command. */
  readonly shape: Shape | null;
}

/** How one answer did. */
export interface QuestionScore {
  readonly question: Question;
  readonly answered: boolean;
  /** Position of the first gold place among the places shown, from 0; null where none is shown. */
  readonly rank: number | null;
  /** Gold places among the first five shown. */
  readonly found: number;
  readonly missing: readonly (readonly string[])[];
  readonly voices: VoiceConfusions;
  readonly quotes: Exactness;
  /** The first place shown. */
  readonly first: Place | null;
}

/** Measures of all questions, and of each kind in the order in which the kinds appear. */
export interface QuestionMeasures {
  readonly count: number;
  readonly overall: readonly Measure[];
  readonly kinds: readonly {
    readonly kind: string;
    readonly count: number;
    readonly measures: readonly Measure[];
  }[];
}

/** Scores answers. Pure: `ground` is all it knows of the sources. */
export function scoreQuestions(asked: readonly Asked[], ground: Ground): QuestionScore[] {
  return asked.map((one) => scoreQuestion(one, ground));
}

function scoreQuestion({ question, result, shape }: Asked, ground: Ground): QuestionScore {
  const evidence = listEvidence(result, shape);
  const isAnyGold = (place: Place) => question.gold.some((gold) => isGold(place, gold, ground.mode));
  const rank = evidence.findIndex(isAnyGold);
  const looked = evidence.slice(0, FIRST);
  const text = [result.text, ...result.claims.map((claim) => claim.text)].join('\n');
  return {
    question,
    answered: result.outcome === 'answered',
    rank: rank < 0 ? null : rank,
    found: question.gold.filter((gold) => looked.some((place) => isGold(place, gold, ground.mode))).length,
    missing: question.mustInclude.filter((words) => !words.some((word) => hasToken(text, word))),
    voices: countConfusions(question, result, ground),
    quotes: countExact(result, ground),
    first: evidence[0] ?? null,
  };
}

export function measureQuestions(scores: readonly QuestionScore[]): QuestionMeasures {
  const kinds = [...new Set(scores.map(({ question }) => question.kind))].map((kind) => {
    const own = scores.filter(({ question }) => question.kind === kind);
    return { kind, count: own.length, measures: measure(own) };
  });
  return { count: scores.length, overall: measure(scores), kinds };
}

/** Whether a gold place stands among the first `places` shown. */
export function isHit({ rank }: QuestionScore, places: number = FIRST): boolean {
  return rank !== null && rank < places;
}

/** Evidence and facts are measured on answerable questions; a wrong refusal misses both. */
function measure(scores: readonly QuestionScore[]): Measure[] {
  const answerable = scores.filter(({ question }) => question.answerable);
  const covered = answerable.length;
  const rest = scores.filter(({ question }) => !question.answerable);
  const sum = (own: readonly QuestionScore[], value: (score: QuestionScore) => number) =>
    own.reduce((total, score) => total + value(score), 0);
  const facts = sum(answerable, ({ question }) => question.mustInclude.length);
  const missing = sum(answerable, (score) => score.missing.length);
  const wronglyPeers = sum(scores, ({ voices }) => voices.wronglyPeers);
  const otherSide = sum(scores, ({ voices }) => voices.otherSide);
  const refused = answerable.filter(({ answered }) => !answered).length;
  return [
    shareOf('hit@1', answerable.filter((score) => isHit(score, 1)).length, covered),
    shareOf('hit@5', answerable.filter((score) => isHit(score)).length, covered),
    shareOf(
      'recall@5',
      sum(answerable, ({ found, question }) => found / question.gold.length),
      covered,
    ),
    shareOf(
      'MRR',
      sum(answerable, ({ rank }) => (rank === null ? 0 : 1 / (rank + 1))),
      covered,
    ),
    shareOf('facts', facts - missing, facts),
    { ...shareOf('wrong refusals', refused, covered), better: 'lower' },
    shareOf('right refusals', rest.filter(({ answered }) => !answered).length, rest.length),
    countOf('wrongly peers', wronglyPeers),
    countOf('other side', otherSide),
    countOf('voice confusions', wronglyPeers + otherSide),
    shareOf(
      'quotes exact',
      sum(scores, ({ quotes }) => quotes.exact),
      sum(scores, ({ quotes }) => quotes.of),
    ),
  ];
}

function countOf(name: string, value: number): Measure {
  return { name, value, unit: 'count', better: 'lower' };
}
