import type { Block } from '../../../src/chat.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { type CardElement, createParagraph, createPlainText, createRun } from './adaptive-card.ts';
import { renderButtons, type Surface } from './buttons.ts';
import { renderChart } from './chart.ts';
import { renderQuotation } from './quotation.ts';
import { renderFacts, renderTable } from './table.ts';

/** Blocks as elements of a card. All text but headings goes into runs, which no client parses. */
export function renderBlocks(blocks: readonly Block[], surface: Surface): CardElement[] {
  return blocks.flatMap((block) => renderBlock(block, surface));
}

function renderBlock(block: Block, surface: Surface): CardElement[] {
  switch (block.type) {
    case 'text':
      return paragraphs(block.text);
    case 'heading':
      return [renderHeading(block.text)];
    case 'list':
      return block.items.map((item) => createPlainText(`• ${item}`, { spacing: 'Small' }));
    case 'hint':
      return [createParagraph([createRun(block.text, { isSubtle: true })])];
    case 'statement':
      return [createPlainText(`${block.number}. ${block.text} (${block.place})`)];
    case 'quotation':
      return [renderQuotation(block)];
    case 'facts':
      return [renderFacts(block)];
    case 'table':
      return renderTable(block);
    case 'chart':
      return renderChart(block);
    // A picture would need a public address or most of a message's budget; its words stand for it.
    case 'picture':
      return [createParagraph([createRun(block.alt, { isSubtle: true })])];
    case 'buttons':
      return block.buttons.length > 0 ? [renderButtons(block.buttons, surface)] : [];
    // Feedback is not part of a card: Teams sets it below the message.
    case 'feedback':
      return [];
  }
}

const paragraphs = (text: string): CardElement[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => createPlainText(line));

/** Only text blocks can be headings for those who listen to the card. */
export function renderHeading(text: string): CardElement {
  return { type: 'TextBlock', text: escapeMarkdown(text), style: 'heading', weight: 'Bolder', wrap: true };
}
