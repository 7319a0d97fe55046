import { drawLine, oneLine, type Run } from './lines.ts';
import { page, styles } from './look.ts';
import { type Press, runOf } from './press.ts';

/** Head and foot of every page but the cover, once the number of pages is known. */
export function drawPageMarks(press: Press): void {
  const { sheets, pen, flow, model, words } = press;
  const { t } = words;
  const pages = sheets.count();
  const labels = flow.labels();
  const head = joined(press, [
    ...(model.fictional ? [t('page.fictional')] : []),
    shortened(press, model.pole.name),
    shortened(press, model.assessmentTitle),
    words.day(model.date),
  ]);
  const foot = [
    runOf(press, t('page.foot', { referential: words.text(model.referential.title) }), styles.head),
  ];
  for (let number = 2; number <= pages; number += 1) {
    sheets.goTo(number);
    pen.forget();
    const label = [runOf(press, labels.get(number) ?? '', styles.head)];
    const count = [runOf(press, t('page.count', { page: number, pages }), styles.head)];
    sheets.tags.artifact('head', () => sides(press, head, label, page.head));
    sheets.tags.artifact('foot', () => sides(press, foot, count, page.foot));
  }
}

/** One text on the left, one on the right of the same line, each cut if it is too long. */
function sides({ setter, pen }: Press, left: Run[], right: Run[], baseline: number): void {
  const end = oneLine(setter, right, page.width * 0.4);
  const start = oneLine(setter, left, page.width - end.width - 18);
  drawLine(pen, start, page.left, baseline);
  drawLine(pen, end, page.right - end.width, baseline);
}

/** A long name gives way, so that the day stays in sight. */
function shortened(press: Press, name: string): string {
  const { segments } = oneLine(press.setter, [runOf(press, name, styles.head)], page.width * 0.36);
  return segments.map(({ text }) => text).join('');
}

/** Names with dots between them; each is cleaned alone, so that what it lacks counts once. */
function joined(press: Press, names: readonly string[]): Run[] {
  return names.flatMap((name, i) => [
    ...(i > 0 ? [runOf(press, ' · ', styles.head)] : []),
    runOf(press, name, styles.head),
  ]);
}
