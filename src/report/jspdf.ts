import { jsPDF } from 'jspdf';
import { type FaceName, faceNames, type ReportFonts } from './fonts.ts';

/** A4, in points (1/72 inch), the unit of everything that is drawn here. */
export const sheetSize = { width: 595.28, height: 841.89 } as const;

/** What a reader's software shows of the file. */
export interface SheetProperties {
  title: string;
  author: string;
  subject: string;
  keywords: string;
  /** BCP 47, of the report's own words */
  language: 'fr-FR' | 'en-GB';
  /** ISO moment; given, so that the same report is the same bytes */
  createdAt: string;
  /** 32 hexadecimal digits, dashes allowed */
  fileId: string;
}

/** A typeface inside the document. */
export interface EmbeddedFace {
  /** its name among the page's resources */
  resource: string;
  /** 0 where the face has no such character */
  glyphOf(code: number): number;
  /** in thousandths of the size */
  advanceOf(glyph: number): number;
  /** has the glyph embedded, and extracted as this character */
  use(glyph: number, code: number): void;
}

export interface Bookmark {
  children: unknown[];
}

/** An open PDF: pages to write operators on, in points, origin at the bottom left. */
export interface Sheets {
  faces: Record<FaceName, EmbeddedFace>;
  write(operators: string): void;
  add(): void;
  count(): number;
  goTo(page: number): void;
  bookmark(title: string, parent: Bookmark | null): Bookmark;
  /** the file; nothing can be drawn after */
  finish(): Uint8Array<ArrayBuffer>;
}

/** Parts of jsPDF 4.2.1 that its types leave out; the version is pinned for them. */
interface FontMetadata {
  characterToGlyph(code: number): number;
  widthOfGlyph(glyph: number): number;
  glyIdsUsed: number[];
  toUnicode: Record<number, number>;
  Unicode: { widths: (number | number[])[] };
}
interface Internals {
  write(operators: string): void;
  getFont(): { id: string; metadata: FontMetadata };
  getNumberOfPages(): number;
  getCurrentPageInfo(): { pageNumber: number };
}
interface Outline {
  add(parent: Bookmark | null, title: string, place: { pageNumber: number }): Bookmark;
}

/** Opens an A4 document with the report's faces; the one door to jsPDF. */
export function openSheets(properties: SheetProperties, fonts: ReportFonts): Sheets {
  const pdf = new jsPDF({
    unit: 'pt',
    format: [sheetSize.width, sheetSize.height],
    compress: true,
    putOnlyUsedFonts: true,
  });
  const internals = pdf.internal as unknown as Internals;
  describe(pdf, properties);
  const open = faceNames.map((name) => [name, embed(pdf, internals, fonts[name])] as const);
  return {
    faces: Object.fromEntries(open) as Record<FaceName, EmbeddedFace>,
    write: (operators) => internals.write(operators),
    add: () => void pdf.addPage(),
    count: () => internals.getNumberOfPages(),
    goTo: (page) => void pdf.setPage(page),
    bookmark: (title, parent) =>
      (pdf as unknown as { outline: Outline }).outline.add(parent, title, {
        pageNumber: internals.getCurrentPageInfo().pageNumber,
      }),
    finish: () => {
      // Titles are escaped with the encoding of the face in hand: ours are two-byte ones.
      pdf.setFont('helvetica', 'normal');
      return new Uint8Array(pdf.output('arraybuffer'));
    },
  };
}

function describe(pdf: jsPDF, properties: SheetProperties): void {
  const { title, author, subject, keywords, language, createdAt, fileId } = properties;
  pdf.setProperties({ title, author, subject, keywords, creator: 'Boussole PTCE' });
  pdf.setLanguage(language);
  pdf.setCreationDate(pdfMoment(createdAt) as unknown as Date);
  pdf.setFileId(fileId.replaceAll('-', '').toUpperCase());
  pdf.viewerPreferences({ DisplayDocTitle: true });
  pdf.setDisplayMode('fullpage', 'continuous', 'UseOutlines');
}

function embed(pdf: jsPDF, internals: Internals, font: ReportFonts[FaceName]): EmbeddedFace {
  pdf.addFileToVFS(`${font.name}.ttf`, font.base64);
  pdf.addFont(`${font.name}.ttf`, font.name, 'normal', undefined, 'Identity-H');
  pdf.setFont(font.name, 'normal');
  // Only a face that `text` has seen is put in the file; our own operators are not noticed.
  pdf.text(' ', 0, 0);
  const { id, metadata } = internals.getFont();
  const used = new Set<number>(metadata.glyIdsUsed);
  const advanceOf = (glyph: number) => Math.round(metadata.widthOfGlyph(glyph));
  return {
    resource: id,
    glyphOf: (code) => metadata.characterToGlyph(code),
    advanceOf,
    use: (glyph, code) => {
      if (used.has(glyph)) return;
      used.add(glyph);
      metadata.glyIdsUsed.push(glyph);
      metadata.toUnicode[glyph] = code;
      metadata.Unicode.widths.push(glyph, [advanceOf(glyph)]);
    },
  };
}

/** A PDF date in UTC; jsPDF would write it in the time zone of the device. Years beyond its pattern: the last it takes. */
function pdfMoment(moment: string): string {
  const digits = moment.slice(0, 19).replace(/\D/g, '');
  const year = Math.min(Math.max(Number(digits.slice(0, 4)), 1970), 2037);
  return `D:${year}${digits.slice(4)}+00'00'`;
}
