import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetsModel } from '#core/sheets.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';
import { downloadPdf, newStamp } from '#state/downloads.ts';
import { Refusal } from '#ui/Refusal.tsx';
import type { SheetTools } from './usePlacedPages.ts';

type Told = { kind: 'failed' } | { kind: 'made'; name: string; replaced: number };

/** Printing the pages that are shown, and the same as a PDF. */
export function Acts({ tools, model }: { tools: SheetTools; model: SheetsModel }) {
  const { t } = useTranslation('sheets');
  const [told, setTold] = useState<Told | null>(null);

  function make() {
    const [{ drawSheets, sheetsFileName }, { reportFonts }] = tools;
    try {
      const stamp = newStamp();
      const texts = translator(currentLanguage(), 'sheets');
      const drawn = drawSheets(model, { t: texts, fonts: reportFonts, ...stamp });
      const name = sheetsFileName(model, stamp.createdAt.slice(0, 10));
      downloadPdf(drawn.bytes, name);
      setTold({ kind: 'made', name, replaced: drawn.replaced });
    } catch (error) {
      reportError(error);
      setTold({ kind: 'failed' });
    }
  }

  return (
    <>
      <button type="button" className="button" onClick={() => print()}>
        {t('print')}
      </button>
      <button type="button" className="button strong" onClick={make}>
        {t('pdf')}
      </button>
      <div aria-live="polite">
        {told?.kind === 'made' && <p>{t('made', { name: told.name })}</p>}
        {told?.kind === 'made' && told.replaced > 0 && (
          <p>{t('replaced', { count: told.replaced })}</p>
        )}
      </div>
      {told?.kind === 'failed' && (
        <Refusal>
          <p>{t('failed')}</p>
        </Refusal>
      )}
    </>
  );
}
