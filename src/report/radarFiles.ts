import type { Measure } from '#charts/radarFrame.ts';
import { labelType, ringType } from '#charts/radarFrame.ts';
import { goalInk, hairline, ink, inkOfSeries, older, soft, white } from './look.ts';
import type { Colour } from './pen.ts';
import type { ImageInk, RadarImage } from './radarImage.ts';

/** On paper: the inks of the PDF; without colours, blacks and greys. */
function onPaper(wanted: ImageInk, blackAndWhite: boolean): Colour {
  if (typeof wanted === 'object') {
    if (blackAndWhite) return wanted.as === 'ink' ? ink : '#f4f4f4';
    return goalInk(wanted.goal)[wanted.as];
  }
  if (blackAndWhite && wanted === 'peers') return ink;
  if (blackAndWhite && wanted === 'older') return soft;
  if (blackAndWhite && wanted === 'line') return '#cccccc';
  return { ink, soft, line: hairline, older, peers: inkOfSeries.peers, sheet: white }[wanted];
}

const family = "Inter, 'Helvetica Neue', Arial, sans-serif";

/** The picture as an SVG document: real text, described, with its texts as wide as they were measured. */
export function radarSvg(image: RadarImage, blackAndWhite: boolean, language: string): string {
  const { width, height, title, description, marks } = image;
  const colour = (wanted: ImageInk) => onPaper(wanted, blackAndWhite);
  const drawn = marks.map((mark) => {
    if (mark.kind === 'shape') {
      const { path, fill, stroke } = mark;
      return tag('path', {
        d: path,
        fill: fill === undefined ? 'none' : colour(fill),
        ...(stroke && {
          stroke: colour(stroke.ink),
          'stroke-width': stroke.width,
          'stroke-linejoin': 'round',
          ...(stroke.dash.length > 0 && { 'stroke-dasharray': stroke.dash.join(' ') }),
        }),
      });
    }
    const { text, at, anchor, type, ink: wanted, angle, width: length, halo } = mark;
    const [x, y] = [round(at.x), round(at.y)];
    const degrees = round((angle * 180) / Math.PI);
    return tag(
      'text',
      {
        x,
        y,
        dy: '0.36em',
        fill: colour(wanted),
        'font-size': type.size,
        'font-weight': type.weight,
        'text-anchor': anchor,
        ...(length > 0 && { textLength: round(length), lengthAdjust: 'spacingAndGlyphs' }),
        ...(angle !== 0 && { transform: `rotate(${degrees} ${x} ${y})` }),
        ...(halo && {
          stroke: colour('sheet'),
          'stroke-width': 4,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }),
      },
      escaped(text),
    );
  });
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': family,
    role: 'img',
    'aria-labelledby': 'radar-title radar-description',
    'xml:lang': language,
  };
  const content = [
    tag('title', { id: 'radar-title' }, escaped(title)),
    tag('desc', { id: 'radar-description' }, escaped(description)),
    tag('rect', { width, height, fill: colour('sheet') }),
    ...drawn,
  ];
  return `${tag('svg', attributes, `\n${content.join('\n')}\n`)}\n`;
}

/** The same as a PNG, `scale` pixels for each of its own. */
export async function radarPng(
  image: RadarImage,
  blackAndWhite: boolean,
  scale: number,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(image.width * scale, image.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no drawing here');
  const colour = (wanted: ImageInk) => onPaper(wanted, blackAndWhite);
  context.scale(scale, scale);
  context.fillStyle = colour('sheet');
  context.fillRect(0, 0, image.width, image.height);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const mark of image.marks) {
    context.save();
    if (mark.kind === 'shape') {
      const path = new Path2D(mark.path);
      if (mark.fill !== undefined) {
        context.fillStyle = colour(mark.fill);
        context.fill(path);
      }
      if (mark.stroke) {
        context.strokeStyle = colour(mark.stroke.ink);
        context.lineWidth = mark.stroke.width;
        context.setLineDash([...mark.stroke.dash]);
        context.stroke(path);
      }
    } else {
      context.translate(mark.at.x, mark.at.y);
      context.rotate(mark.angle);
      context.font = `${mark.type.weight} ${mark.type.size}px ${family}`;
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      if (mark.halo) {
        context.strokeStyle = colour('sheet');
        context.lineWidth = 4;
        context.strokeText(mark.text, 0, 0);
      }
      context.fillStyle = colour(mark.ink);
      context.fillText(mark.text, 0, 0);
    }
    context.restore();
  }
  return await canvas.convertToBlob({ type: 'image/png' });
}

/** Measures in the page’s typeface; by a rule of thumb where nothing can be drawn. */
export function measureOnPage(): Measure {
  const context =
    typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  return (text, type) => {
    const { size, weight } = type === 'label' ? labelType : ringType;
    if (!context) return text.length * size * 0.56;
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(text).width;
  };
}

function tag(name: string, attributes: Record<string, string | number>, content = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value))}"`,
  );
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Without what XML cannot hold: control characters and halves of signs. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? '');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
