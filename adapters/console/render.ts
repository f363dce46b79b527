import type { Block, Reply } from '../../src/chat.ts';

/** How the terminal sets a reply: with colour where it has it. The words are the same either way. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text };

/** A reply as text. Quotations keep their characters: never reflowed, never trimmed. */
export function renderReply({ blocks }: Reply, style: Style = PLAIN): string {
  const lines: string[] = [];
  blocks.forEach((block, at) => {
    if (at > 0 && needsGap(blocks[at - 1] as Block, block)) lines.push('');
    lines.push(...renderBlock(block, style));
  });
  return lines.join('\n');
}

function needsGap(before: Block, block: Block): boolean {
  if (block.type === 'statement' || block.type === 'list')
    return before.type === 'text' && block.type === 'statement';
  return !(block.type === 'hint' && before.type === 'text');
}

function renderBlock(block: Block, style: Style): string[] {
  switch (block.type) {
    case 'text':
      return [block.text];
    case 'heading':
      return [style.bold(block.text)];
    case 'hint':
      return [style.dim(block.text)];
    case 'list':
      return block.items.map((item) => `  - ${item}`);
    case 'statement':
      return [`${block.number}. ${block.text} ${style.dim(`(${block.place})`)}`];
    case 'quotation':
      return renderQuotation(block, style);
  }
}

/** The characters between the outer marks are the source's own, so that they can be copied as they are. */
function renderQuotation(block: Block & { type: 'quotation' }, style: Style): string[] {
  const { number, text, attribution, before, after, caution } = block;
  return [
    `${number === null ? '' : `${number}. `}“${text}”`,
    `   ${style.dim(attribution)}`,
    ...(caution ? [`   Before printing: ${caution}`] : []),
    ...(before ? [`   ${style.dim(`The sentence before: ${before}`)}`] : []),
    ...(after ? [`   ${style.dim(`The sentence after: ${after}`)}`] : []),
  ];
}
