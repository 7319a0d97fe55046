import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, assessmentOf } from '#core/dossier.ts';
import { stopPassing } from '#state/passing.ts';
import type { Passing as PassedRound } from '#state/passingStore.ts';
import { useOpenDossier, useReferential } from '#state/useDossier.ts';
import { usePassing } from '#state/usePassing.ts';
import { Heading } from '#ui/Heading.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { useHeadingFocus } from '#ui/useHeadingFocus.ts';
import { Answering } from './Answering.tsx';
import { PassingLock } from './PassingLock.tsx';
import { PassingWelcome } from './PassingWelcome.tsx';
import './passing.css';

/**
 * One laptop passed from hand to hand: whose turn it is, their questionnaire,
 * and the lock between two people. It shows nothing else of the dossier, and
 * no way leads out of it but the animator’s digits.
 */
export function Passing() {
  const passing = usePassing();
  const status = useOpenDossier((open) => (open.id === passing?.dossierId ? open.status : 'none'));
  const dossier = useOpenDossier((open) => open.dossier);
  if (!passing) return null;
  const assessment =
    status === 'ready' && dossier ? assessmentOf(dossier, passing.assessmentId) : null;
  if (status === 'none' || status === 'loading') return null;
  if (!dossier || assessment?.id !== passing.assessmentId) return <Missing />;
  return (
    <Turn
      passing={passing}
      dossier={{ id: dossier.id, poleName: dossier.pole.name }}
      assessment={assessment}
    />
  );
}

function Turn({
  passing,
  dossier,
  assessment,
}: {
  passing: PassedRound;
  dossier: { id: string; poleName: string };
  assessment: Assessment;
}) {
  const [mine, setMine] = useState(false);
  const referential = useReferential(assessment.referential);
  const { seat, offered } = passing;
  const stage = seat ? `seat/${seat.id}` : mine ? 'mine' : `lock/${offered?.id ?? ''}`;
  useHeadingFocus(stage);
  // Who sat down has had the welcome; whoever comes next begins at the lock.
  if (seat && mine) setMine(false);
  return (
    <>
      {!seat && !mine && <PassingLock passing={passing} onMine={() => setMine(true)} />}
      {(seat || mine) && referential.status === 'failed' && (
        <NoReferential retry={referential.retry} />
      )}
      {!seat && mine && referential.status === 'ready' && (
        <PassingWelcome
          poleName={dossier.poleName}
          assessment={assessment}
          index={referential.index}
          onBack={() => setMine(false)}
        />
      )}
      {seat && referential.status === 'ready' && (
        <Answering
          key={seat.id}
          dossier={dossier}
          assessment={assessment}
          index={referential.index}
          seat={seat}
        />
      )}
    </>
  );
}

/** The dossier was deleted meanwhile, in another way than through here: nothing is left to protect. */
function Missing() {
  const { t } = useTranslation('collect');
  const navigation = useNavigation();
  return (
    <div className="page passing">
      <Heading title={t('passing.missing')} />
      <div className="actions">
        <button
          type="button"
          className="button strong"
          onClick={() => {
            navigation.replace({ name: 'home' });
            stopPassing();
          }}
        >
          {t('passing.leave')}
        </button>
      </div>
    </div>
  );
}

function NoReferential({ retry }: { retry: () => void }) {
  const { t } = useTranslation('collect');
  return (
    <div className="page passing">
      <Refusal>
        <p>{t('passing.noReferential')}</p>
      </Refusal>
      <button type="button" className="button" onClick={retry}>
        {t('passing.retry')}
      </button>
    </div>
  );
}
