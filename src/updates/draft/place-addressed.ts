import { addNews } from '../reading/draft.ts';
import type { DraftReader, LaterReading } from '../reading/draft-reader.ts';
import { withoutCorrection } from '../reading/take-correction.ts';
import { keepLabelledIn } from './answer-check.ts';
import { applyEdit } from './apply-edit.ts';
import { entryWith, replaceEntry } from './draft-entries.ts';
import { type Addressed, readAddressedLines } from './read-addressed.ts';
import type { DraftEntry, UpdateDraft } from './update-draft.ts';

/** How the reading knows the slots that it fills. */
const LABELS = { progress: 'progress', nextStep: 'next step', blocker: 'blocker' } as const;

/**
 * A message whose every line says which of several updates it is for: it goes there, whatever was asked last, and is no
 * answer to that. Null where it does not, or speaks of one that the draft has not got.
 */
export function placeAddressed(
  draft: UpdateDraft,
  text: string,
  now: Date,
  reader: DraftReader,
): UpdateDraft | null {
  const lines = draft.entries.length > 1 ? readAddressedLines(text) : null;
  if (!lines) return null;
  return lines.reduce<UpdateDraft | null>(
    (placed, line) => placed && placeLine(placed, line, now, reader),
    draft,
  );
}

/** "R3 evidence: board minutes, item 6": a line that names one slot of one update; null for any other. */
export function placeNamedSlot(
  draft: UpdateDraft,
  text: string,
  now: Date,
  reader: DraftReader,
): UpdateDraft | null {
  const [line, ...others] = readAddressedLines(text) ?? [];
  return line && others.length === 0 && line.want !== null ? placeLine(draft, line, now, reader) : null;
}

function placeLine(draft: UpdateDraft, line: Addressed, now: Date, reader: DraftReader): UpdateDraft | null {
  const [only, ...others] = reader.named(line.name);
  const at = draft.entries.findIndex(({ words }) => words.recommendation === only);
  const entry = draft.entries[at];
  if (only === undefined || others.length > 0 || !entry) return null;
  const filled = fill(entry, line, now, reader);
  return filled && replaceEntry(draft, at, filled);
}

function fill(entry: DraftEntry, line: Addressed, now: Date, reader: DraftReader): DraftEntry | null {
  const { want, value } = line;
  switch (want) {
    case null:
      return addReport(entry, line, now, reader);
    case 'status':
    case 'due':
      // What says more than the one is read with all that it says.
      if (!IS_BARE.test(value)) return null;
      return applyEdit(entry, { kind: 'set', slot: want, value }, { reader, now });
    case 'progress':
    case 'nextStep':
    case 'blocker': {
      // Read by itself: with its label before it there is no doubt where it goes.
      const heard = reader.later([entry.words], `${LABELS[want]}: ${value}`, now, null);
      const [words, ...more] = heard.drafts;
      if (!words || more.length > 0 || wantsSomethingElse(heard)) return null;
      return entryWith(entry, words, heard.unchanged[0] ?? null);
    }
    case 'correctiveAction':
    case 'evidence':
    case 'explanation':
      return keepLabelledIn(entry, { want, text: value }, { reader });
  }
}

/** It asks, or takes back, or may: what is said reports nothing. */
function wantsSomethingElse({ asks, withdrawn, mayWithdraw }: LaterReading): boolean {
  return asks || withdrawn || mayWithdraw;
}

/** One status or one day, and frame words: no list, no "or", no second thought. */
const IS_BARE = /^(?!.*\b(?:or|but|and|was|were|not)\b)[^,;:–\n]{1,40}$/i;

/** "R5: 8 homes completed": a report on that one, beside what it has; a step that is named takes the place of the old. */
function addReport(
  entry: DraftEntry,
  { name, value }: Addressed,
  now: Date,
  reader: DraftReader,
): DraftEntry | null {
  const heard = reader.later([entry.words], value, now, null);
  if (wantsSomethingElse(heard) || withoutCorrection(value, false) !== value) return null;
  const { drafts } = reader.about(`${name}: ${value}`, now);
  const [news, ...others] = drafts;
  if (!news || others.length > 0 || news.recommendation !== entry.words.recommendation) return null;
  if (news.progress.length === 0) return null;
  const all = addNews(entry.words, news);
  const step =
    news.nextStep.length > 0
      ? { nextStep: news.nextStep, due: news.due }
      : { nextStep: all.nextStep, due: all.due };
  return entryWith(entry, { ...all, ...step }, null);
}
