import { useTranslation } from 'react-i18next';
import type { Indicator } from '#core/referential.ts';

/** Where a label's words come from, said plainly. */
export function Provenance({ wording }: { wording: Indicator['wording'] }) {
  const { t } = useTranslation('referential');
  return <p className="provenance">{t(`wording.${wording}`)}</p>;
}
