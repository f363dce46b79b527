import { isDeepStrictEqual } from 'node:util';
import { CARDINALS } from '../../corpus/number-words.ts';
import { type Draft, TEXT_SLOTS } from './draft.ts';
import { endsBlocker } from './trouble.ts';

/**
 * What was told once more with other figures takes the place of what stood: "23 pledges done" that of "22 pledges done". A
 * line of progress that has found no place anywhere is kept beside the others, so that nothing said is lost.
 */
export function restate(before: Draft, after: Draft, news: Draft): Draft {
  const told = before.progress.flatMap(pointsOf);
  let draft = after;
  for (const point of news.progress.flatMap(pointsOf)) {
    const isKept = TEXT_SLOTS.some((slot) => draft[slot].some((line) => line.includes(point)));
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
      pointsOf(line).find((one) => one !== point && HAS_FIGURE.test(one) && coreOf(one) === coreOf(point));
    const slot = TEXT_SLOTS.find((name) => before[name].some(wrong));
    const alike = TEXT_SLOTS.flatMap((name) => before[name].flatMap(pointsOf)).filter(
      (one) => coreOf(one) === coreOf(point),
    );
    // Which of two points is meant, nobody can tell.
    if (slot === undefined || alike.length > 1) continue;
    const lines = draft[slot].map((line) => {
      const old = wrong(line);
      return old ? line.replace(old, () => withFigures(old, point)) : line;
    });
    draft = { ...draft, [slot]: lines };
  }
  return draft;
}

/** "All five posts filled" is no longer all of them: there the point gives way as a whole. */
function withFigures(old: string, point: string): string {
  const figures = figuresOf(point);
  if (/^all\b/i.test(old) && !/^all\b/i.test(point)) return point;
  let at = 0;
  return old.replace(FIGURE, (found) => figures[at++] ?? found);
}

const NUMBER_WORD = `\\b(?:${CARDINALS.join('|')})\\b`;
const FIGURE = new RegExp(`£?\\d[\\d,.]*\\d|£?\\d|${NUMBER_WORD}`, 'gi');
const HAS_FIGURE = new RegExp(`\\d|${NUMBER_WORD}`, 'i');

function figuresOf(point: string): string[] {
  return point.match(FIGURE) ?? [];
}

/** A point without its figures, and without the words that any sentence has. */
function coreOf(point: string): string {
  return point
    .toLowerCase()
    .replace(COUNT, '#')
    .replace(WORD_COUNT, '#')
    .replace(/\b(?:all|the|an?|is|are|was|were|has|have|been|now|at|it|of|on|in|that|only|just)\b/g, ' ')
    .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim();
}

/** A figure; the number of a phase or a ward is its name. */
const COUNT =
  /(?<!\b(?:phase|lot|ward|stage|block|year|wave|cohort|tranche|pillar|priority|site|unit|area|zone|section|theme|option|part|step|round|batch|band|tier|level|quarter|q) ?)(?<![\d.,])£?\d[\d,.]*/g;

const WORD_COUNT = new RegExp(NUMBER_WORD, 'g');

/** The points of a line, which commas and stops separate. */
function pointsOf(line: string): string[] {
  return line.split(/[,;.]\s+|\n/).map((point) => point.trim());
}

/** A point without its figures. */
function frameOf(point: string): string {
  return point.toLowerCase().replace(/£?\d[\d,.]*/g, '#');
}

/**
 * A correction may tell more than what it corrects: "4 of 5, one starts in January". What has found no place in the draft is
 * kept as progress, if anything else of the message has.
 */
export function keepBeside(before: Draft, after: Draft, news: Draft): Draft {
  if (isDeepStrictEqual(before, after)) return after;
  const known = new Set(TEXT_SLOTS.flatMap((slot) => after[slot]).flatMap(wordsOf));
  const lost = news.progress.flatMap(pointsOf).filter((point) => isNews(point, known) && !endsBlocker(point));
  return lost.length === 0 ? after : { ...after, progress: [...after.progress, ...lost] };
}

/** With a figure it has mostly been put in its place already: one word more, of whom it counts, is no news. */
function isNews(point: string, known: ReadonlySet<string>): boolean {
  const all = wordsOf(point);
  const more = all.filter((word) => !known.has(word) && !SAYS_SO.test(word));
  return all.length > 1 && more.length > (HAS_FIGURE.test(point) ? 1 : 0);
}

/** "It's 25 of 48": the words of the correction itself. */
const SAYS_SO =
  /^(?:it|its|s|is|was|that|thats|there|actually|make|now|should|be|been|say|we|re|meant|sorry)$/;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
