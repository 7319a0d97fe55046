import type { Point, RadarGeometry, RadarInput } from '#core/radarGeometry.ts';
import type { Inks } from './inks.ts';
import { finenessOf, labelType, ringType } from './radarFrame.ts';

/** What a radar is drawn from. */
export interface RadarDrawing {
  input: RadarInput;
  /** ids of the goals in the referential's order: they choose the inks */
  goals: readonly string[];
  /** CSS pixels */
  width: number;
  pixelRatio: number;
  inks: Inks;
  /** the page's text typeface */
  family: string;
  animated: boolean;
}

const FULL = 2 * Math.PI;
const TOP = -Math.PI / 2;

/** What lies under the lines: tinted sectors, rings, axes. */
export function drawBefore(
  context: CanvasRenderingContext2D,
  geometry: RadarGeometry,
  { goals, inks }: RadarDrawing,
): void {
  const { centre, radius, sectors, rings, axes } = geometry;
  context.save();
  for (const { groupId, from, to } of sectors) {
    context.fillStyle = inks.goals[goals.indexOf(groupId)]?.tint ?? 'transparent';
    context.beginPath();
    if (to - from < FULL) context.moveTo(centre.x, centre.y);
    context.arc(centre.x, centre.y, radius, from + TOP, to + TOP);
    context.fill();
  }
  context.strokeStyle = inks.line;
  context.lineWidth = 1;
  for (const ring of rings) {
    context.beginPath();
    context.arc(centre.x, centre.y, ring.radius, 0, FULL);
    context.stroke();
  }
  const fine = finenessOf(geometry) < 1;
  for (const { end, label } of axes) {
    // Among many, only those that are named: the sectors would be grey with lines.
    if (fine && label.lines.length === 0) continue;
    context.beginPath();
    context.moveTo(centre.x, centre.y);
    context.lineTo(end.x, end.y);
    context.stroke();
  }
  context.restore();
}

/** What lies over them: level names on the rings, names at the axes. */
export function drawAfter(
  context: CanvasRenderingContext2D,
  { rings, axes, series }: RadarGeometry,
  { input, goals, inks, family }: RadarDrawing,
): void {
  context.save();
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.font = `${ringType.weight} ${ringType.size}px ${family}`;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  for (const { label, labelAt, labelAngle } of rings) {
    turned(context, labelAt, labelAngle, () => {
      context.strokeStyle = inks.paper;
      context.strokeText(label, 0, 0);
      context.fillStyle = inks.soft;
      context.fillText(label, 0, 0);
    });
  }
  context.font = `${labelType.weight} ${labelType.size}px ${family}`;
  for (const [i, { label }] of axes.entries()) {
    const goal = inks.goals[goals.indexOf(input.axes[i]?.groupId ?? '')];
    context.fillStyle = goal?.ink ?? inks.ink;
    context.textAlign =
      label.anchor === 'middle' ? 'center' : label.anchor === 'start' ? 'left' : 'right';
    for (const [k, line] of label.lines.entries()) {
      context.fillText(line, label.at.x, label.at.y + k * labelType.lineHeight);
    }
  }
  drawYears(context, series, inks, family);
  context.restore();
}

/** Several earlier years look alike: each is named on its own line, where that lies furthest from the others. */
function drawYears(
  context: CanvasRenderingContext2D,
  series: RadarGeometry['series'],
  inks: Inks,
  family: string,
): void {
  const years = series.filter(({ kind }) => kind === 'earlier');
  if (years.length < 2) return;
  context.font = `600 ${ringType.size}px ${family}`;
  context.textAlign = 'center';
  for (const year of years) {
    const point = loneliest(year, series);
    if (!point) continue;
    context.strokeStyle = inks.paper;
    context.strokeText(year.label, point.x, point.y - ringType.size);
    context.fillStyle = inks.older;
    context.fillText(year.label, point.x, point.y - ringType.size);
  }
}

type RadarSeries = RadarGeometry['series'][number];

/** The point of a series that lies furthest from the other series on its axis; null: it has none. */
function loneliest(one: RadarSeries, all: readonly RadarSeries[]): Point | null {
  let [found, apart]: [Point | null, number] = [null, -1];
  for (const [axis, point] of one.points.entries()) {
    if (!point) continue;
    const others = all.flatMap((other) => (other === one ? [] : (other.points[axis] ?? [])));
    const distance = Math.min(...others.map(({ position }) => Math.abs(position - point.position)));
    if (distance > apart) [found, apart] = [point, distance];
  }
  return found;
}

function turned(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  angle: number,
  draw: () => void,
): void {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  draw();
  context.restore();
}
