import { type IPropertiesOptions, LineRuleType } from 'docx';
import { greyOf } from './grey.ts';
import { hairline, ink, soft } from './look.ts';

/** The paragraph styles that the report is written in; headings are Word’s own, so that its outline knows them. */
export type Style =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'RowHeading'
  | 'Normal'
  | 'Lead'
  | 'Soft'
  | 'Small'
  | 'Kicker'
  | 'Level'
  | 'Words'
  | 'ListText'
  | 'Caption'
  | 'Cell'
  | 'Head'
  | 'Marks';

const serif = 'Georgia';
const sans = 'Calibri';

/** The style of runs that stand beside what counts. */
export const softRun = 'SoftText';

type Styles = NonNullable<IPropertiesOptions['styles']>;
/** In twentieths of a point; a line in 240ths of its own height. */
type Numbers = { before?: number; after?: number; line?: number };

/** Without its rule LibreOffice takes `line` as a height, and cuts pictures and large letters. */
function spaced(spacing: Numbers) {
  return { line: 269, lineRule: LineRuleType.AUTO, ...spacing };
}

/** @param size in half points */
function heading(size: number, spacing: Numbers, colour: string) {
  return {
    run: { font: serif, size, bold: false, italics: false, color: colour },
    paragraph: { spacing: spaced(spacing), keepNext: true, keepLines: true },
  };
}

/** @param size in half points; spacing in twentieths of a point */
function plain(
  id: Style,
  name: string,
  size: number,
  spacing: Numbers,
  colour: string,
  more: NonNullable<NonNullable<Styles['paragraphStyles']>[number]['paragraph']> = {},
): NonNullable<Styles['paragraphStyles']>[number] {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size, color: colour },
    paragraph: { spacing: spaced(spacing), ...more },
  };
}

/** The look of the booklet with faces that most machines have; @param locale `fr-FR`: what the whole is checked as */
export function documentStyles(locale: string, blackAndWhite: boolean): Styles {
  const [inkHex = '', softHex = '', hairlineHex = ''] = [ink, soft, hairline].map((colour) =>
    (blackAndWhite ? greyOf(colour) : colour).slice(1),
  );
  return {
    default: {
      document: {
        run: { font: sans, size: 21, color: inkHex, language: { value: locale } },
        paragraph: { spacing: spaced({ after: 100 }) },
      },
      title: {
        run: { font: serif, size: 64, color: inkHex },
        paragraph: { spacing: spaced({ before: 2400, after: 160, line: 240 }), keepNext: true },
      },
      heading1: heading(40, { before: 360, after: 120, line: 252 }, inkHex),
      heading2: heading(29, { before: 320, after: 80, line: 252 }, inkHex),
      heading3: {
        run: { font: sans, size: 23, bold: true, color: inkHex },
        paragraph: {
          spacing: spaced({ before: 240, after: 30 }),
          keepNext: true,
          keepLines: true,
        },
      },
      heading4: heading(23, { before: 220, after: 40 }, inkHex),
    },
    characterStyles: [{ id: softRun, name: 'Soft text', run: { color: softHex } }],
    paragraphStyles: [
      {
        // Right below a part: a third level would skip one.
        ...plain('RowHeading', 'Row heading', 23, { before: 240, after: 30 }, inkHex, {
          keepNext: true,
          keepLines: true,
          outlineLevel: 1,
        }),
        run: { size: 23, bold: true, color: inkHex },
      },
      plain('Subtitle', 'Subtitle', 32, { after: 60 }, inkHex),
      plain('Lead', 'Lead', 23, { after: 120 }, softHex),
      plain('Soft', 'Soft', 21, { after: 60 }, softHex),
      plain('Small', 'Small', 18, { after: 50 }, softHex),
      plain('Kicker', 'Kicker', 19, { before: 240, after: 0 }, softHex, { keepNext: true }),
      plain('Level', 'Level', 21, { after: 60 }, inkHex, { keepNext: true }),
      plain('Words', 'Words', 20, { after: 50 }, inkHex, {
        indent: { left: 200 },
        border: { left: { style: 'single', size: 8, space: 8, color: hairlineHex } },
      }),
      plain('ListText', 'List text', 21, { after: 50 }, inkHex),
      plain('Caption', 'caption', 23, { before: 240, after: 80 }, inkHex, { keepNext: true }),
      plain('Cell', 'Cell', 21, { before: 40, after: 40, line: 252 }, inkHex),
      plain('Head', 'Head', 18, { before: 20, after: 20 }, softHex, { keepNext: true }),
      plain('Marks', 'Head and foot', 16, { after: 0 }, softHex),
    ],
  };
}
