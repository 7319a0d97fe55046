import type { Card } from '#core/sheets.ts';
import { drawLine, oneLine } from './lines.ts';
import { baselineIn } from './press.ts';
import { black, dark, inStyle, leading, sheet } from './sheetLook.ts';
import { drawRule, drawShape } from './sheetMarks.ts';
import {
  type Block,
  gap,
  paragraphOf,
  partOf,
  type SheetPress,
  said,
  stacked,
  widthOf,
  within,
} from './sheetPress.ts';
import {
  answersOf,
  type Blank,
  cardWords,
  type Heading,
  personBlanks,
  sessionBlanks,
  sessionWords,
} from './sheetWords.ts';
import { element } from './tagging.ts';

/** The head of a sheet; of a page that goes on, without the scale. */
export function headBlock(
  press: SheetPress,
  heading: Heading,
  { fields, scale }: { fields: boolean; scale: 'explained' | 'named' | 'none' },
): Block {
  const { blanks, note } = personBlanks(press);
  return stacked([
    sessionBlock(press),
    gap(6),
    titleBlock(press, heading),
    ...(fields ? [gap(2), blanksBlock(press, blanks, note)] : []),
    gap(7),
    ...(scale === 'explained' ? [scaleBlock(press)] : []),
    ...(scale === 'named' ? [scaleLine(press)] : []),
  ]);
}

/** Whose sheet, which diagnosis, when; or lines for it. */
function sessionBlock(press: SheetPress): Block {
  const { model, pen, setter } = press;
  const { pole } = model.head;
  const blanks = sessionBlanks(press);
  const words = sessionWords(press).join(' · ');
  const strong = inStyle('strong', 9);
  const plain = inStyle('text', 9, dark);
  if (pole === '' && words === '') return blanksBlock(press, blanks, '');
  const name = oneLine(setter, [said(press, pole, strong)], sheet.width * 0.5);
  const rest = said(press, pole === '' ? words : `· ${words}`, plain);
  const after = sheet.left + (pole === '' ? 0 : name.width + 4);
  const written = partOf(press, element('P'), {
    height: 14,
    draw: (top) => {
      const baseline = baselineIn(top, 14, 9);
      drawLine(pen, name, sheet.left, baseline);
      if (words === '') return;
      const line = oneLine(setter, [rest], sheet.right - after);
      drawLine(pen, line, after, baseline);
    },
  });
  return stacked([written, ...(blanks.length > 0 ? [blanksBlock(press, blanks, '')] : [])]);
}

/** Lines to write on, side by side, each after its label. */
function blanksBlock(press: SheetPress, blanks: readonly Blank[], note: string): Block {
  const { pen } = press;
  const style = inStyle('text', 8.6, dark);
  const height = 20;
  return {
    height,
    draw: (top) => {
      const baseline = top + height - 4;
      let x = sheet.left;
      const room = sheet.width - 20 * Math.max(0, blanks.length - 1);
      for (const { label, share } of blanks) {
        const run = said(press, label, style);
        const end = Math.min(sheet.right, x + room * share);
        const from = x;
        within(press, 'P', () => pen.text(run.text, from, baseline, style));
        drawRule(pen, baseline + 1.5, x + widthOf(press, run) + 5, end);
        x = end + 20;
      }
      if (note === '') return;
      within(press, 'P', () => pen.text(said(press, note, style).text, x, baseline, style));
    },
  };
}

/** The box of an objective's letter, and the white after it. */
const MARK = 38;
const AFTER_MARK = 13;

function titleBlock(press: SheetPress, heading: Heading): Block {
  const { mark, kicker, title: text, language } = heading;
  const title = { text, language };
  const { x, width } = besideMark(heading);
  const words = stacked([
    paragraphOf(press, [said(press, kicker, inStyle('strong', 8.8, dark))], { x, width, most: 2 }),
    paragraphOf(press, [said(press, title, inStyle('title', titleSize(press, heading)))], {
      x,
      width,
      most: 4,
      even: true,
      as: 'H1',
    }),
  ]);
  const height = mark === '' ? words.height : Math.max(MARK, words.height);
  return {
    height,
    draw: (top) => {
      words.draw(top + Math.max(0, (height - words.height) / 2));
      if (mark !== '') drawMark(press, mark, top);
    },
  };
}

function besideMark({ mark }: Heading): { x: number; width: number } {
  const x = sheet.left + (mark === '' ? 0 : MARK + AFTER_MARK);
  return { x, width: sheet.right - x };
}

/** The objective's letter in a box, to be found from afar in a stack; it is said beside it too. */
function drawMark(press: SheetPress, mark: string, top: number): void {
  const style = inStyle('title', mark.length > 2 ? 15 : 25);
  const [from, to] = [0.8, MARK - 0.8];
  const corners = [
    { x: sheet.left + from, y: top + from },
    { x: sheet.left + to, y: top + from },
    { x: sheet.left + to, y: top + to },
    { x: sheet.left + from, y: top + to },
  ];
  press.pen.path(corners, true, { colour: black, width: 1.6 });
  const run = said(press, mark, style);
  const along = sheet.left + (MARK - widthOf(press, run)) / 2;
  press.sheets.tags.artifact('decoration', () =>
    press.pen.text(run.text, along, top + MARK / 2 + style.size * 0.26, style),
  );
}

/** Points of a title: a little less where that saves it a second line. */
export function titleSize(press: SheetPress, heading: Heading): number {
  const { width } = besideMark(heading);
  const fits = (size: number) =>
    widthOf(press, said(press, heading.title, inStyle('title', size))) <= width;
  return !fits(20) && fits(16.5) ? 16.5 : 20;
}

/** Each level with its shape and what it means. */
function scaleBlock(press: SheetPress): Block {
  const { model, t } = press;
  const strong = inStyle('strong', 8.2);
  const plain = inStyle('text', 8.2);
  const x = sheet.left + 30;
  const widest = Math.max(
    ...model.levels.map(({ label }) => widthOf(press, said(press, label, strong))),
  );
  const labelWidth = Math.min(widest, 150);
  const rows = model.levels.map((level) => {
    const label = paragraphOf(press, [said(press, level.label, strong)], {
      x,
      width: labelWidth,
      most: 2,
    });
    const from = x + labelWidth + 10;
    const meaning = level.meaning
      ? paragraphOf(press, [said(press, level.meaning, plain)], {
          x: from,
          width: sheet.right - from,
          most: 3,
        })
      : gap(0);
    const height = Math.max(label.height, meaning.height) + 1.5;
    return partOf(press, element('LI'), {
      height,
      draw: (top: number) => {
        const line = leading(plain);
        within(press, 'Lbl', () =>
          press.pen.text(String(level.place), sheet.left, baselineIn(top, line, 8.2), strong),
        );
        const centre = { x: sheet.left + 19, y: top + line / 2 };
        drawShape(press, centre, 10.5, { kind: 'level', level });
        within(press, 'LBody', () => {
          label.draw(top);
          meaning.draw(top);
        });
      },
    });
  });
  const how = paragraphOf(press, [said(press, t('paper.how'), inStyle('text', 8.2, dark))], {
    x: sheet.left,
    width: sheet.width,
    most: 2,
  });
  return stacked([partOf(press, element('L'), stacked(rows)), gap(2.5), how, gap(6)]);
}

/** The answers' names beside their shapes, on as few lines as they need. */
function scaleLine(press: SheetPress): Block {
  const { model, pen } = press;
  const style = inStyle('text', 8.2);
  const height = 14;
  const lines: { x: number; card: Card; width: number }[][] = [[]];
  let x: number = sheet.left;
  for (const card of answersOf(model)) {
    const { label } = cardWords(press, card);
    const width = Math.min(sheet.width - 40, widthOf(press, said(press, label, style))) + 24;
    if (x > sheet.left && x + width > sheet.right) {
      lines.push([]);
      x = sheet.left;
    }
    lines.at(-1)?.push({ x, card, width });
    x += width + 9;
  }
  const rows = lines.map((line) => ({
    height,
    draw: (top: number) => {
      for (const { x: from, card, width } of line) {
        const { key, label, language } = cardWords(press, card);
        const baseline = baselineIn(top, height, style.size);
        const named = oneLine(
          press.setter,
          [said(press, { text: label, language }, style)],
          width - 20,
        );
        within(press, 'LI', () => {
          within(press, 'Lbl', () => pen.text(key, from, baseline, inStyle('strong', 8.2)));
          drawShape(press, { x: from + 14, y: top + height / 2 }, 9.5, card);
          within(press, 'LBody', () =>
            within(press, 'P', () => drawLine(pen, named, from + 23, baseline)),
          );
        });
      }
    },
  }));
  return stacked([partOf(press, element('L'), stacked(rows)), gap(6)]);
}
