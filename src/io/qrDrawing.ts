import encodeQR from 'qr';

/** How much of a code may be hidden or worn and still be read: 7, 15, 25, 30 %. */
export type QrCorrection = 'low' | 'medium' | 'quartile' | 'high';

/** A QR code as a picture without a size of its own. */
export interface QrDrawing {
  /** modules a side, without the quiet zone */
  side: number;
  /** SVG path data of the dark modules, one unit a module, from 0 to `side` */
  path: string;
}

/**
 * The QR code (ISO/IEC 18004) of a text; null if it is too long for one.
 * On a screen `low` is best: nothing is worn there, and each module is larger.
 */
export function drawQr(text: string, correction: QrCorrection): QrDrawing | null {
  const modules = qrModules(text, correction);
  return modules && { side: modules.length, path: modules.map(rowPath).join('') };
}

/** The dark modules, row by row, without a quiet zone; null if the text is too long. */
export function qrModules(text: string, correction: QrCorrection): boolean[][] | null {
  try {
    // The library insists on a margin of one module at least.
    const framed = encodeQR(text, 'raw', { ecc: correction, border: 1 });
    return framed.slice(1, -1).map((row) => row.slice(1, -1));
  } catch {
    return null;
  }
}

/** Each run of dark modules as one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const length = x + 1 - start;
    path += `M${start} ${y}h${length}v1h-${length}z`;
  }
  return path;
}
