/** y grows downwards, as on screens and in jsPDF; unit: that of the frame. */
export interface Point {
  x: number;
  y: number;
}

/** Type of the names on the rings. */
export interface RingType {
  size: number;
  measure: (text: string) => number;
}

/** Where and how large the radar is, in the unit of the drawing (px, mm). */
export interface RadarFrame {
  centre: Point;
  /** of the ring of the highest level */
  radius: number;
  /** between that ring and the labels */
  labelGap: number;
  /** size of the labels' type */
  labelSize: number;
  /** from one line of a label to the next */
  lineHeight: number;
  /** labels are wrapped on their words to this; a longer word stays whole */
  maxLabelWidth: number;
  /** width of a text in the labels' type */
  measure: (text: string) => number;
  ring: RingType;
}

export interface RadarLabel {
  /** empty where many axes left no room for this one */
  lines: readonly string[];
  /**
   * x: where the lines begin (`start`), end (`end`) or have their middle;
   * y: the vertical middle of the FIRST line (canvas `textBaseline`, jsPDF
   * `baseline`: `middle`); the next lines are one lineHeight below each.
   */
  at: Point;
  anchor: 'start' | 'middle' | 'end';
}

/** What a label covers. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Placed {
  label: RadarLabel;
  box: Box;
}

interface Wanted {
  axis: number;
  angle: number;
  /** −1 left, 0 on the vertical, 1 right */
  side: number;
  lines: readonly string[];
  width: number;
  height: number;
}

/**
 * Labels outside the circle, one per axis, none on another. First each stands
 * at its axis; where that makes two overlap, the labels of each side are
 * pushed apart along the circle; where that does not fit either, every second,
 * third, … axis keeps its label.
 */
export function placeLabels(
  labels: readonly string[],
  angles: readonly number[],
  frame: RadarFrame,
): { labels: RadarLabel[]; boxes: Box[] } {
  const wanted = labels.map((text, axis) => wantedLabel(text, axis, angles[axis] ?? 0, frame));
  for (let step = 1; ; step += 1) {
    const kept = wanted.filter((one) => one.axis % step === 0);
    const placed = placeAtAxes(kept, frame) ?? placeApart(kept, frame);
    if (placed) {
      return {
        labels: wanted.map((one) => placed.get(one.axis)?.label ?? noLabel(one, frame)),
        boxes: [...placed.values()].map(({ box }) => box),
      };
    }
  }
}

function wantedLabel(text: string, axis: number, angle: number, frame: RadarFrame): Wanted {
  const lines = wrap(text, frame);
  const sine = Math.sin(angle);
  return {
    axis,
    angle,
    side: Math.abs(sine) < 1e-6 ? 0 : Math.sign(sine),
    lines,
    width: Math.max(0, ...lines.map(frame.measure)),
    height: frame.labelSize + Math.max(0, lines.length - 1) * frame.lineHeight,
  };
}

/** Breaks at ordinary spaces only: no-break ones hold. */
function wrap(text: string, { measure, maxLabelWidth }: RadarFrame): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= maxLabelWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Each label at its own axis; null where two overlap. */
function placeAtAxes(wanted: readonly Wanted[], frame: RadarFrame): Map<number, Placed> | null {
  const placed = new Map(
    wanted.map((one) => [one.axis, placeAt(one, naturalMiddle(one, frame), frame)]),
  );
  const boxes = [...placed.values()].map(({ box }) => box);
  const clash = boxes.some((box, at) => boxes.slice(at + 1).some((other) => overlap(box, other)));
  return clash ? null : placed;
}

/**
 * Labels of each side one under the other, moved as little as can be, between
 * the top label and the bottom one; null where a side is too short for its own.
 */
function placeApart(wanted: readonly Wanted[], frame: RadarFrame): Map<number, Placed> | null {
  const onVertical = wanted.filter((one) => one.side === 0);
  const placed = new Map(
    onVertical.map((one) => [one.axis, placeAt(one, naturalMiddle(one, frame), frame)]),
  );
  const reach = frame.radius + frame.labelGap;
  for (const side of [-1, 1]) {
    const labels = wanted
      .filter((one) => one.side === side)
      .sort((a, b) => Math.cos(b.angle) - Math.cos(a.angle));
    const middles = spread(
      labels.map((one) => ({
        middle: naturalMiddle(one, frame),
        height: one.height + between(frame),
      })),
      frame.centre.y - reach,
      frame.centre.y + reach,
    );
    if (!middles) return null;
    for (const [at, one] of labels.entries()) {
      placed.set(one.axis, placeAt(one, middles[at] ?? frame.centre.y, frame));
    }
  }
  return placed;
}

/** The least air between two labels, one above the other. */
function between({ lineHeight, labelSize }: RadarFrame): number {
  return Math.max(0, lineHeight - labelSize);
}

/** The vertical middle of a label that stands at its axis: above it at the top, below it at the bottom. */
function naturalMiddle({ angle, height }: Wanted, frame: RadarFrame): number {
  return frame.centre.y - Math.cos(angle) * (frame.radius + frame.labelGap + height / 2);
}

/** A label at a height: as near to the circle as its box can be without touching it. */
function placeAt(one: Wanted, middle: number, frame: RadarFrame): Placed {
  const { centre, radius, labelGap, labelSize } = frame;
  const reach = radius + labelGap;
  const nearest = Math.max(0, Math.abs(middle - centre.y) - one.height / 2);
  const hug = nearest < reach ? Math.sqrt(reach * reach - nearest * nearest) : 0;
  const out = one.side === 0 ? 0 : Math.max(hug, reach * Math.abs(Math.sin(one.angle)));
  const x = centre.x + one.side * out;
  const top = middle - one.height / 2;
  const left = one.side === 0 ? x - one.width / 2 : one.side < 0 ? x - one.width : x;
  return {
    label: {
      lines: one.lines,
      at: { x, y: top + labelSize / 2 },
      anchor: one.side === 0 ? 'middle' : one.side < 0 ? 'end' : 'start',
    },
    box: { left, top, right: left + one.width, bottom: top + one.height },
  };
}

function noLabel(one: Wanted, frame: RadarFrame): RadarLabel {
  return { ...placeAt(one, naturalMiddle(one, frame), frame).label, lines: [] };
}

/**
 * Middles of boxes in their order, none over the next, all between `low` and
 * `high`, with the least squared displacement (pool adjacent violators); null
 * where they are higher together than the room.
 */
function spread(
  boxes: readonly { middle: number; height: number }[],
  low: number,
  high: number,
): number[] | null {
  const total = boxes.reduce((sum, box) => sum + box.height, 0);
  if (total > high - low) return null;
  // Measured from where each would stand if all were stacked, the middles need only not to decrease.
  let stacked = 0;
  const offsets = boxes.map(({ height }) => {
    stacked += height;
    return stacked - height / 2;
  });
  const blocks: { mean: number; count: number }[] = [];
  for (const [at, box] of boxes.entries()) {
    let block = { mean: box.middle - (offsets[at] ?? 0), count: 1 };
    let last = blocks.at(-1);
    while (last && last.mean > block.mean) {
      const count = last.count + block.count;
      block = { mean: (last.mean * last.count + block.mean * block.count) / count, count };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
  }
  const starts = blocks.flatMap(({ mean, count }) => Array<number>(count).fill(mean));
  return starts.map(
    (start, at) => Math.min(Math.max(start, low), high - total) + (offsets[at] ?? 0),
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
