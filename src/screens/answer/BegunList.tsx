import { useTranslation } from 'react-i18next';
import type { Invitation } from '#core/exchange.ts';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { BegunAnswer } from '#state/answers.ts';
import { Heading } from '#ui/Heading.tsx';

/** The same invitation opened again on one device: is it the same person? */
export function BegunList({
  invitation,
  begun,
  onResume,
  onOther,
}: {
  invitation: Invitation;
  begun: readonly BegunAnswer[];
  onResume: (id: string) => void;
  onOther: () => void;
}) {
  const { t } = useTranslation('answer');
  return (
    <div className="page answer">
      <p className="answer-kicker">{`${invitation.poleName} · ${invitation.title}`}</p>
      <Heading title={t('begun.heading')} />
      <p className="lead">{t('begun.text')}</p>
      <ul className="begun">
        {begun.map(({ answer: { id, response }, updatedAt }) => {
          const count = Object.values(response.ratings).filter(
            ({ level }) => level !== null,
          ).length;
          return (
            <li key={id}>
              <button type="button" className="button strong" onClick={() => onResume(id)}>
                {response.respondent.name
                  ? t('begun.resumeName', { name: response.respondent.name })
                  : t('begun.resume')}
              </button>
              <p className="aside-text">
                {t('begun.count', { count })}
                {' · '}
                {response.submittedAt
                  ? t('begun.handedIn', {
                      when: formatMoment(response.submittedAt, currentLanguage()),
                    })
                  : t('begun.changed', { when: formatMoment(updatedAt, currentLanguage()) })}
              </p>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button" onClick={onOther}>
        {t('begun.other')}
      </button>
    </div>
  );
}
