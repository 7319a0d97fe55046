import { onPaper } from './paperInks.ts';
import type { RadarImage } from './radarImage.ts';
import { BASELINE, type ImageInk, type Label, num, type Shape } from './radarMarks.ts';
import { xmlText } from './xmlText.ts';

/** A face that a file carries. */
export interface CarriedFace {
  weight: number;
  /** TrueType, base64 */
  base64: string;
}

type ColourOf = (wanted: ImageInk) => string;

/**
 * The image as an SVG document: real text, described, in faces that it carries.
 * Each text is said to be as wide as it was measured, for programs that know
 * no faces but the machine’s.
 */
export function radarSvg(
  image: RadarImage,
  { family, faces }: { family: string; faces: readonly CarriedFace[] },
): string {
  const { width, height, margin, title, description, language, marks } = image;
  const colourOf: ColourOf = (wanted) => onPaper(wanted, image.blackAndWhite);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `${-margin} ${-margin} ${width} ${height}`,
    'font-family': family,
    role: 'img',
    'aria-labelledby': 'radar-title radar-description',
    'xml:lang': language,
  };
  const content = [
    tag('title', { id: 'radar-title' }, escaped(title)),
    tag('desc', { id: 'radar-description' }, escaped(description)),
    ...(faces.length > 0 ? [tag('style', {}, faces.map(ruleOf).join(''))] : []),
    tag('rect', { x: -margin, y: -margin, width, height, fill: colourOf('sheet') }),
    ...marks.flatMap((mark) =>
      mark.kind === 'shape' ? drawnShape(mark, colourOf) : drawnLabel(mark, colourOf),
    ),
  ];
  return `${tag('svg', attributes, `\n${content.join('\n')}\n`)}\n`;
}

function ruleOf({ weight, base64 }: CarriedFace): string {
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${base64}) format("truetype")}`;
}

function drawnShape({ path, fill, stroke }: Shape, colourOf: ColourOf): string[] {
  const drawn = {
    d: path,
    fill: fill === undefined ? 'none' : colourOf(fill),
    ...(stroke && {
      stroke: colourOf(stroke.ink),
      'stroke-width': num(stroke.width),
      'stroke-linejoin': 'round',
      ...(stroke.dash.length > 0 && { 'stroke-dasharray': stroke.dash.join(' ') }),
    }),
  };
  return [tag('path', drawn)];
}

function drawnLabel(label: Label, colourOf: ColourOf): string[] {
  const { text, at, anchor, type, ink, angle, width, halo } = label;
  const [x, y] = [num(at.x), num(at.y)];
  const place = {
    x,
    // Not every program knows `dy` in ems, or `dominant-baseline`.
    y: num(at.y + type.size * BASELINE),
    'font-size': type.size,
    'font-weight': type.weight,
    'text-anchor': anchor,
    ...(width > 0 && { textLength: num(width), lengthAdjust: 'spacingAndGlyphs' }),
    ...(angle !== 0 && { transform: `rotate(${num((angle * 180) / Math.PI)} ${x} ${y})` }),
  };
  const band = {
    stroke: colourOf('sheet'),
    'stroke-width': 4,
    'stroke-linejoin': 'round',
  };
  const words = escaped(text);
  return [
    // Twice, since not every program paints a stroke under its letters.
    ...(halo
      ? [tag('text', { ...place, fill: colourOf('sheet'), ...band, 'aria-hidden': 'true' }, words)]
      : []),
    tag('text', { ...place, fill: colourOf(ink) }, words),
  ];
}

function tag(name: string, attributes: Record<string, string | number>, content = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value)).replaceAll('"', '&quot;')}"`,
  );
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

function escaped(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
