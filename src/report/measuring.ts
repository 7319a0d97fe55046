import { type MeasureText, svgFamily } from './radarSvg.ts';

/** Widths of texts as this browser draws them in the faces of the drawing; on a page and beside it. */
export function measuringText(): MeasureText {
  const context = canvas().getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  return (text, { size, weight }) => {
    context.font = `${weight} ${size}px ${svgFamily}`;
    return context.measureText(text).width;
  };
}

function canvas(): Pick<HTMLCanvasElement, 'getContext'> {
  if (typeof document !== 'undefined') return document.createElement('canvas');
  return new OffscreenCanvas(1, 1) as unknown as HTMLCanvasElement;
}
