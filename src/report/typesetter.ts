import { type FaceName, faceNames, type ReportFonts } from './fonts.ts';
import type { EmbeddedFace } from './jspdf.ts';

/** A stretch of text in one face. */
export interface Piece {
  face: FaceName;
  text: string;
}

/** Measures text and puts it into the PDF's code, with the pairs' kerning. */
export interface Typesetter {
  has(face: FaceName, code: number): boolean;
  /** the text cut where the title face lacks a character, which the strong one then draws */
  pieces(text: string, face: FaceName): readonly Piece[];
  /** in points */
  width(text: string, face: FaceName, size: number): number;
  /** the operand and operator that show a piece */
  show(piece: Piece): string;
  resource(face: FaceName): string;
}

interface Metrics {
  glyphs: Map<number, number>;
  advances: Map<number, number>;
  /** by left code * 65536 + right code */
  kerning: ReadonlyMap<number, number>;
  widths: Map<string, number>;
  /** of characters that are in the file */
  written: Map<number, string>;
}

/** A typesetter over the faces of an open document. */
export function createTypesetter(
  faces: Record<FaceName, EmbeddedFace>,
  fonts: ReportFonts,
): Typesetter {
  const metrics = Object.fromEntries(
    faceNames.map((name) => [name, metricsOf(fonts[name])]),
  ) as Record<FaceName, Metrics>;

  function glyph(face: FaceName, code: number): number {
    const { glyphs, advances } = metrics[face];
    const former = glyphs.get(code);
    if (former !== undefined) return former;
    const found = faces[face].glyphOf(code);
    glyphs.set(code, found);
    advances.set(code, faces[face].advanceOf(found));
    return found;
  }

  /** The two bytes for a character that the file does not have yet. */
  function firstWritten(face: FaceName, code: number): string {
    const found = glyph(face, code);
    // A space that holds its neighbours together is found as a space when one searches.
    faces[face].use(found, code === 0xa0 ? 0x20 : code);
    const bytes = byte(found >> 8) + byte(found & 255);
    metrics[face].written.set(code, bytes);
    return bytes;
  }

  function thousandths({ face, text }: Piece): number {
    const { advances, kerning, widths } = metrics[face];
    const former = widths.get(text);
    if (former !== undefined) return former;
    let sum = 0;
    let left = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      glyph(face, code);
      sum += (advances.get(code) ?? 0) + (kerning.get(left * 65536 + code) ?? 0);
      left = code;
    }
    widths.set(text, sum);
    return sum;
  }

  function pieces(text: string, face: FaceName): readonly Piece[] {
    if (face !== 'title') return [{ face, text }];
    const cut: Piece[] = [];
    for (const sign of text.replaceAll('\u2011', '-')) {
      const owner = glyph('title', sign.charCodeAt(0)) === 0 ? 'strong' : 'title';
      const last = cut.at(-1);
      if (last?.face === owner) last.text += sign;
      else cut.push({ face: owner, text: sign });
    }
    return cut;
  }

  return {
    has: (face, code) => glyph(face, code) !== 0,
    pieces,
    width: (text, face, size) =>
      (pieces(text, face).reduce((sum, piece) => sum + thousandths(piece), 0) * size) / 1000,
    show: ({ face, text }) => {
      const { kerning, written } = metrics[face];
      let code = '';
      let shown = '';
      let left = 0;
      for (let i = 0; i < text.length; i += 1) {
        const right = text.charCodeAt(i);
        const pair = kerning.get(left * 65536 + right);
        if (pair !== undefined) {
          shown += `(${code})${-pair}`;
          code = '';
        }
        code += written.get(right) ?? firstWritten(face, right);
        left = right;
      }
      return shown === '' ? `(${code})Tj` : `[${shown}(${code})]TJ`;
    },
    resource: (face) => faces[face].resource,
  };
}

/** A byte inside a literal string (ISO 32000-1, 7.3.4.2): what would end or change it is escaped. */
function byte(value: number): string {
  const sign = String.fromCharCode(value);
  if (sign === '\r') return '\\r';
  return '()\\'.includes(sign) ? `\\${sign}` : sign;
}

function metricsOf(font: ReportFonts[FaceName]): Metrics {
  const kerning = pairs.get(font) ?? pairsOf(font);
  return { glyphs: new Map(), advances: new Map(), kerning, widths: new Map(), written: new Map() };
}

/** Faces are the same for every document. */
const pairs = new WeakMap<ReportFonts[FaceName], ReadonlyMap<number, number>>();

function pairsOf(font: ReportFonts[FaceName]): ReadonlyMap<number, number> {
  const kerning = new Map<number, number>();
  for (const [lefts, row] of font.kerning) {
    for (const left of lefts) {
      for (const [rights, value] of row) {
        for (const right of rights) {
          kerning.set(left.charCodeAt(0) * 65536 + right.charCodeAt(0), value);
        }
      }
    }
  }
  pairs.set(font, kerning);
  return kerning;
}
