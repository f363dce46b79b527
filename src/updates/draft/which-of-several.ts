import { isDeepStrictEqual } from 'node:util';
import { levelTyped } from '../../typed-text.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import { type Latest, replaceEntry, touch } from './draft-entries.ts';
import { goOn, type Stepped } from './next-question.ts';
import type { UpdateDraft } from './update-draft.ts';

/**
 * Several updates were shown back, and what is said then may be for any of them. "Chair resigned" went to the one that
 * happened to be last: words about one recommendation must never be filed under another, so that is asked.
 */

type Reader = Pick<DraftReader, 'recommendationIn'>;

/** Asks which is meant, and changes nothing; null where there is but one, or an answer is waited for. */
export function askWhich(draft: UpdateDraft, text: string): Stepped | null {
  return draft.asking === null && draft.entries.length > 1
    ? { draft: { ...draft, unplaced: text }, outcome: { kind: 'which' } }
    : null;
}

/** Whether one of several has taken words that do not name it. */
export function isOfAny(before: UpdateDraft, after: UpdateDraft, text: string, reader: Reader): boolean {
  if (before.asking !== null || before.entries.length < 2) return false;
  if (before.entries.length !== after.entries.length) return false;
  const changed = after.entries.filter((entry, at) => !isDeepStrictEqual(entry, before.entries[at]));
  const [only] = changed;
  if (changed.length !== 1 || only === undefined) return false;
  return reader.recommendationIn(text) !== only.words.recommendation;
}

/** "R4", said to "which is that for?": what was said before is for that one. Null for every other answer. */
export function placeSaid(
  draft: UpdateDraft,
  unplaced: string,
  text: string,
  now: Date,
  {
    reader,
    latest,
    hear,
  }: { reader: Reader; latest: Latest; hear: (one: UpdateDraft, text: string) => Stepped },
): Stepped | null {
  const named = ONLY_NAME.test(levelTyped(text)) ? reader.recommendationIn(nameIn(text)) : null;
  const at = draft.entries.findIndex(({ words }) => named !== null && words.recommendation === named);
  const entry = draft.entries[at];
  if (!entry) return null;
  const [told] = hear({ ...draft, entries: [entry] }, unplaced).draft.entries;
  return told ? goOn(touch(replaceEntry(draft, at, told), now), now, latest) : null;
}

/** A number, or a few words that may be a name. */
const ONLY_NAME =
  /^(?:(?:for|on|it's|its|that's|i mean|i meant|the|please|sorry|oh)[ ,]+)*(?:(?:r|rec\.?|recommendation|number|no\.?)\s?)?(?:\d{1,2}|\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,4})(?: one)?(?:,? please)?[.!]*$/iu;

/** "The 4 one": a bare number is that of a recommendation here. */
function nameIn(text: string): string {
  return text.replace(/(?<![\p{L}\d]|r ?)(\d{1,2})\b/iu, 'R$1');
}
