import { useTranslation } from 'react-i18next';
import { Heading } from '#ui/Heading.tsx';

/** An invitation that came in a link: read, kept on this device, and left for the answer's own address. */
export function InvitationArrival(_: { payload: string }) {
  const { t } = useTranslation('answer');
  return (
    <div className="page">
      <Heading title={t('title')} />
    </div>
  );
}
