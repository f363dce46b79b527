import {
  CardFactory,
  type MessagingExtensionAction,
  type MessagingExtensionActionResponse,
  type MessagingExtensionAttachment,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
} from 'botbuilder';
import type { QuotationBlock } from '../../src/chat.ts';
import { type AdaptiveCard, createCard } from './cards/adaptive-card.ts';
import { renderForCompose } from './cards/quotation.ts';
import { MOST_RESULTS, shorten } from './limits.ts';
import { readHtml } from './read-text.ts';
import { TEAMS } from './wording.ts';

/** Ids of the commands, as the manifest has them. */
export const COMMANDS = { quotes: 'quotes', log: 'log-update' } as const;
/** The parameter in which the topic is typed. */
export const TOPIC_PARAMETER = 'topic';

/** A preview is a line or two; the whole words are in the card. In characters. */
const PREVIEW = 110;

/** Sent in place of a parameter when the search is opened, before anything has been typed. */
const INITIAL_RUN = 'initialRun';

/** The topic that is searched for, the one parameter there is under whatever name; empty before anything was typed. */
export function readTopic({ parameters = [] }: MessagingExtensionQuery): string {
  const typed = parameters.find(({ name }) => name !== INITIAL_RUN)?.value;
  return typeof typed === 'string' ? typed.trim() : '';
}

/** Quotations to choose from; the chosen one goes into the message as a card, its words in a run of their own. */
export function renderResults(quotations: readonly QuotationBlock[]): MessagingExtensionResponse {
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: quotations.slice(0, MOST_RESULTS).map(renderResult),
    },
  };
}

export function renderNote(text: string): MessagingExtensionResponse {
  return { composeExtension: { type: 'message', text } };
}

function renderResult(quotation: QuotationBlock): MessagingExtensionAttachment {
  const { text, attribution, caution } = quotation;
  const note = caution ? `${attribution} · ${TEAMS.beforePrinting(caution)}` : attribution;
  const card = createCard(renderForCompose(quotation), `“${text}” ${attribution}`);
  // A preview is read as HTML; the warning stands here, because it must not get into the message itself.
  const preview = CardFactory.thumbnailCard(escapeHtml(`“${shorten(text, PREVIEW)}”`), undefined, undefined, {
    text: escapeHtml(note),
  });
  return { ...CardFactory.adaptiveCard(card), preview };
}

/** The words of the message from which a dialogue was opened. */
export function readMessageText({ messagePayload }: MessagingExtensionAction): string {
  const { content = '', contentType } = messagePayload?.body ?? {};
  return contentType === 'text' ? content.trim() : readHtml(content);
}

/** A card in the dialogue that is open, or opens it. */
export function renderDialogue(card: AdaptiveCard, title: string): MessagingExtensionActionResponse {
  return {
    task: {
      type: 'continue',
      value: { title, width: 'medium', height: 'medium', card: CardFactory.adaptiveCard(card) },
    },
  };
}

export function renderDialogueNote(text: string): MessagingExtensionActionResponse {
  return { task: { type: 'message', value: text } };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
