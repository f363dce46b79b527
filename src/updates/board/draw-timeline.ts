import { HeatmapChart } from 'echarts/charts';
import { AriaComponent, GraphicComponent, GridComponent, VisualMapComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { STATUS_IDS } from '../statuses.ts';
import { clipWords } from './clip.ts';
import { shadeOf } from './shades.ts';
import { describeTimeline, type Timeline, type TimelineCell } from './timeline.ts';
import { nameRecommendation, PICTURE } from './wording.ts';

use([HeatmapChart, GridComponent, GraphicComponent, VisualMapComponent, AriaComponent, SVGRenderer]);

/** The font that the picture is drawn with; see `render-picture.ts`. */
export const FONT = 'Liberation Sans';

/** In pixels. */
const CELL = { width: 88, height: 34 };
const LABELS = 250;
const HEAD = 74;
const FOOT = 72;
const EDGE = 24;
/** Characters that fit beside the grid. */
const MOST_IN_LABEL = 36;
const DARK = '#1a1a1a';

/**
 * Status by recommendation over the weeks as SVG: each cell has the word of the status on its colour, so that no colour
 * has to be told from another. The picture's description stands in it as its title.
 */
export function drawTimeline(timeline: Timeline): string {
  const { weeks, rows, day } = timeline;
  const width = LABELS + weeks.length * CELL.width + EDGE;
  const height = HEAD + rows.length * CELL.height + FOOT;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: FONT, color: DARK },
      grid: { left: LABELS, right: EDGE, top: HEAD, bottom: FOOT },
      xAxis: axis(weeks.map(PICTURE.week), { position: 'top' }),
      yAxis: axis(
        rows.map(({ reference, title }) => clipWords(nameRecommendation(reference, title), MOST_IN_LABEL)),
        { inverse: true },
      ),
      visualMap: legend(timeline),
      graphic: [
        words(PICTURE.heading(day), { left: EDGE, top: 14 }, 18),
        words(PICTURE.key, { left: EDGE, bottom: 12 }, 12),
      ],
      series: [
        {
          type: 'heatmap',
          silent: true,
          itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
          data: rows.flatMap(({ cells }, y) =>
            cells.flatMap((cell, x) => (cell ? [drawCell(cell, x, y)] : [])),
          ),
        },
      ],
    });
    return addDescription(chart.renderToSVGString(), describeTimeline(timeline));
  } finally {
    chart.dispose();
  }
}

function axis(data: readonly string[], more: object): object {
  return {
    type: 'category',
    data,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: DARK, fontSize: 12, interval: 0 },
    splitLine: { show: true, interval: 0, lineStyle: { color: '#dddddd' } },
    ...more,
  };
}

function drawCell({ status, reported }: TimelineCell, x: number, y: number): object {
  const { fill, ink, pale, paleInk } = shadeOf(status);
  return {
    value: [x, y, STATUS_IDS.indexOf(status.id)],
    visualMap: false,
    itemStyle: { color: reported ? fill : pale },
    label: {
      show: true,
      formatter: clipWords(status.word, 13),
      color: reported ? ink : paleInk,
      fontSize: 12,
      fontWeight: reported ? 'bold' : 'normal',
    },
  };
}

function legend({ board }: Timeline): object {
  return {
    type: 'piecewise',
    dimension: 2,
    orient: 'horizontal',
    left: EDGE - 5,
    bottom: 34,
    itemWidth: 18,
    textStyle: { color: DARK, fontSize: 12 },
    pieces: board.scale.statuses.map((status) => ({
      value: STATUS_IDS.indexOf(status.id),
      label: status.word,
      color: shadeOf(status).fill,
    })),
  };
}

function words(text: string, place: object, fontSize: number): object {
  return { type: 'text', ...place, style: { text, fontSize, fontFamily: FONT, fill: DARK } };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** ECharts describes a chart to a browser's page only; on its own, an SVG is described by its title. */
function addDescription(svg: string, alt: string): string {
  const escaped = alt.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
  return svg.replace(/<svg ([^>]*)>/, `<svg role="img" aria-label="${escaped}" $1><title>${escaped}</title>`);
}
