import type { Closing } from '#core/report.ts';
import { closingParts, closingsByPole, poleName } from './endWords.ts';
import { headingOf, heightOf, inside, listOf, type Strip, together } from './flow.ts';
import { hairline, page, styles } from './look.ts';
import { partId } from './parts.ts';
import { type Press, paragraph, partTitle, runOf, writtenOf } from './press.ts';
import { element } from './tagging.ts';

/** What may stay on one page, in points: a third of it. */
const longVoice = 260;

/** The peers' closing words, pole by pole. */
export function placePeerWords(press: Press): void {
  const { flow, words, model } = press;
  const { t } = words;
  if (model.peerWords.length === 0) return;
  for (const [i, { pole, rounds }] of closingsByPole(words, model.peerWords).entries()) {
    const name = poleName(words, model, pole);
    flow.place([
      ...(i === 0 ? partTitle(press, t('peerWords.title'), partId.peerWords) : []),
      ...headingOf(paragraph(press, [runOf(press, name, styles.title)], { gap: 20, as: 'H3' })),
      ...rounds.flatMap(({ title, closings }) => [
        ...(title === '' ? [] : roundTitle(press, title)),
        ...closings.flatMap((closing, k) => closingStrips(press, closing, k === 0 ? 4 : 12)),
      ]),
    ]);
  }
}

function roundTitle(press: Press, title: string): Strip[] {
  return headingOf(paragraph(press, [runOf(press, title, styles.smallStrong)], { gap: 8 }));
}

function closingStrips(press: Press, closing: Closing, gap: number): Strip[] {
  const { words, pen } = press;
  const { t } = words;
  const rule: Strip = {
    height: 4,
    gap,
    binds: true,
    draw: (y) => {
      pen.line({ x: page.left, y }, { x: page.right, y }, { colour: hairline, width: 0.6 });
    },
  };
  const parts = closingParts.filter((part) => closing[part] !== '');
  const strips = parts.flatMap((part) => {
    const label = paragraph(press, [runOf(press, t(`peerWords.${part}`), styles.smallStrong)], {
      width: 100,
      as: 'Lbl',
    });
    const text = paragraph(
      press,
      [writtenOf(press, t('indicator.quote', { text: closing[part] }), styles.text)],
      { x: page.left + 106, width: page.width - 106, gap: 4 },
    );
    const body = inside(press, element('LBody'), text);
    return inside(press, element('LI'), beside(body, label));
  });
  if (strips.length === 0) return [];
  const voice = [rule, ...listOf(press, strips)];
  // One voice is read in one place, unless it has much to say.
  return heightOf(voice) > longVoice ? voice : together(voice);
}

/** A short text drawn at the side of a longer one. */
function beside(strips: readonly Strip[], side: readonly Strip[]): Strip[] {
  const sideHeight = side.reduce((sum, strip) => sum + strip.height, 0);
  const height = strips.reduce((sum, strip) => sum + strip.height, 0);
  const drawn = strips.map(
    (strip, i): Strip => ({
      ...strip,
      draw: (top) => {
        // The label first: that is the order in which the page is read aloud.
        let y = top + 1;
        for (const line of i === 0 ? side : []) {
          line.draw(y);
          y += line.height;
        }
        strip.draw(top);
      },
    }),
  );
  if (height >= sideHeight) return drawn;
  const filler: Strip = {
    height: sideHeight - height,
    gap: 0,
    binds: false,
    draw: () => undefined,
  };
  return together([...drawn, filler]);
}
