import { useTranslation } from 'react-i18next';
import { agreementOf } from '#core/agreements.ts';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { ParkedQuestions } from './ParkedQuestions.tsx';
import { placeOfPart } from './parts.ts';
import { Standing } from './Standing.tsx';
import type { PartProps } from './Workshop.tsx';

/** What was decided, what is still open, what was put aside; and where it goes on. */
export function ClosingPart(props: PartProps) {
  const { t } = useTranslation('agree');
  const { assessment, table, place } = props;
  const language = currentLanguage();
  const all = table.views.indicators.map(({ node }) => ({
    id: node.indicator.id,
    label: localize(node.indicator.label, language),
    agreement: agreementOf(assessment, node.indicator.id)?.agreement ?? null,
  }));
  const decided = all
    .filter(({ agreement }) => agreement !== null)
    .sort((a, b) => moment(b.agreement).localeCompare(moment(a.agreement)));
  const open = all.filter(({ agreement }) => agreement === null);
  const screen = { name: 'dossier', id: place.id, assessment: place.assessment } as const;
  return (
    <>
      <Heading title={t('kicker.closing')} />
      <p className="stage-question">
        {t('closing.lead', { count: decided.length, all: all.length })}
      </p>
      <div className="stage-acts">
        <Link to={{ ...screen, screen: 'plan' }} className="button strong">
          {t('closing.toPlan')}
        </Link>
        <Link to={{ ...screen, screen: 'synthese' }} className="button">
          {t('closing.toSummary')}
        </Link>
      </div>
      <ParkedQuestions {...props} />
      {open.length > 0 && (
        <section aria-labelledby="closing-open">
          <h2 id="closing-open">{t('closing.open', { count: open.length })}</h2>
          <ul className="stage-list">
            {open.map(({ id, label }) => (
              <li key={id} className="stage-row">
                <Link to={placeOfPart(place, { kind: 'discuss', id })} lang={label.language}>
                  {label.text}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {decided.length > 0 && (
        <section aria-labelledby="closing-log">
          <h2 id="closing-log">{t('closing.log')}</h2>
          <ul className="stage-list">
            {decided.map(({ id, label, agreement }) => (
              <li key={id} className="stage-row">
                <div>
                  <Link to={placeOfPart(place, { kind: 'discuss', id })} lang={label.language}>
                    {label.text}
                  </Link>
                  {agreement?.rationale && <p className="stage-why">{agreement.rationale}</p>}
                  {agreement?.dissent && (
                    <p className="stage-why">{t('closing.dissent', { text: agreement.dissent })}</p>
                  )}
                </div>
                <Standing {...props} indicatorId={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const moment = (agreement: { updatedAt?: string | undefined } | null) => agreement?.updatedAt ?? '';
