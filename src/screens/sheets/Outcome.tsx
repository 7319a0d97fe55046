import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { buildSheets, type SheetsModel } from '#core/sheets.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { SheetPages } from '#report/SheetPages.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { Acts } from './Acts.tsx';
import { usePlacedPages, useSheetTools } from './usePlacedPages.ts';
import { headOf, outlineOf, setsOf, shorterSet, type Wishes, wantedObjectives } from './wishes.ts';

/** The pages that come of the choices, as they will be on paper, and the ways to have them. */
export function Outcome({
  index,
  dossier,
  wishes: wanted,
}: {
  index: ReferentialIndex;
  dossier: Dossier | null;
  wishes: Wishes;
}) {
  const { t } = useTranslation(['sheets', 'app']);
  const wishes = useDeferredValue(wanted);
  const language = currentLanguage();
  const { names, parts, without, perPage } = wishes;
  const head = headOf(wishes, dossier);
  const outline = outlineOf(head);
  const indicators = shorterSet(wishes, dossier, index);
  const sets = setsOf(wishes) ?? 1;
  const shape = useMemo(() => {
    const objectives = wantedObjectives(index, without);
    const cards = { perPage, sets };
    return buildSheets(index, {
      language,
      head: outline,
      names,
      parts,
      objectives,
      indicators,
      cards,
    });
  }, [index, language, outline, names, parts, without, indicators, perPage, sets]);
  const { state, retry } = useSheetTools();
  const pages = usePlacedPages(state, shape);
  const model: SheetsModel = { ...shape, head };
  return (
    <section className="sheets-outcome" aria-labelledby="sheets-preview">
      <div className="sheets-acts">
        <h2 id="sheets-preview">{t('preview')}</h2>
        <p aria-live="polite">{pages && pages.length > 0 && t('pages', { count: pages.length })}</p>
        {state.status === 'ready' && model.pages.length > 0 && (
          <Acts tools={state.tools} model={model} />
        )}
      </div>
      {model.shorter && (
        <Notice>
          <p>{t('shorter', model.shorter)}</p>
        </Notice>
      )}
      {model.pages.length === 0 && <p className="sheets-nothing">{t('nothing')}</p>}
      {state.status === 'failed' && (
        <Refusal>
          <p>{t('missing')}</p>
          <button type="button" className="quiet" onClick={retry}>
            {t('app:failure.retry')}
          </button>
        </Refusal>
      )}
      {pages && <SheetPages model={shape} head={head} pages={pages} />}
    </section>
  );
}
