import { useTranslation } from 'react-i18next';
import { type Assessment, revealOf } from '#core/dossier.ts';
import type { Turnout } from '#core/turnout.ts';
import { turnoutWords } from './turnoutWords.ts';

/** Who has answered, by college, against who is expected; nothing of what. */
export function TurnoutTable({
  assessment,
  turnout,
}: {
  assessment: Assessment;
  turnout: Turnout;
}) {
  const { t } = useTranslation('collect');
  const { colleges, peers, trainees, late, withdrawn } = turnout;
  const aside = [
    ...peers.map(({ pole, answered: count }) =>
      t('turnout.peers', { pole: pole || t('turnout.peersUnnamed'), count }),
    ),
    ...(trainees > 0 ? [t('turnout.trainees', { count: trainees })] : []),
    ...(late > 0 ? [t('turnout.late', { count: late })] : []),
    ...(withdrawn > 0 ? [t('turnout.withdrawn', { count: withdrawn })] : []),
  ];
  return (
    <section className="turnout" aria-labelledby="turnout-heading">
      <h2 id="turnout-heading">{t('turnout.title')}</h2>
      <p className="turnout-count" aria-live="polite">
        {turnoutWords(turnout, t)}
      </p>
      {colleges.length === 0 ? (
        <p className="aside-text">{t('turnout.nobody')}</p>
      ) : (
        <table>
          <caption className="unseen">{t('turnout.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('turnout.college')}</th>
              <th scope="col">{t('turnout.answered')}</th>
              <th scope="col">{t('turnout.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {colleges.map((row) => (
              <tr key={row.college ?? 'none'}>
                <th scope="row">{t(`college.${row.college ?? 'none'}`)}</th>
                <td>
                  {row.answered}
                  {row.drafts > 0 && <small>{t('turnout.drafts', { count: row.drafts })}</small>}
                </td>
                <td>{row.expected ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {aside.map((words) => (
        <p key={words} className="aside-text">
          {words}
        </p>
      ))}
      {revealOf(assessment) === 'blind' && <p className="aside-text">{t('turnout.blind')}</p>}
    </section>
  );
}
