import type { Block } from '../../src/chat.ts';

/** Two blocks that together say what one did; null where a block cannot be parted, as a quotation. */
export function halve(block: Block): [Block, Block] | null {
  switch (block.type) {
    case 'table': {
      const [first, second] = halves(block.rows);
      return first.length > 0 && second.length > 0
        ? [
            { ...block, rows: first },
            { ...block, rows: second },
          ]
        : null;
    }
    case 'list': {
      const [first, second] = halves(block.items);
      return first.length > 0 && second.length > 0
        ? [
            { ...block, items: first },
            { ...block, items: second },
          ]
        : null;
    }
    case 'facts': {
      const [first, second] = halves(block.facts);
      return first.length > 0 && second.length > 0
        ? [
            { ...block, facts: first },
            { ...block, facts: second },
          ]
        : null;
    }
    case 'text':
    case 'hint': {
      const [first, second] = halveText(block.text);
      return second === ''
        ? null
        : [
            { ...block, text: first },
            { ...block, text: second },
          ];
    }
    default:
      return null;
  }
}

function halves<Item>(items: readonly Item[]): [readonly Item[], readonly Item[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** At the last end of a paragraph, a sentence or a word before the middle. */
function halveText(text: string): [string, string] {
  const half = text.slice(0, Math.ceil(text.length / 2));
  const at = [/\n[^\n]*$/, /(?<=[.!?]) [^.!?]*$/, / \S*$/]
    .map((end) => half.search(end))
    .find((index) => index > 0);
  return at === undefined ? [text, ''] : [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}
