import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferentialIndex } from '#core/referential.ts';
import { useShelved } from '#state/useShelf.ts';
import type { Place } from '#ui/navigation.ts';
import { ReferentialFailure } from './ReferentialFailure.tsx';

/** What every part of the Référentiel screen is given. */
export interface ReferentialScreenProps {
  index: ReferentialIndex;
  place: Extract<Place, { name: 'referential' }>;
}

/** Finds the referential for a screen, or says what is missing. */
export function ReferentialPlace({
  place,
  Screen,
}: {
  place: Extract<Place, { name: 'referential' }>;
  Screen: ComponentType<ReferentialScreenProps>;
}) {
  const { t } = useTranslation('app');
  const referential = useShelved(place.key);
  if (referential.status === 'failed') {
    return <ReferentialFailure error={referential.error} retry={referential.retry} />;
  }
  if (referential.status === 'loading') {
    return <p className="page aside-text">{t('referential.loading')}</p>;
  }
  return <Screen index={referential.index} place={place} />;
}
