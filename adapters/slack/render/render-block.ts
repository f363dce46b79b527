import type { AnyBlock } from '@slack/types';
import type { Block, ChartBlock, PictureBlock } from '../../../src/chat.ts';
import { clip, LIMITS } from '../limits.ts';
import { ANSWERS } from '../wording.ts';
import { feedbackButtons, renderButtons, renderFeedback } from './render-controls.ts';
import { renderTable, renderTableAsWords } from './render-table.ts';
import {
  renderFacts,
  renderHeading,
  renderHint,
  renderList,
  renderQuotation,
  renderStatement,
} from './render-words.ts';
import { paragraphs } from './rich-text.ts';

/** Where blocks are shown: each place knows other kinds of blocks. */
export type Surface = 'message' | 'home' | 'modal';

/** One block of a reply as blocks of Slack's; none where there is nothing to show. */
export function renderBlock(block: Block, surface: Surface): AnyBlock[] {
  switch (block.type) {
    case 'text':
      return paragraphs(block.text);
    case 'heading':
      return renderHeading(block.text);
    case 'hint':
      return renderHint(block.text);
    case 'list':
      return renderList(block.items);
    case 'statement':
      return renderStatement(block);
    case 'quotation':
      return renderQuotation(block);
    case 'facts':
      return renderFacts(block);
    case 'table':
      return surface === 'message' ? renderTable(block) : renderTableAsWords(block);
    case 'chart':
      return renderChart(block, surface);
    case 'picture':
      return renderPicture(block);
    case 'buttons':
      return renderButtons(block.buttons);
    case 'feedback':
      return surface === 'message' ? renderFeedback(block) : renderButtons(feedbackButtons(block));
  }
}

/**
 * A pie, which `@slack/types` does not know yet (docs.slack.dev, data-visualization block), and under it the same in
 * words, for those who cannot see it. With more slices than Slack draws, the words alone.
 */
function renderChart({ title, alt, slices }: ChartBlock, surface: Surface): AnyBlock[] {
  const segments = slices
    .filter(({ value }) => value > 0)
    .map(({ label, value }) => ({ label: clip(label, LIMITS.chartLabel), value }));
  const drawn = surface !== 'modal' && segments.length > 0 && segments.length <= LIMITS.chartSlices;
  const chart: AnyBlock & object = {
    type: 'data_visualization',
    ...{ title: clip(title.trim() || ANSWERS.chart, LIMITS.chartTitle), chart: { type: 'pie', segments } },
  };
  return [...(drawn ? [chart] : renderHeading(title)), ...renderHint(alt)];
}

/** The picture itself is uploaded behind the message; what it shows is said in it. */
function renderPicture({ title, alt }: PictureBlock): AnyBlock[] {
  return renderHint(`${title}: ${alt}`);
}
