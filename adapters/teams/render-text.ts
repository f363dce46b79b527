import type { Activity } from 'botbuilder';
import type { Block } from '../../src/chat.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { CITATIONS, shorten } from './limits.ts';

/** What a text message can hold; everything else needs a card. */
export type TextBlock = Extract<Block, { type: 'text' | 'heading' | 'list' | 'hint' | 'statement' }>;

export function isTextBlock(block: Block): block is TextBlock {
  return ['text', 'heading', 'list', 'hint', 'statement'].includes(block.type);
}

interface Citation {
  readonly position: number;
  readonly name: string;
  readonly abstract: string;
  readonly url: string | null;
}

/** "… (peers, 2024, section 4.1) [1]": a text that ends as a statement does is one. */
const PLACED = /\(((?:[^()]|\([^()]*\))+)\) \[(\d+)\]$/;

/** Whether a text message would have native citations. */
export function hasCitations(blocks: readonly Block[]): boolean {
  return blocks.some((block) => isTextBlock(block) && findCitation(block) !== null);
}

/** A text message with its citations; labelled as written by AI where it was. */
export function renderText(
  blocks: readonly TextBlock[],
  { summary, byModel }: { readonly summary: string; readonly byModel: boolean },
): Partial<Activity> {
  const citations = blocks.flatMap((block) => findCitation(block) ?? []).slice(0, CITATIONS.most);
  const entities = citations.length > 0 || byModel ? [createMessageEntity(citations, byModel)] : [];
  return {
    type: 'message',
    textFormat: 'markdown',
    text: blocks.flatMap(renderParagraphs).join('\n\n'),
    summary,
    ...(entities.length > 0 ? { entities } : {}),
  };
}

/** Paragraphs alone: lists are unreliable on mobile, and Teams would number statements anew. */
function renderParagraphs(block: TextBlock): string[] {
  switch (block.type) {
    case 'text':
    case 'hint':
      return block.text.split(/\n+/).map(escapeMarkdown);
    case 'heading':
      return [`**${escapeMarkdown(block.text)}**`];
    case 'list':
      return block.items.map((item) => `• ${escapeMarkdown(item)}`);
    case 'statement':
      return [`${escapeMarkdown(`${block.text} (${block.place})`)} [${block.number}]`];
  }
}

function findCitation(block: TextBlock): Citation | null {
  if (block.type === 'statement') {
    const { number, place, document } = block;
    return createCitation(number, document?.title ?? place, place, document?.url ?? null);
  }
  const placed = block.type === 'text' ? PLACED.exec(block.text) : null;
  if (!placed) return null;
  const [, place = '', number = ''] = placed;
  return createCitation(Number(number), place, place, null);
}

function createCitation(position: number, name: string, abstract: string, url: string | null): Citation {
  return {
    position,
    name: shorten(name, CITATIONS.name),
    abstract: shorten(abstract, CITATIONS.abstract),
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
  };
}

/** One such entity a message, with everything in it. */
function createMessageEntity(
  citations: readonly Citation[],
  byModel: boolean,
): Record<string, unknown> & { type: string } {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    ...(byModel ? { additionalType: ['AIGeneratedContent'] } : {}),
    ...(citations.length > 0
      ? {
          citation: citations.map(({ position, name, abstract, url }) => ({
            '@type': 'Claim',
            position,
            appearance: { '@type': 'DigitalDocument', name, abstract, ...(url ? { url } : {}) },
          })),
        }
      : {}),
  };
}

/** The label for a message whose text stands in a card. */
export function createModelLabel(): Record<string, unknown> & { type: string } {
  return createMessageEntity([], true);
}
