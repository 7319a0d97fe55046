import { useTranslation } from 'react-i18next';
import type { Invitation } from '#core/exchange.ts';
import { currentLanguage } from '#i18n/i18n.ts';

/** When an indicator will be talked about: told before anyone rates. */
export function Rule({ invitation: { rule }, levels }: { invitation: Invitation; levels: number }) {
  const { t } = useTranslation('answer');
  const number = new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(currentLanguage(), {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(rule.share);
  return (
    <details className="answer-more">
      <summary>{t('rule.heading')}</summary>
      <p>{t(levels === 2 ? 'rule.shareOne' : 'rule.share', { share })}</p>
      <p>{t('rule.gap', { count: rule.gap, gap: number.format(rule.gap) })}</p>
    </details>
  );
}
