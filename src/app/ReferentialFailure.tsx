import { useTranslation } from 'react-i18next';
import type { CatalogueError } from '#state/catalogueError.ts';
import { Failure } from './Failure.tsx';

/** The referential is missing or broken: said in words, with ways out; the answers are untouched. */
export function ReferentialFailure({ error, retry }: { error: CatalogueError; retry: () => void }) {
  const { t } = useTranslation('app');
  const text =
    error.kind === 'unknownReferential'
      ? t('referential.unknown', { key: error.key })
      : t(error.kind === 'unreadable' ? 'referential.unreadable' : 'referential.network');
  return <Failure heading={t('referential.failed')} text={text} retry={retry} />;
}
