import { type AnyNode, attribute, childrenOf, nameOf, tidy } from './html-node.ts';

/** A table's caption and its rows of cells. Rows of a table inside a cell belong to that cell. */
export function tableRows(table: AnyNode): { caption: AnyNode | null; rows: AnyNode[][] } {
  const sections = childrenOf(table).flatMap((child) =>
    /^t(?:head|body|foot)$/.test(nameOf(child)) ? childrenOf(child) : child,
  );
  const rows = sections.filter((child) => nameOf(child) === 'tr');
  return {
    caption: childrenOf(table).find((child) => nameOf(child) === 'caption') ?? null,
    rows: rows.map((row) => childrenOf(row).filter((child) => /^t[dh]$/.test(nameOf(child)))),
  };
}

/**
 * Tables that only place things: marked so, of one column (Word's boxes around a text), or with headings or further
 * tables in their cells. Their cells are read as blocks, because as a row they would be one endless line.
 */
export function isLayoutTable(table: AnyNode): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role'))) return true;
  const { rows } = tableRows(table);
  return (
    rows.every((cells) => cells.length <= 1) || rows.flat().some((cell) => holds(cell, /^(?:table|h[1-6])$/))
  );
}

/** The text of a cell on one line. Its paragraphs are parted by a space; tabs would look like further cells. */
export function cellText(cell: AnyNode): string {
  return tidy(gather(cell), 'collapse');
}

const PARTED = /^(?:p|div|li|ul|ol|br|dt|dd|blockquote)$/;

function gather(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  const text = childrenOf(node).map(gather).join('');
  return PARTED.test(nameOf(node)) ? ` ${text} ` : text;
}

function holds(node: AnyNode, name: RegExp): boolean {
  return childrenOf(node).some((child) => name.test(nameOf(child)) || holds(child, name));
}
