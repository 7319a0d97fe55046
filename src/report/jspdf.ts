import { jsPDF } from 'jspdf';
import { type FaceName, faceNames, type ReportFonts } from './fonts.ts';
import { createLinks, type Links, linkObject } from './links.ts';
import { packedFile } from './packing.ts';
import { sheetSize } from './paper.ts';
import { createTags, type Tags } from './tagging.ts';
import { structureObjects } from './taggingTree.ts';
import { xmpOf } from './taggingXmp.ts';

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
  /** what is being drawn, for who reads with the ears */
  tags: Tags;
  links: Links;
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
  getPageInfo(page: number): { objId: number };
  /** a number for an object that is not written here */
  newObjectDeferred(): number;
  newObjectDeferredBegin(object: number, here: true): void;
  events: {
    subscribe(event: 'putPage', then: (page: { pageNumber: number }) => void): void;
    subscribe(event: 'postPutResources' | 'putCatalog', then: () => void): void;
  };
}
interface Extras {
  outline: Outline;
  addMetadata(xmp: string, raw: true): void;
}
interface Outline {
  add(parent: Bookmark | null, title: string, place: { pageNumber: number }): Bookmark;
}

/** Opens an A4 document with the report's faces; the one door to jsPDF. */
export function openSheets(properties: SheetProperties, fonts: ReportFonts): Sheets {
  const pdf = new jsPDF({
    unit: 'pt',
    format: [sheetSize.width, sheetSize.height],
    // Done when all is drawn (packing.ts).
    compress: false,
    putOnlyUsedFonts: true,
  });
  const internals = pdf.internal as unknown as Internals;
  const extras = pdf as unknown as Extras;
  describe(pdf, properties);
  const page = () => internals.getCurrentPageInfo().pageNumber;
  const tags = createTags((operators) => internals.write(operators), page);
  const links = createLinks(page);
  const bodies = putTags(internals, tags, links);
  const open = faceNames.map((name) => [name, embed(pdf, internals, tags, fonts[name])] as const);
  return {
    faces: Object.fromEntries(open) as Record<FaceName, EmbeddedFace>,
    write: (operators) => internals.write(operators),
    tags,
    links,
    add: () => {
      tags.close();
      pdf.addPage();
    },
    count: () => internals.getNumberOfPages(),
    goTo: (page) => {
      tags.close();
      pdf.setPage(page);
    },
    bookmark: (title, parent) =>
      extras.outline.add(parent, title, {
        pageNumber: page(),
      }),
    finish: () => {
      tags.close();
      // Titles are escaped with the encoding of the face in hand: ours are two-byte ones.
      pdf.setFont('helvetica', 'normal');
      return packedFile(pdf.output().replace('%PDF-1.3', '%PDF-1.7'), bodies);
    },
  };
}

/** Has the file lead to the structure tree when it is put together; the tree's objects, by their numbers. */
function putTags(internals: Internals, tags: Tags, links: Links): ReadonlyMap<number, string> {
  const bodies = new Map<number, string>();
  const { height } = sheetSize;
  let first = 0;
  let key = 0;
  internals.events.subscribe('putPage', ({ pageNumber }) => {
    internals.write(`/StructParents ${pageNumber - 1} /Tabs /S`);
    const own = links.on(pageNumber);
    for (const link of own) {
      link.object = internals.newObjectDeferred();
      link.key = internals.getNumberOfPages() + key;
      key += 1;
    }
    if (own.length > 0) {
      internals.write(`/Annots [${own.map(({ object }) => `${object} 0 R`).join(' ')}]`);
    }
  });
  internals.events.subscribe('postPutResources', () => {
    const pages = Array.from(
      { length: internals.getNumberOfPages() },
      (_, page) => internals.getPageInfo(page + 1).objId,
    );
    for (const link of pages.flatMap((_, page) => links.on(page + 1))) {
      internals.newObjectDeferredBegin(link.object, true);
      internals.write(`${linkObject(link, { pages, height })}\nendobj`);
    }
    first = internals.newObjectDeferred();
    for (const [i, body] of structureObjects(tags, { first, pages, height }).entries()) {
      bodies.set(i === 0 ? first : internals.newObjectDeferred(), body);
    }
  });
  internals.events.subscribe('putCatalog', () =>
    internals.write(`/MarkInfo <</Marked true>> /StructTreeRoot ${first} 0 R`),
  );
  return bodies;
}

function describe(pdf: jsPDF, properties: SheetProperties): void {
  const { title, author, subject, keywords, language, createdAt, fileId } = properties;
  const creator = 'Boussole PTCE';
  const moment = pdfMoment(createdAt);
  pdf.setProperties({ title, author, subject, keywords, creator });
  pdf.setLanguage(language);
  pdf.setCreationDate(`D:${moment}+00'00'` as unknown as Date);
  pdf.setFileId(fileId.replaceAll('-', '').toUpperCase());
  pdf.viewerPreferences({ DisplayDocTitle: true });
  pdf.setDisplayMode('fullpage', 'continuous', 'UseOutlines');
  const tools = { creator, producer: `jsPDF ${jsPDF.version}` };
  const [, ...parts] = /^(....)(..)(..)(..)(..)(..)$/.exec(moment) ?? [];
  const [year, month, day, ...time] = parts;
  const iso = `${year}-${month}-${day}T${time.join(':')}Z`;
  (pdf as unknown as Extras).addMetadata(xmpOf(properties, { moment: iso, ...tools }), true);
}

function embed(
  pdf: jsPDF,
  internals: Internals,
  tags: Tags,
  font: ReportFonts[FaceName],
): EmbeddedFace {
  pdf.addFileToVFS(`${font.name}.ttf`, font.base64);
  pdf.addFont(`${font.name}.ttf`, font.name, 'normal', undefined, 'Identity-H');
  pdf.setFont(font.name, 'normal');
  // Only a face that `text` has seen is put in the file; our own operators are not noticed.
  tags.shape();
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

/** A moment's digits, in UTC; jsPDF would write it in the time zone of the device. Years beyond its pattern: the last it takes. */
function pdfMoment(moment: string): string {
  const digits = moment.slice(0, 19).replace(/\D/g, '');
  const year = Math.min(Math.max(Number(digits.slice(0, 4)), 1970), 2037);
  return `${year}${digits.slice(4)}`;
}
