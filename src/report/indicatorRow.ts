import { markOf } from '#core/marks.ts';
import type { ReportIndicator } from '#core/report.ts';
import { columns, entry, type Side, sideOf } from './entry.ts';
import type { Strip } from './flow.ts';
import {
  authorWords,
  besideCounts,
  discussSentence,
  distributionWords,
  levelPlace,
  levelWords,
  otherPositions,
  reasonsNotApplicable,
} from './indicatorWords.ts';
import { drawDistribution, drawLevel, drawNoLevel } from './levels.ts';
import { inColour, leadingOf, soft, styles } from './look.ts';
import type { Colour } from './pen.ts';
import { inkOf, type Press, paragraph, runOf, runsAround, textOf, writtenOf } from './press.ts';
import { element } from './tagging.ts';
import { capital } from './words.ts';

const GLYPH = 11;
const BAR = 7;
/** A mark that no text has. */
const CUT = '\ue004';

/** One indicator: what it is, its level and why, how the views spread, what people wrote. */
export function indicatorRow(press: Press, row: ReportIndicator): Strip[] {
  const { indicator, goal } = row.node;
  const { ink } = inkOf(press, goal.id);
  const [first, ...others] = entry(press, {
    mark: {
      text: markOf(press.model.referential, indicator.id),
      style: inColour(styles.mark, ink),
    },
    head: paragraph(press, [textOf(press, indicator.label, styles.strong)], columns.main),
    main: mainStrips(press, row, ink),
    side: levelSide(press, row, ink),
  });
  if (!first) return [];
  // The summary leads here.
  const draw = (top: number) => {
    press.sheets.links.mark(indicator.id, top);
    first.draw(top);
  };
  return [{ ...first, draw }, ...others];
}

function mainStrips(press: Press, row: ReportIndicator, ink: Colour): Strip[] {
  const { words, model } = press;
  const { t } = words;
  const { indicator } = row.node;
  const { x, width } = columns.main;
  const said = (lead: string, text: string): Strip[] =>
    text === ''
      ? []
      : paragraph(
          press,
          [runOf(press, `${lead} `, styles.smallStrong), writtenOf(press, text, styles.smallInk)],
          { x, width, gap: 3 },
        );
  const rubric = row.level ? indicator.rubric[row.level.id] : undefined;
  const discuss = discussSentence(words, row);
  const reasons = reasonsNotApplicable(model, row).map((text) => ({
    text,
    evidence: '',
    from: 'own' as const,
  }));
  const reason = row.state === 'noAgreement' ? 'noAgreementRationale' : 'rationale';
  return [
    ...(rubric ? paragraph(press, [textOf(press, rubric, styles.softText)], { x, width }) : []),
    ...said(t(`indicator.${reason}`), row.rationale),
    ...said(t('indicator.dissent'), row.dissent),
    ...(discuss === ''
      ? []
      : paragraph(press, [runOf(press, discuss, inColour(styles.smallStrong, ink))], {
          x,
          width,
          gap: 3,
        })),
    ...quotes(press, [...row.comments, ...reasons], ink),
    ...(row.foreignLevels > 0
      ? said(t('indicator.foreign', { count: row.foreignLevels }), ' ')
      : []),
  ];
}

/** What people wrote, along a line in the goal's ink; a peer's words say so. */
function quotes(press: Press, comments: ReportIndicator['comments'], ink: Colour): Strip[] {
  const { t } = press.words;
  const indent = 9;
  const place = { x: columns.main.x + indent, width: columns.main.width - indent };
  // The translator weighs each text that it puts into a sentence, and here are thousands.
  const [before = '', after = ''] = t('indicator.quote', { text: CUT }).split(CUT);
  const strips = comments.flatMap((comment, i) => {
    const { text, evidence } = comment;
    const author = authorWords(press.words, comment);
    const asides = [
      ...(author === '' ? [] : [author]),
      ...(evidence === '' ? [] : [`${t('indicator.evidence')} ${evidence}`]),
    ].join(' · ');
    const quote = text === '' ? '' : before + text + after;
    const runs = [
      ...(quote === '' ? [] : [writtenOf(press, quote, styles.smallInk)]),
      ...(asides === ''
        ? []
        : runsAround(
            press,
            quote === '' ? capital(asides) : ` ${asides}`,
            [evidence],
            styles.small,
          )),
    ];
    return paragraph(press, runs, { ...place, gap: i === 0 ? 5 : 2 });
  });
  return strips.map((strip, i) => ({
    ...strip,
    draw: (top) => {
      const from = { x: columns.main.x + 1, y: i === 0 ? top + 1.5 : top - strip.gap };
      const to = { x: from.x, y: top + strip.height - (i === strips.length - 1 ? 1.5 : 0) };
      press.pen.line(from, to, { colour: ink, width: 0.8 });
      strip.draw(top);
    },
  }));
}

/** The level beside a text: its shape, where it comes from, how many stand where, and where others stand. */
export function levelSide(press: Press, row: ReportIndicator, ink: Colour): Side {
  const { pen, setter, words, model, sheets } = press;
  const { level, from } = levelWords(words, row);
  const known = levelPlace(model, row);
  const counts = row.distribution;
  const level1 = sideOf(press, [{ runs: [runOf(press, level, styles.strong)], indent: GLYPH + 6 }]);
  const origin =
    from === '' ? [] : [{ runs: [runOf(press, from, styles.tiny)], indent: GLYPH + 6 }];
  const under = sideOf(press, origin);
  const others = sideOf(
    press,
    [...besideCounts(words, row), ...otherPositions(words, row)].map((sentence) => ({
      runs: [runOf(press, sentence, styles.tiny)],
    })),
  );
  const barTop = level1.height + under.height + 5;
  const barHeight = counts ? BAR + 12 : 0;
  const othersTop = level1.height + under.height + (counts ? 5 + barHeight : 0) + 2;
  return {
    height: others.height > 0 ? othersTop + others.height : othersTop - 2,
    draw: (top) => {
      const { x, width } = columns.side;
      const centre = { x: x + GLYPH / 2, y: top + leadingOf(styles.strong) / 2 };
      if (known === null) drawNoLevel(pen, centre, GLYPH, soft);
      else
        drawLevel(pen, centre, GLYPH, { level: known, levels: model.levels.length, colour: ink });
      level1.draw(top);
      under.draw(top + level1.height);
      if (counts) {
        const frame = { x, y: top + barTop, width, height: BAR };
        const right = x + width;
        const box = { left: x, top: frame.y, right, bottom: frame.y + barHeight };
        const picture = element('Figure', { alt: distributionWords(words, model, counts), box });
        sheets.tags.within(picture, () => drawDistribution(pen, setter, frame, counts, ink));
      }
      others.draw(top + othersTop);
    },
  };
}
