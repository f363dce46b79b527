import { NUMBERED } from '../../corpus/numbered.ts';
import { STATUS_NAME } from '../reading/status-words.ts';
import { applyEdit } from './apply-edit.ts';
import { replaceEntry } from './draft-entries.ts';
import type { Edit } from './edit.ts';
import { readEdits } from './read-edit.ts';
import type { EditTools } from './swap-in.ts';
import type { UpdateDraft } from './update-draft.ts';

/** Before or behind a change: which of several updates it is for. */
const HEAD = new RegExp(`^(?:(?:for|on|in) )?${NUMBERED}\\s*[:,–-]?\\s+(?=\\S)`, 'i');
const INSIDE = new RegExp(`(?: (?:for|of|on|in|to|under))? ${NUMBERED}(?:['’]s)?(?=[ :]|[.!?]?$)`, 'i');
/** "The R5 one is due 18 December", once its number is off. */
const ONE_DUE = /^(?:the |my )?(?:one|update|draft)(?:['’]s| is| should be) (?:now )?due (?:on |by )?/i;

/** "Oops, 7 is amber" names recommendation 7, and counts nothing. */
const SUBJECT = new RegExp(
  `^(\\W*(?:(?:oops|whoops|sorry|actually|no|and)[ ,]+)*)(\\d{1,2})(?=(?:['’]s| is)(?: (?:now|still|back|to|on|at))* ${STATUS_NAME}\\b)`,
  'i',
);

/**
 * What became of a message that may change the draft: the draft with the change; `unclear` where it names a change that
 * cannot be made; null where it is no change, and is read as everything else is.
 */
export function editDraft(
  draft: UpdateDraft,
  sent: string,
  tools: EditTools,
): UpdateDraft | 'unclear' | null {
  const text = sent.replace(SUBJECT, '$1R$2');
  const named = tools.reader.named(text);
  const [only, ...others] = named;
  const at = draft.entries.findIndex(({ words }) => words.recommendation === only);
  // Another recommendation than those of the draft is not changed here.
  if (others.length > 0 || (only !== undefined && at < 0)) return null;
  const ofEach = only === undefined ? eachOf(text) : null;
  const each = ofEach === null ? null : editEach(draft, ofEach, tools);
  if (each) return each;
  const words = only === undefined ? text : withoutName(text);
  const targets = only === undefined ? targetsOf(draft) : [at];
  const ways = readEdits(words, draft.asking !== null);
  for (const edits of ways) {
    const changed = targets.flatMap((target) => changeEntry(draft, target, edits, tools) ?? []);
    if (changed.length === 1 || (changed.length > 1 && draft.asking)) return changed[0] ?? null;
    if (changed.length > 1) return 'unclear';
  }
  return ways.some((edits) => edits.every(isNamed)) ? 'unclear' : null;
}

/** "Make both amber", "both amber": as a change of one; null where it is not said of each. */
function eachOf(text: string): string | null {
  const one = text.replace(EACH, 'it');
  return one === text ? null : one.replace(STATUS_ALONE, 'make it $1');
}

const EACH = /\b(?:both|all)(?: (?:of (?:them|these|those)|(?:two|three|four|five)))?\b/i;
const STATUS_ALONE = new RegExp(`^\\W*it(?: (?:are|is|now|to))* (${STATUS_NAME})[.!]*$`, 'i');

/** The same change in each of several; null where one of them cannot take it, or it changes no status. */
function editEach(draft: UpdateDraft, text: string, tools: EditTools): UpdateDraft | null {
  if (draft.asking !== null || draft.entries.length < 2) return null;
  for (const edits of readEdits(text, false)) {
    if (!edits.every(({ kind }) => kind === 'status')) continue;
    const changed = draft.entries.reduce<UpdateDraft | null>(
      (one, _, at) => one && changeEntry(one, at, edits, tools),
      draft,
    );
    if (changed) return changed;
  }
  return null;
}

/** Whether a message names what it changes, so that it can only be for the draft. */
export function namesEdit(text: string): boolean {
  return readEdits(withoutName(text), true).some((edits) => edits.every(isNamed));
}

/** What is to be changed, without the recommendation that it is said of. */
function withoutName(text: string): string {
  return text.replace(HEAD, '').replace(INSIDE, '').replace(ONE_DUE, 'due date to ');
}

/** The update that was asked about comes first; without a question it may be any. */
function targetsOf({ asking, entries }: UpdateDraft): number[] {
  const all = entries.map((_, at) => at);
  return asking ? [asking.entry, ...all.filter((at) => at !== asking.entry)] : all;
}

function changeEntry(
  draft: UpdateDraft,
  at: number,
  edits: readonly Edit[],
  tools: EditTools,
): UpdateDraft | null {
  let entry = draft.entries[at] ?? null;
  for (const edit of edits) entry = entry && applyEdit(entry, edit, tools);
  return entry && replaceEntry(draft, at, entry);
}

/** It names what it changes, so that it is nothing else: a slot, or a number with what it counts ("make it 54 people"). */
function isNamed(edit: Edit): boolean {
  if (edit.kind === 'number') return /\d \p{L}/u.test(edit.to);
  if (edit.kind === 'swap') return edit.ordered;
  if (edit.kind === 'cut') return edit.named;
  return ['set', 'clear', 'add', 'shift'].includes(edit.kind);
}
