import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PositionTable } from '#charts/PositionTable.tsx';
import { Radar } from '#charts/Radar.tsx';
import { radarPicture, radarSentence } from '#charts/radarWords.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import { FEWEST_AXES } from '#core/radarGeometry.ts';
import type { ReportModel } from '#core/report.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';
import { withheldSentences } from '#report/readingWords.ts';
import { Choice } from '#ui/Choice.tsx';
import { Fold } from './Fold.tsx';
import { LinesChoice } from './LinesChoice.tsx';
import { type Depth, depths, type Reading, readingsAt } from './readings.ts';
import { type Line, useLines } from './useLines.ts';

/** The radar at one depth with its table and its sentence beside it; the other tables below what people speak of. */
export function Positions({
  model,
  children,
}: {
  model: ReportModel;
  /** what stands between the radar and the other tables; null: not drawn yet, and neither are they */
  children: ReactNode;
}) {
  const { t } = useTranslation(['work', 'report']);
  const [depth, setDepth] = useState<Depth>('objectives');
  const [marks, setMarks] = useState<readonly string[] | null>(null);
  const language = currentLanguage();
  const reportTexts = translator(language, 'report');
  const readings = readingsAt(depth, model, language);
  const { lines, columns, choice } = useLines(model);
  const levelLabels = model.levels.map((level) => localize(level.label, language).text);
  const series = lines.map(({ kind, label, place }) => ({
    kind,
    label,
    positions: readings.map(({ positions }) => positions[place]?.position ?? null),
  }));
  const bars = readings.length < FEWEST_AXES;
  const axes = readings.map(({ id, label, goal }) => ({
    id,
    // Every indicator's whole label would not stand around a circle: its mark does, the table says the rest.
    label: depth === 'indicators' && !bars ? markOf(model.referential, id) : label,
    groupId: goal.id,
  }));
  const words = {
    axes: readings.map(({ id, label, goal }) => ({ id, label, groupId: goal.id })),
    levelLabels,
    series,
  };
  return (
    <>
      <section className="depth-choice" aria-label={t('summary.depth')}>
        <Choice
          legend={t('summary.depth')}
          options={depths.map((value) => ({ value, label: t(`summary.depths.${value}`) }))}
          value={depth}
          inputProps={{
            name: 'depth',
            onChange: (event) => {
              const chosen = depths.find((value) => value === event.target.value);
              if (chosen) setDepth(chosen);
            },
          }}
        />
        <div className="positions-pair">
          <div className="positions-radar">
            <Radar
              axes={axes}
              levelLabels={levelLabels}
              series={series}
              goals={model.referential.goals.map((goal) => goal.id)}
              // Bars are no radar, and what they show is the sentence.
              description={
                bars
                  ? radarSentence(reportTexts, language, words)
                  : radarPicture(reportTexts, language, words)
              }
              onMarks={setMarks}
            />
            {choice && <LinesChoice {...choice} />}
          </div>
          <div>
            <DepthTable
              depth={depth}
              readings={readings}
              model={model}
              columns={columns}
              marks={marks}
            />
            <p className="say">{radarSentence(reportTexts, language, words)}</p>
            {withheldSentences(reportTexts, language, model).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p className="aside-text">
              {t('summary.numbers', {
                first: levelLabels[0],
                last: model.levels.length - 1,
                lastLabel: levelLabels.at(-1),
              })}
            </p>
          </div>
        </div>
      </section>
      {children}
      {children && (
        <section className="positions-others" aria-labelledby="positions-others">
          <h2 id="positions-others">{t('summary.others')}</h2>
          {depths
            .filter((other) => other !== depth)
            .map((other) => (
              <Fold key={other} title={t(`summary.tables.${other}`)}>
                <DepthTable
                  depth={other}
                  readings={readingsAt(other, model, language)}
                  model={model}
                  columns={columns}
                />
              </Fold>
            ))}
        </section>
      )}
    </>
  );
}

function DepthTable({
  depth,
  readings,
  model,
  columns,
  marks = null,
}: {
  depth: Depth;
  readings: readonly Reading[];
  model: ReportModel;
  columns: readonly Line[];
  /** what stands at the radar's axes for the labels, one a row */
  marks?: readonly string[] | null;
}) {
  const { t } = useTranslation(['work', 'report']);
  const language = currentLanguage();
  return (
    <PositionTable
      caption={t(`summary.tables.${depth}`)}
      labelHead={t(`summary.firstColumn.${depth}`)}
      heads={columns.map(({ label: head }) => head)}
      rows={readings.map(({ id, label, language: labelLanguage, goal, positions }, row) => ({
        id,
        label,
        mark:
          depth === 'indicators'
            ? markOf(model.referential, id)
            : marks?.length === readings.length
              ? marks[row]
              : undefined,
        labelLanguage: labelLanguage === language ? undefined : labelLanguage,
        goal: model.referential.goals.indexOf(goal),
        positions: columns.map(({ place }) => positions[place]?.position ?? null),
      }))}
      language={language}
    />
  );
}
