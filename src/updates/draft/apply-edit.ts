import { escapePattern } from '../../escape-pattern.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import { dayOf, type FoundDate } from '../reading/find-dates.ts';
import { readMoney } from '../reading/money.ts';
import type { Edit, EditSlot } from './read-edit.ts';
import type { DraftEntry } from './update-draft.ts';

/** What changing needs of the reading: the days, statuses and addresses that words name. */
export interface EditTools {
  readonly reader: Pick<DraftReader, 'facts' | 'plainWords' | 'named'>;
  readonly now: Date;
}

type Words = DraftEntry['words'];
type Lines = 'progress' | 'nextStep' | 'blocker';
const LINES = ['progress', 'nextStep', 'blocker'] as const;

/** The entry with a change made; null where it cannot be made: the old words do not stand in it, no day is named. */
export function applyEdit(entry: DraftEntry, edit: Edit, tools: EditTools): DraftEntry | null {
  switch (edit.kind) {
    case 'set':
      return setSlot(entry, edit.slot, edit.value, tools);
    case 'add':
      return addTo(entry, edit.slot, edit.value, tools);
    case 'clear':
      return clearSlot(entry, edit.slot);
    case 'swap':
      return swapDay(entry, edit, tools) ?? swapWords(entry, edit, tools);
    case 'number':
      return swapNumber(entry, edit.to);
    case 'day':
      return moveDay(entry, edit, tools);
  }
}

function setSlot(entry: DraftEntry, slot: EditSlot, value: string, tools: EditTools): DraftEntry | null {
  const { text, links } = tools.reader.plainWords(value);
  switch (slot) {
    case 'status': {
      const { statuses } = tools.reader.facts(value, tools.now);
      const [status] = statuses;
      return status && statuses.length === 1
        ? { ...entry, words: { ...entry.words, status }, asBefore: false }
        : null;
    }
    case 'due': {
      const date = inSameMonth(value, entry.words.due) ?? aheadIn(value, tools).at(-1)?.date;
      return date ? withWords(entry, { due: date }) : null;
    }
    case 'correctiveAction':
    case 'explanation':
      return { ...entry, [slot]: text };
    case 'evidence':
      return withWords(entry, { evidence: links.length > 0 ? [...links] : [text] });
    default:
      return withWords(entry, { [slot]: [text] }, text, links);
  }
}

/** "The 11th", of a step that is due on the 4th, is a day of the same month. */
function inSameMonth(value: string, due: string | null): string | null {
  const day = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/i.exec(value.trim())?.[1];
  const date = day && due ? `${due.slice(0, 8)}${day.padStart(2, '0')}` : null;
  return date && dayOf(date) ? date : null;
}

function addTo(entry: DraftEntry, slot: EditSlot, value: string, tools: EditTools): DraftEntry | null {
  const { text, links } = tools.reader.plainWords(value);
  const both = (own: string | null) => (own === null ? text : `${own}\n${text}`);
  switch (slot) {
    case 'status':
    case 'due':
      return setSlot(entry, slot, value, tools);
    case 'correctiveAction':
    case 'explanation':
      return { ...entry, [slot]: both(entry[slot]) };
    case 'evidence':
      return withWords(entry, {
        evidence: [...entry.words.evidence, ...(links.length > 0 ? links : [text])],
      });
    default:
      return withWords(entry, { [slot]: [...entry.words[slot], text] }, text, links);
  }
}

/** What was taken out on purpose is not asked for again. */
function clearSlot(entry: DraftEntry, slot: EditSlot): DraftEntry {
  const skipped = [...new Set([...entry.skipped, slot])];
  switch (slot) {
    case 'status':
      return { ...entry, words: { ...entry.words, status: null }, asBefore: false };
    case 'due':
      return { ...withWords(entry, { due: null }), skipped };
    case 'correctiveAction':
    case 'explanation':
      return { ...entry, [slot]: null, checked: [...new Set([...entry.checked, slot])] };
    case 'nextStep':
      return {
        ...withWords(entry, { nextStep: [], due: null }),
        skipped: [...new Set([...skipped, 'due' as const])],
      };
    default:
      return { ...withWords(entry, { [slot]: [] }), skipped };
  }
}

/** Figures follow the text: a sum that stands in none of the lines any more goes, one that came with them is kept. */
function withWords(
  entry: DraftEntry,
  changed: Partial<Words>,
  added = '',
  links: readonly string[] = [],
): DraftEntry {
  const words = { ...entry.words, ...changed };
  const text = LINES.flatMap((slot) => words[slot]).join('\n');
  const old = LINES.flatMap((slot) => entry.words[slot]).join('\n');
  const kept = words.figures.filter((figure) => text.includes(figure) || !old.includes(figure));
  return {
    ...entry,
    words: {
      ...words,
      figures: [...new Set([...kept, ...readMoney(added)])],
      evidence: [...new Set([...words.evidence, ...links])],
    },
  };
}

/** "11 December not 4 December": the day of the step, and the words wherever it stands in them. */
function swapDay(
  entry: DraftEntry,
  { from, to }: { readonly from: string; readonly to: string },
  tools: EditTools,
): DraftEntry | null {
  const [old, ...others] = tools.reader.facts(from, tools.now).dates;
  const [next, ...more] = tools.reader.facts(to, tools.now).dates;
  if (!old || !next || others.length + more.length > 0) return null;
  const said = { from: from.slice(old.start, old.end), to: to.slice(next.start, next.end) };
  const worded = replaceWords(entry, said.from, said.to);
  const isDue = entry.words.due === old.date;
  if (!worded && !isDue) return null;
  const changed = worded ?? entry;
  return isDue ? withWords(changed, { due: next.date }) : changed;
}

/** The new words in the place of the old; what names a recommendation, a status or a day is not for words alone. */
function swapWords(
  entry: DraftEntry,
  { from, to }: { readonly from: string; readonly to: string },
  { reader, now }: EditTools,
): DraftEntry | null {
  const isOther = [from, to].some(
    (text) => reader.named(text).length > 0 || /^r?\d{1,2}$/i.test(text.trim()),
  );
  if (isOther || reader.facts(from, now).statuses.length > 0) return null;
  return replaceWords(entry, from, to);
}

function replaceWords(entry: DraftEntry, from: string, to: string): DraftEntry | null {
  const escaped = escapePattern(from.trim()).replace(/\s+/g, '\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
  return replaceIn(entry, pattern, () => to.trim());
}

/** Replaces in all text of an entry; null where nothing is found. */
function replaceIn(entry: DraftEntry, pattern: RegExp, by: (found: string) => string): DraftEntry | null {
  const swap = (text: string) => text.replace(pattern, by);
  const { words } = entry;
  const changed = {
    ...{ progress: words.progress.map(swap), nextStep: words.nextStep.map(swap) },
    ...{ blocker: words.blocker.map(swap), figures: words.figures.map(swap) },
  };
  const next = {
    ...entry,
    words: { ...words, ...changed },
    correctiveAction: entry.correctiveAction && swap(entry.correctiveAction),
    explanation: entry.explanation && swap(entry.explanation),
  };
  return JSON.stringify(next) === JSON.stringify(entry) ? null : next;
}

/** "48% response", where "38% response" stands: the same sign, unit and word behind it; else the only number of its kind. */
function swapNumber(entry: DraftEntry, to: string): DraftEntry | null {
  const found = /^(£?)(\d[\d,.]*)( ?(?:%|k|m|bn|million|percent)(?!\p{L}))?(?: (.+))?$/iu.exec(to);
  if (!found) return null;
  const [, sign = '', , unit = '', rest = ''] = found;
  const kind = `${sign}\\d[\\d,]*(?:\\.\\d+)?${unit.trim() ? `\\s?${unit.trim()}(?!\\p{L})` : '(?!\\s?[%\\d])'}`;
  const texts = [
    ...LINES.flatMap((slot) => entry.words[slot]),
    entry.correctiveAction ?? '',
    entry.explanation ?? '',
  ];
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + [...text.matchAll(pattern)].length, 0);
  const lead = `(?<![\\p{L}\\p{N}£.,])`;
  if (rest) {
    const exact = new RegExp(
      `${lead}${kind}\\s+${rest.replace(/[^\p{L}\s'-]/gu, '').replace(/\s+/g, '\\s+')}(?!\\p{L})`,
      'giu',
    );
    if (count(exact) === 1) return replaceIn(entry, exact, () => to);
  }
  if (!sign && !unit) return null;
  const alike = new RegExp(`${lead}${kind}`, 'giu');
  const number = rest ? to.slice(0, to.length - rest.length).trim() : to;
  return count(alike) === 1 ? replaceIn(entry, alike, () => number) : null;
}

/** The day that stands behind some words of the draft; that of the step, too, only where it is the same day. */
function moveDay(
  entry: DraftEntry,
  { of, to }: { readonly of: string; readonly to: string },
  tools: EditTools,
): DraftEntry | null {
  const next = aheadIn(to, tools).at(-1);
  if (!next) return null;
  const day = to.slice(next.start, next.end);
  for (const slot of LINES)
    for (const [at, line] of entry.words[slot].entries()) {
      const found = dayBehind(line, of, tools);
      if (!found) continue;
      const moved = line.slice(0, found.start) + day + line.slice(found.end);
      const lines = entry.words[slot].map((one, index) => (index === at ? moved : one));
      const due = found.date === entry.words.due ? next.date : entry.words.due;
      return withWords(entry, { [slot as Lines]: lines, due });
    }
  // The day of the step has a slot of its own, and stands no more in its words.
  const isStep = entry.words.nextStep.some((line) => holds(line, of));
  return isStep && entry.words.due !== null ? withWords(entry, { due: next.date }) : null;
}

function holds(line: string, words: string): boolean {
  return line.toLowerCase().includes(words.trim().toLowerCase());
}

/** The first day within the clause that begins with some words of it. */
function dayBehind(line: string, words: string, { reader, now }: EditTools): FoundDate | null {
  const at = line.toLowerCase().indexOf(words.trim().toLowerCase());
  if (at < 0) return null;
  const stop = line.slice(at).search(/[,;\n]| and /);
  const end = stop < 0 ? line.length : at + stop;
  return reader.facts(line, now).dates.find((date) => date.start >= at && date.end <= end) ?? null;
}

function aheadIn(text: string, { reader, now }: EditTools): FoundDate[] {
  return reader.facts(text, now).dates.filter(({ denied }) => !denied);
}
