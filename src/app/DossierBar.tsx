import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assessmentOf } from '#core/dossier.ts';
import { now } from '#io/clock.ts';
import { dossierStore } from '#state/dossierStore.ts';
import { redo, saveCopy, undo } from '#state/openDossier.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import { resetExample } from '#state/workspace.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { useStepKeys } from '#ui/useStepKeys.ts';
import { BarNote, type Done, type Said } from './BarNote.tsx';
import { DeletedNotice } from './DeletedNotice.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import './dossierBar.css';

type DossierPlace = Extract<Place, { name: 'dossier' }>;

/** Beside the brand on every screen of a dossier: where one is, whether it is saved, undo, a copy. */
export function DossierBar({ place }: { place: DossierPlace }) {
  const { t } = useTranslation('work');
  const ready = useOpenDossier((open) => open.status === 'ready' && open.id === place.id);
  const dossier = useOpenDossier((open) => open.dossier);
  if (!ready || !dossier) return null;
  const title = assessmentOf(dossier, place.assessment)?.title;
  return (
    <div className="dossier-bar">
      <p className="where">{title ? `${dossier.pole.name} · ${title}` : dossier.pole.name}</p>
      <Acts place={place} />
      {dossier.fictional && (
        <p className="fictional">
          {t('fictional')}{' '}
          <button type="button" className="quiet" onClick={() => void resetExample()}>
            {t('resetExample')}
          </button>
        </p>
      )}
    </div>
  );
}

function Acts({ place }: { place: DossierPlace }) {
  const { t } = useTranslation('work');
  const [said, setSaid] = useState<Said>({ done: null, times: 0 });
  const [failed, setFailed] = useState(false);
  const say = useCallback(
    (done: Done | null) => setSaid(({ times }) => ({ done, times: times + 1 })),
    [],
  );
  const over = useCallback(() => say(null), [say]);
  const sayRestored = useCallback(() => say({ kind: 'restored' }), [say]);
  async function copy() {
    setFailed(false);
    const at = now();
    const { dossier } = dossierStore.getState();
    const copied = await saveCopy();
    setFailed(!copied.ok);
    if (copied.ok) say({ kind: 'copied', name: copied.value.fileName, at, dossier });
  }
  return (
    <>
      <div className="bar-acts">
        <SaveStatus />
        <UndoButtons onDone={say} />
        <Link
          to={{ name: 'dossier', id: place.id, screen: 'historique', assessment: place.assessment }}
          className="bar-button"
          aria-current={place.screen === 'historique' ? 'page' : undefined}
        >
          {t('screens.historique')}
        </Link>
        <button type="button" className="bar-button strong" onClick={() => void copy()}>
          {t('copy.button')}
        </button>
      </div>
      {failed && (
        <Refusal>
          <p>{t('copy.failed')}</p>
        </Refusal>
      )}
      <DeletedNotice onRestored={sayRestored} />
      <BarNote said={said} onOver={over} />
    </>
  );
}

function UndoButtons({ onDone }: { onDone: (done: Done) => void }) {
  const { t } = useTranslation('work');
  const canUndo = useOpenDossier((open) => open.canUndo);
  const canRedo = useOpenDossier((open) => open.canRedo);
  const step = useCallback(
    (kind: 'undone' | 'redone') => {
      const { undoLabel, redoLabel } = dossierStore.getState();
      onDone({ kind, act: kind === 'undone' ? undoLabel : redoLabel });
      if (kind === 'undone') undo();
      else redo();
    },
    [onDone],
  );
  useStepKeys(step);
  return (
    <span className="steps">
      <StepButton
        label={t('undo')}
        disabled={!canUndo}
        onClick={() => step('undone')}
        arrow="M7 3 2.5 7.5 7 12M3 7.5h7a4 4 0 0 1 0 8H7"
      />
      <StepButton
        label={t('redo')}
        disabled={!canRedo}
        onClick={() => step('redone')}
        arrow="M11 3l4.5 4.5L11 12M15 7.5H8a4 4 0 0 0 0 8h3"
      />
    </span>
  );
}

/**
 * A word where there is room for it, an arrow on a phone. It keeps the focus
 * when the last step is taken, and says then that there is none.
 */
function StepButton({
  label,
  arrow,
  disabled,
  onClick,
}: {
  label: string;
  arrow: string;
  disabled: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="bar-button step"
      aria-label={label}
      aria-disabled={disabled}
      onClick={onClick}
    >
      <span aria-hidden="true">{label}</span>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d={arrow} />
      </svg>
    </button>
  );
}
