import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { collected, isBesideExpected } from '#core/turnout.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';

/** Before the reveal: who has answered, and nothing of what. */
export function CrossBlind({
  assessment,
  place,
}: {
  assessment: Assessment;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation(['cross', 'report', 'work']);
  const turnout = collected(assessment);
  const { answered, expected, drafts, colleges, peers } = turnout;
  const all = expected ?? 0;
  const beside = isBesideExpected(turnout);
  return (
    <>
      <p className="lead">{t('blind.lead')}</p>
      <p className="cross-turnout">
        {all > 0 && !beside
          ? t(all === 1 ? 'blind.answeredOfOne' : 'blind.answeredOf', { count: answered, all })
          : t('blind.answered', { count: answered })}
        {beside && ` ${t('blind.awaited', { count: all })}`}
        {drafts > 0 && <span className="aside-text"> {t('blind.drafts', { count: drafts })}</span>}
      </p>
      {colleges.length > 0 && (
        <table className="cross-colleges">
          <caption className="unseen">{t('blind.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('work:summary.college')}</th>
              <th scope="col">{t('work:summary.answers')}</th>
              <th scope="col">{t('blind.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {colleges.map((one) => (
              <tr key={one.college ?? ''}>
                <th scope="row">
                  {one.college ? t(`report:college.${one.college}`) : t('noCollege')}
                </th>
                <td>{one.answered}</td>
                <td>{one.expected ?? '—'}</td>
              </tr>
            ))}
            {peers.length > 0 && (
              <tr>
                <th scope="row">{t('report:series.peers')}</th>
                <td>{peers.reduce((sum, pole) => sum + pole.answered, 0)}</td>
                <td>—</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      <div className="actions">
        <Link to={{ ...place, screen: 'collecte' }} className="button strong">
          {t('blind.toCollect')}
        </Link>
      </div>
    </>
  );
}
