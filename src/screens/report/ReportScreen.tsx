import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { buildReport, type ReportOptions } from '#core/report.ts';
import { ReportPage } from '#report/ReportPage.tsx';
import { presentDay } from '#state/presentDay.ts';
import { useEarlier } from '#state/useEarlier.ts';
import { Heading } from '#ui/Heading.tsx';
import { OtherOutputs } from './OtherOutputs.tsx';
import { PdfButton } from './PdfButton.tsx';
import { ShareCopy } from './ShareCopy.tsx';
import './report.css';

/** What leaves as a report, shown as it will leave, and the PDF. */
export function ReportScreen({
  dossier,
  assessment,
  index,
}: {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
}) {
  const { t } = useTranslation('work');
  const [options, setOptions] = useState<ReportOptions>({ comments: true });
  const [today] = useState(presentDay);
  const earlier = useEarlier(dossier, assessment);
  const model = useMemo(
    () => buildReport({ dossier, assessment, index, earlier, options, today }),
    [dossier, assessment, index, earlier, options, today],
  );
  return (
    <div className="page report-screen">
      <Heading title={t('report.title')} />
      <p className="lead">{t('report.lead')}</p>
      <div className="report-acts">
        <label className="option">
          <input
            type="checkbox"
            checked={options.comments}
            aria-describedby="report-comments-hint"
            onChange={(event) => setOptions({ ...options, comments: event.target.checked })}
          />
          {t('report.comments')}
        </label>
        <p id="report-comments-hint" className="aside-text">
          {t('report.commentsHint')}
        </p>
        <PdfButton model={model} />
      </div>
      <OtherOutputs source={{ dossier, assessment, index, earlier, options, today, model }} />
      <ShareCopy dossier={dossier} assessment={assessment} />
      <h2 className="preview-heading">{t('report.preview')}</h2>
      <div className="preview">
        <ReportPage model={model} />
      </div>
    </div>
  );
}
