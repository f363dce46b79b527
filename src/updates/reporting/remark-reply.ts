import type { Block, Message, Reply } from '../../chat.ts';
import { dayAt, printDay } from '../days.ts';
import { type AskedBack, readAskedBack } from '../draft/read-asked-back.ts';
import type { DraftEntry, UpdateDraft, Want } from '../draft/update-draft.ts';
import { ASKS, REMARKS } from '../draft/wording.ts';
import { type Remark, readDelay, readRemark } from '../reading/remark.ts';
import { sayText } from '../say-text.ts';
import { GUIDES } from '../wording.ts';
import type { Desk } from './desk.ts';
import { saysItWaits } from './says-it-waits.ts';
import { showDraft } from './show-draft.ts';

/**
 * The answer to what is said beside the work: nothing of it is recorded, and a draft that waits stays as it was. Null for a
 * message that may report something, or answer what the draft asks.
 */
export function remarkReply(message: Message, draft: UpdateDraft | null, desk: Desk): Reply | null {
  const back = readAskedBack(message.text);
  if (back) return askedBackReply(back, message, draft, desk);
  // Without a draft there is nothing to put off: "should we do it in-house?" is for the documents.
  const remark = readRemark(message.text) ?? (draft ? readDelay(message.text) : null);
  if (remark === null || (draft && mayAnswer(remark, message, draft, desk))) return null;
  switch (remark) {
    case 'wait':
      return sayText(REMARKS.waits);
    case 'reword':
      return draft ? leftAlone(REMARKS.rewordsNothing, draft, message, desk) : null;
    case 'whereabouts':
      return draft ? leftAlone(REMARKS.notTaken, draft, message, desk) : null;
    case 'unrecorded':
      return aside(REMARKS.unrecorded, draft, message, desk);
    case 'later':
      return draft ? sayText(REMARKS.waits) : sayText(REMARKS.later);
    case 'attached':
      return aside(REMARKS.attached, draft, message, desk);
    case 'hand-over':
      return aside(GUIDES.owners, draft, message, desk);
    case 'nothing':
    case 'aside': {
      const others = desk.reader.named(message.text).filter((id) => !isAbout(draft, id));
      const stands = others.map((id) => sayStanding(id, desk));
      // Whoever asks is answered first.
      const isAnswer = remark === 'nothing' || message.text.includes('?');
      const text = (isAnswer ? [...stands, REMARKS.nothing] : [REMARKS.aside, ...stands]).join(' ');
      return aside(text, draft, message, desk);
    }
  }
}

/** What is said to a remark; a draft that waits is named with it. */
function aside(text: string, draft: UpdateDraft | null, message: Message, desk: Desk): Reply {
  return draft ? leftAlone(text, draft, message, desk) : sayText(text);
}

/** "What's the next step then?": what has been taken down, or what is meant by it. */
function askedBackReply(
  { want, asks }: AskedBack,
  message: Message,
  draft: UpdateDraft | null,
  desk: Desk,
): Reply | null {
  const slot = want ?? draft?.asking?.want ?? null;
  if (slot === null) return null;
  // What stands where is for the documents to tell, or the record, where nothing is being written.
  if (draft === null) return asks === 'meaning' ? sayText(ASKS.meaning(slot)) : null;
  if (asks === 'why') return leftAlone(GUIDES.why, draft, message, desk);
  const isTold = draft.entries.some((entry) => isFilled(entry, slot));
  return asks === 'standing' && isTold
    ? showDraft(draft, message, desk)
    : leftAlone(ASKS.meaning(slot), draft, message, desk);
}

function isFilled({ words, correctiveAction, explanation }: DraftEntry, want: Want): boolean {
  const told = { ...words, correctiveAction, explanation }[want];
  return told !== null && told.length > 0;
}

/** "John says it's red", asked how it stands; "nothing to report on R5", where that is waiting: for the draft to read. */
function mayAnswer(remark: Remark, { text }: Message, draft: UpdateDraft, { reader }: Desk): boolean {
  if (reader.named(text).some((id) => !isAbout(draft, id))) return false;
  if (remark === 'nothing') return true;
  return remark === 'aside' && TOLD_IN_WORDS.some((want) => want === draft.asking?.want);
}

function isAbout(draft: UpdateDraft | null, id: string): boolean {
  return draft?.entries.some(({ words }) => words.recommendation === id) ?? false;
}

/** What others say of a status, or how it was, may tell these. */
const TOLD_IN_WORDS = ['status', 'explanation', 'evidence', 'correctiveAction'] as const;

/** How a recommendation stands on record, in a sentence. */
function sayStanding(id: string, { naming, record }: Desk): string {
  const last = record.latest(id);
  const name = naming.Recommendation(id);
  return last
    ? REMARKS.stands(name, naming.status(last.status), printDay(dayAt(last.at)))
    : REMARKS.noUpdate(name);
}

function leftAlone(text: string, draft: UpdateDraft, message: Message, desk: Desk): Reply {
  const said = sayText(text);
  const hint: Block = { type: 'hint', text: saysItWaits(draft, message, desk) };
  return { ...said, blocks: [...said.blocks, hint] };
}
