import { decisionWords } from '#charts/gapWords.ts';
import type { Heard } from '#core/heardPeers.ts';
import { markOf } from '#core/marks.ts';
import type { ReportGap } from '#core/reportPeers.ts';
import { columns, entry, sideOf } from './entry.ts';
import { headingOf, inside, type Strip } from './flow.ts';
import { inColour, styles } from './look.ts';
import { partId } from './parts.ts';
import {
  decisionLine,
  gapSentence,
  heardSentences,
  peersSentences,
  standsLine,
} from './peersWords.ts';
import { inkOf, type Press, paragraph, partTitle, runOf, runsAround, textOf } from './press.ts';
import { element } from './tagging.ts';

/** How the peers’ regard stands to the pole’s own, and what hearing them changed; nothing where no peer answered. */
export function placeGaps(press: Press): void {
  const { flow, words, model } = press;
  const { t } = words;
  const { peers } = model;
  if (!peers) return;
  flow.section(t('series.peers'));
  const said = peersSentences(words, peers).join(' ');
  flow.place([
    ...partTitle(press, t('peers.title'), partId.peers),
    ...headingOf(paragraph(press, [runOf(press, said, styles.softText)], { gap: 6, width: 430 })),
  ]);
  placeRows(
    press,
    t('peers.apart'),
    [],
    peers.apart.map((gap) => gapRow(press, gap)),
  );
  placeRows(
    press,
    t('peers.heard'),
    [...heardSentences(words, peers.heard), t('peers.stays')],
    peers.heard.map((heard) => heardRow(press, heard)),
  );
}

function subtitle(press: Press, title: string): Strip[] {
  return headingOf(paragraph(press, [runOf(press, title, styles.subtitle)], { gap: 20, as: 'H3' }));
}

/** A list under its title; nothing where it is empty. */
function placeRows(
  press: Press,
  title: string,
  sentences: readonly string[],
  rows: readonly Strip[][],
): void {
  const list = element('L');
  const [first, ...others] = rows.map((row) => inside(press, list, row));
  if (!first) return;
  const lead = sentences.join(' ');
  press.flow.place([
    ...subtitle(press, title),
    ...(lead === ''
      ? []
      : headingOf(paragraph(press, [runOf(press, lead, styles.softText)], { gap: 4 }))),
    ...first,
  ]);
  for (const strips of others) press.flow.place(strips);
}

function gapRow(press: Press, gap: ReportGap): Strip[] {
  const { words, model } = press;
  const { indicator, goal } = gap.node;
  const { ink } = inkOf(press, goal.id);
  return entry(press, {
    mark: { text: markOf(model.referential, indicator.id), style: inColour(styles.mark, ink) },
    head: paragraph(press, [textOf(press, indicator.label, styles.strong)], columns.main),
    main: paragraph(press, [runOf(press, standsLine(words, gap), styles.smallInk)], {
      ...columns.main,
      gap: 2,
    }),
    side: sideOf(press, [
      { runs: [runOf(press, gapSentence(words, gap), inColour(styles.smallStrong, ink))] },
    ]),
  });
}

function heardRow(press: Press, { node, agreement, final }: Heard): Strip[] {
  const { words, model } = press;
  const { t } = words;
  const { ink } = inkOf(press, node.goal.id);
  const line = (lead: string, layer: Heard['agreement']) => {
    const text = decisionLine(words, layer);
    const written = [layer?.rationale ?? '', layer?.dissent ?? ''];
    return paragraph(
      press,
      [
        runOf(press, `${lead} `, styles.smallStrong),
        ...runsAround(press, text, written, styles.smallInk),
      ],
      { ...columns.main, gap: 3 },
    );
  };
  return entry(press, {
    mark: {
      text: markOf(model.referential, node.indicator.id),
      style: inColour(styles.mark, ink),
    },
    head: paragraph(press, [textOf(press, node.indicator.label, styles.strong)], columns.main),
    main: [...line(t('peers.before'), agreement), ...line(t('peers.after'), final)],
    side: sideOf(press, [
      {
        runs: [runOf(press, decisionWords(t, words.language, final), inColour(styles.strong, ink))],
      },
      { runs: [runOf(press, t('state.final'), styles.small)] },
    ]),
  });
}
