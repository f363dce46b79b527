import type { Block, Reply } from '../../src/chat.ts';

/** How the terminal sets a reply: with colour where it has it. The words are the same either way. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text };

/** A reply as text. Quotations keep their characters: never reflowed, never trimmed. */
export function renderReply(reply: Reply, style: Style = PLAIN): string {
  const lines: string[] = [];
  const blocks = reply.blocks.filter((block) => isShown(block, reply.blocks));
  blocks.forEach((block, at) => {
    if (at > 0 && needsGap(blocks[at - 1] as Block, block)) lines.push('');
    lines.push(...renderBlock(block, style));
  });
  if (reply.model)
    lines.push('', style.dim(`Worded by ${reply.model}; every statement was checked against its source.`));
  return lines.join('\n');
}

function isShown(block: Block, all: readonly Block[]): boolean {
  switch (block.type) {
    // What a button does can be typed; the hints say so.
    case 'buttons':
    case 'feedback':
      return false;
    // In a terminal a chart is its text, which need not be read twice.
    case 'chart':
      return !all.some((other) => other.type === 'text' && other.text.includes(block.alt));
    default:
      return true;
  }
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
    case 'facts':
      return renderFacts(block, style);
    case 'table':
      return renderTable(block, style);
    case 'chart':
    case 'picture':
      return [style.dim(block.alt)];
    case 'buttons':
    case 'feedback':
      return [];
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

function renderFacts({ facts }: Block & { type: 'facts' }, style: Style): string[] {
  const width = Math.max(...facts.map(({ label }) => label.length));
  return facts.flatMap(({ label, value }) => {
    const [first = '', ...rest] = value.split('\n');
    const indent = ' '.repeat(width + 4);
    return [`  ${style.dim(label.padEnd(width))}  ${first}`, ...rest.map((line) => `${indent}${line}`)];
  });
}

/** Columns as wide as their widest cell, up to a limit; longer cells go on below. */
const WIDEST_CELL = 44;

function renderTable({ caption, columns, rows }: Block & { type: 'table' }, style: Style): string[] {
  const widths = columns.map((column, at) =>
    Math.min(WIDEST_CELL, Math.max(column.length, ...rows.map((row) => (row[at] ?? '').length))),
  );
  const lines = rows.flatMap((row) => renderRow(row, widths));
  const head = renderRow(columns, widths).map((line) => style.bold(line));
  return [caption, ...head, ...lines].map((line) => line.trimEnd());
}

function renderRow(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = widths.map((width, at) => wrapWords(cells[at] ?? '', width));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from(
    { length: height },
    (_, line) => `  ${wrapped.map((cell, at) => (cell[line] ?? '').padEnd(widths[at] ?? 0)).join('  ')}`,
  );
}

function wrapWords(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
