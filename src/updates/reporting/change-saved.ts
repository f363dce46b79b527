import type { Message, Reply } from '../../chat.ts';
import { levelTyped } from '../../typed-text.ts';
import type { DraftPlace } from '../draft/drafts.ts';
import { editDraft } from '../draft/edit-draft.ts';
import { placeNamedSlot } from '../draft/place-addressed.ts';
import { openDraft, stepDraft } from '../draft/step-draft.ts';
import type { FirstReading } from '../reading/draft-reader.ts';
import { opensWithLabel } from '../reading/labels.ts';
import { withoutCorrection } from '../reading/take-correction.ts';
import { hasPast } from '../reading/tense.ts';
import { isWithinUndo } from '../record/positions.ts';
import type { Update } from '../record/update.ts';
import { sayText } from '../say-text.ts';
import { RECEIPTS } from '../wording.ts';
import { amendDraft, draftOfStanding } from './begin-draft.ts';
import { type Desk, toolsOf } from './desk.ts';
import { settleStep } from './settle-step.ts';

/** What is said of an update that is on record, where no draft waits. It is shown as changed before it is recorded. */

/**
 * "Sorry, the 10th", said when the update has just been saved, amends it; "we have hired a second one as well" adds to it.
 * Null where it is about something else.
 */
export async function correctSaved(
  message: Message,
  place: DraftPlace,
  desk: Desk,
  { corrects, drafts, sure, intent }: Pick<FirstReading, 'corrects' | 'drafts' | 'sure' | 'intent'>,
): Promise<Reply | null> {
  const last = savedLately(drafts, message, desk);
  if (!last || !isFresh(last, message, desk) || !mayChange(last, message, desk)) return null;
  const namesOther = drafts.some(
    ({ recommendation }) => recommendation !== null && recommendation !== last.recommendation,
  );
  const tells = sure || (intent === 'other' && hasPast(levelTyped(message.text)));
  const adds = tells && ADDS.test(message.text) && drafts.every(({ status }) => status === null);
  if (namesOther || (!corrects && !adds)) return null;
  const said = { kind: 'said', text: message.text } as const;
  const amending = stepDraft(amendDraft(last, message, desk), said, message.at, toolsOf(desk));
  switch (amending.outcome.kind) {
    case 'withdrawn':
    case 'doubt':
      return sayText(RECEIPTS.sayUndo);
    case 'unclear':
      return null;
    default: {
      const notes = adds ? [...(amending.notes ?? []), { kind: 'added' } as const] : (amending.notes ?? []);
      return settleStep({ ...amending, notes }, message, place, desk);
    }
  }
}

/**
 * "Change the date on R6 to 15 December", "it should be 54 people", "drop the blocker": the changes that can be made to a
 * draft. They amend what their author has just saved. What has stood for longer is not rewritten: where the change names its
 * recommendation, it begins a new update of what stands. Null where it is no change, or none of that update.
 */
export async function editSaved(message: Message, place: DraftPlace, desk: Desk): Promise<Reply | null> {
  const { reader, record, people } = desk;
  const [named, ...others] = reader.named(message.text);
  if (others.length > 0) return null;
  const last = named ? record.latest(named) : record.latestBy(people.keyOf(message.person, message.platform));
  if (!last || !mayChange(last, message, desk)) return null;
  const amends = isFresh(last, message, desk);
  if (!amends && (!named || last.status === 'complete')) return null;
  const before = amends ? amendDraft(last, message, desk) : draftOfStanding(last, message, desk);
  const edits = [message.text, withoutCorrection(message.text, false)].map((text) =>
    editDraft(before, text, { reader, now: message.at }),
  );
  const said = edits.find((one) => one !== null && one !== 'unclear');
  const edited = said ?? placeNamedSlot(before, addressed(message.text, last, desk), message.at, reader);
  if (!edited) return null;
  return settleStep(openDraft(edited, message.at, toolsOf(desk)), message, place, desk, { isNew: true });
}

/** "Evidence: board minutes", said when it has just been saved: of which update need not be said. */
function addressed(text: string, { recommendation }: Update, { naming, reader }: Desk): string {
  const isNamed = reader.named(text).length > 0;
  return isNamed || !opensWithLabel(text) ? text : `${naming.reference(recommendation)} ${text.trim()}`;
}

/**
 * What sounds like a correction just after saving, and could not be made: whoever wrote it must not take it for made. Null
 * where a question went before it, which it may be about.
 */
export function unchangedReply(message: Message, asked: string | null, desk: Desk): Reply | null {
  const last = desk.record.latestBy(desk.people.keyOf(message.person, message.platform));
  if (asked !== null || !last || !isFresh(last, message, desk) || !mayChange(last, message, desk))
    return null;
  return sayText(RECEIPTS.notCorrected(desk.naming.recommendation(last.recommendation)));
}

/** Beside what has been told already. */
const ADDS =
  /\b(?:we|i)(?:'ve|'re|'m| have| are| had| did)?(?: now)? also\b|\b(?:as well|too|in addition)[.!\s]*$|\bon top of (?:that|this)\b/i;

/** What was saved last, or, of several saved together, the one that is named. */
function savedLately(drafts: FirstReading['drafts'], message: Message, desk: Desk): Update | undefined {
  const { record, people } = desk;
  const [named, ...others] = drafts.flatMap(({ recommendation }) => recommendation ?? []);
  const own = named !== undefined && others.length === 0 ? record.latest(named) : null;
  return own && isFresh(own, message, desk)
    ? own
    : (record.latestBy(people.keyOf(message.person, message.platform)) ?? undefined);
}

/** Whether the person has saved something so lately that "scrap that" may be meant for it. */
export function hasJustSaved(message: Message, desk: Desk): boolean {
  const last = desk.record.latestBy(desk.people.keyOf(message.person, message.platform));
  return last !== null && isFresh(last, message, desk);
}

/** Saved by the same person so lately that it could still be taken back. */
function isFresh(last: Update, { person, platform, at }: Message, { people }: Desk): boolean {
  const isOwn = last.author.person === people.keyOf(person, platform);
  return isOwn && isWithinUndo(last.at, at);
}

function mayChange(last: Update, { person, platform }: Message, { people }: Desk): boolean {
  return people.mayWrite(person, platform, last.recommendation);
}
