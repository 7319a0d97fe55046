import { useTranslation } from 'react-i18next';
import type { Invitation } from '#core/exchange.ts';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { stageOf } from '#state/answerList.ts';
import type { Answer, BegunAnswer } from '#state/answers.ts';
import { Heading } from '#ui/Heading.tsx';

/** An invitation opened again on one device, or one to a further round: is it the same person? */
export function BegunList({
  invitation,
  begun,
  earlier,
  onResume,
  onFollow,
  onOther,
}: {
  invitation: Invitation;
  begun: readonly BegunAnswer[];
  /** handed in here in an earlier round */
  earlier: readonly BegunAnswer[];
  onResume: (id: string) => void;
  onFollow: (former: Answer) => void;
  onOther: () => void;
}) {
  const { t } = useTranslation('answer');
  const again = earlier.length > 0;
  const heading = again ? (begun.length > 0 ? 'earlier.both' : 'earlier.heading') : 'begun.heading';
  return (
    <div className="page answer">
      <p className="answer-kicker">{`${invitation.poleName} · ${invitation.title}`}</p>
      <Heading title={t(heading)} />
      <p className="lead">{t(again ? 'earlier.text' : 'begun.text')}</p>
      <ul className="begun">
        {begun.map(({ answer: { id, response, leftAs }, updatedAt }) => {
          const handedInAt = response.submittedAt ?? null;
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
                {t(`begun.${stageOf({ handedInAt, leftAs })}`, {
                  when: formatMoment(handedInAt ?? updatedAt, currentLanguage()),
                })}
              </p>
            </li>
          );
        })}
        {earlier.map(({ answer, updatedAt }) => {
          const { name } = answer.response.respondent;
          const when = formatMoment(answer.response.submittedAt ?? updatedAt, currentLanguage());
          return (
            <li key={answer.id}>
              <button type="button" className="button strong" onClick={() => onFollow(answer)}>
                {name ? t('earlier.followName', { name }) : t('earlier.follow')}
              </button>
              <p className="aside-text">{t('earlier.kept', { when })}</p>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button" onClick={onOther}>
        {t(again ? 'earlier.other' : 'begun.other')}
      </button>
    </div>
  );
}
