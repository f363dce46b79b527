import type { Action, FormAnswers, FormRequest, Message, Reply } from '../../chat.ts';
import type { Recommendation } from '../../corpus/types.ts';
import { type DraftPlace, type Drafts, draftPlace } from '../draft/drafts.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { DRAFT } from '../draft/wording.ts';
import type { Naming } from '../naming.ts';
import type { People } from '../people.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import type { Reading } from '../reading/reading.ts';
import { isWithinUndo } from '../record/positions.ts';
import type { ProgressRecord } from '../record/record.ts';
import type { Update } from '../record/update.ts';
import type { Rights } from '../rights.ts';
import { sayText } from '../say-text.ts';
import { readVersionValue } from '../version-value.ts';
import { RECEIPTS } from '../wording.ts';

export interface ReportingDeps {
  readonly recommendations: readonly Recommendation[];
  readonly naming: Naming;
  readonly reader: DraftReader;
  readonly record: ProgressRecord;
  readonly drafts: Drafts;
  readonly people: People;
  readonly newId: () => string;
  /** Null where no model is configured for updates. */
  readonly assist: Assist | null;
  /** Tells the owners of a recommendation of a suggestion. */
  readonly notifyOwners: (suggestion: string) => Promise<void>;
}

/** Reads a first message with a language model's help; null where it found nothing more, or may not be asked. */
export type Assist = (words: string, by: Doing) => Promise<Reading | null>;

/** What the steps of an update's journey work with. */
export interface Desk extends ReportingDeps {
  readonly rights: Rights;
}

/** What a draft is read and checked with. */
export function toolsOf({ reader, record }: ReportingDeps) {
  return {
    reader,
    latest: (id: string) => record.latest(id),
    before: (update: string, now: Date) => () => findBefore(update, now, record),
  };
}

/** What stood before an update: its own last version, once that has stood for longer than a slip; else the one before it. */
export function findBefore(update: string, now: Date, record: ProgressRecord): Update | null {
  const last = record.find(update);
  if (!last) return null;
  if (!isWithinUndo(last.at, now)) return last;
  const history = record.history(last.recommendation);
  return history[history.indexOf(last) - 1] ?? null;
}

/** Whatever somebody does to a draft. */
export type Doing = Message | Action | FormRequest | FormAnswers;

/** Where a person's draft is kept here, and the draft, if one waits. */
export function draftHere(
  by: Doing,
  { drafts, people }: Desk,
): { readonly place: DraftPlace; readonly draft: UpdateDraft | null } {
  const place = draftPlace(by, people.keyOf(by.person, by.platform));
  return { place, draft: drafts.of(place, by.at) };
}

/** The draft that a button names, if it is the person's own. */
export function draftOf(value: string, by: Doing, { drafts, people }: Desk) {
  const found = drafts.byId(readVersionValue(value).id);
  return found && found.draft.author.person === people.keyOf(by.person, by.platform) ? found : null;
}

/** A button of a draft that is no longer there: it was saved by an earlier click, or dropped. */
export function alreadyDone(value: string, { record, naming }: Desk): Reply {
  const { id } = readVersionValue(value);
  const update = record.find(id);
  return sayText(update ? RECEIPTS.known(naming.recommendation(update.recommendation)) : DRAFT.gone);
}
