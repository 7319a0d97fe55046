import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferentialIndex } from '#core/referential.ts';
import { openDossier } from '#state/openDossier.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import { loadWorkspace } from '#state/workspace.ts';
import { Heading } from '#ui/Heading.tsx';
import type { Place } from '#ui/navigation.ts';
import { Choices } from './Choices.tsx';
import { Outcome } from './Outcome.tsx';
import { firstWishes } from './wishes.ts';
import './sheets.css';

type ReferentialPlace = Extract<Place, { name: 'referential' }>;

/** Evaluation sheets, level cards and a page to count hands on: chosen, looked at, printed. */
export function SheetsScreen({
  index,
  place,
}: {
  index: ReferentialIndex;
  place: ReferentialPlace;
}) {
  const { t } = useTranslation('sheets');
  const dossier = useOpenDossier((open) => open.dossier);
  const asked = place.dossier;
  useEffect(() => {
    void loadWorkspace();
    if (asked) void openDossier(asked);
  }, [asked]);
  const own = dossier && (!asked || dossier.id === asked) ? dossier : null;
  const { id, version } = index.referential;
  return (
    <div className="page sheets-screen">
      <Heading title={t('title')} />
      <p className="lead">{t('lead')}</p>
      <Desk key={JSON.stringify([id, version, own?.id])} index={index} place={place} />
    </div>
  );
}

/** Choices on the left, what comes of them on the right. */
function Desk({ index, place }: { index: ReferentialIndex; place: ReferentialPlace }) {
  const open = useOpenDossier(({ dossier }) => dossier);
  const dossier = open && (!place.dossier || open.id === place.dossier) ? open : null;
  const [wishes, setWishes] = useState(() => firstWishes(dossier));
  return (
    <div className="sheets-desk">
      <Choices
        index={index}
        place={place}
        wishes={wishes}
        change={(part) => setWishes((former) => ({ ...former, ...part }))}
      />
      <Outcome index={index} dossier={dossier} wishes={wishes} />
    </div>
  );
}
