import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assessmentOf } from '#core/dossier.ts';
import { redo, saveCopy, undo } from '#state/openDossier.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import { resetExample } from '#state/workspace.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import './dossierBar.css';
import { saveKind } from '#state/saveKind.ts';
import { useStepKeys } from '#ui/useStepKeys.ts';

/** Beside the brand on every screen of a dossier: where one is, whether it is saved, undo, a copy. */
export function DossierBar({ place }: { place: Extract<Place, { name: 'dossier' }> }) {
  const { t } = useTranslation('work');
  const ready = useOpenDossier((open) => open.status === 'ready' && open.id === place.id);
  const dossier = useOpenDossier((open) => open.dossier);
  if (!ready || !dossier) return null;
  const title = assessmentOf(dossier, place.assessment)?.title;
  return (
    <div className="dossier-bar">
      <p className="where">{title ? `${dossier.pole.name} · ${title}` : dossier.pole.name}</p>
      <div className="bar-acts">
        <SaveStatus />
        <UndoButtons />
        <Link
          to={{ name: 'dossier', id: place.id, screen: 'historique', assessment: place.assessment }}
          className="bar-button"
          aria-current={place.screen === 'historique' ? 'page' : undefined}
        >
          {t('screens.historique')}
        </Link>
        <CopyButton />
      </div>
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

function SaveStatus() {
  const { t } = useTranslation('work');
  const save = useOpenDossier((open) => open.save);
  const kind = saveKind(save);
  return (
    <p
      role="status"
      className={`save ${kind === 'saved' || kind === 'saving' ? 'fine' : 'trouble'}`}
    >
      <span className="save-dot" aria-hidden="true" />
      {t(`save.${kind}`)}
    </p>
  );
}

function UndoButtons() {
  const { t } = useTranslation('work');
  const canUndo = useOpenDossier((open) => open.canUndo);
  const canRedo = useOpenDossier((open) => open.canRedo);
  const [said, setSaid] = useState<'undone' | 'redone' | null>(null);
  const step = useCallback((kind: 'undone' | 'redone') => {
    if (kind === 'undone') undo();
    else redo();
    setSaid(kind);
  }, []);
  useStepKeys(step);
  return (
    <>
      <span aria-live="polite" className="unseen">
        {said && t(said)}
      </span>
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
    </>
  );
}

/** A word where there is room for it, an arrow on a phone. */
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
      disabled={disabled}
      onClick={onClick}
    >
      <span aria-hidden="true">{label}</span>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d={arrow} />
      </svg>
    </button>
  );
}

function CopyButton() {
  const { t } = useTranslation('work');
  const [said, setSaid] = useState<{ kind: 'done' | 'failed'; name: string } | null>(null);
  return (
    <>
      <button
        type="button"
        className="bar-button strong"
        onClick={() => {
          setSaid(null);
          void saveCopy().then((copy) =>
            setSaid(
              copy.ok ? { kind: 'done', name: copy.value.fileName } : { kind: 'failed', name: '' },
            ),
          );
        }}
      >
        {t('copy.button')}
      </button>
      {said?.kind === 'done' && (
        <p aria-live="polite" className="copy-done">
          {t('copy.done', { name: said.name })}
        </p>
      )}
      {said?.kind === 'failed' && (
        <Refusal>
          <p>{t('copy.failed')}</p>
        </Refusal>
      )}
    </>
  );
}
