import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { presentDay } from '#state/presentDay.ts';
import { useWorkspace } from '#state/useWorkspace.ts';
import { deleteDossier, loadWorkspace, restoreDossier, saveSetAside } from '#state/workspace.ts';
import type { DossierSummary } from '#state/workspaceStore.ts';
import { Link } from '#ui/Link.tsx';
import { useAwaitedFocus } from '#ui/useAwaitedFocus.ts';

/** The dossiers on this device, latest first, those that are imagined apart; deleting asks nothing and can be undone. */
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
  // What is imagined is never taken for a pole of one’s own.
  const own = dossiers.filter(({ fictional }) => !fictional);
  const examples = dossiers.filter(({ fictional }) => fictional);
  function remove(id: string) {
    focus.await('restore');
    setJustDeleted(id);
    void deleteDossier(id);
  }
  return (
    <section className="dossiers" aria-labelledby="dossiers-heading">
      <h2 id="dossiers-heading">{t('home.dossiers.heading')}</h2>
      {own.length === 0 && status !== 'loading' && (
        <p className="aside-text">{t('home.dossiers.none')}</p>
      )}
      <Items dossiers={own} focus={focus} onDelete={remove} />
      {examples.length > 0 && (
        <div className="examples">
          <h3>{t('home.dossiers.examples')}</h3>
          <p className="aside-text">{t('home.dossiers.examplesText')}</p>
          <Items dossiers={examples} focus={focus} onDelete={remove} />
        </div>
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

function Items({
  dossiers,
  focus,
  onDelete,
}: {
  dossiers: readonly DossierSummary[];
  focus: ReturnType<typeof useAwaitedFocus>;
  onDelete: (id: string) => void;
}) {
  const { t } = useTranslation('app');
  if (dossiers.length === 0) return null;
  return (
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
          {!dossier.fictional && isLongAgo(dossier.updatedAt, presentDay()) && (
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
            onClick={() => onDelete(dossier.id)}
          >
            {t('home.dossiers.delete')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Nine months and more: the next diagnosis is near. */
function isLongAgo(moment: string, today: string): boolean {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(today) - months(moment) >= 9;
}
