import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, type Dossier, revealOf } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import type { Result } from '#core/result.ts';
import type { TransitionPlan } from '#core/transitionPlan.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import {
  type MoveRefusal,
  moveToReferential,
  type MovePreview as Preview,
  previewMove,
} from '#state/moving.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { MoveLists } from './MoveLists.tsx';

/** What moving would do, in figures first and then by name; one button does it. */
export function MovePreview({
  dossier,
  assessment,
  target,
  onMoved,
}: {
  dossier: Dossier;
  assessment: Assessment;
  /** key of a referential of the shelf */
  target: string;
  onMoved: () => void;
}) {
  const { t } = useTranslation('moving');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<MoveRefusal | null>(null);
  const { outcome, lookAgain } = usePreview(dossier, assessment, target);

  async function move() {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    const moved = await moveToReferential(assessment.id, target, currentLanguage());
    setBusy(false);
    if (moved.ok) onMoved();
    else setRefusal(moved.error);
  }

  const preview = outcome?.ok ? outcome.value : null;
  return (
    <>
      <p className="move-counts" aria-live="polite">
        {!outcome && t('looking')}
        {preview &&
          counts(preview.plan).map(({ kind, count }) => (
            <span key={kind}>{t(`counts.${kind}`, { count })}</span>
          ))}
        {outcome && !outcome.ok && outcome.error.kind === 'unlinked' && t('unlinked')}
      </p>
      {outcome && !outcome.ok && outcome.error.kind !== 'unlinked' && (
        <Refusal>
          <p>{t('notLoaded')}</p>
          <button type="button" className="quiet" onClick={lookAgain}>
            {t('retry')}
          </button>
        </Refusal>
      )}
      {preview && (
        <>
          <MoveLists preview={preview} />
          <WhatHappens plan={preview.plan} assessment={assessment} />
          <button
            type="button"
            className="button strong"
            aria-disabled={busy}
            onClick={() => void move()}
          >
            {busy ? t('moving') : t('move', { count: preview.map.to.indicators.length })}
          </button>
        </>
      )}
      {refusal && (
        <Refusal>
          <p>
            {isFull(refusal) ? t('full', { limit: limits.assessmentsPerDossier }) : t('failed')}
          </p>
        </Refusal>
      )}
    </>
  );
}

/** The figures, without what there is nothing of but for the first three. */
function counts(plan: TransitionPlan) {
  const { carried, fresh, toRead, left } = plan;
  return [
    { kind: 'carried', count: carried.length },
    { kind: 'fresh', count: fresh.length },
    { kind: 'toRead', count: toRead.length },
    ...(left.length > 0 ? [{ kind: 'left', count: left.length } as const] : []),
  ] as const;
}

function WhatHappens({ plan, assessment }: { plan: TransitionPlan; assessment: Assessment }) {
  const { t } = useTranslation('moving');
  const reveal = revealOf(assessment);
  return (
    <div className="move-happens">
      <h3>{t('happens')}</h3>
      <ul>
        <li>{t('steps.archive')}</li>
        <li>{t('steps.carried')}</li>
        {plan.left.length > 0 && <li>{t('steps.left')}</li>}
        {plan.unlinked > 0 && <li>{t('steps.unlinked', { count: plan.unlinked })}</li>}
        {plan.shorter && <li>{t('steps.shorter')}</li>}
        {reveal === 'revealed' && <li>{t('steps.revealed')}</li>}
        {reveal === 'blind' && <li>{t('steps.blind')}</li>}
        <li>{t('steps.undo')}</li>
      </ul>
    </div>
  );
}

/** Looked at again when the diagnosis or what the dossier holds changes; null while it is looked at for the first time. */
function usePreview(dossier: Dossier, assessment: Assessment, target: string) {
  const [outcome, setOutcome] = useState<Result<Preview, MoveRefusal> | null>(null);
  const [looks, setLooks] = useState(0);
  const { referentials } = dossier;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is looked at stands in the store; these say when to look again.
  useEffect(() => {
    let current = true;
    void previewMove(assessment.id, target).then((found) => {
      if (current) setOutcome(found);
    });
    return () => {
      current = false;
    };
  }, [assessment, referentials, target, looks]);
  return { outcome, lookAgain: () => setLooks((before) => before + 1) };
}

function isFull(refusal: MoveRefusal): boolean {
  return (
    refusal.kind === 'invalid' &&
    refusal.error.kind === 'tooBig' &&
    refusal.error.what === 'assessments'
  );
}
