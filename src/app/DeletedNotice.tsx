import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreOpen } from '#state/openDossier.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import { Link } from '#ui/Link.tsx';

/**
 * Another tab has deleted the dossier that is open here: said at once, wherever the page is scrolled
 * to, and never undone by itself. What is on the screen stays, with what is being typed.
 */
export function DeletedNotice({ onRestored }: { onRestored: () => void }) {
  const deleted = useOpenDossier((open) => open.deleted);
  const former = useRef(deleted);
  useEffect(() => {
    if (former.current && !deleted) onRestored();
    former.current = deleted;
  }, [deleted, onRestored]);
  return deleted && <Said />;
}

function Said() {
  const { t } = useTranslation('work');
  const notice = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = notice.current;
    // It goes when the dossier is back, whoever has done that: a focus in it would be nowhere.
    return () => {
      if (!own?.contains(document.activeElement)) return;
      document.querySelector<HTMLElement>('[data-screen-heading]')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div ref={notice} role="alert" className="deleted-notice">
      <p>
        <strong>{t('deleted.elsewhere')}</strong> {t('deleted.kept')}
      </p>
      <button type="button" className="button strong" onClick={() => void restoreOpen()}>
        {t('deleted.restore')}
      </button>
      <Link to={{ name: 'home' }} className="quiet">
        {t('deleted.leave')}
      </Link>
    </div>
  );
}
