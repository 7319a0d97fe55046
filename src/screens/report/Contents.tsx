import { useTranslation } from 'react-i18next';
import type { ReportModel } from '#core/report.ts';
import { translator } from '#i18n/i18n.ts';
import { partsOf } from '#report/parts.ts';
import { ToPart } from '#report/ToPart.tsx';
import { createWords } from '#report/words.ts';

/** What the report goes through, one press away. */
export function Contents({ model }: { model: ReportModel }) {
  const { t } = useTranslation('reportOptions');
  const { language } = model.options;
  const words = createWords(translator(language, 'report'), language);
  return (
    <nav className="report-contents" aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      <ul lang={language}>
        {partsOf(words, model).map(({ id, title }) => (
          <li key={id}>
            <ToPart id={id}>{title}</ToPart>
          </li>
        ))}
      </ul>
    </nav>
  );
}
