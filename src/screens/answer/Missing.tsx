import { useTranslation } from 'react-i18next';
import type { CatalogueError } from '#state/catalogueError.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';

/** The questions that an invitation asks with cannot be had here. */
export function Missing({ error, retry }: { error: CatalogueError; retry: () => void }) {
  const { t } = useTranslation('answer');
  const text =
    error.kind === 'unknownReferential'
      ? t('missing.unknown', { key: error.key })
      : t(error.kind === 'unreadable' ? 'missing.unreadable' : 'missing.network');
  return (
    <div className="page" role="alert">
      <Heading title={t('missing.heading')} />
      <p className="lead">{text}</p>
      <div className="actions">
        <button type="button" className="button strong" onClick={retry}>
          {t('missing.retry')}
        </button>
        <Link to={{ name: 'home' }} className="button">
          {t('arrival.home')}
        </Link>
      </div>
    </div>
  );
}
