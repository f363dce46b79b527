import type { Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Answer } from './answer.ts';
import { nextSteps } from './next-steps.ts';
import { notFoundReply } from './not-found.ts';
import { bodyOf, shownClaims } from './reply-body.ts';
import { notesAfter, notesBefore, saysUnsaid } from './reply-notes.ts';
import { verdictLead } from './said/verdict-lead.ts';
import { NOT_FOUND, NOTES } from './wording.ts';

/** Puts an answer into words: the gist first, then who says what, then what to mind, then what to ask next. */
export function replyTo(answer: Answer, corpus: Corpus): Reply {
  const { summary, blocks: said } = replyAlone(answer, corpus);
  const blocks = [...said, ...nextSteps(answer, corpus)];
  return answer.model ? { summary, blocks, model: answer.model } : { summary, blocks };
}

/** The same without what to ask next. */
export function replyAlone(answer: Answer, corpus: Corpus): Reply {
  if (answer.outcome !== 'answered') return notFoundReply(answer, corpus);
  const blocks = [...notesBefore(answer, corpus), ...bodyOf(answer, corpus), ...notesAfter(answer, corpus)];
  return { summary: summarise(answer, corpus), blocks };
}

/** Notifications and screen readers get the gist alone. */
function summarise(answer: Answer, corpus: Corpus): string {
  const [first] = shownClaims(answer);
  if (answer.verdict && first && answer.query.shape === 'attribution')
    return verdictLead(answer, first, corpus);
  if (saysUnsaid(answer.query)) return NOTES.unsaid(answer.query.unsaid);
  return first ? first.text : NOT_FOUND.lead;
}
