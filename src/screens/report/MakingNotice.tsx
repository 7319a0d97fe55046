import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '#ui/useFocusBack.ts';
import type { Lasting } from './useMaking.ts';
import './making.css';

/** What a file that lasts is at, and the way out. The page said once that it lasts: numbers that run are not read aloud. */
export function MakingNotice({
  lasting,
  cancel,
  back,
}: {
  lasting: Lasting;
  cancel: () => void;
  /** where the focus goes when this is gone */
  back: RefObject<HTMLElement | null>;
}) {
  const { t } = useTranslation('outputs');
  const id = useId();
  const button = useFocusBack(back);
  return (
    <div className="making">
      <div className="making-words">
        <p id={id}>{wordsOf(t, lasting)}</p>
        <progress aria-labelledby={id} {...shareOf(lasting)} />
      </div>
      <button ref={button} type="button" className="button" aria-describedby={id} onClick={cancel}>
        {t('lasting.cancel')}
      </button>
    </div>
  );
}

type Texts = ReturnType<typeof useTranslation<'outputs'>>['t'];

function wordsOf(t: Texts, { progress, pages }: Lasting): string {
  if (!progress || pages === null) return t('lasting.file');
  const { page, drawn } = progress;
  if (drawn) return t('lasting.drawn', { pages: page });
  // What was taken for the end was not: it says where it is, and promises nothing.
  return page > pages ? t('lasting.pageOnly', { page }) : t('lasting.page', { page, pages });
}

/** Pages are most of the way; how far the rest is nobody knows. */
function shareOf({ progress, pages }: Lasting): { value?: number } {
  if (!progress || pages === null) return {};
  return { value: progress.drawn ? 0.85 : Math.min(0.8, (0.8 * progress.page) / pages) };
}
