import type { Block, Reply } from './chat.ts';
import type { Corpus } from './corpus/library.ts';
import { type Intent, LONGEST_QUESTION } from './intents/intent.ts';
import type { AboutBot } from './intents/newcomer.ts';
import { DOCUMENTS, HELP, PRIVACY, SMALL_TALK } from './wording.ts';

/** A reply of one sentence or two. */
export function textReply(text: string): Reply {
  return { summary: text, blocks: [{ type: 'text', text }] };
}

function helpReply({ council }: Corpus): Reply {
  const lead = HELP.lead(council.name);
  const blocks: Block[] = [
    { type: 'text', text: lead },
    { type: 'list', items: HELP.examples },
    { type: 'text', text: HELP.after },
    { type: 'text', text: HELP.documents },
  ];
  return { summary: lead, blocks };
}

/**
 * The reply to a message that is no question and needs no conversation: help, the documents, an empty or an overlong
 * message. Null for a question.
 */
export function answerCommand(intent: Intent, corpus: Corpus): Reply | null {
  switch (intent.kind) {
    case 'help':
      return helpReply(corpus);
    case 'documents':
      return documentsReply(corpus);
    case 'review-date':
      return textReply(tellReviewDate(intent.year, corpus));
    case 'about-bot':
      return joinReplies(intent.asked.map((asked) => aboutBot(asked, corpus)));
    case 'greeting':
      return textReply(SMALL_TALK.greeting);
    case 'thanks':
      return textReply(SMALL_TALK.thanks);
    case 'apology':
      return textReply(SMALL_TALK.apology);
    case 'complaint':
      return textReply(SMALL_TALK.complaint);
    case 'confused':
      return textReply(SMALL_TALK.confused);
    case 'empty':
      return textReply(SMALL_TALK.empty);
    case 'too-long':
      return textReply(SMALL_TALK.tooLong(intent.length, LONGEST_QUESTION));
    case 'off-task':
      return textReply(SMALL_TALK.offTask);
    case 'question':
    case 'words':
    case 'who':
    case 'more':
    case 'quote':
      return null;
  }
}

/** The date on the title page of the report: of the older ones nothing nearer is known. */
function tellReviewDate(asksYear: number | null, { sources }: Corpus): string {
  const reports = [...sources.values()].filter(({ voice }) => voice === 'peers');
  const year = asksYear ?? Math.max(...reports.map((report) => report.year));
  const asked = reports.find((report) => report.year === year);
  return asked
    ? DOCUMENTS.dated(year, asked.title, asked.date)
    : DOCUMENTS.noReviewOf(
        year,
        reports.map((report) => report.year).sort((one, other) => one - other),
      );
}

function aboutBot(asked: AboutBot, corpus: Corpus): Reply {
  switch (asked) {
    case 'help':
      return helpReply(corpus);
    case 'program':
      return textReply(SMALL_TALK.program);
    case 'trust':
      return textReply(SMALL_TALK.trust);
    case 'privacy':
      return textReply(PRIVACY);
    case 'documents':
      return documentsReply(corpus);
    case 'sends':
      return textReply(SMALL_TALK.sends);
    case 'published':
      return joinReplies([textReply(publishedIn(corpus)), documentsReply(corpus)]);
  }
}

/**
 * Replies in a row as one: worded by a model where one of them was, and for the asker alone where one of them is.
 */
export function joinReplies(replies: readonly Reply[]): Reply {
  const model = replies.find((reply) => reply.model)?.model;
  const isPrivate = replies.some(({ audience }) => audience === 'asker');
  return {
    summary: replies.map(({ summary }) => summary).join(' '),
    blocks: replies.flatMap(({ blocks }) => blocks),
    ...(model ? { model } : {}),
    ...(isPrivate ? { audience: 'asker' } : {}),
  };
}

/** What is known of where the documents can be read by everybody. */
function publishedIn(corpus: Corpus): string {
  const sources = [...corpus.sources.values()];
  return sources.some(({ url }) => url !== null) ? DOCUMENTS.published : DOCUMENTS.nowherePublished;
}

/** Which documents the bot answers from, who speaks in each, and whether their text is at hand. */
function documentsReply(corpus: Corpus): Reply {
  const sources = [...corpus.sources.values()].sort((one, other) => other.year - one.year);
  const items = sources.map(({ id, title, publisher, date, voice, url }) => {
    const state = corpus.documents.has(id) ? DOCUMENTS.atHand : DOCUMENTS.digestOnly;
    const line = `${DOCUMENTS.line(title, publisher, date, DOCUMENTS.voice(voice))}; ${state}.`;
    return url === null ? line : `${line} ${DOCUMENTS.onTheWeb(url)}`;
  });
  const all = sources.every(({ id }) => corpus.documents.has(id));
  const bringIn: Block[] = all ? [] : [{ type: 'hint', text: DOCUMENTS.bringIn }];
  return {
    summary: DOCUMENTS.lead,
    blocks: [{ type: 'text', text: DOCUMENTS.lead }, { type: 'list', items }, ...bringIn],
  };
}
