import { isDeepStrictEqual } from 'node:util';
import { levelTyped, straighten } from '../../typed-text.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import { opensWithLabel } from '../reading/labels.ts';
import { STATUS_NAME } from '../reading/status-words.ts';
import { withoutCorrection } from '../reading/take-correction.ts';
import { hasPast } from '../reading/tense.ts';
import { isTroubleOnly } from '../reading/trouble.ts';
import { replaceEntry } from './draft-entries.ts';
import type { Labelled } from './read-label.ts';
import type { DraftEntry, UpdateDraft, Want } from './update-draft.ts';

/** What an answer is read with. */
interface AnswerTools {
  readonly reader: Pick<DraftReader, 'plainWords'>;
}

/** The answer to a check is kept as it was said, unless it changes the status, which settles the check by itself. */
export function answerCheck(
  before: UpdateDraft,
  read: UpdateDraft,
  text: string,
  tools: AnswerTools,
): UpdateDraft {
  const asking = before.asking;
  const old = asking ? before.entries[asking.entry] : undefined;
  const next = asking ? read.entries[asking.entry] : undefined;
  if (!asking || !old || !next || next.words.status !== old.words.status) return read;
  const isOther = putsRight(text, next.words.due !== old.words.due);
  if (isOther && !isDeepStrictEqual(read.entries, before.entries)) return read;
  const said = tools.reader.plainWords(text);
  if (said.text === '' && said.links.length === 0) return before;
  // "Green", asked what shows that it is: it says again how it stands, and shows nothing.
  if (ONLY_STATUS.test(levelTyped(text)))
    return asking.want === 'explanation' ? settled(before, asking) : before;
  // "The developer has withdrawn" is done by nobody to bring it back: it is a reason, and the question stays.
  if (asking.want === 'correctiveAction' && isTroubleOnly(levelTyped(text))) {
    const checked = old.checked.filter((want) => want !== 'correctiveAction');
    const blocker = [...new Set([...old.words.blocker, said.text])];
    return replaceEntry(before, asking.entry, { ...old, checked, words: { ...old.words, blocker } });
  }
  const more = asking.want === 'evidence' && said.links.length === 0 ? furtherNews(text) : null;
  if (more !== null) {
    const progress = [...old.words.progress, more];
    return replaceEntry(before, asking.entry, { ...old, words: { ...old.words, progress } });
  }
  return replaceEntry(before, asking.entry, answerWith(old, asking.want, said));
}

/** "No, the next step is …", "no, it's April", asked for what shows it: another slot is put right, and nothing is shown. */
function putsRight(text: string, movesDay: boolean): boolean {
  const said = withoutCorrection(text, false);
  const plain = levelTyped(said);
  if (movesDay && said !== text && plain.split(/\s+/).length <= MOST_OF_DAY) return true;
  return opensWithLabel(plain) && !/^\W*(?:the )?(?:evidence|corrective)\b/i.test(plain);
}

/** More words than these say something beside the day. */
const MOST_OF_DAY = 5;

const ONLY_STATUS = new RegExp(
  `^(?:(?:yes|yep|yeah|still|it's|it is|now|its)[, ]+)*${STATUS_NAME}[.\\s]*$`,
  'i',
);

/** It was asked whether the status is right, and that is all that was answered: nothing more is to be said of it. */
function settled(draft: UpdateDraft, { entry: at, want }: NonNullable<UpdateDraft['asking']>): UpdateDraft {
  const entry = draft.entries[at];
  return entry
    ? replaceEntry(draft, at, { ...entry, skipped: [...new Set([...entry.skipped, want])] })
    : draft;
}

/** "And also we've had sign-off from the board": more of what has happened, and no paper that shows it. */
function furtherNews(text: string): string | null {
  const lead = MORE.exec(straighten(text).trim())?.[0];
  const rest = lead === undefined ? '' : text.trim().slice(lead.length);
  return hasPast(levelTyped(rest)) ? rest : null;
}

const MORE =
  /^(?:(?:oh|oops|sorry|and|i)[ ,]+)*(?:also|plus|in addition|(?:(?:i )?(?:forgot|meant|should have) to (?:say|mention|add)))[ ,:–-]+(?:that )?/i;

/** What is called corrective action or evidence is that, of the update that was asked about, else of the last. */
export function keepLabelled(draft: UpdateDraft, labelled: Labelled, tools: AnswerTools): UpdateDraft {
  const at = draft.asking?.entry ?? draft.entries.length - 1;
  const entry = draft.entries[at];
  return entry ? replaceEntry(draft, at, keepLabelledIn(entry, labelled, tools)) : draft;
}

/** What is called so, of one update. */
export function keepLabelledIn(
  entry: DraftEntry,
  { want, text }: Labelled,
  { reader }: AnswerTools,
): DraftEntry {
  return answerWith(entry, want, reader.plainWords(text));
}

function answerWith(
  entry: DraftEntry,
  want: Want,
  said: { readonly text: string; readonly links: readonly string[] },
): DraftEntry {
  const words = { ...entry.words, evidence: [...new Set([...entry.words.evidence, ...said.links])] };
  switch (want) {
    case 'correctiveAction':
      return { ...entry, words, correctiveAction: said.text.replace(CALLED_ACTION, '') };
    case 'explanation':
      return { ...entry, words, explanation: said.text };
    default:
      // Evidence need not be an address: "minutes of the executive, item 7" can be looked up as well.
      return isMoreThan(said.links, said.text)
        ? { ...entry, words: { ...words, evidence: [...besides(words.evidence, said.text), said.text] } }
        : { ...entry, words };
  }
}

/** Asked for it, somebody may call it by its name. */
const CALLED_ACTION = /^actions?(?: taken)?\s*:\s*(?=\S)/i;

/** An address that stands in the words is not named twice. */
function besides(evidence: readonly string[], text: string): string[] {
  return evidence.filter((one) => !text.includes(one));
}

/** Whether there are words beside the addresses: more than "here: https://…". */
function isMoreThan(links: readonly string[], text: string): boolean {
  const rest = links.reduce((words, link) => words.replaceAll(link, ' '), text);
  return links.length === 0 || rest.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 1;
}
