import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { buildReport, type ReportModel, type ReportOptions } from '#core/report.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';
import { ReportPage } from '#report/ReportPage.tsx';
import { downloadPdf, newStamp } from '#state/downloads.ts';
import { presentDay } from '#state/presentDay.ts';
import { useEarlier } from '#state/useEarlier.ts';
import { Heading } from '#ui/Heading.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { OtherOutputs } from './OtherOutputs.tsx';
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

const loadPdf = () => Promise.all([import('#report/pdf.ts'), import('#report/fonts.ts')]);

type Said =
  | { kind: 'making' }
  | { kind: 'failed' }
  | { kind: 'made'; name: string; replaced: number };

function PdfButton({ model }: { model: ReportModel }) {
  const { t } = useTranslation('work');
  const [said, setSaid] = useState<Said | null>(null);

  // One who has come here is about to ask for it.
  useEffect(() => {
    void loadPdf().catch(() => undefined);
  }, []);

  async function make() {
    setSaid({ kind: 'making' });
    try {
      const [{ drawReport, reportFileName }, { reportFonts }] = await loadPdf();
      const language = currentLanguage();
      const drawn = drawReport(model, {
        language,
        t: translator(language, 'report'),
        fonts: reportFonts,
        ...newStamp(),
      });
      const name = reportFileName(model);
      downloadPdf(drawn.bytes, name);
      setSaid({ kind: 'made', name, replaced: drawn.replaced });
    } catch (error) {
      reportError(error);
      setSaid({ kind: 'failed' });
    }
  }

  return (
    <>
      <button type="button" className="button strong" onClick={() => void make()}>
        {t('report.pdf')}
      </button>
      <div aria-live="polite">
        {said?.kind === 'making' && <p>{t('report.making')}</p>}
        {said?.kind === 'made' && <p>{t('report.made', { name: said.name })}</p>}
        {said?.kind === 'made' && said.replaced > 0 && (
          <p>{t('report.replaced', { count: said.replaced })}</p>
        )}
      </div>
      {said?.kind === 'failed' && (
        <Refusal>
          <p>{t('report.failed')}</p>
        </Refusal>
      )}
    </>
  );
}
