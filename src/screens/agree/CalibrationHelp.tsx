import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Elsewhere, LookAt } from '#rating/LookAt.tsx';

/** What helps a group to read a scale in the same way: where to look, and what was seen in other poles. */
export function CalibrationHelp({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('work');
  const id = useId();
  const language = currentLanguage();
  const { evidence, examples } = indicator;
  if (evidence.length + examples.length === 0) return null;
  return (
    <div className="stage-help">
      {evidence.length > 0 && (
        <section aria-labelledby={`${id}-look`}>
          <h2 id={`${id}-look`}>{t('questionnaire.lookAt')}</h2>
          <LookAt evidence={evidence} language={language} />
        </section>
      )}
      {examples.length > 0 && (
        <section aria-labelledby={`${id}-elsewhere`}>
          <h2 id={`${id}-elsewhere`}>{t('questionnaire.elsewhere')}</h2>
          <Elsewhere examples={examples} language={language} />
        </section>
      )}
    </div>
  );
}
