import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { type Referential, referentialKey } from '#core/referential.ts';
import { useOpenDossier, useReferential } from '#state/useDossier.ts';
import { useOwn } from '#state/useOwn.ts';
import type { ShelfEntry } from '#state/useShelf.ts';

/** The assessment's referential where the dossier carries it itself: as a choice among others. */
export function useCopyEntry(assessment: Assessment): ShelfEntry | null {
  const referential = useCopy(assessment);
  if (!referential) return null;
  const objectives = referential.goals.flatMap((goal) => goal.objectives);
  return {
    key: referentialKey(referential),
    origin: 'own',
    title: referential.title,
    goals: referential.goals.length,
    objectives: objectives.length,
    indicators: objectives.reduce((sum, { indicators }) => sum + indicators.length, 0),
    isDefault: false,
    usable: true,
  };
}

function useCopy({ referential: reference }: Assessment): Referential | null {
  const key = referentialKey(reference);
  const carried = useOpenDossier((open) => open.dossier?.referentials[key] !== undefined);
  const state = useReferential(reference);
  return carried && state.status === 'ready' ? state.index.referential : null;
}

/** What a copy is for, and the way to keep it on this device as one's own. */
export function CopyInside({
  assessment,
  onTakeNew,
}: {
  assessment: Assessment;
  /** takes one's own text of the same key as it now is; null: answers hold to the one that is there */
  onTakeNew: (() => void) | null;
}) {
  const { t } = useTranslation('work');
  const copy = useCopy(assessment);
  const records = useOwn(({ records: all }) => all);
  const [kept, setKept] = useState<string | null>(null);
  const [here, setHere] = useState<'same' | 'other' | 'none' | null>(null);
  useEffect(() => {
    if (!copy) return;
    void import('#state/openingReferentials.ts').then(({ standingOf }) =>
      setHere(standingOf(copy, records)),
    );
  }, [copy, records]);
  if (!copy) return null;
  return (
    <div className="copy-inside">
      <p className="aside-text">{t('prepare.copyText')}</p>
      {here === 'other' && <p className="aside-text">{t('prepare.otherText')}</p>}
      {here === 'other' && onTakeNew && (
        <button type="button" className="button" onClick={onTakeNew}>
          {t('prepare.takeNew')}
        </button>
      )}
      {(here === 'none' || here === 'other') && kept === null && (
        <button
          type="button"
          className="button"
          onClick={() => {
            void import('#state/openingReferentials.ts')
              .then(({ keepCopy }) => keepCopy(copy))
              .then(({ referential }) => setKept(referential.version));
          }}
        >
          {t('prepare.keepCopy')}
        </button>
      )}
      <p aria-live="polite" className="aside-text">
        {kept !== null && t('prepare.copyKept', { version: kept })}
      </p>
    </div>
  );
}
