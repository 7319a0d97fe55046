import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { SavedArea as Area } from '#ui/SavedArea.tsx';

/** A text of the meeting, stored at each keystroke. */
export function SavedArea(props: {
  label: string;
  hint?: string;
  value: string;
  readOnly?: boolean;
  /** false where it was refused */
  onSave: (text: string) => boolean;
}) {
  const { t } = useTranslation('agree');
  return (
    <Area {...props} maxLength={limits.textLength} className="stage-area" refusal={t('refused')} />
  );
}
