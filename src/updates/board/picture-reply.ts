import type { Reply } from '../../chat.ts';
import type { BoardDeps } from './board.ts';
import { drawBoard } from './draw-board.ts';
import { BOARD } from './wording.ts';

/** The board over the weeks: the picture, and under it all that it shows in words. */
export async function pictureReply(deps: BoardDeps, now: Date): Promise<Reply> {
  const { block, lines } = await drawBoard(deps, now);
  return {
    summary: block.alt,
    blocks: [block, { type: 'list', items: lines }, { type: 'hint', text: BOARD.ownReport }],
  };
}
