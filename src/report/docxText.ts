import {
  BookmarkEnd,
  BookmarkStart,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { type LocalizedText, localize } from '#core/localized.ts';
import type { IndicatorNode, Objective } from '#core/referential.ts';
import type { ReportModel } from '#core/report.ts';
import { type Style, softRun } from './docxStyles.ts';
import { greyOf } from './grey.ts';
import { type GoalInk, goalInk, ink } from './look.ts';
import type { Colour } from './pen.ts';
import { stressesOf, stretchesOf, type Words } from './words.ts';
import { xmlText } from './xmlText.ts';

/** What every part of the document is written with. */
export interface Desk {
  model: ReportModel;
  words: Words;
}

/** A goal where there is no colour. */
const black: GoalInk = { ink: greyOf(ink), tint: '#f4f4f4' };

/** How a text differs from its paragraph’s style. */
export interface Look {
  strong?: boolean;
  soft?: boolean;
  colour?: Colour;
  /** in half points */
  size?: number;
  /** where it is not the document’s, so that it is read aloud and checked as what it is */
  language?: string;
}

/** A text as runs; what people wrote on several lines stays on several lines. */
export function runs(
  text: string,
  { strong, soft: isSoft, colour, size, language }: Look = {},
): TextRun[] {
  return xmlText(text)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(
      (line, i) =>
        new TextRun({
          text: line,
          ...(i > 0 ? { break: 1 } : {}),
          ...(strong ? { bold: true } : {}),
          ...(size === undefined ? {} : { size }),
          ...(isSoft ? { style: softRun } : {}),
          ...(colour === undefined ? {} : { color: colour.slice(1) }),
          ...(language === undefined ? {} : { language: { value: locales[language] ?? language } }),
        }),
    );
}

/** The languages of our texts as Office writes them. */
export const locales: Readonly<Record<string, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A text of the referential, marked where it is not in the document’s language. */
export function textRuns({ words }: Desk, text: LocalizedText, look: Look = {}): TextRun[] {
  const shown = localize(text, words.language);
  const isOther = shown.language !== words.language;
  return runs(shown.text, isOther ? { ...look, language: shown.language } : look);
}

/** A sentence with its stresses in bold. */
export function stressed(sentence: string): TextRun[] {
  return stressesOf(sentence).flatMap(({ text, stressed: strong }) => runs(text, { strong }));
}

/** A paragraph in one of the document’s styles. */
export function paragraph(
  style: Style,
  children: readonly ParagraphChild[],
  more: Omit<IParagraphOptions, 'style' | 'children'> = {},
): Paragraph {
  return new Paragraph({ style, children, ...more });
}

/** The title of a part of the report. */
export function heading(title: string, newPage: boolean): Paragraph {
  return paragraph('Heading1', runs(title), { pageBreakBefore: newPage });
}

/** A sentence around what people wrote, which is marked as what it is where they wrote in another language. */
export function around(
  { words: { language, writtenIn } }: Desk,
  sentence: string,
  written: readonly string[],
  look: Look = {},
): TextRun[] {
  return stretchesOf(sentence, written).flatMap(({ text, isWritten }) =>
    runs(text, isWritten && writtenIn !== language ? { ...look, language: writtenIn } : look),
  );
}

/** A plain text in a paragraph; nothing for an empty one. */
export function said(style: Style, text: string, look: Look = {}): Paragraph[] {
  return text === '' ? [] : [paragraph(style, runs(text, look))];
}

/** A node of the referential that links lead to. */
type Place = { objective: Objective } | { indicator: IndicatorNode['indicator'] };

/** Children that a link can lead to. */
export function marked(
  desk: Desk,
  place: Place,
  children: readonly ParagraphChild[],
): ParagraphChild[] {
  const number = numberOf(desk, place);
  // Its own Bookmark counts on from document to document: the same report would be other bytes.
  const [start, end] = [new BookmarkStart(anchorOf(number), number), new BookmarkEnd(number)];
  // The library takes any element here, and its type names only some.
  return [start as unknown as ParagraphChild, ...children, end as unknown as ParagraphChild];
}

/** Children that lead to a place of the document, underlined by nothing: a table of links is not to be a blue one. */
export function linked(
  desk: Desk,
  place: Place,
  children: readonly ParagraphChild[],
): ParagraphChild {
  return new InternalHyperlink({ anchor: anchorOf(numberOf(desk, place)), children });
}

/** The ink and tint of a goal, by its id. */
export function inkOf({ model }: Desk, goalId: string): GoalInk {
  if (model.options.blackAndWhite) return black;
  return goalInk(model.referential.goals.findIndex(({ id }) => id === goalId));
}

/** By place in the referential: ids may be longer than a bookmark’s 40 characters. */
function numberOf({ model }: Desk, place: Place): number {
  const objectives = model.referential.goals.flatMap((goal) => goal.objectives);
  // An indicator’s node names its objective too.
  if (!('indicator' in place)) {
    return 1 + objectives.findIndex(({ id }) => id === place.objective.id);
  }
  const indicators = objectives.flatMap((objective) => objective.indicators);
  const at = indicators.findIndex(({ id }) => id === place.indicator.id);
  return 1 + objectives.length + at;
}

function anchorOf(number: number): string {
  return `p${number}`;
}
