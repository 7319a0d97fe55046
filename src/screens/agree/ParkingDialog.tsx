import { useTranslation } from 'react-i18next';
import { Dialog } from '#ui/Dialog.tsx';
import { ParkedQuestions } from './ParkedQuestions.tsx';
import { ParkingForm } from './ParkingForm.tsx';
import type { PartProps } from './Workshop.tsx';

/** The parking place, one key away from every part. */
export function ParkingDialog({
  onClose,
  about,
  ...props
}: PartProps & { about: string | null; onClose: () => void }) {
  const { t } = useTranslation('agree');
  return (
    <Dialog heading={t('parking.heading')} onCancel={onClose}>
      {!props.readOnly && <ParkingForm {...props} about={about} onParked={onClose} />}
      <ParkedQuestions {...props} />
      <button type="button" className="quiet" onClick={onClose}>
        {t('parking.close')}
      </button>
    </Dialog>
  );
}
