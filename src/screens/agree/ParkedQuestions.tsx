import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { settle } from '#state/agreeing.ts';
import type { PartProps } from './Workshop.tsx';

/** The parking place: what was put aside, ticked as it is settled. */
export function ParkedQuestions({ assessment, index, readOnly }: PartProps) {
  const { t } = useTranslation('agree');
  const language = currentLanguage();
  const parked = assessment.parking.filter(({ deletedAt }) => !deletedAt);
  if (parked.length === 0) return null;
  return (
    <section className="parked" aria-label={t('parking.title')}>
      <h2>{t('parking.title')}</h2>
      <ul className="stage-list">
        {parked.map((question) => {
          const node = question.about ? index.indicatorById.get(question.about) : undefined;
          const about = node && localize(node.indicator.label, language);
          return (
            <li key={question.id}>
              <label className="agenda-switch">
                <input
                  type="checkbox"
                  checked={question.settled}
                  disabled={readOnly}
                  onChange={(event) => settle(assessment.id, question.id, event.target.checked)}
                />
                <span>
                  {question.text}
                  {about && (
                    <span className="stage-why" lang={about.language}>
                      {about.text}
                    </span>
                  )}
                  {question.settled && <span className="stage-why">{t('parking.settled')}</span>}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
