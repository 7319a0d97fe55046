import { onPaper } from './paperInks.ts';
import { newCanvas, pictureFamily } from './pictureType.ts';
import type { RadarImage } from './radarImage.ts';
import type { ImageInk, Label, Shape } from './radarMarks.ts';

type Context = ReturnType<typeof newCanvas>['context'];
type ColourOf = (wanted: ImageInk) => string;

/** The image as a PNG, `scale` points for each CSS pixel. The faces are to be loaded (pictureType.ts). */
export async function radarPng(image: RadarImage, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, margin, blackAndWhite } = image;
  const { context, asPng } = newCanvas(width * scale, Math.round(height * scale));
  const colourOf: ColourOf = (wanted) => onPaper(wanted, blackAndWhite);
  context.scale(scale, scale);
  context.fillStyle = colourOf('sheet');
  context.fillRect(0, 0, width, height);
  context.translate(margin, margin);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const mark of image.marks) {
    context.save();
    if (mark.kind === 'shape') drawShape(context, mark, colourOf);
    else drawLabel(context, mark, colourOf);
    context.restore();
  }
  const blob = await asPng();
  return new Uint8Array(await blob.arrayBuffer());
}

function drawShape(context: Context, { path: written, fill, stroke }: Shape, colourOf: ColourOf) {
  const path = new Path2D(written);
  if (fill !== undefined) {
    context.fillStyle = colourOf(fill);
    context.fill(path);
  }
  if (stroke) {
    context.strokeStyle = colourOf(stroke.ink);
    context.lineWidth = stroke.width;
    context.setLineDash([...stroke.dash]);
    context.stroke(path);
  }
}

function drawLabel(context: Context, label: Label, colourOf: ColourOf) {
  const { text, at, angle, anchor, type, ink, halo } = label;
  context.translate(at.x, at.y);
  context.rotate(angle);
  context.font = `${type.weight} ${type.size}px ${pictureFamily}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  if (halo) {
    context.strokeStyle = colourOf('sheet');
    context.lineWidth = 4;
    context.strokeText(text, 0, 0);
  }
  context.fillStyle = colourOf(ink);
  context.fillText(text, 0, 0);
}
