import { useTranslation } from 'react-i18next';
import { Heading } from '#ui/Heading.tsx';

/** Who has answered, and how answers come in. */
export function CollectScreen() {
  const { t } = useTranslation('collect');
  return (
    <div className="page">
      <Heading title={t('title')} />
    </div>
  );
}
