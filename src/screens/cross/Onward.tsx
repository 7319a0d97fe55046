import { useTranslation } from 'react-i18next';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';

/** The next step after the regards: the table at which the group comes to agree. */
export function Onward({
  place: { id, assessment },
  part,
}: {
  place: Extract<Place, { name: 'dossier' }>;
  /** where its talk begins; at its agenda without it */
  part?: 'pairs';
}) {
  const { t } = useTranslation('cross');
  return (
    <div className="actions cross-onward">
      <Link
        to={{ name: 'dossier', id, screen: 'accord', assessment, part }}
        className="button strong"
      >
        {t('onward')}
      </Link>
    </div>
  );
}
