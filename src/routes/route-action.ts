import type { Desk } from '../bot.ts';
import type { Action, ActionName, Reply } from '../chat.ts';
import { textReply } from '../replies.ts';
import { DRAFT } from '../updates/draft/wording.ts';
import { wishOfButton } from '../updates/rhythm/change-reminders.ts';
import { sayText } from '../updates/say-text.ts';
import { SEEING } from '../updates/wording.ts';
import { ANSWER_BUTTONS, AUDIT } from '../wording.ts';
import { answer, more, share } from './answer-message.ts';
import { forStaff } from './for-staff.ts';
import { quote } from './route-quotations.ts';
import { withUses } from './with-uses.ts';

/** Does what a button stands for. Rights and state are looked at as they are now, whatever the button was shown with. */
export async function routeAction(action: Action, desk: Desk): Promise<Reply> {
  switch (action.name) {
    case 'words':
    case 'more':
    case 'quote':
    case 'compare':
    case 'share':
      return aboutAnswer(action, desk);
    case 'helpful':
    case 'not-helpful':
      return rate(action, desk);
    default:
      return forStaff(await aboutProgress(action, desk), action);
  }
}

/**
 * A button under an answer; after a restart the question is asked again. Where that gives another answer, because it leaned
 * on the question before, nobody is shown that one in the place of theirs.
 */
async function aboutAnswer(action: Action, desk: Desk): Promise<Reply> {
  const { conversations, audit } = desk;
  if (!conversations.recall(action, action.value)) {
    const shown = audit.shownAs(action.value);
    const again = shown && desk.answering().answer(shown.question, []);
    if (!again || !shown.isAnsweredBy(again.answer)) return textReply(ANSWER_BUTTONS.lost);
    // What was asked here meanwhile has no part in it, and it is on record already.
    conversations.remember(action, action.value, shown.question, {
      ...again,
      reply: await withUses(again, desk),
    });
  }
  const talk = conversations.of(action);
  switch (action.name) {
    case 'words':
      return desk.answering().words(talk.answer, null);
    case 'more':
      return more(action, desk);
    case 'quote':
      return quote(action, null, desk);
    case 'share':
      return share(action, desk);
    default:
      return answer(action, ANSWER_BUTTONS.compareQuestion, desk);
  }
}

async function rate(action: Action, { audit }: Desk): Promise<Reply> {
  const helpful = action.name === 'helpful';
  await audit.answerRated(action.value, helpful, action);
  return sayText(helpful ? AUDIT.thanksHelpful : AUDIT.thanksUnhelpful);
}

/** Their replies show the draft that waits: "yes" is said to that. */
const SHOWS_DRAFT: ReadonlySet<ActionName> = new Set(['save', 'edit', 'amend', 'log']);

async function aboutProgress(action: Action, desk: Desk): Promise<Reply> {
  const { progress, audit } = desk;
  const { reporting, afterwards, seeing } = progress;
  if (SHOWS_DRAFT.has(action.name)) desk.conversations.noteReport(action);
  if (action.person.standing === 'guest') return sayText(SEEING.staffOnly);
  switch (action.name) {
    case 'save':
      return reporting.save(action);
    case 'edit':
      return reporting.edit(action);
    case 'cancel':
      return reporting.cancel(action);
    case 'undo':
      return afterwards.undo(action);
    case 'amend':
      return reporting.amend(action, action.value || null);
    case 'accept':
    case 'decline':
      return afterwards.settle(action, action.name === 'accept');
    case 'snooze':
    case 'opt-out': {
      const wish = wishOfButton(action.name, action.value);
      return wish ? progress.remind(wish, action) : sayText(DRAFT.begin);
    }
    case 'board':
      await audit.recordSeen('board', action);
      return seeing.board(action.at);
    case 'log':
      return reporting.begin(action, action.value || null);
    default:
      return sayText(DRAFT.begin);
  }
}
