import { useTranslation } from 'react-i18next';
import { Link } from '#ui/Link.tsx';
import type { Place, ReferentialView } from '#ui/navigation.ts';
import './dossierBar.css';

const views: readonly ReferentialView[] = [
  '',
  'glossaire',
  'evolutions',
  'feuilles',
  'livret',
  'atelier',
];

/** The parts of the Référentiel screen as one line of words. */
export function ReferentialPath({ place }: { place: Extract<Place, { name: 'referential' }> }) {
  const { t } = useTranslation('referential');
  return (
    <nav className="path" aria-label={t('nav')}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <Link
              to={{ ...place, view, node: undefined }}
              aria-current={view === place.view ? 'page' : undefined}
            >
              {t(`views.${view || 'book'}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
