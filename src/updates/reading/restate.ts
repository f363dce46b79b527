import type { Draft } from './draft.ts';

const LINES = ['progress', 'nextStep', 'blocker'] as const;

/**
 * What was told once more with other figures takes the place of what stood: "23 pledges done" that of "22 pledges done". A
 * line of progress that has found no place anywhere is kept beside the others, so that nothing said is lost.
 */
export function restate(before: Draft, after: Draft, news: Draft): Draft {
  return news.progress.flatMap(pointsOf).reduce((draft, point) => {
    const isKept = LINES.some((slot) => draft[slot].some((line) => line.includes(point)));
    const old = before.progress.flatMap(pointsOf).find((one) => frameOf(one) === frameOf(point));
    if (old !== undefined && old !== point)
      return {
        ...draft,
        progress: draft.progress.filter((line) => line !== point).map((line) => line.replace(old, point)),
      };
    return isKept ? draft : { ...draft, progress: [...draft.progress, point] };
  }, after);
}

/** The points of a line, which commas and stops separate. */
function pointsOf(line: string): string[] {
  return line.split(/[,;.]\s+|\n/).map((point) => point.trim());
}

/** A point without its figures. */
function frameOf(point: string): string {
  return point.toLowerCase().replace(/£?\d[\d,.]*/g, '#');
}
