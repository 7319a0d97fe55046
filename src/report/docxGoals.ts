import type { Paragraph } from 'docx';
import { markOf } from '#core/marks.ts';
import type { ReportGoal, ReportIndicator, ReportObjective } from '#core/report.ts';
import type { ReportComment } from '#core/reportComments.ts';
import {
  around,
  type Desk,
  inkOf,
  type Look,
  marked,
  paragraph,
  runs,
  said,
  stressed,
  textRuns,
} from './docxText.ts';
import {
  authorWords,
  besideCounts,
  discussSentence,
  distributionWords,
  levelWords,
  otherPositions,
  reasonsNotApplicable,
} from './indicatorWords.ts';
import { capital, objectiveSentences } from './words.ts';

/** A goal, beginning a page, then its objectives. */
export function goalPart(desk: Desk, { goal, positions, objectives }: ReportGoal): Paragraph[] {
  const { words } = desk;
  const { t } = words;
  const { ink } = inkOf(desk, goal.id);
  const places = positions
    .filter(({ words: place }) => place)
    .map(({ series, heading, position }) =>
      t('indicator.other', {
        series: words.series(series, heading),
        words: words.position(position),
      }),
    )
    .join(' · ');
  return [
    paragraph('Kicker', runs(t('goal.kicker'), { strong: true, colour: ink }), {
      pageBreakBefore: true,
    }),
    paragraph('Heading1', textRuns(desk, goal.label, { colour: ink }), { spacing: { before: 40 } }),
    ...(goal.description ? [paragraph('Lead', textRuns(desk, goal.description))] : []),
    ...said('Small', places),
    ...objectives.flatMap((row) => objectivePart(desk, row)),
  ];
}

function objectivePart(desk: Desk, row: ReportObjective): Paragraph[] {
  const { model, words } = desk;
  const { t } = words;
  const { objective, goal } = row;
  const colour = inkOf(desk, goal.id).ink;
  const id = markOf(model.referential, objective.id);
  const notes = [
    { lead: t('objective.strengths'), text: row.strengths },
    { lead: t('objective.improvements'), text: row.improvements },
  ].filter(({ text }) => text !== '');
  return [
    paragraph('Kicker', runs(t('objective.kicker', { id }), { strong: true, colour })),
    paragraph('Heading2', marked(desk, row, textRuns(desk, objective.label)), {
      spacing: { before: 20 },
    }),
    ...(objective.description ? [paragraph('Soft', textRuns(desk, objective.description))] : []),
    paragraph('Normal', stressed(objectiveSentences(words, row).join(' '))),
    ...row.indicators.flatMap((one) => indicatorPart(desk, one, colour)),
    ...notes.flatMap(({ lead, text }) => [
      ...said('Heading4', lead),
      paragraph('Normal', around(desk, text, [text])),
    ]),
  ];
}

function indicatorPart(
  desk: Desk,
  row: ReportIndicator,
  colour: NonNullable<Look['colour']>,
): Paragraph[] {
  const { model, words } = desk;
  const { t } = words;
  const { indicator } = row.node;
  const rubric = row.level ? indicator.rubric[row.level.id] : undefined;
  const reason = row.state === 'noAgreement' ? 'noAgreementRationale' : 'rationale';
  const mark = runs(`${markOf(model.referential, indicator.id)}  `, { colour });
  return [
    paragraph('Heading3', marked(desk, row.node, [...mark, ...textRuns(desk, indicator.label)])),
    levelLine(desk, row, colour),
    ...countLine(desk, row),
    ...(rubric ? [paragraph('Soft', textRuns(desk, rubric))] : []),
    ...led(desk, t(`indicator.${reason}`), row.rationale),
    ...led(desk, t('indicator.dissent'), row.dissent),
    ...said('Normal', discussSentence(words, row), { strong: true, colour }),
    ...quotes(desk, row),
    ...(row.foreignLevels > 0
      ? said('Small', t('indicator.foreign', { count: row.foreignLevels }))
      : []),
  ];
}

/** « Bien ancré · convenu ensemble » */
export function levelLine(
  { words }: Desk,
  row: ReportIndicator,
  colour: NonNullable<Look['colour']>,
): Paragraph {
  const { level, from } = levelWords(words, row);
  const origin = from === '' ? [] : runs(`${level === '' ? '' : ' · '}${from}`, { soft: true });
  return paragraph('Level', [...runs(level, { strong: true, colour }), ...origin]);
}

/** How many stand where, and where others stand. */
export function countLine({ model, words }: Desk, row: ReportIndicator): Paragraph[] {
  const { own, distribution } = row;
  const counts = distribution ? distributionWords(words, model, distribution) : '';
  const series = words.series('own', null);
  return said(
    'Small',
    [
      ...(own && counts !== '' ? [words.t('indicator.other', { series, words: counts })] : []),
      ...besideCounts(words, row),
      ...otherPositions(words, row),
    ].join(' · '),
  );
}

/** What people wrote after what it is. */
export function led(desk: Desk, lead: string, text: string): Paragraph[] {
  if (text === '') return [];
  const name = runs(`${lead} `, { strong: true, soft: true });
  return [paragraph('Normal', [...name, ...around(desk, text, [text])])];
}

/** What people wrote, and whose words they are where that is said. */
function quotes(desk: Desk, row: ReportIndicator): Paragraph[] {
  const { model, words } = desk;
  const { t } = words;
  const reasons = reasonsNotApplicable(model, row).map(
    (text): ReportComment => ({ text, evidence: '', from: 'own' }),
  );
  return [...row.comments, ...reasons].map((comment) => {
    const { text, evidence } = comment;
    const author = authorWords(words, comment);
    const asides = [
      ...(author === '' ? [] : [author]),
      ...(evidence === '' ? [] : [`${t('indicator.evidence')} ${evidence}`]),
    ].join(' · ');
    const quote = text === '' ? '' : t('indicator.quote', { text });
    const aside = quote === '' ? capital(asides) : ` ${asides}`;
    return paragraph('Words', [
      ...(quote === '' ? [] : around(desk, quote, [text])),
      ...(asides === '' ? [] : around(desk, aside, [evidence], { soft: true })),
    ]);
  });
}
