import {
  Chart,
  type ChartOptions,
  LineElement,
  type Plugin,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js';
import { type Point, type RadarGeometry, type RadarInput, radiusOf } from '#core/radarGeometry.ts';
import {
  finenessOf,
  labelType,
  type Measure,
  type RadarFrame,
  radarFrame,
  ringType,
} from './radarFrame.ts';
import { drawAfter, drawBefore, type RadarDrawing } from './radarPaint.ts';
import { stroked } from './strokes.ts';

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement);

/** What a radar has for names that do not fit. */
export interface Shorthand {
  /** at the axes (RadarFrame) */
  keys: RadarFrame['keys'];
  /** the levels' values on the rings */
  numbered: boolean;
}

export interface RadarChart {
  /** gives back what stands where names do not fit: something beside the picture says what it means */
  draw(drawing: RadarDrawing): Shorthand;
  /** where Chart.js draws each position of a series; null: a gap */
  pointsOf(series: number): (Point | null)[];
  destroy(): void;
}

/** A radar on a canvas: rings, sectors and names from core/radarGeometry, lines by Chart.js on the same points. */
export function openRadar(context: CanvasRenderingContext2D): RadarChart {
  let frame: RadarFrame | null = null;
  let latest: RadarDrawing | null = null;
  const page: Plugin<'radar'> = {
    id: 'page',
    beforeDatasetsDraw: () => {
      if (frame && latest) drawBefore(context, frame.geometry, latest);
    },
    afterDatasetsDraw: () => {
      if (frame && latest) drawAfter(context, frame.geometry, latest);
    },
  };
  // Opened with what it shows: Chart.js lays out an empty one as well as a full one.
  let chart: Chart<'radar', (number | null)[]> | null = null;

  return {
    draw(drawing) {
      const { input, width, pixelRatio, family, animated } = drawing;
      latest = drawing;
      frame = radarFrame(input, width, measureIn(context, family));
      const { geometry, height } = frame;
      const { centre, radius } = geometry;
      const shown: Pick<
        ChartOptions<'radar'>,
        'devicePixelRatio' | 'animation' | 'layout' | 'scales'
      > = {
        devicePixelRatio: pixelRatio,
        animation: animated ? { duration: 420, easing: 'easeOutCubic' } : false,
        layout: {
          padding: {
            left: centre.x - radius,
            right: width - centre.x - radius,
            top: centre.y - radius,
            bottom: height - centre.y - radius,
          },
        },
        scales: { r: scaleOf(input.levelLabels.length) },
      };
      const data = dataOf(drawing, geometry);
      if (!chart) {
        // With a size of its own, the canvas need not be measured.
        Object.assign(context.canvas, { width, height });
        const options = { ...fixed, ...shown };
        chart = new Chart(context, { type: 'radar', data, options, plugins: [page] });
      } else {
        Object.assign(chart.options, shown);
        chart.data = data;
        const former = [chart.width, chart.height, chart.currentDevicePixelRatio];
        if ([width, height, pixelRatio].some((size, i) => size !== former[i])) {
          chart.resize(width, height);
        }
        chart.update(animated ? 'default' : 'none');
      }
      return { keys: frame.keys, numbered: geometry.numbered };
    },
    pointsOf(series) {
      const gaps = frame?.geometry.series[series]?.points ?? [];
      const elements = chart?.getDatasetMeta(series).data ?? [];
      return elements.map((element, axis) => {
        const { x, y } = element.getProps(['x', 'y'], true);
        return gaps[axis] ? { x, y } : null;
      });
    },
    destroy: () => chart?.destroy(),
  };
}

/** What is the same for every radar. */
const fixed: ChartOptions<'radar'> = {
  responsive: false,
  maintainAspectRatio: false,
  events: [],
  spanGaps: false,
};

/** Widths of texts in the page's typeface, each measured once. */
function measureIn(context: CanvasRenderingContext2D, family: string): Measure {
  const fonts = { label: labelType, ring: ringType };
  const known = new Map<string, number>();
  return (text, type) => {
    const key = `${type} ${text}`;
    const former = known.get(key);
    if (former !== undefined) return former;
    context.font = `${fonts[type].weight} ${fonts[type].size}px ${family}`;
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}

/** The scale of core/radarGeometry: its centre is a little below the lowest level. */
function scaleOf(levels: number) {
  const highest = levels - 1;
  const lowestShare = radiusOf(0, levels, 1);
  // radiusOf is linear: 0 at `min`, 1 at the highest level.
  const min = -(lowestShare * highest) / (1 - lowestShare);
  return {
    min,
    max: highest,
    beginAtZero: false,
    ticks: { display: false },
    grid: { display: false },
    angleLines: { display: false },
    pointLabels: { display: false },
  };
}

function dataOf({ input, goals, inks }: RadarDrawing, geometry: RadarGeometry) {
  const main = mainSeries(input);
  const fineness = finenessOf(geometry);
  return {
    labels: input.axes.map((axis) => axis.label),
    datasets: stroked(input.series).map((series, i) => {
      const { ink, width, dash } = series.stroke;
      const lone = new Set(
        geometry.series[i]?.runs.filter((run) => run.length === 1).map(([point]) => point),
      );
      const points = geometry.series[i]?.points ?? [];
      return {
        data: [...series.positions],
        label: series.label,
        borderColor: inks[ink],
        borderWidth: width * fineness,
        borderDash: [...dash],
        borderJoinStyle: 'round' as const,
        fill: false,
        // The first is drawn on top.
        order: i === main ? 0 : i + 1,
        pointRadius: points.map((point) => {
          if (i === main) return 4.5 * fineness;
          return point && lone.has(point) ? 2.6 * fineness : 0;
        }),
        pointBackgroundColor: input.axes.map(({ groupId }) =>
          i === main ? (inks.goals[goals.indexOf(groupId)]?.ink ?? inks.ink) : inks[ink],
        ),
        pointBorderColor: i === main ? inks.paper : inks[ink],
        pointBorderWidth: i === main ? 1.5 * fineness ** 2 : 0,
      };
    }),
  };
}

/** What is agreed stands out, else the first series. */
function mainSeries({ series }: RadarInput): number {
  return Math.max(
    0,
    series.findIndex(({ kind }) => kind === 'agreed'),
  );
}
