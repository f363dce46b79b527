import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { clip, LIMITS, sizeOf, splitText } from '../limits.ts';

/**
 * Rich text is what Slack's own editor writes. Its text elements are not parsed: no markup, no mention, no emoji code,
 * nothing to escape. That is why everything foreign is set in it.
 */
export function richText(...elements: RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements };
}

type Style = { readonly bold?: true; readonly italic?: true };

/** A text as elements, none where it is empty: Slack refuses empty ones. */
export function words(text: string, style?: Style): RichTextElement[] {
  return text === '' ? [] : [{ type: 'text', text, ...(style ? { style } : {}) }];
}

/** A document's title as a link; as plain words where its address is none that may be opened. */
export function linkTo(url: string | null, title: string): RichTextElement[] {
  const safe = url !== null && sizeOf(url) <= LIMITS.linkUrl && /^https?:\/\/\S+$/i.test(url);
  // A link cannot go on in another block.
  return safe ? [{ type: 'link', url, text: clip(title, LIMITS.linkText) }] : words(title);
}

/** Paragraphs of any length as blocks that are each within the limits. */
export function paragraphs(text: string, style?: Style): RichTextBlock[] {
  return splitText(text).map((piece) =>
    richText({ type: 'rich_text_section', elements: words(piece, style) }),
  );
}

/** Elements that belong together in one block, or in several where they are too long for one. */
export function sections(elements: readonly RichTextElement[]): RichTextBlock[] {
  const blocks: RichTextElement[][] = [];
  let size = 0;
  for (const piece of elements.flatMap(splitElement)) {
    if (blocks.length === 0 || size + sizeOf(piece) > LIMITS.richText) {
      blocks.push([]);
      size = 0;
    }
    blocks.at(-1)?.push(piece);
    size += sizeOf(piece);
  }
  return blocks.map((pieces) => richText({ type: 'rich_text_section', elements: pieces }));
}

function splitElement(element: RichTextElement): RichTextElement[] {
  return element.type === 'text' ? splitText(element.text).map((text) => ({ ...element, text })) : [element];
}
