import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What one stretch of text covers on its page, in points from the page's top left; turned text: the upright box around it. */
export interface TextBox {
  page: number;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Capitals are this share of the type's size above the baseline, tails this one below. */
const [ABOVE, BELOW] = [0.73, 0.2];

/** Every stretch of text of a PDF with what it covers, and the size of its pages. */
export async function textBoxes(
  bytes: Uint8Array,
): Promise<{ boxes: TextBox[]; width: number; height: number }> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
    .promise;
  const boxes: TextBox[] = [];
  let [width, height] = [0, 0];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    ({ width, height } = page.getViewport({ scale: 1 }));
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      const [along, up] = [Math.hypot(a, b), Math.hypot(c, d)];
      const corners = [0, item.width].flatMap((forward) =>
        [-BELOW * up, ABOVE * up].map((rise) => ({
          x: x + (a / along) * forward + (c / up) * rise,
          y: height - (y + (b / along) * forward + (d / up) * rise),
        })),
      );
      boxes.push({
        page: number,
        text: item.str,
        left: Math.min(...corners.map((corner) => corner.x)),
        top: Math.min(...corners.map((corner) => corner.y)),
        right: Math.max(...corners.map((corner) => corner.x)),
        bottom: Math.max(...corners.map((corner) => corner.y)),
      });
    }
  }
  await pdf.destroy();
  return { boxes, width, height };
}

/** Pairs of texts of one page that lie on one another by more than `tolerance` points each way. */
export function overlapping(boxes: readonly TextBox[], tolerance = 1): string[] {
  const sorted = boxes.toSorted((a, b) => a.page - b.page || a.top - b.top);
  const found: string[] = [];
  for (const [at, one] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other?.page !== one.page || other.top > one.bottom - tolerance) break;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      if (across > tolerance && down > tolerance) {
        found.push(`page ${one.page}: « ${one.text} » on « ${other.text} »`);
      }
    }
  }
  return found;
}
