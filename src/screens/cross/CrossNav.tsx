import { useTranslation } from 'react-i18next';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';

/** All regards, or the pole’s own beside its peers’. */
export function CrossNav({ place }: { place: Extract<Place, { name: 'dossier' }> }) {
  const { t } = useTranslation('cross');
  const bare = {
    name: 'dossier',
    id: place.id,
    screen: 'regards',
    assessment: place.assessment,
  } as const;
  const views = [
    { key: 'all', to: bare },
    { key: 'pairs', to: { ...bare, view: 'pairs' } },
  ] as const;
  const present = place.view === 'pairs' ? 'pairs' : 'all';
  return (
    <nav className="cross-views" aria-label={t('views.label')}>
      {views.map(({ key, to }) => (
        <Link key={key} to={to} aria-current={key === present ? 'page' : undefined}>
          {t(`views.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
