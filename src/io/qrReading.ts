import decodeQR from 'qr/decode.js';

/** Pixels as a canvas gives them: red, green, blue, alpha, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Milliseconds that a second look at a picture without a readable code may take. */
const patience = 100;

/** The text of the QR code in a picture; null if there is none that can be read. */
export function readQr(pixels: Pixels): string | null {
  try {
    return decodeQR(pixels, { effort: Number.POSITIVE_INFINITY, timeLimit: patience });
  } catch {
    return null;
  }
}
