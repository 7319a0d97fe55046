import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SheetsModel } from '#core/sheets.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';
import { fetchSheetTools } from '#report/maker.ts';
import type { PlacedPage } from '#report/sheetLayout.ts';

/** What measures and draws the pages: a part that comes on its own. */
export type SheetTools = Awaited<ReturnType<typeof fetchSheetTools>>;

export type ToolsState =
  | { status: 'loading' }
  | { status: 'ready'; tools: SheetTools }
  | { status: 'failed' };

/** Has the tools fetched at once: one who has come here is about to ask for them. */
export function useSheetTools(): { state: ToolsState; retry: () => void } {
  const [state, setState] = useState<ToolsState>({ status: 'loading' });
  const load = useCallback(() => {
    setState({ status: 'loading' });
    fetchSheetTools().then(
      (tools) => setState({ status: 'ready', tools }),
      () => setState({ status: 'failed' }),
    );
  }, []);
  useEffect(load, [load]);
  return { state, retry: load };
}

/** The pages of a model, as the PDF will have them; null while the tools are not there. */
export function usePlacedPages(
  state: ToolsState,
  model: SheetsModel,
): readonly PlacedPage[] | null {
  return useMemo(() => {
    if (state.status !== 'ready') return null;
    const [{ layOutSheets }, { reportFonts }] = state.tools;
    const t = translator(currentLanguage(), 'sheets');
    return layOutSheets(model, { t, fonts: reportFonts });
  }, [state, model]);
}
