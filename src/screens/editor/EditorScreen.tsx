import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { useEditing, useOpenEditing } from '#state/useOwn.ts';
import { Heading } from '#ui/Heading.tsx';
import type { Place } from '#ui/navigation.ts';
import { focusHeading } from './arrival.ts';
import { Beginning } from './Beginning.tsx';
import { OpeningOutcome } from './OpeningOutcome.tsx';
import { OwnList } from './OwnList.tsx';
import { Writing } from './Writing.tsx';
import './editor.css';

/** One’s own referentials: the list, or one of them while it is written. */
export function EditorScreen({
  index,
  place,
}: {
  index: ReferentialIndex;
  place: Extract<Place, { name: 'referential' }>;
}) {
  const { t } = useTranslation('editor');
  useEffect(() => focusHeading(place.key), [place.key]);
  return (
    <div className="page editor">
      <Heading title={t('title')} />
      <OpeningOutcome />
      {place.key === undefined ? (
        <>
          <p className="lead">{t('lead')}</p>
          <OwnList />
          <Beginning />
        </>
      ) : (
        <One asked={place.key} index={index} node={place.node} />
      )}
    </div>
  );
}

function One({
  asked,
  index,
  node,
}: {
  asked: string;
  index: ReferentialIndex;
  node: string | undefined;
}) {
  const { t } = useTranslation('editor');
  const status = useOpenEditing(asked);
  const id = useEditing((editing) => editing.id);
  const referential = useEditing((editing) => editing.referential);
  if (status === 'ready' && id && referential) {
    return <Writing key={id} recordId={id} referential={referential} node={node} />;
  }
  if (status !== 'notFound') return null;
  const title = localize(index.referential.title, currentLanguage());
  return (
    <>
      <p className="lead">{t('shipped', { title: title.text })}</p>
      <OwnList />
      <Beginning source={asked} />
    </>
  );
}
