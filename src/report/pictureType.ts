import { labelType, type Measure, ringType } from '#charts/radarFrame.ts';
import { reportFonts } from './fonts.ts';

/** Where a face is missing: the nearest in width that a machine may have; none of them is wider. */
const others = "'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
/** Under a name of its own: the page’s Inter has other tables. */
const own = 'Boussole Inter';
export const pictureFamily = `'${own}', ${others}`;
/** In a file: its own face, or Inter of the machine that shows it. */
export const fileFamily = `Inter, ${others}`;

/** The faces of a picture by their weight: those of the PDF, which its chunk has at hand. */
export const pictureFaces = [
  { weight: ringType.weight, base64: reportFonts.text.base64 },
  { weight: labelType.weight, base64: reportFonts.strong.base64 },
] as const;

/** Of a worker, which knows no document. */
declare const fonts: FontFaceSet | undefined;

let loaded: Promise<void> | null = null;

/** Has the faces at hand for canvases, on a page and beside it; without, the machine’s own are measured and drawn. */
export function loadPictureFaces(): Promise<void> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<void> {
  if (typeof FontFace === 'undefined') return;
  const known = typeof document === 'undefined' ? fonts : document.fonts;
  await Promise.all(
    pictureFaces.map(async ({ weight, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const face = new FontFace(own, bytes, { weight: String(weight) });
      known?.add(await face.load());
    }),
  );
}

/** Widths of texts in these faces. */
export function measureInPicture(): Measure {
  const { context } = newCanvas(1, 1);
  return (text, type) => {
    const { size, weight } = type === 'label' ? labelType : ringType;
    context.font = `${weight} ${size}px ${pictureFamily}`;
    return context.measureText(text).width;
  };
}

/** A canvas of this many pixels, on a page and beside it. */
export function newCanvas(width: number, height: number) {
  const canvas = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(width, height);
  // Drawn by the processor: the same points everywhere in one browser.
  const context = canvas?.getContext('2d', { willReadFrequently: true });
  if (canvas && context)
    return { context, asPng: () => canvas.convertToBlob({ type: 'image/png' }) };
  return onPage(width, height);
}

/** Older browsers have canvases on pages only. */
function onPage(width: number, height: number) {
  if (typeof document === 'undefined') throw new Error('this worker draws no pictures');
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws no pictures');
  const asPng = async () => {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the picture could not be written as a PNG');
    return blob;
  };
  return { context, asPng };
}
