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
import { isCompared, proposedLevel, restOf } from './table.ts';
import type { PartProps } from './Workshop.tsx';

/**
 * What does not diverge: a level proposed for each, to be changed or talked about, and accepted in
 * one act. What fewer than two people gave a level stands apart: nothing is said of it.
 */
export function RestPart(props: PartProps) {
  const { t } = useTranslation('agree');
  const { assessment, table, readOnly } = props;
  const [accepted, setAccepted] = useState<number | null>(null);
  const { levels, without, concluded } = restOf(assessment, table.rest);
  const close = table.rest.filter(isCompared);
  const few = table.rest.filter((one) => !isCompared(one));
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
      {close.length > 0 && (
        <>
          <p className="stage-question">{t('rest.lead', { count: close.length })}</p>
          <Objectives {...props} rows={close} Title="h2" />
        </>
      )}
      {few.length > 0 && (
        <section className="rest-few" aria-labelledby="rest-few">
          <h2 id="rest-few">{t('rest.few.title')}</h2>
          <p className="stage-question">{t('rest.few.lead', { count: few.length })}</p>
          <Objectives {...props} rows={few} above={close} Title="h3" />
        </section>
      )}
      <div className="rest-accept">
        {(concluded > 0 || without.length > 0) && (
          <p>
            {[
              ...(concluded > 0 ? [t('rest.concluded', { count: concluded })] : []),
              ...(without.length > 0 ? [t('rest.without', { count: without.length })] : []),
            ].join(' ')}
          </p>
        )}
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

/** Rows under their objectives, in the referential’s order. */
function Objectives({
  rows,
  above = [],
  Title,
  ...props
}: PartProps & {
  rows: readonly CrossIndicator[];
  /** rows whose objectives lead to their notes already */
  above?: readonly CrossIndicator[];
  Title: 'h2' | 'h3';
}) {
  const { t } = useTranslation('agree');
  const { index, place } = props;
  return index.objectives.map(({ objective, goal }) => {
    const here = rows.filter(({ node }) => node.objective.id === objective.id);
    if (here.length === 0) return null;
    const label = localize(objective.short ?? objective.label, currentLanguage());
    const notes = { kind: 'objective', id: objective.id } as const;
    return (
      <section
        key={objective.id}
        className={`rest-objective goal-${index.referential.goals.indexOf(goal)}`}
      >
        <Title lang={label.language}>{label.text}</Title>
        <ul className="stage-list">
          {here.map((one) => (
            <Row key={one.node.indicator.id} {...props} one={one} />
          ))}
        </ul>
        {!above.some(({ node }) => node.objective.id === objective.id) && (
          <Link to={placeOfPart(place, notes)} className="quiet">
            {t('objective.name', { label: label.text })}
          </Link>
        )}
      </section>
    );
  });
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
