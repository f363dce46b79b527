import type { AnyBlock } from '@slack/types';
import type { Block, PictureBlock, Reply } from '../../../src/chat.ts';
import { escapeText } from '../escape.ts';
import { clip, LIMITS } from '../limits.ts';
import { ANSWERS } from '../wording.ts';
import { renderBlock, type Surface } from './render-block.ts';
import { renderHint } from './render-words.ts';
import { splitIntoMessages } from './split-into-messages.ts';

/** A message as the Web API takes it: blocks, and the summary that notifications and screen readers use. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly AnyBlock[];
}

/** A reply as one message, or as several where Slack's limits ask for it. At least one. */
export function renderReply(reply: Reply): SlackMessage[] {
  const messages = splitIntoMessages(renderBlocks(reply, 'message'));
  const parts = messages.length === 0 ? [[]] : messages;
  return parts.map((blocks, at) => ({ text: renderSummary(reply.summary, at + 1, parts.length), blocks }));
}

/** The summary, escaped, with the number of the part where there are several. */
function renderSummary(summary: string, number: number, of: number): string {
  const short = clip(summary.replace(/\s+/g, ' ').trim() || ANSWERS.empty, LIMITS.summary - 30);
  return escapeText(of === 1 ? short : ANSWERS.part(short, number, of));
}

/** The blocks of a reply for one place, not yet cut to a message's size. */
export function renderBlocks({ blocks, model }: Reply, surface: Surface): AnyBlock[] {
  const label = model ? renderHint(ANSWERS.model(model)) : [];
  const at = blocks.findIndex(({ type }) => type === 'buttons' || type === 'feedback');
  const words = at < 0 ? blocks : blocks.slice(0, at);
  const controls = at < 0 ? [] : blocks.slice(at);
  const render = (block: Block) => renderBlock(block, surface);
  return [...words.flatMap(render), ...label, ...controls.flatMap(render)];
}

export function listPictures({ blocks }: Reply): PictureBlock[] {
  return blocks.filter((block): block is PictureBlock => block.type === 'picture');
}
