import { markOf } from '#core/marks.ts';
import type { IndicatorNode } from '#core/referential.ts';
import { type AsideGroup, asideGroups } from './endWords.ts';
import { headingOf, inside, listOf, type Strip } from './flow.ts';
import { inColour, page, styles } from './look.ts';
import { partId } from './parts.ts';
import { inkOf, type Press, paragraph, partTitle, runOf, textOf, writtenOf } from './press.ts';
import { element } from './tagging.ts';

/** What was not looked at, not known, not applicable, left out, or kept without counting; nothing where there is none. */
export function placeAside(press: Press): void {
  const { flow, words } = press;
  const { t } = words;
  const groups = asideGroups(words, press.model);
  if (groups.length === 0) return;
  flow.section('');
  const [first = [], ...others] = groups.map((group) => groupStrips(press, group));
  flow.place([...partTitle(press, t('aside.title'), partId.aside), ...first]);
  for (const strips of others) flow.place(strips);
}

function groupStrips(press: Press, { title, more, nodes }: AsideGroup): Strip[] {
  const heading = [
    ...paragraph(press, [runOf(press, title, styles.subtitle)], { gap: 22, as: 'H3' }),
    ...paragraph(press, [runOf(press, more, styles.softText)], { gap: 2 }),
  ];
  const first = nodes.length > 0 ? headingOf(heading) : heading;
  const rows = nodes.flatMap(({ node, reasons }) => nodeStrips(press, node, reasons));
  return [...first, ...listOf(press, rows)];
}

function nodeStrips(
  press: Press,
  { indicator, goal }: IndicatorNode,
  reasons: readonly string[],
): Strip[] {
  const { words, pen, cleaner, model, sheets } = press;
  const place = { x: page.left + 30, width: page.width - 30 };
  const label = paragraph(press, [textOf(press, indicator.label, styles.text)], {
    ...place,
    gap: 5,
  });
  const mark = inColour(styles.strong, inkOf(press, goal.id).ink);
  const said = reasons.flatMap((reason) =>
    paragraph(
      press,
      [writtenOf(press, words.t('indicator.quote', { text: reason }), styles.small)],
      place,
    ),
  );
  const [first, ...others] = inside(press, element('LBody'), [...label, ...said]);
  if (!first) return [];
  const marked: Strip = {
    ...first,
    draw: (top) => {
      const text = cleaner.clean(markOf(model.referential, indicator.id));
      const baseline = top + first.height / 2 + 3.4;
      sheets.tags.within(element('Lbl'), () => pen.text(text, page.left, baseline, mark));
      first.draw(top);
    },
  };
  return inside(press, element('LI'), [marked, ...others]);
}
