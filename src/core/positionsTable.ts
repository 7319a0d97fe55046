import { allSeries, type EarlierAssessment } from './comparison.ts';
import { type DataCell, type DataTable, dataColumns } from './dataTable.ts';
import { type Divergence, divergences } from './divergence.ts';
import type { Assessment, Dossier } from './dossier.ts';
import { type LocalizedText, localize } from './localized.ts';
import type { IndicatorPosition, NodePosition, Series } from './positions.ts';
import { type ReferentialIndex, referentialKey } from './referential.ts';
import type { ReportOptions } from './reportOptions.ts';

/**
 * `positions.csv` (formats.md, section 5): each series that may be shown
 * (shownVoices.ts), each with its goals, their objectives, their indicators, in
 * the referential’s order. The assessment is the present one in every row: the
 * earlier one is a series of it. Only its head while the assessment is blind.
 * @param language in which labels are given
 */
export function positionsTable({
  dossier,
  assessment,
  index,
  earlier,
  language,
  options,
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  earlier: EarlierAssessment | null;
  language: string;
  options: Pick<ReportOptions, 'withoutSeries'>;
}): DataTable {
  const discussed = divergences(index, assessment);
  const about = [
    dossier.pole.name,
    assessment.id,
    assessment.date,
    referentialKey(index.referential),
  ];
  const rows = allSeries(index, assessment, dossier, earlier)
    .filter(({ kind }) => !options.withoutSeries.includes(kind))
    .flatMap((series) =>
      seriesRows(index, series, discussed, (label) => localize(label, language).text),
    );
  return {
    columns: dataColumns(
      [
        ...['pole', 'assessment_id', 'assessment_date', 'referential', 'series', 'kind'],
        ...['id', 'label', 'position', 'responses', 'coverage', 'dispersion'],
        ...['to_discuss', 'gap'],
      ],
      ['position', 'coverage', 'dispersion', 'gap'],
    ),
    rows: rows.map((row) => [...about, ...row]),
  };
}

function seriesRows(
  { referential }: ReferentialIndex,
  series: Series,
  discussed: ReadonlyMap<string, Divergence>,
  text: (label: LocalizedText) => string,
): DataCell[][] {
  const { kind, goals, objectives, indicators } = series;
  const nodeRow = (level: string, id: string, label: LocalizedText, node?: NodePosition) =>
    node
      ? [[kind, level, id, text(label), node.position, null, node.coverage, null, null, null]]
      : [];
  const indicatorRow = (id: string, label: LocalizedText, one?: IndicatorPosition) =>
    one
      ? [
          [
            ...[kind, 'indicator', id, text(label), one.position],
            ...[one.counting > 0 ? one.responses : null, one.coverage, dispersionOf(one)],
            ...discussion(kind === 'own' ? discussed.get(id) : undefined),
          ],
        ]
      : [];
  return referential.goals.flatMap((goal) => [
    ...nodeRow('goal', goal.id, goal.label, goals.get(goal.id)),
    ...goal.objectives.flatMap((objective) => [
      ...nodeRow('objective', objective.id, objective.label, objectives.get(objective.id)),
      ...objective.indicators.flatMap(({ id, label }) =>
        indicatorRow(id, label, indicators.get(id)),
      ),
    ]),
  ]);
}

function dispersionOf({ dispersion }: IndicatorPosition): number | null {
  return dispersion && dispersion.numerator / dispersion.denominator;
}

/** Of the own series alone: whether it is to be discussed, and how far the peers are. */
function discussion(found: Divergence | undefined): DataCell[] {
  return found ? [found.reasons.length > 0, found.gap] : [null, null];
}
