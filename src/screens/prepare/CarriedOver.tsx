import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';

/** What the next diagnosis takes over from this one, and what it does not. */
export function CarriedOver({ from }: { from: Assessment }) {
  const { t } = useTranslation('years');
  const expected = Object.values(from.expected).reduce((sum, count) => sum + count, 0);
  return (
    <div className="carried-over">
      <h3>{t('start.carriedTitle')}</h3>
      <ul>
        <li>
          {from.indicators === null
            ? t('start.setAll')
            : t('start.set', { count: from.indicators.length })}
        </li>
        <li>{t(`start.names.${from.names}`)}</li>
        <li>{t('start.rule')}</li>
        {expected > 0 && <li>{t('start.expected', { count: expected })}</li>}
        {from['meeting'] !== undefined && <li>{t('start.meeting')}</li>}
      </ul>
      <p className="aside-text">{t('start.change')}</p>
      <p className="carried-not">{t('start.notCarried')}</p>
    </div>
  );
}
