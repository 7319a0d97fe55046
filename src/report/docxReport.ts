import { Document, Footer, Header, Packer, PageNumber, TabStopType, TextRun } from 'docx';
import type { ReportTexts } from '#charts/radarWords.ts';
import type { ReportModel } from '#core/report.ts';
import type { Language } from '#i18n/i18n.ts';
import { actionsPart, asidePart, divergedPart, sincePart } from './docxEnd.ts';
import { essentialsPart } from './docxEssentials.ts';
import { blindPart, coverPart, readingPart, summaryPart, type WordPicture } from './docxFront.ts';
import { goalPart } from './docxGoals.ts';
import { documentLists } from './docxLists.ts';
import { glossaryPart, methodPart } from './docxMethod.ts';
import { gapsPart, peersPart } from './docxPeers.ts';
import { documentStyles } from './docxStyles.ts';
import { type Desk, locales, paragraph, runs } from './docxText.ts';
import type { PictureTools } from './picture.ts';
import { radarImage, withTable } from './radarImage.ts';
import { createWords } from './words.ts';
import { xmlText } from './xmlText.ts';
import { setZipDay } from './zipDay.ts';

/** What the document needs beside the model; all of it given, so that the same report is the same bytes. */
export interface WordContext {
  language: Language;
  t: ReportTexts;
  /** on which it is made, `2026-11-21` */
  day: string;
  /** SHA-256 of the dossier, in hexadecimal; null: nobody could compute it */
  fingerprint: string | null;
  picture: PictureTools;
}

/** The report of a model as a Word document, in the order and the words of the PDF. */
export async function drawWord(
  model: ReportModel,
  { language, t, day, fingerprint, picture: tools }: WordContext,
): Promise<Uint8Array<ArrayBuffer>> {
  const words = createWords(t, language, model.options.writtenIn);
  const desk: Desk = { model, words };
  const picture = await pictureOf(desk, tools);
  const properties = {
    title: `${model.pole.name} – ${model.assessmentTitle}`,
    subject: `${t('report')}, ${words.day(model.date)}`,
    creator: model.pole.name,
    keywords: t('page.keywords'),
  };
  const document = new Document({
    styles: documentStyles(locales[language] ?? language, model.options.blackAndWhite),
    numbering: documentLists,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1300, right: 1080, bottom: 1200, left: 1080, header: 620, footer: 560 },
          },
        },
        headers: { default: headOf(desk), first: new Header({ children: [] }) },
        footers: { default: footOf(desk), first: new Footer({ children: [] }) },
        children: [
          ...coverPart(desk),
          ...partsOf(desk, picture),
          ...methodPart(desk, day, fingerprint),
        ],
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties({ ...properties, language }, day) },
  ]);
  const archive = new Uint8Array(bytes);
  setZipDay(archive, day);
  return archive;
}

/** Points for each CSS pixel: 285 an inch in the width that the document gives it. */
const SCALE = 2.5;

/** Null: blind, or too few axes to go round; the table says it all. */
async function pictureOf(
  { model, words }: Desk,
  { measure, asPng }: PictureTools,
): Promise<WordPicture | null> {
  if (model.reveal === 'blind') return null;
  const image = radarImage(words, model, measure, withTable);
  return image && { image, png: await asPng(image, SCALE) };
}

function partsOf(desk: Desk, picture: WordPicture | null) {
  if (desk.model.reveal === 'blind') return blindPart(desk);
  return [
    ...summaryPart(desk, picture),
    ...essentialsPart(desk),
    ...readingPart(desk),
    ...desk.model.goals.flatMap((goal) => goalPart(desk, goal)),
    ...divergedPart(desk),
    ...sincePart(desk),
    ...asidePart(desk),
    ...gapsPart(desk),
    ...peersPart(desk),
    ...actionsPart(desk),
    ...glossaryPart(desk),
  ];
}

/** On every page but the cover, as in the PDF. */
function headOf({ model, words }: Desk): Header {
  const names = [
    ...(model.fictional ? [words.t('page.fictional')] : []),
    ...[model.pole.name, model.assessmentTitle, words.day(model.date)],
  ];
  return new Header({ children: [paragraph('Marks', runs(names.join(' · ')))] });
}

/** Marks for the two numbers, which Word counts itself. */
const [PAGE, PAGES] = ['\ue002', '\ue003'];

function footOf({ model, words }: Desk): Footer {
  const { t } = words;
  const referential = words.text(model.referential.title);
  const count = t('page.count', { page: PAGE, pages: PAGES })
    .split(/([\ue002\ue003])/u)
    .map((part) => {
      if (part === PAGE) return new TextRun({ children: [PageNumber.CURRENT] });
      if (part === PAGES) return new TextRun({ children: [PageNumber.TOTAL_PAGES] });
      return new TextRun({ text: part });
    });
  return new Footer({
    children: [
      paragraph(
        'Marks',
        [...runs(t('page.foot', { referential })), new TextRun({ text: '\t' }), ...count],
        { tabStops: [{ type: TabStopType.RIGHT, position: 9746 }] },
      ),
    ],
  });
}

/** What the library would write with the clock’s time (ECMA-376, part 2, 11). */
function coreProperties(
  {
    title,
    subject,
    creator,
    keywords,
    language,
  }: Record<'title' | 'subject' | 'creator' | 'keywords' | 'language', string>,
  day: string,
): string {
  const at = `${day}T00:00:00Z`;
  const parts = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', creator],
    ['cp:keywords', keywords],
    ['dc:language', locales[language] ?? language],
    ['cp:lastModifiedBy', creator],
    ['cp:revision', '1'],
  ].map(([name, text]) => `<${name}>${escaped(text ?? '')}</${name}>`);
  const times = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${parts.join('')}${times.join('')}</cp:coreProperties>`;
}

function escaped(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
