import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '#i18n/i18n.ts';
import type { CatalogueError } from '#state/catalogueError.ts';
import { Failure } from './Failure.tsx';

/** What asks for its file comes where one is missing. */
const MissingReferential = lazy(async () => {
  const [{ MissingReferential: Found }] = await Promise.all([
    import('./MissingReferential.tsx'),
    loadTexts('refusals'),
  ]);
  return { default: Found };
});

/** The referential is missing or broken: said in words, with ways out; the answers are untouched. */
export function ReferentialFailure({ error, retry }: { error: CatalogueError; retry: () => void }) {
  const { t } = useTranslation('app');
  if (error.kind === 'unknownReferential') {
    return (
      <Suspense fallback={<p className="page aside-text">{t('loading')}</p>}>
        <MissingReferential wanted={error.key} onFound={retry} />
      </Suspense>
    );
  }
  const text = t(error.kind === 'unreadable' ? 'referential.unreadable' : 'referential.network');
  return <Failure heading={t('referential.failed')} text={text} retry={retry} />;
}
