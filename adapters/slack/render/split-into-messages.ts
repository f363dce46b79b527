import type { AnyBlock } from '@slack/types';
import { LIMITS, sizeOf } from '../limits.ts';

/** Blocks in their order, in as few messages as the limits of number, size, tables and charts allow. */
export function splitIntoMessages(blocks: readonly AnyBlock[]): AnyBlock[][] {
  const messages: AnyBlock[][] = [];
  let fill = createFill();
  for (const block of blocks) {
    if (messages.length === 0 || !fill.takes(block)) {
      messages.push([]);
      fill = createFill();
    }
    fill.add(block);
    messages.at(-1)?.push(block);
  }
  return messages;
}

/** How full a message is. */
function createFill() {
  const held = { blocks: 0, size: 2, tables: 0, charts: 0 };
  const countsOf = (block: AnyBlock) => ({
    blocks: 1,
    size: sizeOf(block) + 1,
    tables: block.type === 'data_table' || block.type === 'table' ? 1 : 0,
    charts: block.type === 'data_visualization' ? 1 : 0,
  });
  return {
    takes(block: AnyBlock): boolean {
      const more = countsOf(block);
      return (
        held.blocks + more.blocks <= LIMITS.blocksInMessage &&
        held.size + more.size <= LIMITS.payload &&
        held.tables + more.tables <= LIMITS.tablesInMessage &&
        held.charts + more.charts <= LIMITS.chartsInMessage
      );
    },
    add(block: AnyBlock): void {
      const more = countsOf(block);
      held.blocks += more.blocks;
      held.size += more.size;
      held.tables += more.tables;
      held.charts += more.charts;
    },
  };
}
