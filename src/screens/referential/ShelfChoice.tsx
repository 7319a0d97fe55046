import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { useShelf } from '#state/useShelf.ts';
import { type Place, useNavigation } from '#ui/navigation.ts';

/** Which referential is read: one of those that ship, or one's own. */
export function ShelfChoice({ place }: { place: Extract<Place, { name: 'referential' }> }) {
  const { t } = useTranslation('referential');
  const shelf = useShelf();
  const { go } = useNavigation();
  if (shelf.status !== 'ready') return null;
  const entry = shelf.entries.find(({ key, recordId, isDefault }) =>
    place.key === undefined ? isDefault : key === place.key || recordId === place.key,
  );
  const shown = entry?.key;
  return (
    <label className="shelf-choice">
      <span className="field-label">{t('which')}</span>
      <select value={shown} onChange={(event) => go({ ...place, key: event.target.value })}>
        {shelf.entries.map(({ key, title }) => (
          <option key={key} value={key}>
            {localize(title, currentLanguage()).text}
          </option>
        ))}
      </select>
    </label>
  );
}
