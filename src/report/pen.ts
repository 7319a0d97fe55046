import type { Point } from '#core/radarGeometry.ts';
import type { FaceName } from './fonts.ts';
import { greyness, partsOf } from './grey.ts';
import type { Sheets } from './jspdf.ts';
import { sheetSize } from './paper.ts';
import type { Typesetter } from './typesetter.ts';

/** `#rrggbb` */
export type Colour = `#${string}`;

export interface Style {
  face: FaceName;
  /** points */
  size: number;
  colour: Colour;
  /** BCP 47, where it is not the document's */
  language?: string;
}

export interface Stroke {
  colour: Colour;
  width: number;
  dash?: readonly number[];
}

/** Draws on the present page, in points, y growing downwards from the top left. */
export interface Pen {
  text(text: string, x: number, baseline: number, style: Style): void;
  /** a text around its middle, turned clockwise by `angle` radians, on a band of `halo` */
  turned(text: string, middle: Point, angle: number, style: Style, halo: Colour): void;
  line(from: Point, to: Point, stroke: Stroke): void;
  path(points: readonly Point[], closed: boolean, stroke: Stroke): void;
  /** a filled polygon */
  shape(points: readonly Point[], fill: Colour): void;
  circle(centre: Point, radius: number, ink: { fill?: Colour; stroke?: Stroke }): void;
  /** a slice of a disc; angles in radians, 0 at the top, clockwise */
  slice(centre: Point, radius: number, from: number, to: number, fill: Colour): void;
  rectangle(x: number, y: number, width: number, height: number, fill: Colour): void;
  /** what follows is drawn inside this rectangle only, until `draw` returns */
  clipped(x: number, y: number, width: number, height: number, draw: () => void): void;
  /** after a change of page, nothing is taken as already set */
  forget(): void;
}

/** Distance of a quarter arc's handles from its ends, for a circle of radius 1. */
const KAPPA = 0.5522847498;

/** A pen on the document's present page; `isGrey`: each colour as dark as it is, without its hue. */
export function createPen(sheets: Sheets, setter: Typesetter, isGrey = false): Pen {
  let fill = '';
  let stroke = '';

  const { tags } = sheets;
  const operands = isGrey ? greyOperands : colourOperands;
  const set = (operators: string) => sheets.write(operators);
  /** Operators that leave ink, said to be what they are. */
  const shape = (operators: string) => {
    tags.shape();
    set(operators);
  };
  const letters = (operators: string, { language }: Style) => {
    tags.text(language);
    set(operators);
  };
  const at = ({ x, y }: Point) => `${num(x)} ${num(sheetSize.height - y)}`;

  function fillWith(colour: Colour): void {
    if (fill === colour) return;
    fill = colour;
    set(`${operands(colour)} rg`);
  }

  function strokeWith({ colour, width, dash = [] }: Stroke): void {
    const wanted = `${operands(colour)} RG ${num(width)} w [${dash.map(num).join(' ')}] 0 d`;
    if (stroke === wanted) return;
    stroke = wanted;
    set(`${wanted} 1 j ${dash.length > 0 ? 0 : 1} J`);
  }

  function shown(text: string, style: Style): string {
    let font = '';
    let operators = '';
    for (const piece of setter.pieces(text, style.face)) {
      const wanted = `/${setter.resource(piece.face)} ${num(style.size)} Tf `;
      operators += `${wanted === font ? '' : wanted}${setter.show(piece)} `;
      font = wanted;
    }
    return operators;
  }

  function circlePath({ x, y }: Point, radius: number): string {
    const k = radius * KAPPA;
    const point = (dx: number, dy: number) => at({ x: x + dx, y: y + dy });
    return [
      `${point(radius, 0)} m`,
      `${point(radius, k)} ${point(k, radius)} ${point(0, radius)} c`,
      `${point(-k, radius)} ${point(-radius, k)} ${point(-radius, 0)} c`,
      `${point(-radius, -k)} ${point(-k, -radius)} ${point(0, -radius)} c`,
      `${point(k, -radius)} ${point(radius, -k)} ${point(radius, 0)} c h`,
    ].join(' ');
  }

  return {
    text(text, x, baseline, style) {
      if (text === '') return;
      fillWith(style.colour);
      letters(`BT ${at({ x, y: baseline })} Td ${shown(text, style)}ET`, style);
    },
    turned(text, middle, angle, style, halo) {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const half = setter.width(text, style.face, style.size) / 2;
      const below = style.size * 0.36;
      const along = (distance: number): Point => ({
        x: middle.x + distance * cos,
        y: middle.y + distance * sin,
      });
      this.line(along(-half), along(half), { colour: halo, width: style.size * 1.08 });
      const { x, y } = along(-half);
      const start = { x: x - below * sin, y: y + below * cos };
      const matrix = `${num(cos, 4)} ${num(-sin, 4)} ${num(sin, 4)} ${num(cos, 4)} ${at(start)} Tm`;
      fillWith(style.colour);
      letters(`BT ${matrix} ${shown(text, style)}ET`, style);
    },
    line(from, to, ink) {
      strokeWith(ink);
      shape(`${at(from)} m ${at(to)} l S`);
    },
    path(points, closed, ink) {
      if (points.length < 2) return;
      strokeWith(ink);
      const steps = points.map((point, i) => `${at(point)} ${i === 0 ? 'm' : 'l'}`);
      shape(`${steps.join(' ')} ${closed ? 's' : 'S'}`);
    },
    shape(points, colour) {
      fillWith(colour);
      const steps = points.map((point, i) => `${at(point)} ${i === 0 ? 'm' : 'l'}`);
      shape(`${steps.join(' ')} h f`);
    },
    circle(centre, radius, ink) {
      if (ink.fill) fillWith(ink.fill);
      if (ink.stroke) strokeWith(ink.stroke);
      shape(`${circlePath(centre, radius)} ${ink.fill ? (ink.stroke ? 'B' : 'f') : 'S'}`);
    },
    slice(centre, radius, from, to, colour) {
      fillWith(colour);
      if (to - from >= 2 * Math.PI - 1e-6) {
        shape(`${circlePath(centre, radius)} f`);
        return;
      }
      const steps = Math.max(1, Math.ceil((to - from) / (Math.PI / 2)));
      const step = (to - from) / steps;
      const handle = (4 / 3) * Math.tan(step / 4) * radius;
      const on = (angle: number): Point => ({
        x: centre.x + radius * Math.sin(angle),
        y: centre.y - radius * Math.cos(angle),
      });
      const ahead = (angle: number, length: number): Point => {
        const { x, y } = on(angle);
        return { x: x + length * Math.cos(angle), y: y + length * Math.sin(angle) };
      };
      let operators = `${at(centre)} m ${at(on(from))} l`;
      for (let i = 0; i < steps; i += 1) {
        const [a, b] = [from + i * step, from + (i + 1) * step];
        operators += ` ${at(ahead(a, handle))} ${at(ahead(b, -handle))} ${at(on(b))} c`;
      }
      shape(`${operators} h f`);
    },
    rectangle(x, y, width, height, colour) {
      fillWith(colour);
      shape(`${at({ x, y: y + height })} ${num(width)} ${num(height)} re f`);
    },
    clipped(x, y, width, height, draw) {
      tags.close();
      set(`q ${at({ x, y: y + height })} ${num(width)} ${num(height)} re W n`);
      draw();
      tags.close();
      set('Q');
      this.forget();
    },
    forget() {
      fill = '';
      stroke = '';
    },
  };
}

function num(value: number, digits = 2): string {
  const scale = 10 ** digits;
  return String(Math.round(value * scale) / scale);
}

const known = new Map<Colour, string>();

function greyOperands(colour: Colour): string {
  const grey = num(greyness(colour), 3);
  return `${grey} ${grey} ${grey}`;
}

function colourOperands(colour: Colour): string {
  const former = known.get(colour);
  if (former !== undefined) return former;
  const parts = partsOf(colour);
  const made = parts.map((part) => num(part, 3)).join(' ');
  known.set(colour, made);
  return made;
}
