import { useTranslation } from 'react-i18next';
import type { Participation } from '#core/report.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';

/** Who answered, in groups too large to name anyone; without groups, how many. */
export function Participants({
  participation,
  named,
}: {
  participation: Participation;
  /** people are known by their names: nobody is hidden in a group */
  named: boolean;
}) {
  const { t } = useTranslation(['work', 'report']);
  const { own, peers, peerPoles, trainees, waiting, colleges } = participation;
  if (own + peers + trainees + waiting === 0) return null;
  return (
    <section className="participants" aria-labelledby="participants-heading">
      <h2 id="participants-heading">{t('report:participation.title')}</h2>
      {colleges.length > 0 && (
        <table>
          <caption className="unseen">{t('report:participation.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('summary.college')}</th>
              <th scope="col">{t('summary.answers')}</th>
            </tr>
          </thead>
          <tbody>
            {colleges.map(({ college, count }) => (
              <tr key={college}>
                <th scope="row">{t(`report:college.${college}`)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {colleges.length === 0 && own > 0 && <p>{t('summary.voices', { count: own })}</p>}
      {!named && colleges.some(({ college }) => college === 'others') && (
        <p className="aside-text">{t('summary.pooled')}</p>
      )}
      {peerPoles.length > 0 && (
        <p>
          {t('report:participation.peerPoles', { poles: formatList(peerPoles, currentLanguage()) })}
        </p>
      )}
      {trainees > 0 && <p>{t('report:participation.trainees', { count: trainees })}</p>}
      {waiting > 0 && <p>{t('report:participation.waiting', { count: waiting })}</p>}
    </section>
  );
}
