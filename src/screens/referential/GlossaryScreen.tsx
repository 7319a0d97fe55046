import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';

/** The words of the field, explained. */
export function GlossaryScreen({ index }: { index: ReferentialIndex }) {
  const { t } = useTranslation('referential');
  const title = localize(index.referential.title, currentLanguage());
  return (
    <div className="page">
      <Heading title={t('title')} />
      <p className="lead" lang={title.language}>
        {title.text}
      </p>
    </div>
  );
}
