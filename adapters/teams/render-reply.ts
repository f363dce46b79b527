import { type Activity, type Attachment, CardFactory } from 'botbuilder';
import type { Block, ButtonsBlock, Reply } from '../../src/chat.ts';
import { type AdaptiveCard, createCard } from './cards/adaptive-card.ts';
import type { Surface } from './cards/buttons.ts';
import { renderBlocks } from './cards/render-blocks.ts';
import { halve } from './halve.ts';
import { fitsBudget } from './limits.ts';
import { createModelLabel, hasCitations, isTextBlock, renderText, type TextBlock } from './render-text.ts';
import { TEAMS } from './wording.ts';

/** A message as it is sent. */
export interface Outgoing {
  readonly activity: Partial<Activity>;
  /** The answer that the thumbs below this message speak of. */
  readonly feedback: string | null;
}

type Render = (blocks: readonly Block[]) => Partial<Activity>;

/**
 * A reply as messages, in order. Statements go as text, because only text has native citations; from the first block
 * that needs a card on, everything goes into a card. Never both in one message: Teams would split it and return no id,
 * so that it could not be replaced. What exceeds the budget goes on in a further message.
 */
export function renderReply(reply: Reply): Outgoing[] {
  const blocks = shownBlocks(reply);
  const firstCard = blocks.findIndex((block) => !isTextBlock(block));
  const leading = firstCard === -1 ? blocks : blocks.slice(0, firstCard);
  const asText = firstCard === -1 || hasCitations(leading) || reply.model ? leading : [];
  const text = pack(
    asText,
    (part) => renderText(part.filter(isTextBlock) as TextBlock[], textOf(reply)),
    reply,
  );
  const cards = pack(blocks.slice(asText.length), (part) => renderCardMessage(part, reply), reply);
  return withFeedback(text.length > 0 ? [text, cards] : [cards], reply);
}

/** A reply as one card, which takes the place of another. What does not fit is said to be missing. */
export function renderReplyCard(reply: Reply, surface: Surface): AdaptiveCard {
  const blocks = shownBlocks(reply);
  const card = createCard(renderBlocks(blocks, surface), reply.summary);
  if (fitsBudget(messageOf(card, reply))) return card;
  const buttons = blocks.filter(({ type }) => type === 'buttons');
  const short: Block = { type: 'text', text: TEAMS.tooLong(reply.summary) };
  return createCard(renderBlocks([short, ...buttons], surface), reply.summary);
}

/** A card as a message. */
export function messageOf(card: AdaptiveCard, { summary }: Pick<Reply, 'summary'>): Partial<Activity> {
  return { type: 'message', summary, attachments: [attachCard(card)] };
}

function attachCard(card: AdaptiveCard): Attachment {
  return CardFactory.adaptiveCard(card);
}

/** Teams draws the chart itself, so that the picture of it would be the same once more. */
function shownBlocks({ blocks }: Reply): Block[] {
  const hasChart = blocks.some(({ type }) => type === 'chart');
  return blocks
    .filter(({ type }) => type !== 'feedback' && !(type === 'picture' && hasChart))
    .flatMap((block) => (block.type === 'buttons' ? offerableButtons(block) : [block]));
}

/** Anybody can forward a message in Teams; a list of channels to share in would need rights to read the team. */
function offerableButtons(block: ButtonsBlock): Block[] {
  const buttons = block.buttons.filter(({ action }) => action !== 'share');
  return buttons.length > 0 ? [{ ...block, buttons }] : [];
}

const textOf = ({ summary, model }: Reply) => ({ summary, byModel: Boolean(model) });

/** A quotation is never labelled as written by a model, and so no card that holds one. */
function renderCardMessage(blocks: readonly Block[], reply: Reply): Partial<Activity> {
  const message = messageOf(createCard(renderBlocks(blocks, 'chat'), reply.summary), reply);
  const isWorded = blocks.some(isTextBlock) && !blocks.some(({ type }) => type === 'quotation');
  return reply.model && isWorded ? { ...message, entities: [createModelLabel()] } : message;
}

/** As many blocks as fit into each message; a block that fits none is parted. */
function pack(blocks: readonly Block[], render: Render, reply: Reply): Partial<Activity>[] {
  if (blocks.length === 0) return [];
  const whole = render(blocks);
  if (fitsBudget(whole)) return [whole];
  const most = lastFitting(blocks, render);
  if (most > 0) return [render(blocks.slice(0, most)), ...pack(blocks.slice(most), render, reply)];
  const [first, ...rest] = blocks as [Block, ...Block[]];
  const parts = halve(first);
  if (!parts)
    return [render([{ type: 'text', text: TEAMS.tooLong(reply.summary) }]), ...pack(rest, render, reply)];
  return [...pack([parts[0]], render, reply), ...pack([parts[1], ...rest], render, reply)];
}

function lastFitting(blocks: readonly Block[], render: Render): number {
  let most = 0;
  while (most < blocks.length && fitsBudget(render(blocks.slice(0, most + 1)))) most++;
  return most;
}

/** The thumbs stand below the last message of the answer itself, not below its buttons. */
function withFeedback(groups: readonly Partial<Activity>[][], { blocks }: Reply): Outgoing[] {
  const feedback = blocks.find((block) => block.type === 'feedback')?.value ?? null;
  const rated = groups[0]?.at(-1);
  return groups
    .flat()
    .map((activity) =>
      feedback !== null && activity === rated
        ? { activity: { ...activity, channelData: { feedbackLoop: { type: 'default' } } }, feedback }
        : { activity, feedback: null },
    );
}
