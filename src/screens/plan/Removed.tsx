import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { undo } from '#state/openDossier.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import { idOf } from './plan.ts';

/** What was just deleted, and the way back: as long as the deletion is what undo takes back. */
export function Removed({
  assessment,
  actionId,
  onPutBack,
}: {
  assessment: Assessment;
  actionId: string | null;
  onPutBack: (actionId: string) => void;
}) {
  const { t } = useTranslation('plan');
  const isLast = useOpenDossier(({ undoLabel }) => undoLabel === 'removeAction');
  const action = assessment.actions.find(({ id }) => id === actionId);
  const shown = isLast && action?.deletedAt ? action : null;
  return (
    <div aria-live="polite">
      {shown && (
        <p className="plan-removed">
          {t('removed', { title: shown.title.trim() || t('untitled') })}{' '}
          <button
            type="button"
            id={idOf.putBack}
            className="quiet"
            onClick={() => {
              onPutBack(shown.id);
              undo();
            }}
          >
            {t('putBack')}
          </button>
        </p>
      )}
    </div>
  );
}
