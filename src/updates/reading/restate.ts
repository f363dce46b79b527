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

/** The points of a line, which commas and stops separate. */
function pointsOf(line: string): string[] {
  return line.split(/[,;.]\s+|\n/).map((point) => point.trim());
}

/** A point without its figures. */
function frameOf(point: string): string {
  return point.toLowerCase().replace(/£?\d[\d,.]*/g, '#');
}
