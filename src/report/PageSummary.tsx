import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import { PositionTable } from '#charts/PositionTable.tsx';
import { radarSentence } from '#charts/radarWords.ts';
import { localize } from '#core/localized.ts';
import type { ReportModel } from '#core/report.ts';
import { Part } from './PagePart.tsx';
import { PageRadar } from './PageRadar.tsx';
import { Text, useWords } from './PageText.tsx';
import { partId } from './parts.ts';
import { readingSentences, withheldSentences } from './readingWords.ts';
import { leadSentence, objectiveReading } from './words.ts';

/** Where the pole stands: the sentence of the radar and its table. */
export function PageSummary({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t, language } = words;
  const rows = model.goals.flatMap(({ objectives }) => objectives);
  return (
    <Part ownPage id={partId.summary} title={t('summary.title')}>
      <p className="lead">{leadSentence(words, model)}</p>
      <PageRadar model={model} />
      <p>{radarSentence(t, language, objectiveReading(words, model))}</p>
      <PositionTable
        caption={t('summary.caption')}
        labelHead={t('summary.head')}
        heads={model.series.map(({ kind, heading }) => words.series(kind, heading))}
        language={language}
        rows={rows.map(({ objective, goal, positions }) => {
          const label = localize(objective.short ?? objective.label, language);
          return {
            id: objective.id,
            label: label.text,
            labelLanguage: label.language === language ? undefined : label.language,
            goal: model.referential.goals.findIndex(({ id }) => id === goal.id),
            positions: positions.map(({ position }) => position),
          };
        })}
      />
      {withheldSentences(t, language, model).map((sentence) => (
        <p key={sentence} className="aside-text">
          {sentence}
        </p>
      ))}
    </Part>
  );
}

/** How to read: the scale, and what a position is. */
export function PageReading({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  return (
    <Part ownPage id={partId.reading} title={t('reading.title')}>
      <p>{t('reading.scale', { count: model.levels.length })}</p>
      <dl className="report-scale">
        {model.levels.map((level, place) => (
          <div key={level.id}>
            <dt>
              <LevelGlyph level={place} levels={model.levels.length} />
              <Text text={level.label} />
            </dt>
            <dd>{level.description && <Text text={level.description} />}</dd>
          </div>
        ))}
      </dl>
      {readingSentences(words, model, true).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Part>
  );
}
