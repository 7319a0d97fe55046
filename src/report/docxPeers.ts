import type { Paragraph } from 'docx';
import { decisionWords } from '#charts/gapWords.ts';
import type { Heard } from '#core/heardPeers.ts';
import { markOf } from '#core/marks.ts';
import type { IndicatorNode } from '#core/referential.ts';
import type { Closing } from '#core/report.ts';
import type { ReportGap } from '#core/reportPeers.ts';
import {
  around,
  type Desk,
  heading,
  inkOf,
  linked,
  paragraph,
  runs,
  said,
  textRuns,
} from './docxText.ts';
import { closingParts, closingsByPole, poleName } from './endWords.ts';
import {
  decisionLine,
  gapSentence,
  heardSentences,
  peersSentences,
  standsLine,
} from './peersWords.ts';

/** How the peers’ regard stands to the pole’s own, and what hearing them changed. */
export function gapsPart(desk: Desk): Paragraph[] {
  const { model, words } = desk;
  const { t } = words;
  const { peers } = model;
  if (!peers) return [];
  return [
    heading(t('peers.title'), true),
    ...said('Soft', peersSentences(words, peers).join(' ')),
    ...(peers.apart.length > 0 ? said('Heading2', t('peers.apart')) : []),
    ...peers.apart.flatMap((gap) => gapRow(desk, gap)),
    ...(peers.heard.length > 0 ? said('Heading2', t('peers.heard')) : []),
    ...(peers.heard.length > 0
      ? said('Soft', [...heardSentences(words, peers.heard), t('peers.stays')].join(' '))
      : []),
    ...peers.heard.flatMap((heard) => heardRow(desk, heard)),
  ];
}

function rowHeading(desk: Desk, node: IndicatorNode): Paragraph {
  const { ink: colour } = inkOf(desk, node.goal.id);
  const mark = runs(`${markOf(desk.model.referential, node.indicator.id)}  `, { colour });
  const label = linked(desk, node, textRuns(desk, node.indicator.label));
  return paragraph('RowHeading', [...mark, label]);
}

function gapRow(desk: Desk, gap: ReportGap): Paragraph[] {
  const { words } = desk;
  const { ink: colour } = inkOf(desk, gap.node.goal.id);
  return [
    rowHeading(desk, gap.node),
    paragraph('Level', runs(gapSentence(words, gap), { strong: true, colour })),
    ...said('Normal', standsLine(words, gap)),
  ];
}

function heardRow(desk: Desk, { node, agreement, final }: Heard): Paragraph[] {
  const { words } = desk;
  const { t } = words;
  const { ink: colour } = inkOf(desk, node.goal.id);
  const level = `${decisionWords(t, words.language, final)} (${t('state.final')})`;
  const line = (lead: string, text: string) =>
    paragraph('Normal', [...runs(`${lead} `, { strong: true }), ...runs(text)]);
  return [
    rowHeading(desk, node),
    paragraph('Level', runs(level, { strong: true, colour })),
    line(t('peers.before'), decisionLine(words, agreement)),
    line(t('peers.after'), decisionLine(words, final)),
  ];
}

/** The peers’ closing words, pole by pole, round by round where there were two. */
export function peersPart(desk: Desk): Paragraph[] {
  const { model, words } = desk;
  const { t } = words;
  if (model.peerWords.length === 0) return [];
  const closingRows = (closing: Closing) =>
    closingParts
      .filter((part) => closing[part] !== '')
      .map((part, i) => {
        const lead = runs(`${t(`peerWords.${part}`)}\n`, { strong: true, soft: true });
        const text = closing[part];
        const quote = around(desk, t('indicator.quote', { text }), [text]);
        // White where another peer of the pole begins.
        const spacing = i === 0 ? { spacing: { before: 220, after: 50 } } : {};
        return paragraph('Words', [...lead, ...quote], spacing);
      });
  return [
    heading(t('peerWords.title'), false),
    ...closingsByPole(words, model.peerWords).flatMap(({ pole, rounds }) => [
      ...said('Heading2', poleName(words, model, pole)),
      ...rounds.flatMap(({ title, closings }) => [
        ...said('Normal', title, { strong: true }),
        ...closings.flatMap(closingRows),
      ]),
    ]),
  ];
}
