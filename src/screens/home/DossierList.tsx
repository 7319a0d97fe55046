import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { presentDay } from '#state/presentDay.ts';
import { useWorkspace } from '#state/useWorkspace.ts';
import { deleteDossier, loadWorkspace, restoreDossier, saveSetAside } from '#state/workspace.ts';
import { Link } from '#ui/Link.tsx';
import { useAwaitedFocus } from '#ui/useAwaitedFocus.ts';

/** The dossiers on this device, latest first; deleting asks nothing and can be undone. */
export function DossierList() {
  const { t } = useTranslation('app');
  const dossiers = useWorkspace((workspace) => workspace.dossiers);
  const deleted = useWorkspace((workspace) => workspace.deleted);
  const setAside = useWorkspace((workspace) => workspace.setAside);
  const status = useWorkspace((workspace) => workspace.status);
  const [justDeleted, setJustDeleted] = useState<string | null>(null);
  useEffect(() => {
    void loadWorkspace();
  }, []);
  const undoable = deleted.find((dossier) => dossier.id === justDeleted);
  const focus = useAwaitedFocus();
  return (
    <section className="dossiers" aria-labelledby="dossiers-heading">
      <h2 id="dossiers-heading">{t('home.dossiers.heading')}</h2>
      {dossiers.length === 0 && status !== 'loading' && (
        <p className="aside-text">{t('home.dossiers.none')}</p>
      )}
      {dossiers.length > 0 && (
        <ul className="dossier-list">
          {dossiers.map((dossier) => (
            <li key={dossier.id} ref={(item) => focus.arrive(dossier.id, item?.querySelector('a'))}>
              <Link
                to={{ name: 'dossier', id: dossier.id, screen: 'synthese' }}
                className="dossier-name"
              >
                {dossier.name}
              </Link>
              <span className="aside-text">
                {dossier.fictional && `${t('home.dossiers.fictional')} · `}
                {t('home.dossiers.changed', {
                  when: formatMoment(dossier.updatedAt, currentLanguage()),
                })}
              </span>
              {isLongAgo(dossier.updatedAt, presentDay()) && (
                <Link
                  to={{ name: 'dossier', id: dossier.id, screen: 'preparer', part: 'annee' }}
                  aria-label={t('home.dossiers.nextYearOf', { name: dossier.name })}
                >
                  {t('home.dossiers.nextYear')}
                </Link>
              )}
              <button
                type="button"
                className="quiet"
                aria-label={t('home.dossiers.deleteName', { name: dossier.name })}
                onClick={() => {
                  focus.await('restore');
                  setJustDeleted(dossier.id);
                  void deleteDossier(dossier.id);
                }}
              >
                {t('home.dossiers.delete')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {undoable && (
          <p>
            {t('home.dossiers.deleted', { name: undoable.name })}{' '}
            <button
              ref={(button) => focus.arrive('restore', button)}
              type="button"
              className="quiet restore"
              onClick={() => {
                focus.await(undoable.id);
                void restoreDossier(undoable.id);
              }}
            >
              {t('home.dossiers.restore')}
            </button>
          </p>
        )}
      </div>
      {setAside.length > 0 && (
        <div className="notice">
          <h3>{t('home.setAside.heading')}</h3>
          <p>{t('home.setAside.text')}</p>
          {setAside.map((item) => (
            <button
              key={item.id}
              type="button"
              className="quiet"
              onClick={() => void saveSetAside(item.id)}
            >
              {t('home.setAside.download', { name: item.name })}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

/** Nine months and more: the next diagnosis is near. */
function isLongAgo(moment: string, today: string): boolean {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(today) - months(moment) >= 9;
}
