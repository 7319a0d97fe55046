import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, assessmentOf, type Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { restoreOpen } from '#state/openDossier.ts';
import { useOpenDossier, useReferential } from '#state/useDossier.ts';
import { Heading } from '#ui/Heading.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { DossierScreen, Place } from '#ui/navigation.ts';
import { expectArrival } from './arrival.ts';
import { Failure } from './Failure.tsx';
import { ReferentialFailure } from './ReferentialFailure.tsx';

/** What every screen of a dossier is given. */
export interface DossierScreenProps {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'dossier' }>;
}

/** The screens that can do without the referential: what stands in the dossier is theirs to show, whatever is missing beside it. */
export const withoutReferential = ['pole', 'historique'] as const satisfies DossierScreen[];
type Bare = (typeof withoutReferential)[number];
export type BareScreenProps = Omit<DossierScreenProps, 'index'>;

type PlaceProps = {
  place: Extract<Place, { name: 'dossier' }>;
  Screen: ComponentType<DossierScreenProps>;
};

/** Finds the dossier, the assessment and its referential for a screen, or says what is missing. */
export function DossierPlace({ place, Screen }: PlaceProps) {
  const { t } = useTranslation('app');
  const status = useOpenDossier((open) => (open.id === place.id ? open.status : 'loading'));
  const dossier = useOpenDossier((open) => open.dossier);
  switch (status) {
    case 'none':
    case 'loading':
      return <p className="page aside-text">{t('loading')}</p>;
    case 'notFound':
      return (
        <Failure heading={t('failure.noDossier')} text={t('failure.noDossierText')} retry={null} />
      );
    case 'deleted':
      return <Deleted />;
    case 'unreadable':
      return (
        <Failure
          heading={t('failure.unreadable')}
          text={t('failure.unreadableText')}
          retry={null}
        />
      );
    case 'unavailable':
      return <Failure heading={t('failure.noDossier')} text={t('home.unavailable')} retry={null} />;
    case 'ready':
      return dossier && <AssessmentPlace dossier={dossier} place={place} Screen={Screen} />;
  }
}

/** Somebody has deleted it here, and comes back to its address: nothing of it is lost yet. */
function Deleted() {
  const { t } = useTranslation('work');
  return (
    <Failure
      heading={t('deleted.heading')}
      text={t('deleted.text')}
      retry={null}
      act={
        <button
          type="button"
          className="button strong"
          onClick={() => {
            expectArrival();
            void restoreOpen();
          }}
        >
          {t('deleted.restore')}
        </button>
      }
    />
  );
}

function AssessmentPlace({ dossier, place, Screen }: PlaceProps & { dossier: Dossier }) {
  const { t } = useTranslation(['work', 'app']);
  const assessment = assessmentOf(dossier, place.assessment);
  const referential = useReferential(assessment?.referential ?? null);
  if (!assessment) {
    return (
      <div className="page">
        <Heading title={dossier.pole.name} />
        <p className="lead">{t('noAssessment')}</p>
      </div>
    );
  }
  // Whether it fails, is tried again or comes: what is on the screen stays there, the same as below.
  if (referential.status !== 'ready' && isBare(place.screen)) {
    const BareScreen = Screen as ComponentType<BareScreenProps>;
    return (
      <>
        {null}
        <BareScreen dossier={dossier} assessment={assessment} place={place} />
      </>
    );
  }
  if (referential.status === 'failed') {
    return <ReferentialFailure error={referential.error} retry={referential.retry} />;
  }
  if (referential.status === 'loading') {
    return <p className="page aside-text">{t('app:referential.loading')}</p>;
  }
  return (
    <>
      {(assessment.archived || referential.differs) && (
        <div className="page-notices">
          <Notice>
            {assessment.archived && <p>{t('archived')}</p>}
            {referential.differs && <p>{t('differs')}</p>}
          </Notice>
        </div>
      )}
      <Screen dossier={dossier} assessment={assessment} index={referential.index} place={place} />
    </>
  );
}

function isBare(screen: DossierScreen): screen is Bare {
  return withoutReferential.some((bare) => bare === screen);
}
