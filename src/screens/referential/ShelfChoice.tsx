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
  const shown = place.key ?? shelf.entries.find(({ isDefault }) => isDefault)?.key;
  return (
    <label className="shelf-choice">
      <span className="field-label">{t('which')}</span>
      <select value={shown} onChange={(event) => go({ ...place, key: event.target.value })}>
        {shelf.entries.map((entry) => (
          <option key={entry.key} value={entry.key}>
            {localize(entry.title, currentLanguage()).text}
          </option>
        ))}
      </select>
    </label>
  );
}
