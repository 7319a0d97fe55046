import { labelType, type Measure, ringType } from '#charts/radarFrame.ts';
import type { SeriesStroke } from '#charts/strokes.ts';
import type { RadarInput } from '#core/radarGeometry.ts';
import { type ImageInk, labelOf, type Mark, polyline } from './radarMarks.ts';

/** What stands under a radar, from edge to edge of its image. */
interface Note {
  height: number;
  place(top: number): Mark[];
}

interface Room {
  width: number;
  measure: Measure;
}

/** What stands at an axis, and the name that it stands for. */
export interface Keyed {
  key: string;
  label: string;
  ink: ImageInk;
}

const ROW = 22;
const LINE = 17;
const EDGE = 8;
const [DASH, AFTER_DASH, GAP] = [28, 8, 24];

/** The names of the series with their strokes, in as few rows as hold them. */
export function legendNotes(
  series: RadarInput['series'],
  strokes: readonly SeriesStroke[],
  room: Room,
): Note {
  const before = DASH + AFTER_DASH;
  const items = series.map(({ label }, i) => ({ text: label, before, stroke: strokes[i] }));
  return inRows(items, room);
}

/** Which value is which level. */
export function levelNotes(labels: readonly string[], room: Room): Note {
  return inRows(
    labels.map((label, value) => ({ text: `${value}\u00a0${label}`, before: 0 })),
    room,
  );
}

/** A sentence of its own, in as few lines as hold it. */
export function plainNotes(text: string, { width, measure }: Room): Note {
  const lines = linesOf(text, width - 2 * EDGE, (part) => measure(part, 'ring'));
  return {
    height: lines.length * LINE,
    place: (top) =>
      lines.map((line, i) => {
        const at = { x: width / 2, y: top + (i + 0.5) * LINE };
        const drawn = { type: ringType, ink: 'soft', width: measure(line, 'ring') } as const;
        return labelOf(line, at, { anchor: 'middle', ...drawn });
      }),
  };
}

/** The names that keys stand for, each beside its key; in two columns where there is room. */
export function keyNotes(keyed: readonly Keyed[], { width, measure }: Room): Note {
  const across = width < 520 ? 1 : 2;
  const column = (width - 2 * EDGE - (across - 1) * GAP) / across;
  const indent = 10 + Math.max(...keyed.map(({ key }) => measure(key, 'label')));
  const entries = keyed.map((one) => ({
    ...one,
    lines: linesOf(one.label, column - indent, (part) => measure(part, 'ring')),
  }));
  const heightOf = ({ lines }: { lines: readonly string[] }) => lines.length * LINE + 5;
  const whole = entries.reduce((sum, entry) => sum + heightOf(entry), 0);
  // Down the first column, then down the second, as a list is read.
  const columns: { left: number; height: number }[] = [{ left: EDGE, height: 0 }];
  const placed = entries.map((entry) => {
    let present = columns.at(-1) ?? { left: EDGE, height: 0 };
    if (columns.length < across && present.height + heightOf(entry) / 2 > whole / across) {
      present = { left: present.left + column + GAP, height: 0 };
      columns.push(present);
    }
    const at = { left: present.left, top: present.height };
    present.height += heightOf(entry);
    return { ...entry, ...at };
  });
  return {
    height: Math.max(...columns.map(({ height }) => height)),
    place: (y) =>
      placed.flatMap(({ key, lines, ink, left, top }) => {
        const middle = (line: number) => y + top + (line + 0.5) * LINE;
        const mark = { type: labelType, ink, width: measure(key, 'label') };
        return [
          labelOf(key, { x: left, y: middle(0) }, { anchor: 'start', ...mark }),
          ...lines.map((line, i) => {
            const drawn = { type: ringType, ink: 'ink', width: measure(line, 'ring') } as const;
            const at = { x: left + indent, y: middle(i) };
            return labelOf(line, at, { anchor: 'start', ...drawn });
          }),
        ];
      }),
  };
}

interface Item {
  text: string;
  /** room for its stroke */
  before: number;
  stroke?: SeriesStroke | undefined;
}

/** Items beside one another, around the middle, in as few rows as hold them. */
function inRows(items: readonly Item[], { width, measure }: Room): Note {
  const rows: (Item & { long: number })[][] = [];
  const widthOf = (row: readonly { before: number; long: number }[]) =>
    row.reduce((sum, { before, long }) => sum + before + long, GAP * (row.length - 1));
  for (const { text, before, stroke } of items) {
    const [first = '', ...rest] = linesOf(text, width - 2 * EDGE - before, (part) =>
      measure(part, 'ring'),
    );
    const item = { text: first, before, stroke, long: measure(first, 'ring') };
    const row = rows.at(-1);
    if (row && widthOf([...row, item]) <= width - 2 * EDGE) row.push(item);
    else rows.push([item]);
    // What no row holds goes on in rows of its own.
    for (const line of rest) rows.push([{ text: line, before: 0, long: measure(line, 'ring') }]);
  }
  return {
    height: rows.length * ROW,
    place: (top) =>
      rows.flatMap((row, r) => {
        const y = top + (r + 0.5) * ROW;
        let x = (width - widthOf(row)) / 2;
        return row.flatMap(({ text, before, stroke, long }): Mark[] => {
          const from = { x, y };
          x += before + long + GAP;
          const path = polyline([from, { x: from.x + DASH, y }], false);
          const drawn = { type: ringType, ink: 'soft', width: long } as const;
          return [
            ...(stroke ? [{ kind: 'shape', path, stroke } as const] : []),
            labelOf(text, { x: from.x + before, y }, { anchor: 'start', ...drawn }),
          ];
        });
      }),
  };
}

/** A text cut at its spaces, and within words that no line holds; letters keep their accents. */
function linesOf(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  const put = (piece: string, glue: string) => {
    const longer = `${lines.at(-1)}${glue}${piece}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  };
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    if (measure(word) <= width) {
      put(word, ' ');
      continue;
    }
    for (const [i, letter] of (word.match(/\P{M}\p{M}*/gu) ?? []).entries()) {
      put(letter, i === 0 ? ' ' : '');
    }
  }
  return lines;
}
