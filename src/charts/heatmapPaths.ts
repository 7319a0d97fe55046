/** Edge of the square that one mark stands in, in units of the drawing. */
export const markBox = 20;

const RING = 7.4;
const INNER = 5;

/** Marks of one level side by side: their rings, and what fills them (LevelGlyph’s shapes). */
export interface MarkPaths {
  rings: string;
  fills: string;
}

/**
 * `count` marks of a level from the `from`-th place of a row on, each kind of
 * line as one path: sixty people times two hundred indicators stay a few
 * hundred elements. `share`: the level’s place in the scale, from 0 to 1.
 */
export function markPaths(share: number, from: number, count: number): MarkPaths {
  const fill = fillOf(share);
  let rings = '';
  let fills = '';
  for (let place = from; place < from + count; place += 1) {
    const centre = place * markBox + markBox / 2;
    rings += circle(centre, RING);
    if (fill !== '') fills += `M${centre} ${markBox / 2}${fill}`;
  }
  return { rings, fills };
}

/** What is no level: a question mark, a dash, a point. */
export const otherMarks = {
  unknown: 'm-3-2a3 2.8 0 1 1 4.2 2.4q-1.2.7-1.2 2.2m0 3.2v.3',
  notApplicable: 'm-4.5 0h9',
  notRated: 'm-.1 0h.2',
} as const;

/** `count` such marks from the `from`-th place on. */
export function otherPath(kind: keyof typeof otherMarks, from: number, count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `M${(from + i) * markBox + markBox / 2} ${markBox / 2}${otherMarks[kind]}`,
  ).join('');
}

function circle(centre: number, radius: number): string {
  const across = 2 * radius;
  return `M${centre - radius} ${markBox / 2}a${radius} ${radius} 0 1 1 ${across} 0a${radius} ${radius} 0 1 1-${across} 0z`;
}

/** A slice of the disc from its centre, clockwise from the top. */
function fillOf(share: number): string {
  if (share <= 0) return '';
  const r = INNER;
  if (share >= 1) return `m-${r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1-${2 * r} 0z`;
  const angle = 2 * Math.PI * share;
  const x = (r * Math.sin(angle)).toFixed(2);
  const y = (r - r * Math.cos(angle)).toFixed(2);
  return `v-${r}a${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`;
}
