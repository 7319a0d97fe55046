import { useTranslation } from 'react-i18next';
import { Heading } from '#ui/Heading.tsx';

/** All regards on one sheet, grouped so that nobody can be traced. */
export function CrossScreen() {
  const { t } = useTranslation('cross');
  return (
    <div className="page">
      <Heading title={t('title')} />
    </div>
  );
}
