import { useTranslation } from 'react-i18next';
import { Heading } from '#ui/Heading.tsx';
import type { Place } from '#ui/navigation.ts';

/** A guest answers an invitation: what becomes of it, the questions, then the way back. */
export function AnswerScreen(_: { place: Extract<Place, { name: 'answer' }> }) {
  const { t } = useTranslation('answer');
  return (
    <div className="page">
      <Heading title={t('title')} />
    </div>
  );
}
