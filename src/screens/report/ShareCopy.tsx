import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { ShareDialog } from './ShareDialog.tsx';

/** The dossier itself for somebody else: what of it leaves is chosen, and shown. */
export function ShareCopy({ dossier, assessment }: { dossier: Dossier; assessment: Assessment }) {
  const { t } = useTranslation('report');
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  function close(fileName: string | null) {
    setOpen(false);
    setSaved(fileName);
  }
  return (
    <div className="report-share">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('share.button')}
      </button>
      <p className="aside-text">{t('share.hint')}</p>
      <p aria-live="polite" className="aside-text">
        {saved && t('share.saved', { name: saved })}
      </p>
      {open && <ShareDialog dossier={dossier} assessment={assessment} onClose={close} />}
    </div>
  );
}
