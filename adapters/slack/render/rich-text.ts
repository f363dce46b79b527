import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { LIMITS, splitText } from '../limits.ts';

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
export function linkTo(url: string | null, text: string): RichTextElement[] {
  const safe = url !== null && url.length <= LIMITS.linkUrl && /^https?:\/\/\S+$/i.test(url);
  return safe ? [{ type: 'link', url, text }] : words(text);
}

/** Paragraphs of any length as blocks that are each within the limits. */
export function paragraphs(text: string, style?: Style): RichTextBlock[] {
  return splitText(text).map((piece) =>
    richText({ type: 'rich_text_section', elements: words(piece, style) }),
  );
}
