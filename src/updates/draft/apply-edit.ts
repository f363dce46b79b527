import { inMonthOf, shifted } from '../reading/dates/calendar.ts';
import type { FoundDate } from '../reading/dates/find-dates.ts';
import { TEXT_SLOTS } from '../reading/draft.ts';
import { cutOut } from './cut-out.ts';
import type { Edit } from './edit.ts';
import { rewrite } from './rewrite-entry.ts';
import type { NamedSlot } from './slot-names.ts';
import { type EditTools, swapIn, swapNumber } from './swap-in.ts';
import type { DraftEntry } from './update-draft.ts';

/** The entry with a change made; null where it cannot be made: the old words do not stand in it, no day is named. */
export function applyEdit(entry: DraftEntry, edit: Edit, tools: EditTools): DraftEntry | null {
  switch (edit.kind) {
    case 'set':
      return setSlot(entry, edit.slot, edit.value, tools);
    case 'add':
      return addTo(entry, edit.slot, edit.value, tools);
    case 'clear':
      return clearSlot(entry, edit.slot);
    case 'cut':
      return cutOut(entry, edit.words, edit.exact);
    case 'status':
      return setSlot(entry, 'status', edit.to, tools);
    case 'swap':
      return swapIn(entry, edit, tools);
    case 'number':
      return swapNumber(entry, edit.to);
    case 'day':
      return moveDay(entry, edit, tools);
    case 'shift': {
      const { due } = entry.words;
      const day = due && shifted(due, edit.count, edit.unit, edit.earlier);
      return day ? rewrite(entry, { due: day }) : null;
    }
  }
}

function setSlot(entry: DraftEntry, slot: NamedSlot, value: string, tools: EditTools): DraftEntry | null {
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
      return date ? rewrite(entry, { due: date }) : null;
    }
    case 'correctiveAction':
    case 'explanation':
      return { ...entry, [slot]: text };
    case 'evidence':
      return rewrite(entry, { evidence: links.length > 0 ? [...links] : [text] });
    default: {
      const right = withoutWrong(text, entry.words[slot].join(' '));
      return rewrite(entry, { [slot]: [right] }, right, links);
    }
  }
}

/** "Board not CLT": what it is not is no part of it. "Planning not agreed" denies nothing that could stand there. */
function withoutWrong(text: string, old: string): string {
  const [whole, right = '', how = '', wrong = ''] = CONTRAST.exec(text) ?? [];
  if (!whole) return text;
  const isName = /^(?:the |an? |\d|\p{Lu})/u.test(wrong) || old.toLowerCase().includes(wrong.toLowerCase());
  return /not/i.test(how) && !isName ? text : right;
}

const CONTRAST = /^(.+?),? (?:and )?(not|instead of|rather than) ([^,;.]{1,40})$/is;

/** "The 11th", of a step that is due on the 4th, is a day of the same month. */
function inSameMonth(value: string, due: string | null): string | null {
  const day = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/i.exec(value.trim())?.[1];
  return day && due ? inMonthOf(due, Number(day)) : null;
}

function addTo(entry: DraftEntry, slot: NamedSlot, value: string, tools: EditTools): DraftEntry | null {
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
      return rewrite(entry, {
        evidence: [...entry.words.evidence, ...(links.length > 0 ? links : [text])],
      });
    default:
      return rewrite(entry, { [slot]: [...entry.words[slot], text] }, text, links);
  }
}

/** What was taken out on purpose is not asked for again. */
export function clearSlot(entry: DraftEntry, slot: NamedSlot): DraftEntry {
  const skipped = [...new Set([...entry.skipped, slot])];
  switch (slot) {
    case 'status':
      return { ...entry, words: { ...entry.words, status: null }, asBefore: false };
    case 'due':
      return { ...rewrite(entry, { due: null }), skipped };
    case 'correctiveAction':
    case 'explanation':
      return { ...entry, [slot]: null, checked: [...new Set([...entry.checked, slot])] };
    case 'nextStep':
      return {
        ...rewrite(entry, { nextStep: [], due: null }),
        skipped: [...new Set([...skipped, 'due' as const])],
      };
    default:
      return { ...rewrite(entry, { [slot]: [] }), skipped };
  }
}

/** The day that stands behind some words of the draft; that of the step, too, only where it is the same day. */
function moveDay(
  entry: DraftEntry,
  { of, to, been }: { readonly of: string; readonly to: string; readonly been: boolean },
  tools: EditTools,
): DraftEntry | null {
  const next = aheadIn(to, tools).at(-1);
  if (!next) return null;
  const day = to.slice(next.start, next.end);
  for (const slot of TEXT_SLOTS)
    for (const [at, line] of entry.words[slot].entries()) {
      const found = dayBehind(line, of, tools);
      if (!found) continue;
      const moved = line.slice(0, found.start) + day + line.slice(found.end);
      const lines = entry.words[slot].map((one, index) => (index === at ? moved : one));
      const due = found.date === entry.words.due ? next.date : entry.words.due;
      return rewrite(entry, { [slot]: lines, due });
    }
  // The day of the step has a slot of its own, and stands no more in its words. What has been is no step.
  if (been) return null;
  const isStep = entry.words.nextStep.some((line) => holds(line, of));
  return isStep && entry.words.due !== null ? rewrite(entry, { due: next.date }) : null;
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
