import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTerms } from '#core/glossaryLinks.ts';
import { localize } from '#core/localized.ts';
import type { Indicator } from '#core/referential.ts';
import type { Language } from '#i18n/i18n.ts';
import { TermText } from '#ui/TermText.tsx';
import { useMedia } from '#ui/useMedia.ts';
import { Elsewhere, LookAt } from './LookAt.tsx';
import { TermsContext } from './terms.ts';

/** What helps to talk about an indicator: guidance, where to look, what was seen elsewhere. */
export function Beside({ indicator, language }: { indicator: Indicator; language: Language }) {
  const { t } = useTranslation('work');
  // Beside the levels there is room for it; on a phone it opens on demand.
  const wide = useMedia('(min-width: 1241px)');
  const terms = useContext(TermsContext);
  const guidance = indicator.guidance && localize(indicator.guidance, language);
  return (
    <aside
      className="beside"
      aria-label={t('questionnaire.guidanceOf', {
        label: localize(indicator.label, language).text,
      })}
    >
      {guidance && (
        <details open={wide || undefined}>
          <summary>{t('questionnaire.guidance')}</summary>
          <p lang={guidance.language}>
            <TermText segments={linkTerms(guidance.text, terms)} />
          </p>
        </details>
      )}
      {indicator.evidence.length > 0 && (
        <details>
          <summary>{t('questionnaire.lookAt')}</summary>
          <LookAt evidence={indicator.evidence} language={language} />
        </details>
      )}
      {indicator.examples.length > 0 && (
        <details>
          <summary>{t('questionnaire.elsewhere')}</summary>
          <Elsewhere examples={indicator.examples} language={language} />
        </details>
      )}
    </aside>
  );
}
