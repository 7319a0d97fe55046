import { useTranslation } from 'react-i18next';
import { type Assessment, assessmentOf, type Dossier } from '#core/dossier.ts';
import { ownResponses } from '#core/voices.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import { Link } from '#ui/Link.tsx';
import type { DossierScreen, Place } from '#ui/navigation.ts';
import './dossierBar.css';

const screens: readonly DossierScreen[] = [
  'pole',
  'preparer',
  'questionnaire',
  'collecte',
  'regards',
  'accord',
  'synthese',
  'plan',
  'rapport',
];

/** The steps of the work as one line of words, ticked as they are done; each can be reached at any time. */
export function DossierPath({ place }: { place: Extract<Place, { name: 'dossier' }> }) {
  const { t } = useTranslation('work');
  const dossier = useOpenDossier((open) => open.dossier);
  const assessment = dossier && assessmentOf(dossier, place.assessment);
  return (
    <nav className="path" aria-label={t('path')}>
      <ul>
        {screens.map((screen) => {
          const target: Place = {
            name: 'dossier',
            id: place.id,
            screen,
            assessment: place.assessment,
          };
          const done = dossier && assessment ? isDone(screen, dossier, assessment) : false;
          return (
            <li key={screen} ref={screen === place.screen ? bringIntoSight : undefined}>
              <Link to={target} aria-current={screen === place.screen ? 'page' : undefined}>
                {t(`screens.${screen}`)}
                {done && (
                  <span className="tick">
                    <span aria-hidden="true">✓</span>
                    <span className="unseen">{t('done')}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/**
 * On a phone the line of steps is longer than the screen: the present one is brought into it.
 * With the frame that shows it, so that the page is laid out once.
 */
function bringIntoSight(step: HTMLLIElement | null): void {
  const list = step?.parentElement;
  if (!step || !list) return;
  requestAnimationFrame(() => {
    list.scrollLeft = step.offsetLeft - (list.clientWidth - step.offsetWidth) / 2;
  });
}

/** All that somebody of the pole answered has its agreement, and no proposal waits to be accepted. */
function isAgreed(assessment: Assessment): boolean {
  const { agreements } = assessment;
  const all = Object.values(agreements);
  if (all.length === 0 || all.some(({ proposed }) => proposed)) return false;
  return ownResponses(assessment).every(({ ratings }) =>
    Object.entries(ratings).every(([id, { level }]) => level === null || id in agreements),
  );
}

function isDone(screen: DossierScreen, dossier: Dossier, assessment: Assessment): boolean {
  const rated = assessment.responses.some((response) =>
    Object.values(response.ratings).some((rating) => rating.level !== null),
  );
  switch (screen) {
    case 'pole':
      return Boolean(
        dossier.pole.territory || dossier.pole.description || dossier.pole.circles?.length,
      );
    case 'preparer':
      return rated;
    case 'questionnaire':
      return Object.keys(assessment.agreements).length > 0 || assessment.revealedAt != null;
    case 'collecte':
      return assessment.revealedAt != null;
    case 'regards':
      return Object.keys(assessment.agreements).length > 0;
    case 'accord':
      return isAgreed(assessment);
    case 'plan':
      return assessment.actions.some(({ deletedAt }) => !deletedAt);
    case 'synthese':
    case 'rapport':
    case 'historique':
      return false;
  }
}
