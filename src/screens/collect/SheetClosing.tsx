import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClosingFields, closingAsked } from '#core/closing.ts';
import type { Response, Stance } from '#core/dossier.ts';
import { ClosingWords } from '#rating/ClosingWords.tsx';

/** What is written at the end of a sheet. Levels lead past it; Enter goes from one question to the next, then on. */
export function SheetClosing({
  stance,
  closing,
  onSay,
  onDone,
}: {
  stance: Stance;
  closing: Response['closing'];
  onSay: (fields: ClosingFields) => void;
  /** on to what ends the sheet */
  onDone: () => void;
}) {
  const { t } = useTranslation(['collect', 'work']);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { key, shiftKey, nativeEvent, currentTarget, target } = event;
    const leaves = key === 'Escape';
    if (nativeEvent.isComposing || !(leaves || (key === 'Enter' && !shiftKey))) return;
    event.preventDefault();
    const fields = [...currentTarget.querySelectorAll('textarea')];
    const next = leaves ? undefined : fields[fields.indexOf(target as HTMLTextAreaElement) + 1];
    if (next) next.focus();
    else onDone();
  }

  return (
    <section
      className="sheet-closing"
      aria-labelledby="sheet-closing"
      data-sheet-closing
      onKeyDown={onKeyDown}
    >
      <h2 id="sheet-closing">{t('work:closing.heading')}</h2>
      <p className="sheet-keys">{t('sheet.closingKeys')}</p>
      <ClosingWords
        asked={closingAsked({ stance })}
        peer={stance === 'peer'}
        closing={closing}
        onSay={onSay}
      />
    </section>
  );
}
