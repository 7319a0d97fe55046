import './report.css';
import { memo, useDeferredValue } from 'react';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import { PositionTable } from '#charts/PositionTable.tsx';
import { radarSentence } from '#charts/radarWords.ts';
import type { Highlighted } from '#core/highlights.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { ReportModel } from '#core/report.ts';
import { InPieces } from './InPieces.tsx';
import { PageDiverged } from './PageDiverged.tsx';
import { PageActions, PageAside, PageMethod, PagePeerWords } from './PageEnd.tsx';
import { PageGoal } from './PageGoal.tsx';
import { PagePeers } from './PagePeers.tsx';
import { PageSince } from './PageSince.tsx';
import { Text, useWords } from './PageText.tsx';
import { readingSentences, withheldSentences } from './readingWords.ts';
import {
  askedSentence,
  basisWords,
  leadSentence,
  objectiveReading,
  participationSentences,
} from './words.ts';

/** The report on screen: the words of the PDF, in its order, as headings, lists and a table. */
export function ReportPage({ model }: { model: ReportModel }) {
  // A choice is ticked at once, however long the report is that follows it.
  return <Pages model={useDeferredValue(model)} />;
}

const Pages = memo(function Pages({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  return (
    <article className="report">
      <header className="report-cover">
        {model.fictional && <p className="report-band">{t('cover.fictional')}</p>}
        <h2 className="report-pole">{model.pole.name}</h2>
        <p className="report-what">{model.assessmentTitle}</p>
        <p>{words.day(model.date)}</p>
        <Participation model={model} />
        <p className="aside-text">
          <Text text={model.referential.title} />
          <br />
          {askedSentence(words, model)}
        </p>
      </header>
      {model.reveal === 'blind' ? (
        <>
          <section>
            <h2>{t('blind.title')}</h2>
            <p>{t('blind.text')}</p>
          </section>
          <PageMethod model={model} />
        </>
      ) : (
        <InPieces first={3}>
          <Summary model={model} />
          <Highlights model={model} />
          <Reading model={model} />
          {model.goals.map((goal) => (
            <PageGoal key={goal.goal.id} model={model} row={goal} />
          ))}
          <PageDiverged model={model} />
          <PageSince model={model} />
          <PageAside model={model} />
          <PagePeers model={model} />
          <PagePeerWords model={model} />
          <PageActions model={model} />
          <PageMethod model={model} />
        </InPieces>
      )}
    </article>
  );
});

function Participation({ model }: { model: ReportModel }) {
  const words = useWords();
  const { colleges, own } = model.participation;
  return (
    <>
      <h3>{words.t('participation.title')}</h3>
      {participationSentences(words, model).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {own > 1 && colleges.length > 0 && (
        <ul className="report-colleges">
          {colleges.map(({ college, count }) => (
            <li key={college}>
              <strong>{count}</strong> {words.t(`college.${college}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Summary({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t, language } = words;
  const rows = model.goals.flatMap(({ objectives }) => objectives);
  return (
    <section>
      <h2>{t('summary.title')}</h2>
      <p className="lead">{leadSentence(words, model)}</p>
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
    </section>
  );
}

function Highlights({ model }: { model: ReportModel }) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('highlights.title')}</h2>
      <HighlightList
        model={model}
        title={t('highlights.strengths')}
        rows={model.strengths}
        none={t('highlights.noStrengths')}
      />
      <HighlightList
        model={model}
        title={t('highlights.priorities')}
        rows={model.priorities}
        none={t('highlights.noPriorities')}
      />
    </section>
  );
}

function HighlightList({
  model,
  title,
  rows,
  none,
}: {
  model: ReportModel;
  title: string;
  rows: readonly Highlighted[];
  none: string;
}) {
  const words = useWords();
  return (
    <>
      <h3>{title}</h3>
      {rows.length === 0 && <p className="aside-text">{none}</p>}
      <ul className="report-rows">
        {rows.map((row) => (
          <li key={row.node.indicator.id}>
            <span className="report-mark">{markOf(model.referential, row.node.indicator.id)}</span>
            <div>
              <strong>
                <Text text={row.node.indicator.label} />
              </strong>
              <p className="aside-text">
                {words.label(row.node.objective)} · {basisWords(words, row)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Reading({ model }: { model: ReportModel }) {
  const words = useWords();
  const { t } = words;
  return (
    <section>
      <h2>{t('reading.title')}</h2>
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
      {readingSentences(words, model).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
