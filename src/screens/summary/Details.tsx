import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DistributionBar } from '#charts/DistributionBar.tsx';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { ReportIndicator, ReportModel, ReportObjective } from '#core/report.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Choice } from '#ui/Choice.tsx';
import { Fold } from './Fold.tsx';
import { LevelLine } from './LevelLine.tsx';

const filters = ['all', 'discuss', 'agreed', 'unrated'] as const;
type Filter = (typeof filters)[number];

function passes(indicator: ReportIndicator, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'discuss':
      return indicator.toDiscuss.length > 0 || indicator.state === 'noAgreement';
    case 'agreed':
      return indicator.state === 'agreed';
    case 'unrated':
      return indicator.state === 'notRated' || indicator.state === 'unknown';
  }
}

/** Indicator by indicator: the level in words, how looks are spread, reasons, dissent, comments. */
export function Details({ model }: { model: ReportModel }) {
  const { t } = useTranslation(['work', 'report']);
  const [filter, setFilter] = useState<Filter>('all');
  const language = currentLanguage();
  const shown = model.goals.flatMap(({ goal, objectives }) =>
    objectives.flatMap((objective) => {
      const indicators = objective.indicators.filter((indicator) => passes(indicator, filter));
      return indicators.length > 0 ? [{ goal, objective, indicators }] : [];
    }),
  );
  return (
    <section className="details" aria-labelledby="details-heading">
      <h2 id="details-heading">{t('summary.detail')}</h2>
      <Choice
        legend={t('summary.filter')}
        options={filters.map((value) => ({ value, label: t(`summary.filters.${value}`) }))}
        value={filter}
        inputProps={{
          name: 'filter',
          onChange: (event) =>
            setFilter(filters.find((value) => value === event.target.value) ?? 'all'),
        }}
      />
      {shown.length === 0 && <p className="aside-text">{t('summary.noneHere')}</p>}
      {shown.map(({ goal, objective, indicators }) => {
        const label = localize(objective.objective.label, language);
        return (
          <div
            key={objective.objective.id}
            className={`detail-objective goal-${model.referential.goals.indexOf(goal)}`}
          >
            <Fold
              key={filter}
              title={
                <>
                  <h3 lang={label.language}>{label.text}</h3>
                  <span className="aside-text">
                    {t('prepare.indicators', { count: indicators.length })}
                  </span>
                </>
              }
              titleWhenWide={<h3 lang={label.language}>{label.text}</h3>}
              open={filter !== 'all'}
            >
              {indicators.map((indicator) => (
                <IndicatorDetail
                  key={indicator.node.indicator.id}
                  indicator={indicator}
                  model={model}
                  goal={model.referential.goals.indexOf(goal)}
                />
              ))}
              {filter === 'all' && <ObjectiveNotes objective={objective} />}
            </Fold>
          </div>
        );
      })}
    </section>
  );
}

function IndicatorDetail({
  indicator,
  model,
  goal,
}: {
  indicator: ReportIndicator;
  model: ReportModel;
  goal: number;
}) {
  const { t } = useTranslation(['work', 'report']);
  const language = currentLanguage();
  const { levels } = model;
  const { node, level, state } = indicator;
  const label = localize(node.indicator.label, language);
  const rubric = level && node.indicator.rubric[level.id];
  const seen = rubric && localize(rubric, language);
  return (
    <article className="detail" aria-labelledby={`detail-${node.indicator.id}`}>
      <div className="detail-text">
        <h4 id={`detail-${node.indicator.id}`} lang={label.language}>
          <span className="mark" aria-hidden="true">
            {markOf(model.referential, node.indicator.id)}
          </span>
          {label.text}
        </h4>
        {seen && <p lang={seen.language}>{seen.text}</p>}
        <Said
          heading={t(
            state === 'noAgreement'
              ? 'report:indicator.noAgreementRationale'
              : 'report:indicator.rationale',
          )}
          text={indicator.rationale}
        />
        <Said heading={t('report:indicator.dissent')} text={indicator.dissent} />
        <Comments indicator={indicator} />
      </div>
      <div className="detail-level">
        <LevelLine indicator={indicator} levels={levels} />
        {indicator.distribution && (
          <DistributionBar
            distribution={indicator.distribution}
            goal={goal}
            levelLabels={levels.map((option) => localize(option.label, language).text)}
          />
        )}
        <Discuss indicator={indicator} />
      </div>
    </article>
  );
}

function Discuss({ indicator }: { indicator: ReportIndicator }) {
  const { t } = useTranslation('report');
  const gap = indicator.gap ?? 0;
  const count = Math.abs(gap);
  return indicator.toDiscuss.map((reason) => (
    <p key={reason} className="discuss">
      {reason === 'spread' && t('indicator.spread')}
      {reason === 'unknown' && t('indicator.doubt')}
      {reason === 'gap' &&
        t(gap > 0 ? 'indicator.gapHigher' : 'indicator.gapLower', {
          count,
          gap: new Intl.NumberFormat(currentLanguage()).format(count),
        })}
    </p>
  ));
}

function Said({ heading, text }: { heading: string; text: string }) {
  if (text === '') return null;
  return (
    <p className="said">
      <strong>{heading}</strong> {text}
    </p>
  );
}

/** What people wrote, folded away: the screen may be in front of forty people. */
function Comments({ indicator }: { indicator: ReportIndicator }) {
  const { t } = useTranslation(['work', 'report']);
  const { comments } = indicator;
  if (comments.length === 0) return null;
  return (
    <details className="comments">
      <summary>{t('summary.comments', { count: comments.length })}</summary>
      <ul>
        {comments.map((comment) => (
          <li key={`${comment.from} ${comment.text} ${comment.evidence}`}>
            {comment.text && t('report:indicator.quote', { text: comment.text })}
            {comment.from === 'peers' && (
              <span className="aside-text"> {t('summary.fromPeers')}</span>
            )}
            {comment.evidence && (
              <span className="aside-text evidence">
                {t('report:indicator.evidence')} {comment.evidence}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ObjectiveNotes({ objective }: { objective: ReportObjective }) {
  const { t } = useTranslation(['report', 'work']);
  if (objective.strengths === '' && objective.improvements === '') return null;
  return (
    <div className="objective-notes">
      <h4>{t('work:summary.notes')}</h4>
      <dl>
        <Note heading={t('objective.strengths')} text={objective.strengths} />
        <Note heading={t('objective.improvements')} text={objective.improvements} />
      </dl>
    </div>
  );
}

function Note({ heading, text }: { heading: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{heading}</dt>
      <dd className="said">{text}</dd>
    </div>
  );
}
