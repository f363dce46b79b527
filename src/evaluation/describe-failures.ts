import type { Place } from './evidence.ts';
import { isHit, type QuestionScore } from './score-questions.ts';

/** One line for each question that missed a measure, the gravest first. */
export function describeFailures(scores: readonly QuestionScore[]): string[] {
  return scores
    .map((score) => ({ score, faults: findFaults(score) }))
    .filter(({ faults }) => faults.length > 0)
    .sort((one, other) => gravity(one.score) - gravity(other.score))
    .map(({ score, faults }) => describe(score, faults));
}

/** A place that comes second is the least of faults. */
function gravity(score: QuestionScore): number {
  if (!score.question.answerable || !score.answered) return 0;
  return isHit(score) ? 2 : 1;
}

function findFaults(score: QuestionScore): string[] {
  const { question, answered, missing, voices, quotes } = score;
  const faults = [
    ...(voices.wronglyPeers > 0 ? [`wrongly peers ×${voices.wronglyPeers}`] : []),
    ...(voices.otherSide > 0 ? [`other side ×${voices.otherSide}`] : []),
    ...(quotes.exact < quotes.of ? [`quotes not exact ×${quotes.of - quotes.exact}`] : []),
  ];
  if (!question.answerable) return answered ? ['answered, though nothing covers it', ...faults] : faults;
  return [
    ...(answered ? hitFaults(score) : ['wrong refusal']),
    ...(missing.length > 0
      ? [`facts missing: ${missing.map((words) => words.join(' or ')).join('; ')}`]
      : []),
    ...faults,
  ];
}

function hitFaults(score: QuestionScore): string[] {
  if (isHit(score, 1)) return [];
  const at = score.rank === null ? 'no gold place shown' : `gold comes as number ${score.rank + 1}`;
  return [`${isHit(score) ? 'hit@1' : 'hit@5'} (${at})`];
}

function describe({ question, first }: QuestionScore, faults: readonly string[]): string {
  const asked = [...question.history, question.question].join(' >> ');
  const [gold] = question.gold;
  const places = [
    ...(first ? [`first ${describePlace(first)}`] : []),
    ...(gold ? [`gold ${describePlace({ ...gold, words: gold.snippet })}`] : []),
  ];
  return [`${question.id} ${question.kind}: “${asked}”`, faults.join(', '), ...places].join(' | ');
}

/** Enough of the words to find the place. */
const SHOWN = 60;

function describePlace({ source, section, words }: Pick<Place, 'source' | 'section' | 'words'>): string {
  const line = (words ?? '').replace(/\s+/g, ' ');
  const shown = line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line;
  return shown === '' ? `${source} ${section}` : `${source} ${section} “${shown}”`;
}
