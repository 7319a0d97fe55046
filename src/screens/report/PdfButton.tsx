import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportModel } from '#core/report.ts';
import { fetchTexts } from '#i18n/loaders.ts';
import { fileNameOf } from '#report/fileNames.ts';
import { closeMaker, prepareMaker } from '#report/maker.ts';
import { downloadPdf } from '#state/downloads.ts';
import type { ReportStamp } from '#state/reportStamp.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { MakingNotice } from './MakingNotice.tsx';
import { useMaking } from './useMaking.ts';

type Said =
  | { kind: 'making' | 'failed' | 'cancelled' }
  | { kind: 'made'; name: string; replaced: number };

/** The report as a PDF, made beside the page. */
export function PdfButton({
  asked,
  stamp,
}: {
  /** the report of what is chosen */
  asked: () => Promise<ReportModel>;
  stamp: (model: ReportModel) => Promise<ReportStamp>;
}) {
  const { t } = useTranslation(['work', 'outputs']);
  const [said, setSaid] = useState<Said | null>(null);
  const { lasting, isBusy, run, cancel } = useMaking();
  const button = useRef<HTMLButtonElement>(null);

  // One who has come here is about to ask for it.
  useEffect(() => {
    prepareMaker('pdf');
    return closeMaker;
  }, []);

  async function make() {
    if (isBusy() || said?.kind === 'making') return;
    setSaid({ kind: 'making' });
    try {
      const model = await asked();
      const { language } = model.options;
      const [report, stamped] = await Promise.all([fetchTexts(language, 'report'), stamp(model)]);
      const made = await run({ kind: 'pdf', model, language, texts: { report }, ...stamped });
      if (!made) {
        setSaid({ kind: 'cancelled' });
        return;
      }
      const name = fileNameOf(model, 'rapport', 'pdf');
      downloadPdf(made.bytes, name);
      setSaid({ kind: 'made', name, replaced: made.replaced });
    } catch (error) {
      reportError(error);
      setSaid({ kind: 'failed' });
    }
  }

  return (
    <>
      <button ref={button} type="button" className="button strong" onClick={() => void make()}>
        {t('report.pdf')}
      </button>
      {lasting && <MakingNotice lasting={lasting} cancel={cancel} back={button} />}
      <div aria-live="polite">
        {said?.kind === 'making' && !lasting && <p>{t('report.making')}</p>}
        {lasting && <p className="unseen">{t('outputs:lasting.said')}</p>}
        {said?.kind === 'cancelled' && <p>{t('outputs:lasting.cancelled')}</p>}
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
