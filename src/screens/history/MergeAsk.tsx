import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import type { Result } from '#core/result.ts';
import { type AskedCopy, keepApart, settleAsked } from '#state/asking.ts';
import { type MergeAhead, type MergeError, mergeInto, previewMerge } from '#state/merging.ts';
import { useIndexes } from '#state/useHistory.ts';
import { Heading } from '#ui/Heading.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { Changes } from './Changes.tsx';
import { DecidingButton } from './DecidingButton.tsx';
import { Missing } from './Missing.tsx';

/** Another copy of this dossier came in a file: what merging it would change, and the question whether to. */
export function MergeAsk({
  copy,
  here,
  onMerged,
}: {
  copy: AskedCopy;
  here: Dossier;
  onMerged: () => void;
}) {
  const { t } = useTranslation('history');
  const { go } = useNavigation();
  const [ahead, setAhead] = useState<Result<MergeAhead, MergeError> | null>(null);
  const [busy, setBusy] = useState(false);
  const apart = useRef<HTMLButtonElement>(null);
  const { fileName: file, dossier: other } = copy;
  // Told from what stands here now, whoever changes it meanwhile, in this tab or another.
  useEffect(() => {
    if (here.id !== other.id || busy) return;
    let isLatest = true;
    void previewMerge(other).then((result) => {
      if (isLatest) setAhead(result);
    });
    return () => {
      isLatest = false;
    };
  }, [other, here, busy]);

  const merge = async () => {
    if (busy) return;
    setBusy(true);
    const merged = await mergeInto(other);
    setBusy(false);
    if (!merged.ok) return setAhead(merged);
    settleAsked(copy);
    onMerged();
  };
  const openApart = async () => {
    if (busy) return;
    setBusy(true);
    const id = await keepApart(copy);
    go({ name: 'dossier', id, screen: 'synthese' });
  };
  const isNew = ahead?.ok === true && !ahead.value.preview.nothingNew;
  return (
    <div className="page merge-ask">
      <Heading title={t('merge.title')} />
      {!ahead && <p className="lead">{t('merge.looking')}</p>}
      {ahead?.ok && (
        <p className="lead">
          {isNew ? t('merge.lead', { file }) : <strong>{t('merge.nothingNew')}</strong>}
        </p>
      )}
      {ahead?.ok && !isNew && <p>{t('merge.nothingNewText', { file })}</p>}
      {isNew && <AheadChanges ahead={ahead.value} />}
      {ahead && !ahead.ok && (
        <Refusal>
          <p>{t(`merge.refused.${reasonOf(ahead.error)}`)}</p>
        </Refusal>
      )}
      {isNew && <p className="merge-kept">{t('merge.kept')}</p>}
      <div className="actions">
        {isNew && (
          <DecidingButton busy={busy} onPress={() => void merge()} back={apart}>
            {t('merge.merge')}
          </DecidingButton>
        )}
        {ahead && (
          <button
            ref={apart}
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => void openApart()}
          >
            {t('merge.copy')}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) settleAsked(copy);
          }}
        >
          {t('merge.nothing')}
        </button>
      </div>
      <p aria-live="polite" className="aside-text merge-aside">
        {busy ? t('merge.busy') : t('merge.copyHint')}
      </p>
    </div>
  );
}

function AheadChanges({ ahead: { preview, merged } }: { ahead: MergeAhead }) {
  const indexOf = useIndexes(merged);
  return (
    <>
      <Missing dossier={merged} />
      <Changes preview={preview} kind="merge" indexOf={indexOf} level={2} />
    </>
  );
}

function reasonOf({ kind }: MergeError): 'otherSpace' | 'tooBig' | 'notHere' | 'other' {
  return kind === 'otherSpace' || kind === 'tooBig' || kind === 'notHere' ? kind : 'other';
}
