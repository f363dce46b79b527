import type { PictureBlock } from '../../chat.ts';
import type { BoardDeps } from './board.ts';
import { describeTimeline, listTimeline, makeTimeline } from './timeline.ts';
import { PICTURE } from './wording.ts';

/** The picture of the board, as it is needed: for a file, for a chat, and in words. */
export interface BoardPicture {
  readonly svg: string;
  readonly block: PictureBlock;
  /** All that the picture shows, a line a recommendation: shown with it, for those who cannot see it. */
  readonly lines: readonly string[];
}

/** Draws status by recommendation over the weeks. Deterministic: one record and one moment give one picture. */
export async function drawBoard(deps: BoardDeps, now: Date): Promise<BoardPicture> {
  // Loaded only when a picture is asked for: they are among the largest packages of the house.
  const [{ drawTimeline }, { renderPicture }] = await Promise.all([
    import('./draw-timeline.ts'),
    import('./render-picture.ts'),
  ]);
  const timeline = makeTimeline(deps, now);
  const svg = drawTimeline(timeline);
  return {
    svg,
    block: {
      type: 'picture',
      title: PICTURE.title,
      alt: describeTimeline(timeline),
      file: `board-${timeline.day}.png`,
      png: renderPicture(svg),
    },
    lines: listTimeline(timeline),
  };
}
