import { useTranslation } from 'react-i18next';
import type { Referential } from '#core/referential.ts';
import { startNextVersion } from '#state/openingReferentials.ts';
import { useNavigation } from '#ui/navigation.ts';
import { expectFocus } from './arrival.ts';

/** Begins the version after this one, beside it: each indicator continues itself. */
export function VersionButton({ referential }: { referential: Referential }) {
  const { t } = useTranslation('editor');
  const { go } = useNavigation();
  return (
    <button
      type="button"
      className="bar-button"
      onClick={() => {
        void startNextVersion(referential).then((key) => {
          expectFocus(key);
          go({ name: 'referential', view: 'atelier', key });
        });
      }}
    >
      {t('acts.version')}
    </button>
  );
}
