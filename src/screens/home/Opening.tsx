import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '#i18n/i18n.ts';
import type { OpenOutcome } from '#state/doorTypes.ts';
import { forgetOpening, leaveOpening, openAndReport } from '#state/opening.ts';
import { useOpening } from '#state/useWorkspace.ts';
import { FileInput } from '#ui/FileInput.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { placeOf } from './placeOf.ts';

/** Opens dossiers from files, chosen here or dropped anywhere, and says what became of each. */
export function Opening() {
  const { t } = useTranslation('app');
  const { go } = useNavigation();
  const { busy, outcomes, leads } = useOpening((opening) => opening);
  const [only] = leads ? outcomes : [];
  const isLed = only !== undefined && placeOf(only) !== null;

  useEffect(() => leaveOpening, []);
  useEffect(() => {
    const place = only && placeOf(only);
    if (!place) return;
    // Copies and referentials are asked about where they lead: it takes them over.
    if (only.kind !== 'exists' && place.name !== 'referential') forgetOpening();
    go(place);
  }, [only, go]);

  return (
    <>
      <FileInput label={t('home.open.button')} onFiles={(files) => void openAndReport(files)} />
      <p role="status" className="opening-status">
        {busy !== null && t('open.busy', { name: busy })}
      </p>
      {busy === null && outcomes.length > 0 && !isLed && <Later outcomes={outcomes} />}
    </>
  );
}

/** What is said of a refused file, or of several, comes when there is something to say. */
function Later({ outcomes }: { outcomes: readonly OpenOutcome[] }) {
  const { t } = useTranslation('app');
  const [Outcomes, setOutcomes] = useState<ComponentType<{ outcomes: typeof outcomes }> | null>(
    null,
  );
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    Promise.all([import('./Outcomes.tsx'), loadTexts('refusals')]).then(
      ([loaded]) => setOutcomes(() => loaded.Outcomes),
      () => setFailed(true),
    );
  }, []);
  if (failed) {
    return (
      <Refusal>
        <p>{t('failure.chunk')}</p>
      </Refusal>
    );
  }
  return Outcomes && <Outcomes outcomes={outcomes} />;
}
