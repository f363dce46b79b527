import type { ActionsBlock, AnyBlock, KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import { readActionId } from '../action-id.ts';
import { escapeText } from '../escape.ts';
import { LIMITS, splitText } from '../limits.ts';
import { renderButtons } from './render-controls.ts';
import type { SlackMessage } from './render-reply.ts';
import { plainText } from './render-words.ts';
import { splitIntoMessages } from './split-into-messages.ts';

/** A message for a workspace that refuses the newer kinds of blocks: sections of plain text, and ordinary buttons. */
export function renderPlainly({ text, blocks }: SlackMessage): SlackMessage[] {
  return splitIntoMessages(blocks.flatMap(renderBlockPlainly)).map((part) => ({ text, blocks: part }));
}

/** A message for a server that takes no blocks at all. */
export function renderAsText({ text, blocks }: SlackMessage): SlackMessage[] {
  const whole = blocks.map(describeBlock).filter(Boolean).join('\n\n');
  if (whole === '') return [{ text, blocks: [] }];
  // Escaping can make a text five times as long.
  return splitText(whole, LIMITS.text / 5).map((piece) => ({ text: escapeText(piece), blocks: [] }));
}

function renderBlockPlainly(block: AnyBlock): KnownBlock[] {
  const known = block as KnownBlock;
  if (known.type === 'actions') return [known];
  if (known.type === 'context_actions') return feedbackAsButtons(known);
  const pieces = describeSections(known)
    .flatMap((text) => splitText(text))
    .filter((piece) => /\S/.test(piece));
  return pieces.map((piece) => ({ type: 'section', text: plainText(piece) }));
}

/** The texts of a block: those that must not be joined, as a quotation and its attribution, apart. */
function describeSections(block: KnownBlock): string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'context':
      return block.elements.map((element) => ('text' in element ? element.text : element.alt_text));
    case 'section':
      return block.text ? [block.text.text] : [];
    case 'data_table':
      return [[block.caption, ...block.rows.map(describeRow)].join('\n')];
    case 'rich_text':
      return describeRichText(block);
    default:
      return [];
  }
}

const describeBlock = (block: AnyBlock) => describeSections(block as KnownBlock).join('\n');

function describeRow(row: readonly unknown[]): string {
  return row.map((cell) => (cell as { text?: string }).text ?? '').join(' | ');
}

function describeRichText({ elements }: RichTextBlock): string[] {
  return elements.map((element) => {
    if (element.type !== 'rich_text_list') return joinWords(element.elements);
    return element.elements.map((item) => `• ${joinWords(item.elements)}`).join('\n');
  });
}

/** A link gives its words and its address. */
function joinWords(elements: readonly RichTextElement[]): string {
  const texts = elements.map((element) => {
    if (element.type === 'text') return element.text;
    return element.type === 'link' ? `${element.text ?? ''} ${element.url}`.trim() : '';
  });
  return texts.join('');
}

/** The thumbs as two ordinary buttons. */
function feedbackAsButtons({ elements }: Extract<KnownBlock, { type: 'context_actions' }>): ActionsBlock[] {
  return elements.flatMap((element) => {
    if (element.type !== 'feedback_buttons') return [];
    const buttons = [element.positive_button, element.negative_button].flatMap(({ text, value }) => {
      const pressed = readActionId(element.action_id ?? '', value);
      return pressed ? [{ action: pressed.name, label: text.text, value: pressed.value }] : [];
    });
    return renderButtons(buttons);
  });
}
