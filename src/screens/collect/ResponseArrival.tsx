import { useTranslation } from 'react-i18next';
import { Heading } from '#ui/Heading.tsx';

/** An answer that came in a link: taken into its dossier, where that is on this device. */
export function ResponseArrival(_: { payload: string }) {
  const { t } = useTranslation('collect');
  return (
    <div className="page">
      <Heading title={t('title')} />
    </div>
  );
}
