import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import { type ReferentialIndex, referentialKey } from '#core/referential.ts';
import { transitionBetween } from '#core/transition.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { useShelved } from '#state/useShelf.ts';
import { Heading } from '#ui/Heading.tsx';
import type { Place } from '#ui/navigation.ts';
import { ChangeLists } from './ChangeLists.tsx';
import { ShelfChoice } from './ShelfChoice.tsx';
import './book.css';

type BookPlace = Extract<Place, { name: 'referential' }>;

/** What changed between a version and the one that it continues. */
export function ChangesScreen({ index, place }: { index: ReferentialIndex; place: BookPlace }) {
  const { t } = useTranslation('referential');
  const { supersedes } = index.referential;
  return (
    <div className="page changes">
      <Heading title={t('changes.title')} />
      <ShelfChoice place={place} />
      {supersedes ? (
        <Since key={referentialKey(supersedes)} index={index} place={place} former={supersedes} />
      ) : (
        <p className="lead">{t('changes.none')}</p>
      )}
    </div>
  );
}

function Since({
  index,
  place,
  former,
}: {
  index: ReferentialIndex;
  place: BookPlace;
  former: { id: string; version: string };
}) {
  const { t } = useTranslation(['referential', 'app']);
  const language = currentLanguage();
  const key = referentialKey(former);
  const earlier = useShelved(key);
  const earlierIndex = earlier.status === 'ready' ? earlier.index : null;
  const map = useMemo(
    () => earlierIndex && transitionBetween(earlierIndex, index),
    [earlierIndex, index],
  );
  if (earlier.status === 'loading') {
    return <p className="aside-text">{t('app:referential.loading')}</p>;
  }
  if (!map || !earlierIndex) return <p className="lead">{t('changes.unknown', { key })}</p>;
  const titles = {
    former: localize(earlierIndex.referential.title, language).text,
    later: localize(index.referential.title, language).text,
  };
  return (
    <>
      <p className="lead">{t('changes.lead', titles)}</p>
      <ChangeLists map={map} place={place} />
      <p className="aside-text">{t('changes.summary')}</p>
    </>
  );
}
