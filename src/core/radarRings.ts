import type { Box, Point, RingType } from './radarLabels.ts';

/** One level of the scale. */
export interface RadarRing {
  radius: number;
  /** the level's name; its value where names do not fit; empty where values would touch */
  label: string;
  /** the middle of the label, on the ring between two axes */
  labelAt: Point;
  /** by which it is turned, clockwise; values stand upright */
  labelAngle: number;
}

/** A turned rectangle. */
interface Slab {
  middle: Point;
  width: number;
  height: number;
  angle: number;
}

/**
 * The rings, lowest level first, with their names along one ray. Names are
 * shown all or none: where one is wider than the radar's radius, touches the
 * next ring's or lies on a label of the axes, each ring has its level's value
 * instead (`numbered`), thinned from the highest down where rings are too near.
 */
export function placeRings(
  names: readonly string[],
  radii: readonly number[],
  {
    centre,
    angle,
    type,
    labels,
  }: { centre: Point; angle: number; type: RingType; labels: readonly Box[] },
): { rings: RadarRing[]; numbered: boolean; boxes: Box[] } {
  const top = Math.max(0, ...radii);
  const apart = Math.min(...radii.map((radius, at) => radius - (radii[at - 1] ?? -type.size)));
  const slabsOf = (texts: readonly string[], turned: number): Slab[] =>
    radii.map((radius, i) => ({
      middle: {
        x: centre.x + radius * Math.sin(angle),
        y: centre.y - radius * Math.cos(angle),
      },
      width: type.measure(texts[i] ?? ''),
      height: type.size,
      angle: turned,
    }));
  const named = slabsOf(names, angle);
  const fits =
    apart >= type.size &&
    named.every(({ width }) => width <= top) &&
    !named.some((slab) => labels.some((box) => touches(slab, box)));
  // Upright, two values are apart where they are so across or down.
  const widest = Math.max(0, ...radii.map((_, i) => type.measure(String(i))));
  const steps = (needed: number, one: number) => Math.ceil(needed / Math.max(one, 1e-6));
  const across = steps(widest, apart * Math.abs(Math.sin(angle)));
  const every = Math.max(1, Math.min(across, steps(type.size, apart * Math.abs(Math.cos(angle)))));
  const values = radii.map((_, i) => ((radii.length - 1 - i) % every === 0 ? String(i) : ''));
  const texts = fits ? names : values;
  const slabs = fits ? named : slabsOf(values, 0);
  return {
    rings: slabs.map(({ middle, angle: turned }, i) => ({
      radius: radii[i] ?? 0,
      label: texts[i] ?? '',
      labelAt: middle,
      labelAngle: turned,
    })),
    numbered: !fits,
    boxes: slabs.map(boxOf),
  };
}

/** Whether a turned rectangle and an upright one have a point in common (separating axes). */
function touches({ middle, width, height, angle }: Slab, box: Box): boolean {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [halfX, halfY] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  const x = (box.left + box.right) / 2 - middle.x;
  const y = (box.top + box.bottom) / 2 - middle.y;
  const along = x * Math.cos(angle) + y * Math.sin(angle);
  const across = y * Math.cos(angle) - x * Math.sin(angle);
  return (
    Math.abs(x) < halfX + (width * cos + height * sin) / 2 &&
    Math.abs(y) < halfY + (width * sin + height * cos) / 2 &&
    Math.abs(along) < width / 2 + halfX * cos + halfY * sin &&
    Math.abs(across) < height / 2 + halfX * sin + halfY * cos
  );
}

/** The upright box around a turned rectangle. */
function boxOf({ middle, width, height, angle }: Slab): Box {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [x, y] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
  return {
    left: middle.x - x,
    top: middle.y - y,
    right: middle.x + x,
    bottom: middle.y + y,
  };
}
