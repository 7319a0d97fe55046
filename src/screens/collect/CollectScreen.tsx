import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, type Dossier, revealOf } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { collected } from '#core/turnout.ts';
import { takeInPayload } from '#state/collecting.ts';
import { sheetsTypedIn, sheetUnderWay } from '#state/sheets.ts';
import type { Seat } from '#state/voices.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Place } from '#ui/navigation.ts';
import { BringFiles } from './BringFiles.tsx';
import { outcomeWords } from './outcomeWords.ts';
import { PassStart } from './PassStart.tsx';
import { RevealSection } from './RevealSection.tsx';
import { ScannerPanel } from './ScannerPanel.tsx';
import { SheetEntry } from './SheetEntry.tsx';
import { TurnoutTable } from './TurnoutTable.tsx';
import { VoiceList } from './VoiceList.tsx';
import './collect.css';

/** Who has answered, and how answers come in: files, links, codes, paper, one laptop for all. */
export function CollectScreen({
  dossier,
  assessment,
  index,
  place,
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation('collect');
  // Null: not yet during this visit.
  const [typing, setTyping] = useState<boolean | null>(null);
  const [offered, setOffered] = useState<Seat | null>(null);
  const turnout = useMemo(() => collected(assessment), [assessment]);
  if (typing && !assessment.archived) {
    return (
      <SheetEntry
        key={assessment.id}
        assessment={assessment}
        index={index}
        onLeave={() => setTyping(false)}
      />
    );
  }
  return (
    <div className="page collect">
      <Heading title={t('title')} />
      {assessment.archived && (
        <Notice>
          <p>{t('archived')}</p>
        </Notice>
      )}
      <div className="collect-columns">
        <div>
          <TurnoutTable assessment={assessment} turnout={turnout} />
          <RevealSection
            key={assessment.id}
            assessment={assessment}
            turnout={turnout}
            place={place}
          />
        </div>
        {!assessment.archived && (
          <section className="ways" aria-labelledby="ways-heading">
            <h2 id="ways-heading">{t('ways.title')}</h2>
            <BringFiles dossierId={dossier.id} referential={index.referential} />
            <Camera index={index} />
            <PaperSheets
              assessment={assessment}
              returned={typing === false}
              onOpen={() => setTyping(true)}
            />
            <PassStart
              key={offered?.id}
              dossierId={dossier.id}
              assessmentId={assessment.id}
              offered={offered}
              onCancel={() => {
                setOffered(null);
                // Where the person was chosen.
                document.getElementById('people-heading')?.focus();
              }}
            />
          </section>
        )}
      </div>
      <VoiceList
        key={`people-${assessment.id}`}
        assessment={assessment}
        turnout={turnout}
        onGoOn={(responseId) => {
          const response = assessment.responses.find(({ id }) => id === responseId);
          if (response) setOffered({ id: responseId, respondent: response.respondent });
        }}
      />
      {turnout.answered > 0 && revealOf(assessment) !== 'blind' && (
        <div className="actions">
          <Link to={{ ...place, screen: 'regards' }} className="button strong">
            {t('onward')}
          </Link>
        </div>
      )}
    </div>
  );
}

function Camera({ index }: { index: ReferentialIndex }) {
  const { t } = useTranslation('collect');
  const { t: tRefusal } = useTranslation('refusals');
  const { referential } = index;
  const take = useCallback(
    async (payload: string) =>
      outcomeWords(await takeInPayload(payload), referential, null, t, tRefusal),
    [referential, t, tRefusal],
  );
  return (
    <section className="way" aria-labelledby="camera-heading">
      <h3 id="camera-heading">{t('camera.title')}</h3>
      <ScannerPanel take={take} />
    </section>
  );
}

function PaperSheets({
  assessment,
  returned,
  onOpen,
}: {
  assessment: Assessment;
  /** whether one comes back from the sheets: the focus is where one left for them */
  returned: boolean;
  onOpen: () => void;
}) {
  const { t } = useTranslation('collect');
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (returned) button.current?.focus();
  }, [returned]);
  const typedIn = sheetsTypedIn(assessment);
  const [begun] = useState(() => sheetUnderWay(assessment) !== null);
  return (
    <section className="way" aria-labelledby="sheets-heading">
      <h3 id="sheets-heading">{t('sheet.title')}</h3>
      <p>{t('sheet.lead')}</p>
      <button
        ref={button}
        type="button"
        className="button"
        aria-describedby={typedIn > 0 ? 'sheets-typed-in' : undefined}
        onClick={onOpen}
      >
        {t(begun ? 'sheet.resume' : 'sheet.open')}
      </button>
      {typedIn > 0 && (
        <p id="sheets-typed-in" className="sheets-typed-in">
          {t('sheet.typedIn', { count: typedIn })}
        </p>
      )}
    </section>
  );
}
