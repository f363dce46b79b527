import { escapePattern } from '../../escape-pattern.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import { FIGURE_START, UNITS, UNITS_GIVEN } from '../reading/figures.ts';
import { replaceIn, rewrite, textsOf } from './rewrite-entry.ts';
import type { DraftEntry } from './update-draft.ts';

/** What changing needs of the reading: the days, statuses and addresses that words name. */
export interface EditTools {
  readonly reader: Pick<DraftReader, 'facts' | 'plainWords' | 'named'>;
  readonly now: Date;
}

/** The old words, and those that take their place. */
interface Swap {
  readonly from: string;
  readonly to: string;
  /** "Change 4 to 5 posts", and not "5 posts not 4". */
  readonly ordered: boolean;
}

/** The entry with the new in the place of the old: a day, a figure, or words as they stand. Null where the old is not there. */
export function swapIn(entry: DraftEntry, swap: Swap, tools: EditTools): DraftEntry | null {
  return swapDay(entry, swap, tools) ?? swapFigure(entry, swap, tools) ?? swapWords(entry, swap, tools);
}

/** "11 December not 4 December": the day of the step, and the words wherever it stands in them. */
function swapDay(entry: DraftEntry, { from, to }: Swap, tools: EditTools): DraftEntry | null {
  const [old, ...others] = tools.reader.facts(from, tools.now).dates;
  const [next, ...more] = tools.reader.facts(to, tools.now).dates;
  if (!old || !next || others.length + more.length > 0) return null;
  const said = { from: from.slice(old.start, old.end), to: to.slice(next.start, next.end) };
  const worded = replaceWords(entry, said.from, said.to);
  const isDue = entry.words.due === old.date;
  if (!worded && !isDue) return null;
  const changed = worded ?? entry;
  return isDue ? rewrite(changed, { due: next.date }) : changed;
}

/** The new words in the place of the old; what names a recommendation, a status or a day is not for words alone. */
function swapWords(entry: DraftEntry, { from, to }: Swap, { reader, now }: EditTools): DraftEntry | null {
  const isOther = [from, to].some(
    (text) => reader.named(text).length > 0 || /^r?\d{1,2}$/i.test(text.trim()),
  );
  if (isOther || reader.facts(from, now).statuses.length > 0) return null;
  return replaceWords(entry, from, to);
}

const FIGURE = new RegExp(
  `(£?)(?<![\\d.,])(\\d[\\d,]*(?:\\.\\d+)?)(\\s?(?:${UNITS}|percent)(?!\\p{L}))?`,
  'giu',
);

/**
 * "The grant was £1.6m not £1.8m": where one side has nothing but a figure, the figures are swapped and no words. Money and
 * shares stand for themselves; a bare number must stand before the words that it counts, or once only.
 */
function swapFigure(
  entry: DraftEntry,
  { from, to, ordered }: Swap,
  { reader }: EditTools,
): DraftEntry | null {
  const [old, ...others] = [...from.matchAll(FIGURE)];
  const [next, ...more] = [...to.matchAll(FIGURE)];
  if (!old || !next || others.length + more.length > 0) return null;
  const [rest, said] = [from.replace(old[0], '').trim(), to.replace(next[0], '').trim()];
  if (rest !== '' && (ordered || said !== '')) return null;
  const escaped = escapePattern(old[0].trim()).replace(/\s+/g, '\\s+');
  const counted = said || rest;
  const alone = `${FIGURE_START}${escaped}(?![\\p{L}\\p{N}%]|[.,]\\d)`;
  const figure = () => next[0].trim();
  const pattern = new RegExp(alone, 'giu');
  const isSum = (old[1] ?? '') !== '' || (old[3] ?? '') !== '';
  if (isSum) return replaceIn(entry, pattern, figure);
  const places = textsOf(entry).flatMap((text) => [...text.matchAll(pattern)]);
  if (counted === '') {
    // "7 not 5", of an update on recommendation 5, may be meant for its number.
    const isOwn = reader.named(`R${old[2]}`).some((id) => id === entry.words.recommendation);
    return places.length === 1 && !isOwn ? replaceIn(entry, pattern, figure) : null;
  }
  const beside = new RegExp(`${alone}(?=\\s+${escapePattern(counted)}(?!\\p{L}))`, 'giu');
  return replaceIn(entry, beside, figure) ?? (places.length === 1 ? replaceIn(entry, pattern, figure) : null);
}

function replaceWords(entry: DraftEntry, from: string, to: string): DraftEntry | null {
  const escaped = escapePattern(from.trim()).replace(/\s+/g, '\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
  return replaceIn(entry, pattern, () => to.trim());
}

/** A figure and the words that it counts: "48% response". */
const GIVEN = new RegExp(`^(£?)\\d[\\d,.]*( ?(?:${UNITS_GIVEN})(?!\\p{L}))?(?: (.+))?$`, 'iu');

/** "48% response", where "38% response" stands: the same sign, unit and word behind it; else the only number of its kind. */
export function swapNumber(entry: DraftEntry, to: string): DraftEntry | null {
  const found = GIVEN.exec(to);
  if (!found) return null;
  const [, sign = '', unit = '', rest = ''] = found;
  const kind = `${sign}\\d[\\d,]*(?:\\.\\d+)?${unit.trim() ? `\\s?${unit.trim()}(?!\\p{L})` : '(?!\\s?[%\\d])'}`;
  const texts = textsOf(entry);
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + [...text.matchAll(pattern)].length, 0);
  if (rest) {
    const exact = new RegExp(
      `${FIGURE_START}${kind}\\s+${rest.replace(/[^\p{L}\s'-]/gu, '').replace(/\s+/g, '\\s+')}(?!\\p{L})`,
      'giu',
    );
    if (count(exact) === 1) return replaceIn(entry, exact, () => to);
  }
  if (!sign && !unit) return null;
  const alike = new RegExp(`${FIGURE_START}${kind}`, 'giu');
  const number = rest ? to.slice(0, to.length - rest.length).trim() : to;
  return count(alike) === 1 ? replaceIn(entry, alike, () => number) : null;
}
