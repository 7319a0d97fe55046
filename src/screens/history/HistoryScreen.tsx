import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { setSigner, signer } from '#state/recording.ts';
import { useAsked, useIndexes } from '#state/useHistory.ts';
import { TextField } from '#ui/Field.tsx';
import { Heading } from '#ui/Heading.tsx';
import { useHeadingFocus } from '#ui/useHeadingFocus.ts';
import { Days } from './Days.tsx';
import { GaveWayTexts } from './GaveWayTexts.tsx';
import { MergeAsk } from './MergeAsk.tsx';
import { Missing } from './Missing.tsx';
import { Points } from './Points.tsx';
import { UndoLine } from './UndoLine.tsx';
import './history.css';

/** The history of a dossier, and the way back; another copy that came in a file is asked about here. */
export function HistoryScreen({
  dossier,
  assessment,
}: {
  dossier: Dossier;
  assessment: Assessment;
}) {
  const asked = useAsked(dossier.id);
  const [merged, setMerged] = useState(0);
  useHeadingFocus(asked?.fileName ?? '');
  return asked ? (
    <MergeAsk
      key={asked.fileName}
      copy={asked}
      here={dossier}
      onMerged={() => setMerged((times) => times + 1)}
    />
  ) : (
    <History dossier={dossier} assessment={assessment} merged={merged} />
  );
}

function History({
  dossier,
  assessment,
  merged,
}: {
  dossier: Dossier;
  assessment: Assessment;
  /** how often another copy was merged since one came here */
  merged: number;
}) {
  const { t } = useTranslation('history');
  const indexOf = useIndexes(dossier);
  return (
    <div className="page history">
      <Heading title={t('title')} />
      <p className="lead">{t('lead')}</p>
      <Missing dossier={dossier} />
      {merged > 0 && (
        <UndoLine
          key={merged}
          act="merge"
          done={t('merge.done')}
          more={t('merge.doneShare')}
          undo={t('merge.undo')}
          undone={t('merge.undone')}
        />
      )}
      <div className="history-columns">
        <Days dossier={dossier} assessment={assessment} indexOf={indexOf} />
        <div>
          <Points key={dossier.id} dossier={dossier} />
          <Signature />
        </div>
      </div>
      <GaveWayTexts dossier={dossier} indexOf={indexOf} />
    </div>
  );
}

function Signature() {
  const { t } = useTranslation('history');
  const [name, setName] = useState(signer);
  return (
    <div className="history-signature">
      <TextField
        label={t('by.label')}
        hint={t('by.hint')}
        value={name}
        maxLength={limits.nameLength}
        autoComplete="off"
        onChange={({ target: { value } }) => {
          setName(value);
          setSigner(value);
        }}
      />
    </div>
  );
}
