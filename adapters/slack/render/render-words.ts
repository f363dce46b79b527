import type { ContextBlock, HeaderBlock, RichTextBlock } from '@slack/types';
import type { FactsBlock, QuotationBlock, StatementBlock } from '../../../src/chat.ts';
import { clip, LIMITS, splitText } from '../limits.ts';
import { ANSWERS } from '../wording.ts';
import { linkTo, paragraphs, richText, sections, words } from './rich-text.ts';

/** Words and nothing else: no emoji codes, no markup. */
export const plainText = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });

export function renderHeading(text: string): HeaderBlock[] {
  return text.trim() === '' ? [] : [{ type: 'header', text: plainText(clip(text, LIMITS.headerText)) }];
}

/** Small print. */
export function renderHint(text: string): ContextBlock[] {
  const pieces = splitText(text).filter((piece) => /\S/.test(piece));
  return pieces.map((piece) => ({ type: 'context', elements: [plainText(piece)] }));
}

export function renderList(items: readonly string[]): RichTextBlock[] {
  const pieces = items.flatMap((item) => splitText(item));
  return pieces.length === 0 ? [] : listsWithin(pieces).map(renderOneList);
}

function renderOneList(items: readonly string[]): RichTextBlock {
  const elements = items.map((item) => ({ type: 'rich_text_section' as const, elements: words(item) }));
  return richText({ type: 'rich_text_list', style: 'bullet', elements });
}

/** A long list goes over several blocks, so that it can go over several messages. */
function listsWithin(items: readonly string[]): string[][] {
  const lists: string[][] = [[]];
  let size = 0;
  for (const item of items) {
    if (size > 0 && size + item.length > LIMITS.sectionText) {
      lists.push([]);
      size = 0;
    }
    lists.at(-1)?.push(item);
    size += item.length;
  }
  return lists;
}

/** Number, statement, and under it the place: who says it, of when, in which section. */
export function renderStatement({ number, text, place, document }: StatementBlock): RichTextBlock[] {
  const source = document ? [...words(', in '), ...linkTo(document.url, `“${document.title}”`)] : [];
  return sections([
    ...words(`${number}. `, { bold: true }),
    ...words(text),
    ...words('\n'),
    ...words(place, { italic: true }),
    ...source,
  ]);
}

/**
 * Verbatim words in quote elements, which no client parses: joined, their texts are the quotation, character for
 * character. The words around it stand outside of them.
 */
export function renderQuotation(quotation: QuotationBlock): RichTextBlock[] {
  const { number, text, attribution, before, after, caution } = quotation;
  const lead = number === null ? [] : paragraphs(`${number}.`, { bold: true });
  const quotes = splitText(text).map((piece) =>
    richText({ type: 'rich_text_quote', elements: words(piece) }),
  );
  return [
    ...lead,
    ...quotes,
    ...paragraphs(attribution),
    ...(caution ? paragraphs(ANSWERS.caution(caution), { bold: true }) : []),
    ...(before ? paragraphs(`${ANSWERS.before}${before}`, { italic: true }) : []),
    ...(after ? paragraphs(`${ANSWERS.after}${after}`, { italic: true }) : []),
  ];
}

/** Label and value, one under the other. */
export function renderFacts({ facts }: FactsBlock): RichTextBlock[] {
  return facts.flatMap(({ label, value }) =>
    sections([...words(`${label}: `, { bold: true }), ...words(value || ANSWERS.empty)]),
  );
}
