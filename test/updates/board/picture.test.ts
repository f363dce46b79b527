import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBoard } from '../../../src/updates/board/draw-board.ts';
import { pictureReply } from '../../../src/updates/board/picture-reply.ts';
import { renderPicture } from '../../../src/updates/board/render-picture.ts';
import { SHADES, shadeOf } from '../../../src/updates/board/shades.ts';
import { makeTimeline } from '../../../src/updates/board/timeline.ts';
import { anyRecord } from '../../support/any-record.ts';
import { depsOf, NOW, RECOMMENDATIONS, STORY, updateOf } from '../../support/harbour-record.ts';

/** Contrast of two colours after WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const weeksOf = (number: number, updates = STORY) =>
  makeTimeline(depsOf(updates), NOW).rows[number - 1]?.cells.map(
    (cell) => cell && `${cell.status.id}${cell.reported ? '!' : ''}`,
  );

describe('the weeks of a recommendation', () => {
  it('begin with the week of the first update on record and end with the present one', () => {
    const { weeks } = makeTimeline(depsOf(STORY), NOW);
    expect([weeks.at(0), weeks.at(-1), weeks.length]).toEqual(['2026-09-14', '2026-11-16', 10]);
  });

  it('carry a status on until the next update, and tell what was reported in a week', () => {
    expect(weeksOf(3)).toEqual([null, 'at-risk!', ...Array(7).fill('at-risk'), 'complete!']);
  });

  it('are four at least and twelve at most', () => {
    expect(makeTimeline(depsOf([]), NOW).weeks).toHaveLength(4);
    const old = [updateOf(1, '2025-01-06')];
    expect(weeksOf(1, old)).toEqual(Array(12).fill('on-track'));
  });

  it('show what stood at the end of a week by the clocks of the council', () => {
    const sundayNight = updateOf(1, '2026-10-04', { at: '2026-10-04T22:59:00.000Z', status: 'off-track' });
    const mondayMorning = updateOf(1, '2026-10-05', { at: '2026-10-04T23:00:00.000Z', status: 'complete' });
    const cells = weeksOf(1, [sundayNight, mondayMorning]);
    expect(cells?.slice(0, 2)).toEqual(['off-track!', 'complete!']);
  });

  it('end, whatever is on record, with what the board shows', () => {
    fc.assert(
      fc.property(anyRecord, (updates) => {
        const { rows, board } = makeTimeline(depsOf(updates), NOW);
        expect(rows.map(({ cells }) => cells.at(-1)?.status.id)).toEqual(
          board.rows.map(({ status }) => status?.id),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('the picture of the board', () => {
  it('has the word of its status in each cell, and the name of each recommendation', async () => {
    const { svg } = await drawBoard(depsOf(STORY), NOW);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
    const cells = makeTimeline(depsOf(STORY), NOW).rows.flatMap((row) => row.cells);
    const atRisk = cells.filter((cell) => cell?.status.id === 'at-risk').length;
    expect(texts.filter((words) => words === 'At risk')).toHaveLength(atRisk + 1); // One in the key.
    for (const { number, title } of RECOMMENDATIONS)
      expect(texts.some((words) => words?.startsWith(`R${number} ${title.slice(0, 8)}`))).toBe(true);
  });

  it('is described in words that hold as much as it shows', async () => {
    const { svg, block, lines } = await drawBoard(depsOf(STORY), NOW);
    expect(block.alt).toContain('from 14 September 2026 to 21 November 2026');
    expect(block.alt).toContain('Eight recommendations: 1 complete, 2 on track');
    expect(svg).toContain(`<title>${block.alt}</title>`);
    expect(lines[0]).toBe(
      'R1 Settle the breakwater: on track from the week of 14 September 2026; then at risk from the week of 12 October 2026; then off track from the week of 9 November 2026.',
    );
    expect(lines[3]).toBe(
      'R4 Technology under one roof: no update before the week of 16 November 2026; then on track from the week of 16 November 2026.',
    );
    expect(lines[7]).toBe('R8 Winter ferry: no update yet.');
  });

  it('comes as a reply with all that it shows in words', async () => {
    const { summary, blocks } = await pictureReply(depsOf(STORY), NOW);
    expect(summary).toContain('Eight recommendations: 1 complete');
    expect(blocks.map(({ type }) => type)).toEqual(['picture', 'list', 'hint']);
    const list = blocks.find((block) => block.type === 'list');
    expect(list?.items).toHaveLength(RECOMMENDATIONS.length);
  });

  it('is the same picture for the same record and moment', async () => {
    const [one, other] = [await drawBoard(depsOf(STORY), NOW), await drawBoard(depsOf(STORY), NOW)];
    expect(one.block).toEqual(other.block);
  });

  it('is a PNG with its words in it, whatever fonts the machine has', async () => {
    const { svg, block } = await drawBoard(depsOf(STORY), NOW);
    expect(block.file).toBe('board-2026-11-21.png');
    expect([...block.png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    const withoutCells = svg.replaceAll('>At risk<', '><');
    expect(renderPicture(withoutCells)).not.toEqual(renderPicture(svg));
  });

  it.each(Object.entries(SHADES))('has words that can be read on %s', (_, { fill, ink, pale, paleInk }) => {
    expect(contrast(fill, ink)).toBeGreaterThan(4.5);
    expect(contrast(pale, paleInk)).toBeGreaterThan(4.5);
  });

  it('takes the colours that the scale names', () => {
    expect(shadeOf({ id: 'on-track', colour: 'Amber' })).toBe(SHADES.amber);
    expect(shadeOf({ id: 'on-track', colour: 'teal' })).toBe(SHADES.green);
  });
});
