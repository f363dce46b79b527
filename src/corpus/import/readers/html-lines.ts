import type { Line } from '../lines.ts';
import { type AnyNode, attribute, BREAK, childrenOf, nameOf, tidy, type WhiteSpace } from './html-node.ts';
import { cellText, isLayoutTable, tableRows } from './html-table.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer ' +
    'form header hgroup hr html legend main p pre section summary table tbody td tfoot th thead tr'
  ).split(' '),
);
const LISTS = new Set(['ul', 'ol', 'menu']);
const SKIPPED = new Set(['head', 'script', 'style', 'template', 'noscript', 'title']);

type LineKind = Omit<Line, 'text'>;

/** Where the walk is: the text of the line being collected and what that line will be. */
interface Walk {
  readonly lines: Line[];
  readonly whiteSpace: WhiteSpace;
  text: string;
  kind: LineKind;
  /** How many lists are around: the level of an item is one less. */
  depth: number;
}

/** Walks content nodes in order and collects one Line per block. Inline elements neither add nor remove a space. */
export function walkHtml(nodes: readonly AnyNode[], whiteSpace: WhiteSpace): Line[] {
  const walk: Walk = { lines: [], whiteSpace, text: '', kind: { role: 'paragraph' }, depth: 0 };
  visitAll(walk, nodes);
  endLine(walk);
  return walk.lines;
}

function visitAll(walk: Walk, nodes: readonly AnyNode[]): void {
  for (const node of nodes) visit(walk, node);
}

function visit(walk: Walk, node: AnyNode): void {
  if (node.type === 'text') walk.text += node.data;
  const name = nameOf(node);
  if (SKIPPED.has(name) || isNoteMark(node)) return;
  if (name === 'br') walk.text += BREAK;
  else if (/^h[1-6]$/.test(name)) visitAs(walk, node, { role: 'heading', level: Number(name[1]) });
  else if (LISTS.has(name)) visitList(walk, node);
  else if (name === 'li' || name === 'dd')
    visitAs(walk, node, { role: 'item', level: Math.max(walk.depth - 1, 0) });
  else if (name === 'table' && !isLayoutTable(node)) visitTable(walk, node);
  else if (BLOCKS.has(name)) visitBlock(walk, node);
  else visitAll(walk, childrenOf(node));
}

/** A heading or an item. An item's first line is the item; endLine makes its further paragraphs paragraphs. */
function visitAs(walk: Walk, node: AnyNode, kind: LineKind): void {
  endLine(walk);
  const outer = walk.kind;
  walk.kind = kind;
  visitAll(walk, childrenOf(node));
  endLine(walk);
  walk.kind = outer;
}

/** Any other block ends the line before it and is one or more lines of the kind around it. */
function visitBlock(walk: Walk, node: AnyNode): void {
  endLine(walk);
  visitAll(walk, childrenOf(node));
  endLine(walk);
}

function visitList(walk: Walk, node: AnyNode): void {
  walk.depth++;
  visitBlock(walk, node);
  walk.depth--;
}

function visitTable(walk: Walk, table: AnyNode): void {
  endLine(walk);
  const { caption, rows } = tableRows(table);
  if (caption) walk.lines.push({ text: cellText(caption), role: 'paragraph' });
  for (const cells of rows) {
    const texts = cells.map(cellText);
    if (texts.some((text) => text !== '')) walk.lines.push({ text: texts.join('\t'), role: 'row' });
  }
}

/** A raised link to a note on the same page ("[1]"): glued to a word it would spoil every quotation of it. */
function isNoteMark(node: AnyNode): boolean {
  if (nameOf(node) !== 'sup') return false;
  const [link, ...more] = childrenOf(node).filter(
    (child) => child.type !== 'text' || child.data.trim() !== '',
  );
  return (
    link !== undefined && more.length === 0 && nameOf(link) === 'a' && /^#./.test(attribute(link, 'href'))
  );
}

/** A single `<br>` is a space in a line; two or more end the paragraph, as authors use them. */
function endLine(walk: Walk): void {
  const parts = walk.text.split(/[ \t\n\r\f]*\u2028(?:[ \t\n\r\f]*\u2028)+/);
  walk.text = '';
  for (const part of parts) {
    const text = tidy(part, walk.whiteSpace);
    if (text === '') continue;
    walk.lines.push({ text, ...walk.kind });
    if (walk.kind.role === 'item') walk.kind = { role: 'paragraph' };
  }
}
