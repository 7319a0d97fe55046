import { useTranslation } from 'react-i18next';
import { Heading } from '#ui/Heading.tsx';

/** One indicator on the wall: what differs, what is agreed, and why. */
export function AgreeScreen() {
  const { t } = useTranslation('agree');
  return (
    <div className="page">
      <Heading title={t('title')} />
    </div>
  );
}
