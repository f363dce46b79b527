import type { Desk } from '../bot.ts';
import type { Action, Block, Message, Reply } from '../chat.ts';
import { LONGEST_QUESTION } from '../intents/intent.ts';
import { textReply } from '../replies.ts';
import { readProgressOf } from '../retrieval/progress-cues.ts';
import type { Answered } from '../talk/answered.ts';
import { ANSWER_BUTTONS } from '../wording.ts';
import { withUses } from './with-uses.ts';

/** Answers a question, remembers it, and puts on record what was shown. */
export async function answer(by: Message | Action, question: string, desk: Desk): Promise<Reply> {
  const { conversations, audit, newId } = desk;
  const talk = conversations.of(by);
  const answered = await desk.answering().respond(question.slice(0, LONGEST_QUESTION), talk.questions, by, {
    quoting: talk.quoting,
    last: talk.answer && talk.reply && { answer: talk.answer, reply: talk.reply },
    list: talk.list,
  });
  const id = newId();
  const reply = await withUses(answered, desk);
  conversations.remember(by, id, question, { ...answered, reply });
  await audit.answerShown(id, answered.answer, by, reply.model ?? null);
  // Whoever asks how it is getting on is told that first, be it that nothing is on record.
  const isOwn = answered.offers.length === 0 && answered.asks === undefined;
  const about = isOwn ? readProgressOf(question) : null;
  const noted =
    about === null
      ? withProgress(reply, answered, by, desk)
      : leadWithProgress(reply, answered, about, by, desk);
  return withButtons(noted, id, answered);
}

/** The last answer for others to see: what everybody in the place may see of it, and no buttons. */
export function share(by: Action, desk: Desk): Reply {
  const { reply, answer: shared } = desk.conversations.of(by);
  return reply && shared ? withProgress(reply, { answer: shared }, by, desk) : textReply(ANSWER_BUTTONS.lost);
}

function withProgress(
  reply: Reply,
  { answer: { recommendations }, progressAt = 'end' }: Pick<Answered, 'answer' | 'progressAt'>,
  by: Message | Action,
  desk: Desk,
): Reply {
  return progressAt === null ? reply : withNote(reply, desk.progress.note(recommendations, by), progressAt);
}

/** Where what is asked about stands: the recommendation that its words name, or else those that the answer touches. */
function leadWithProgress(
  reply: Reply,
  { answer: { recommendations } }: Answered,
  about: string,
  by: Message | Action,
  desk: Desk,
): Reply {
  const named = desk.progress.find(about);
  return withNote(reply, desk.progress.note(named ? [named.id] : recommendations, by, true), 0);
}

/** "More": the next of what was not shown of the last answer here. */
export async function more(by: Message | Action, desk: Desk): Promise<Reply> {
  const { answer: continued, reply } = desk.answering().more(desk.conversations.of(by).answer);
  if (continued) desk.conversations.replace(by, continued, reply);
  return reply;
}

/** Where the recommendations stand comes after the findings and before what to ask next, unless a place is named. */
function withNote(reply: Reply, note: readonly Block[], place: number | 'end'): Reply {
  if (note.length === 0) return reply;
  const at = place === 'end' ? reply.blocks.findLastIndex(({ type }) => type !== 'hint') + 1 : place;
  return { ...reply, blocks: [...reply.blocks.slice(0, at), ...note, ...reply.blocks.slice(at)] };
}

/** What can be pressed instead of typed, under an answer that says something. */
function withButtons(
  reply: Reply,
  id: string,
  { answer: { claims, further, query }, offers }: Answered,
): Reply {
  if (claims.length === 0) return reply;
  const isQuoting = offers.length > 0;
  const buttons: Block = {
    type: 'buttons',
    buttons: [
      ...(isQuoting ? [] : [{ action: 'words', label: ANSWER_BUTTONS.words, value: id } as const]),
      ...(further.length > 0 ? [{ action: 'more', label: ANSWER_BUTTONS.more, value: id } as const] : []),
      ...(isQuoting ? [] : [{ action: 'quote', label: ANSWER_BUTTONS.quote, value: id } as const]),
      ...(query.shape === 'compare'
        ? []
        : [{ action: 'compare', label: ANSWER_BUTTONS.compare, value: id } as const]),
      { action: 'share', label: ANSWER_BUTTONS.share, value: id },
    ],
  };
  return { ...reply, blocks: [...reply.blocks, buttons, { type: 'feedback', value: id }] };
}
