import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { useNavigation } from '#ui/navigation.ts';
import { CrossSelect } from './CrossSelect.tsx';
import type { PairsProps } from './PairsView.tsx';

export type PairsOrder = 'gap' | 'referential';

/** Of which objective, and in which order. */
export function PairsFilters({
  index,
  place,
  look,
  objective,
  order,
  count,
  onOrder,
}: PairsProps & {
  objective: string | null;
  order: PairsOrder;
  /** how many indicators that leaves */
  count: number;
  onOrder: (order: PairsOrder) => void;
}) {
  const { t } = useTranslation('cross');
  const { replace } = useNavigation();
  const language = currentLanguage();
  const asked = new Set(look.gaps.objectives.map(({ id }) => id));
  return (
    <fieldset className="cross-filters">
      <legend className="unseen">{t('pairs.filter.legend')}</legend>
      <CrossSelect
        label={t('pairs.filter.objective')}
        value={objective ?? ''}
        onChange={(value) => replace({ ...place, objective: value || undefined })}
      >
        <option value="">{t('pairs.filter.every')}</option>
        {index.objectives
          .filter(({ objective: { id } }) => asked.has(id))
          .map(({ objective: { id, short, label } }) => {
            const name = localize(short ?? label, language);
            return (
              <option key={id} value={id} lang={name.language}>
                {name.text}
              </option>
            );
          })}
      </CrossSelect>
      <CrossSelect
        label={t('pairs.filter.order')}
        value={order}
        onChange={(value) => onOrder(value === 'referential' ? 'referential' : 'gap')}
      >
        <option value="gap">{t('pairs.filter.gap')}</option>
        <option value="referential">{t('pairs.filter.referential')}</option>
      </CrossSelect>
      <p className="aside-text" aria-live="polite">
        {t('pairs.shown', { count })}
      </p>
    </fieldset>
  );
}
