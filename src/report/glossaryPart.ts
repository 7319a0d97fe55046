import { inside, type Strip, together } from './flow.ts';
import { glossaryTerms } from './glossaryWords.ts';
import { hairline, inColour, ink, page, styles } from './look.ts';
import { partId } from './parts.ts';
import { type Press, paragraph, partTitle, runOf, space } from './press.ts';
import { element } from './tagging.ts';

const WIDTH = 124;

/** The terms of the referential’s glossary that the report uses; nothing where there is none. */
export function placeGlossary(press: Press): void {
  const { flow, words, model } = press;
  const terms = glossaryTerms(words, model);
  const list = element('L');
  const [first, ...others] = terms.map(({ term, definition }) =>
    inside(press, list, termStrips(press, term, definition)),
  );
  if (!first) return;
  flow.section('');
  flow.place([...partTitle(press, words.t('glossary.title'), partId.glossary), space(8), ...first]);
  for (const strips of others) flow.place(strips);
}

function termStrips(press: Press, term: string, definition: string): Strip[] {
  const { pen } = press;
  const x = page.left + WIDTH;
  const names = paragraph(press, [runOf(press, term, inColour(styles.smallStrong, ink))], {
    width: WIDTH - 12,
    as: 'Lbl',
  });
  const texts = inside(
    press,
    element('LBody'),
    paragraph(press, [runOf(press, definition, styles.small)], { x, width: page.width - WIDTH }),
  );
  const longer = names.length > texts.length ? names : texts;
  const strips = longer.map(
    (strip, i): Strip => ({
      ...strip,
      height: strip.height + (i === 0 ? 4 : 0) + (i === longer.length - 1 ? 4 : 0),
      gap: 0,
      draw: (top) => {
        const from = top + (i === 0 ? 4 : 0);
        if (i === 0) {
          const y = top;
          pen.line({ x: page.left, y }, { x: page.right, y }, { colour: hairline, width: 0.6 });
        }
        names[i]?.draw(from);
        texts[i]?.draw(from);
      },
    }),
  );
  return together(inside(press, element('LI'), strips));
}
