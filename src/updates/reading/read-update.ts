import { UserError } from '../../errors.ts';
import { dayOf } from './dates/calendar.ts';
import { type Draft, EMPTY_DRAFT, toReading } from './draft.ts';
import { followUp } from './follow-up.ts';
import { type MessageReading, readMessage } from './read-message.ts';
import { missingSlots, SLOTS, type Slot, type UpdateReading } from './reading.ts';
import { viewLater } from './take-correction.ts';
import { prepareReading, type UpdateKnowledge } from './view.ts';

/** Reads conversations: what was reported after the last message, and what to ask after the first. */
export type UpdateReader = (turns: readonly string[], now: string) => UpdateReading;

/** Prepares the knowledge once. */
export function createUpdateReader(knowledge: UpdateKnowledge): UpdateReader {
  const tools = prepareReading(knowledge);
  return (turns, now) => {
    const today = dayOf(now);
    if (!today) throw new UserError(`"${now}" is no day: give it as YYYY-MM-DD.`);
    const [first, ...later] = turns.map((turn) => viewLater(turn, true, today, tools));
    if (!first) return { intent: 'other', readings: [], asks: [] };
    const opening = readMessage(first.whole, tools);
    let { intent } = opening;
    let drafts = opening.drafts;
    for (const heard of later) {
      if (drafts.length > 0 || intent === 'update')
        drafts = drafts.length > 0 ? followUp(drafts, heard, tools) : readMessage(heard.whole, tools).drafts;
      else {
        const reading = readMessage(heard.whole, tools);
        drafts = reading.drafts;
        intent = reading.intent === 'other' ? intent : reading.intent;
      }
    }
    return {
      intent,
      readings: drafts.map((draft) => toReading(settle(draft))),
      asks: opening.intent === 'update' ? asksFor(opening) : [],
    };
  };
}

/** What the bot would ask for after these drafts, in the order of the slots. */
function asksFor({ drafts, unchanged }: MessageReading): Slot[] {
  const lacks = new Set(drafts.flatMap((draft) => missingSlots(toReading(draft))));
  const carriedOver = unchanged.some((words) => words !== null) && drafts.every((draft) => isBlank(draft));
  if (carriedOver) return ['recommendation'];
  return SLOTS.filter((slot) => lacks.has(slot));
}

/** "Same as last week": everything else comes from the sender's last update, once it is known which. */
function isBlank(draft: Draft): boolean {
  return JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT);
}

/** Finished work has no blocker left. */
function settle(draft: Draft): Draft {
  return draft.status === 'complete' ? { ...draft, blocker: [] } : draft;
}
