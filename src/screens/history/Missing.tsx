import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { useMissing } from '#state/useHistory.ts';
import { Notice } from '#ui/Notice.tsx';

/** Says why codes stand where names are expected; nothing where every referential is here. */
export function Missing({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('history');
  const keys = useMissing(dossier);
  if (keys.length === 0) return null;
  return (
    <Notice>
      <p>{t('missing', { count: keys.length, keys: formatList(keys, currentLanguage()) })}</p>
    </Notice>
  );
}
