import { headingOf, inside, listOf, type Strip, together } from './flow.ts';
import { drawLevel } from './levels.ts';
import { ink, leadingOf, page, styles } from './look.ts';
import { contentsStrips } from './pageNumbers.ts';
import { partId } from './parts.ts';
import { type Press, paragraph, partTitle, runOf, textOf } from './press.ts';
import { readingSentences } from './readingWords.ts';
import { element } from './tagging.ts';

const GLYPH = 11;

/** How to read: the scale with its shapes, and what a position is; then what the report goes through. */
export function placeReading(press: Press): void {
  const { flow, words, model } = press;
  const { t } = words;
  const scale = t('reading.scale', { count: model.levels.length });
  flow.newPage('');
  flow.place([
    ...partTitle(press, t('reading.title'), partId.reading),
    ...headingOf(paragraph(press, [runOf(press, scale, styles.text)], { gap: 6 })),
    ...listOf(
      press,
      model.levels.flatMap((_, level) => levelLine(press, level)),
    ),
  ]);
  flow.place(
    readingSentences(words, model, true).flatMap((sentence, i) =>
      paragraph(press, [runOf(press, sentence, styles.smallInk)], {
        gap: i === 0 ? 10 : 3,
      }),
    ),
  );
  flow.place(contentsStrips(press));
}

function levelLine(press: Press, place: number): Strip[] {
  const { model, pen } = press;
  const level = model.levels[place];
  if (!level) return [];
  const name = textOf(press, level.label, styles.strong);
  const x = page.left + 128;
  const names = paragraph(press, [name], { x: page.left + 20, width: 104, as: 'Lbl' });
  const said = level.description
    ? textOf(press, level.description, styles.softText)
    : runOf(press, '', styles.softText);
  const texts = inside(
    press,
    element('LBody'),
    paragraph(press, [said], { x, width: page.right - x }),
  );
  const longer = names.length > texts.length ? names : texts;
  const strips = longer.map(
    (strip, i): Strip => ({
      ...strip,
      gap: i === 0 ? 4 : 0,
      draw: (top) => {
        names[i]?.draw(top);
        texts[i]?.draw(top);
        if (i > 0) return;
        const centre = { x: page.left + GLYPH / 2 + 1, y: top + leadingOf(styles.strong) / 2 };
        drawLevel(pen, centre, GLYPH, { level: place, levels: model.levels.length, colour: ink });
      },
    }),
  );
  return inside(press, element('LI'), together(strips));
}
