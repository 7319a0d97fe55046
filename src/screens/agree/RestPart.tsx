import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementOf } from '#core/agreements.ts';
import type { CrossIndicator } from '#core/crossViews.ts';
import { localize } from '#core/localized.ts';
import { NOT_APPLICABLE, UNKNOWN } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { acceptLevels, proposeLevel } from '#state/agreeing.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { levelWords } from './levelWords.ts';
import { placeOfPart } from './parts.ts';
import { Standing } from './Standing.tsx';
import { proposedLevel, restOf } from './table.ts';
import type { PartProps } from './Workshop.tsx';

/** What does not diverge: a level proposed for each, to be changed or talked about, and accepted in one act. */
export function RestPart(props: PartProps) {
  const { t } = useTranslation('agree');
  const { assessment, index, table, place, readOnly } = props;
  const [accepted, setAccepted] = useState<number | null>(null);
  const language = currentLanguage();
  const { levels, without, concluded } = restOf(assessment, table.rest);
  const objectives = index.objectives.flatMap(({ objective, goal }) => {
    const rows = table.rest.filter(({ node }) => node.objective.id === objective.id);
    return rows.length > 0 ? [{ objective, goal, rows }] : [];
  });
  // The button stays where the focus is, also once there is nothing left to accept.
  const acceptable = !readOnly && levels.size > 0;
  const accept = () => {
    if (!acceptable) return;
    const done = acceptLevels(assessment.id, levels);
    setAccepted(done.ok ? done.value : null);
  };
  if (table.rest.length === 0) {
    return (
      <>
        <Heading title={t('kicker.agreeRest')} />
        <p className="stage-question">{t('rest.nothing')}</p>
      </>
    );
  }
  return (
    <>
      <Heading title={t('kicker.agreeRest')} />
      <p className="stage-question">{t('rest.lead', { count: table.rest.length })}</p>
      {objectives.map(({ objective, goal, rows }) => {
        const label = localize(objective.short ?? objective.label, language);
        const notes = { kind: 'objective', id: objective.id } as const;
        return (
          <section
            key={objective.id}
            className={`rest-objective goal-${index.referential.goals.indexOf(goal)}`}
          >
            <h2 lang={label.language}>{label.text}</h2>
            <ul className="stage-list">
              {rows.map((one) => (
                <Row key={one.node.indicator.id} {...props} one={one} />
              ))}
            </ul>
            <Link to={placeOfPart(place, notes)} className="quiet">
              {t('objective.name', { label: label.text })}
            </Link>
          </section>
        );
      })}
      <div className="rest-accept">
        <p>
          {[
            ...(concluded > 0 ? [t('rest.concluded', { count: concluded })] : []),
            ...(without.length > 0 ? [t('rest.without', { count: without.length })] : []),
          ].join(' ')}
        </p>
        <button
          type="button"
          className="button strong"
          aria-disabled={!acceptable}
          onClick={accept}
        >
          {t('rest.accept', { count: levels.size })}
        </button>
        <p aria-live="polite">
          {accepted !== null && accepted > 0 && t('rest.accepted', { count: accepted })}
        </p>
      </div>
    </>
  );
}

function Row({ one, ...props }: PartProps & { one: CrossIndicator }) {
  const { t } = useTranslation('agree');
  const { assessment, index, place, readOnly } = props;
  const { id } = one.node.indicator;
  const label = localize(one.node.indicator.label, currentLanguage());
  const value = proposedLevel(assessment, one) ?? '';
  const choices = [...index.levels.map((level) => level.id), NOT_APPLICABLE, UNKNOWN];
  return (
    <li className="stage-row">
      <Link to={placeOfPart(place, { kind: 'discuss', id })} lang={label.language}>
        {label.text}
      </Link>
      {agreementOf(assessment, id) ? (
        <Standing {...props} indicatorId={id} />
      ) : (
        <select
          className="field-input"
          aria-label={t('rest.level', { label: label.text })}
          value={value}
          disabled={readOnly}
          onChange={(event) => proposeLevel(assessment.id, id, event.target.value || null)}
        >
          <option value="">{t('rest.none')}</option>
          {choices.map((level) => (
            <option key={level} value={level}>
              {levelWords(index, level, t)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}
