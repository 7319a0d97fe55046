import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import type { MergePreview } from '#core/mergePreview.ts';
import type { Result } from '#core/result.ts';
import { formatMoment } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { type Point, previewRestore, type RestoreRefusal, restorePoint } from '#state/points.ts';
import { useIndexes } from '#state/useHistory.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { Changes } from './Changes.tsx';
import { DecidingButton } from './DecidingButton.tsx';

/** What going back to a point would change, and the question whether to. */
export function RestoreDialog({
  point,
  dossier,
  onClose,
  onRestored,
}: {
  point: Point;
  dossier: Dossier;
  onClose: () => void;
  onRestored: () => void;
}) {
  const { t } = useTranslation('history');
  const [ahead, setAhead] = useState<Result<MergePreview, RestoreRefusal> | null>(null);
  const [busy, setBusy] = useState(false);
  const closing = useRef<HTMLButtonElement>(null);
  const indexOf = useIndexes(dossier);
  useEffect(() => {
    let isLatest = true;
    void previewRestore(point.id).then((result) => {
      if (isLatest) setAhead(result);
    });
    return () => {
      isLatest = false;
    };
  }, [point.id]);
  const restore = async () => {
    if (busy) return;
    setBusy(true);
    const restored = await restorePoint(point.id);
    setBusy(false);
    if (restored.ok) onRestored();
    else setAhead(restored);
  };
  const changes = ahead?.ok && !ahead.value.nothingNew ? ahead.value : null;
  return (
    <Dialog
      heading={t('points.dialog', { when: formatMoment(point.at, currentLanguage()) })}
      onCancel={onClose}
    >
      <div aria-live="polite">
        {!ahead && <p>{t('points.looking')}</p>}
        {ahead?.ok && <p>{t(changes ? 'points.dialogLead' : 'points.nothing')}</p>}
        {busy && <p>{t('points.restoring')}</p>}
      </div>
      {changes && <Changes preview={changes} kind="restore" indexOf={indexOf} level={3} />}
      {changes && (
        <p className="aside-text">
          {t('points.keptToday')} {t('points.stays')}
        </p>
      )}
      {ahead && !ahead.ok && (
        <Refusal>
          <p>{t(`points.refused.${ahead.error.kind === 'pointGone' ? 'pointGone' : 'other'}`)}</p>
        </Refusal>
      )}
      <div className="actions restore-acts">
        {changes && (
          <DecidingButton busy={busy} onPress={() => void restore()} back={closing}>
            {t('points.restore')}
          </DecidingButton>
        )}
        <button ref={closing} type="button" className="quiet" onClick={onClose}>
          {t(changes ? 'points.stay' : 'points.close')}
        </button>
      </div>
    </Dialog>
  );
}
