import { headingOf, inside, itemOf, listOf, type Strip } from './flow.ts';
import { oneLine } from './lines.ts';
import { hairline, leadingOf, page, styles } from './look.ts';
import { partsOf } from './parts.ts';
import type { Style } from './pen.ts';
import { baselineIn, type Press, paragraph, runOf } from './press.ts';
import { type Element, element } from './tagging.ts';

/** For the page’s number, at the end of a line that goes across the page. */
const ROOM = 36;
/** Stands in a sentence for a number that is known only at the end. */
const HOLE = '\ue004';

/** « et 8 autres, page 21 »: as a whole it leads there. */
export function moreLine(
  press: Press,
  count: number,
  to: string,
  { x }: { x: number; width: number },
): Strip[] {
  const [before = '', after = ''] = press.words
    .t('summary.more', { count, page: HOLE })
    .split(HOLE);
  return numbered(press, { text: before, after, to, style: styles.small, x, gap: 6 });
}

/** What the report goes through, with the page of each part. */
export function contentsStrips(press: Press): Strip[] {
  const { words, model, pen } = press;
  const rows = partsOf(words, model).map(({ id, title }) => {
    const [line, ...more] = numbered(press, {
      text: title,
      after: '',
      to: id,
      style: styles.text,
      x: page.left,
      gap: 0,
      right: page.right,
    });
    if (!line) return [];
    const ruled: Strip = {
      ...line,
      height: line.height + 8,
      draw: (top) => {
        pen.line(
          { x: page.left, y: top },
          { x: page.right, y: top },
          { colour: hairline, width: 0.6 },
        );
        line.draw(top + 4);
      },
    };
    return itemOf(press, { text: [ruled, ...more] });
  });
  return [
    ...headingOf(
      paragraph(press, [runOf(press, words.t('contents'), styles.title)], { gap: 30, as: 'H3' }),
    ),
    { height: 6, gap: 0, binds: true, draw: () => undefined },
    ...listOf(press, rows.flat()),
  ];
}

/** A line that leads somewhere and ends with the page of that place, drawn once every page is there. */
function numbered(
  press: Press,
  line: {
    text: string;
    after: string;
    to: string;
    style: Style;
    x: number;
    gap: number;
    right?: number;
  },
): Strip[] {
  const { setter, pen, sheets, cleaner } = press;
  const { text, after, to, style, x, gap, right } = line;
  const shown = right === undefined ? cleaner.clean(text) : cutTo(press, text, style, right - x);
  const height = leadingOf(style);
  const whole = element('Link');
  const number: Element = element('Span');
  const draw = (top: number) => {
    const baseline = baselineIn(top, height, style.size);
    const at = sheets.count();
    sheets.tags.within(whole, () =>
      pen.text(right === undefined ? shown : `${shown} `, x, baseline, style),
    );
    // Its place among what is read is here, whenever it is drawn.
    number.parent = whole;
    whole.kids.push(number);
    press.later.push(() => {
      const said = `${sheets.links.pageOf(to) ?? ''}${after}`;
      const width = setter.width(said, style.face, style.size);
      const from =
        right === undefined ? x + setter.width(shown, style.face, style.size) : right - width;
      sheets.goTo(at);
      pen.forget();
      sheets.tags.within(number, () => pen.text(said, from, baseline, style));
      const box = { left: x, top, right: from + width, bottom: top + height };
      sheets.links.add({ box, to, words: `${shown.trim()} ${said}` }, whole);
    });
  };
  return inside(press, element('P'), [{ height, gap, binds: false, draw }]);
}

/** A title that leaves room for a number after it, ended by « … » where it is too long. */
function cutTo({ setter, cleaner }: Press, text: string, style: Style, width: number): string {
  const { segments } = oneLine(setter, [{ text: cleaner.clean(text), style }], width - ROOM);
  return segments.map((segment) => segment.text).join('');
}
