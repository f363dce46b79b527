/** What somebody sees of blocks, line by line. Buttons as "[Label]", quotations behind "> ", tables as "a | b". */
export function readBlocks(blocks: readonly unknown[]): string {
  return blocks.map(readBlock).join('\n');
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const list = (value: unknown) => (Array.isArray(value) ? (value as Node[]) : []);
const textOf = (value: unknown) => (value as { text?: string } | undefined)?.text ?? '';

function readBlock(given: unknown): string {
  const block = given as Node;
  switch (block.type) {
    case 'header':
    case 'section':
      return textOf(block.text);
    case 'context':
      return list(block.elements).map(textOf).join(' ');
    case 'actions':
      return list(block.elements)
        .map((element) => `[${textOf(element.text)}]`)
        .join(' ');
    case 'context_actions':
      return list(block.elements)
        .map(
          (element) =>
            `[${textOf(part(element, 'positive_button').text)}] [${textOf(part(element, 'negative_button').text)}]`,
        )
        .join(' ');
    case 'rich_text':
      return list(block.elements).map(readRich).join('\n');
    case 'data_table':
      return [
        String(block.caption),
        ...(block.rows as Node[][]).map((row) => row.map(textOf).join(' | ')),
      ].join('\n');
    case 'data_visualization':
      return `(chart: ${String(block.title)})`;
    case 'input':
      return `${textOf(block.label)}:`;
    default:
      return '';
  }
}

const part = (node: Node, name: string) => node[name] as Node;

function readRich(element: Node): string {
  if (element.type === 'rich_text_list')
    return list(element.elements)
      .map((item) => `- ${joinText(item)}`)
      .join('\n');
  return element.type === 'rich_text_quote' ? `> ${joinText(element)}` : joinText(element);
}

const joinText = (element: Node) => list(element.elements).map(textOf).join('');

/** The verbatim words in blocks: each run of quote elements, joined. */
export function quotationsIn(blocks: readonly unknown[]): string[] {
  const quotations: string[] = [];
  let isOpen = false;
  for (const block of blocks as Node[]) {
    const elements = block.type === 'rich_text' ? list(block.elements) : [];
    const quotes = elements.filter(({ type }) => type === 'rich_text_quote');
    for (const quote of quotes) {
      if (isOpen) quotations[quotations.length - 1] += joinText(quote);
      else quotations.push(joinText(quote));
      isOpen = true;
    }
    if (quotes.length === 0) isOpen = false;
  }
  return quotations;
}
