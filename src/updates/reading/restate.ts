import type { Draft } from './draft.ts';

const LINES = ['progress', 'nextStep', 'blocker'] as const;

/**
 * What was told once more with other figures takes the place of what stood: "23 pledges done" that of "22 pledges done". A
 * line of progress that has found no place anywhere is kept beside the others, so that nothing said is lost.
 */
export function restate(before: Draft, after: Draft, news: Draft): Draft {
  const told = before.progress.flatMap(pointsOf);
  let draft = after;
  for (const point of news.progress.flatMap(pointsOf)) {
    const isKept = LINES.some((slot) => draft[slot].some((line) => line.includes(point)));
    const old = told.find((one) => frameOf(one) === frameOf(point));
    const others = draft.progress.filter((line) => line !== point);
    if (old !== undefined && old !== point)
      draft = { ...draft, progress: others.map((line) => line.replace(old, point)) };
    else if (!isKept) draft = { ...draft, progress: draft.progress.concat(point) };
  }
  return draft;
}

/** A correction gives the figures of a point anew: "the survey is 75% done", where "survey 70% done" stands. */
export function restateFigures(before: Draft, after: Draft, news: Draft): Draft {
  const points = news.progress.concat(news.nextStep, news.blocker).flatMap(pointsOf);
  let draft = after;
  for (const point of points) {
    const wrong = (line: string) =>
      pointsOf(line).find((one) => one !== point && /\d/.test(one) && coreOf(one) === coreOf(point));
    const slot = LINES.find((name) => before[name].some(wrong));
    const alike = LINES.flatMap((name) => before[name].flatMap(pointsOf)).filter(
      (one) => coreOf(one) === coreOf(point),
    );
    // Which of two points is meant, nobody can tell.
    if (slot === undefined || alike.length > 1) continue;
    const lines = before[slot].map((line) => {
      const old = wrong(line);
      return old ? line.replace(old, () => withFigures(old, figuresOf(point))) : line;
    });
    draft = { ...draft, [slot]: lines };
  }
  return draft;
}

function withFigures(point: string, figures: readonly string[]): string {
  let at = 0;
  return point.replace(FIGURE, (found) => figures[at++] ?? found);
}

const FIGURE = /£?\d[\d,.]*\d|£?\d/g;

function figuresOf(point: string): string[] {
  return point.match(FIGURE) ?? [];
}

/** A point without its figures, and without the words that any sentence has. */
function coreOf(point: string): string {
  return point
    .toLowerCase()
    .replace(COUNT, '#')
    .replace(/\b(?:the|an?|is|are|was|were|has|have|been|now|at|it|of|on|in|that|only|just)\b/g, ' ')
    .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim();
}

/** A figure; the number of a phase or a ward is its name. */
const COUNT =
  /(?<!\b(?:phase|lot|ward|stage|block|year|wave|cohort|tranche|pillar|priority|site|unit|area|zone|section|theme|option|part|step|round|batch|band|tier|level|quarter|q) ?)(?<![\d.,])£?\d[\d,.]*/g;

/** The points of a line, which commas and stops separate. */
function pointsOf(line: string): string[] {
  return line.split(/[,;.]\s+|\n/).map((point) => point.trim());
}

/** A point without its figures. */
function frameOf(point: string): string {
  return point.toLowerCase().replace(/£?\d[\d,.]*/g, '#');
}
