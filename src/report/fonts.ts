import fraunces500 from './fonts/fraunces-500.ttf?inline';
import inter400 from './fonts/inter-400.ttf?inline';
import inter600 from './fonts/inter-600.ttf?inline';
import kerning from './fonts/kerning.json';

/** What is read, what is stressed, what is said aloud. */
export const faceNames = ['text', 'strong', 'title'] as const;
export type FaceName = (typeof faceNames)[number];

/** Pairs that move closer: [left characters, [right characters, thousandths of an em][]]. */
export type KerningRows = readonly (readonly [string, readonly (readonly [string, number])[]])[];

export interface ReportFont {
  /** the name of the face inside the PDF */
  name: string;
  /** TrueType, base64 */
  base64: string;
  kerning: KerningRows;
}
export type ReportFonts = Record<FaceName, ReportFont>;

// JSON has no tuples: scripts/fonts.mjs writes this very shape.
const rows = kerning as unknown as Record<'inter-400' | 'inter-600' | 'fraunces-500', KerningRows>;

/** The faces of the PDF, inlined in this chunk so that a report needs no network. */
export const reportFonts: ReportFonts = {
  text: { name: 'Inter-Regular', base64: base64Of(inter400), kerning: rows['inter-400'] },
  strong: { name: 'Inter-SemiBold', base64: base64Of(inter600), kerning: rows['inter-600'] },
  title: { name: 'Fraunces-Medium', base64: base64Of(fraunces500), kerning: rows['fraunces-500'] },
};

function base64Of(dataAddress: string): string {
  return dataAddress.slice(dataAddress.indexOf(',') + 1);
}
