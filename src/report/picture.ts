import type { Measure } from '#charts/radarFrame.ts';
import type { ReportTexts } from '#charts/radarWords.ts';
import type { ReportModel } from '#core/report.ts';
import type { Language } from '#i18n/i18n.ts';
import { fileFamily, loadPictureFaces, measureInPicture, pictureFaces } from './pictureType.ts';
import { alone, type RadarImage, radarImage } from './radarImage.ts';
import { radarPng } from './radarPng.ts';
import { radarSvg } from './radarSvg.ts';
import { createWords } from './words.ts';

/** What a browser has for pictures; tests bring their own. */
export interface PictureTools {
  measure: Measure;
  /** @param scale points for each CSS pixel */
  asPng(image: RadarImage, scale: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Twice the size on a screen: sharp on paper too. */
const SCALE = 2;

/** Measures and draws in the faces of the PDF. */
export async function pictureTools(): Promise<PictureTools> {
  await loadPictureFaces();
  return { measure: measureInPicture(), asPng: radarPng };
}

/** The radar alone, to be read away from the report; as SVG in UTF-8, or as PNG. */
export async function drawPicture(
  model: ReportModel,
  {
    language,
    t,
    as,
    tools: { measure, asPng },
  }: { language: Language; t: ReportTexts; as: 'svg' | 'png'; tools: PictureTools },
): Promise<Uint8Array<ArrayBuffer>> {
  const words = createWords(t, language, model.options.writtenIn);
  const image = radarImage(words, model, measure, alone);
  if (!image) throw new Error('no radar goes round so few axes');
  if (as === 'png') return await asPng(image, SCALE);
  return new TextEncoder().encode(radarSvg(image, { family: fileFamily, faces: pictureFaces }));
}
