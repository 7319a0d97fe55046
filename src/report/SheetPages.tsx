import './sheet.css';
import { type CSSProperties, memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetHead, SheetsModel } from '#core/sheets.ts';
import { SheetEnd } from './SheetEnd.tsx';
import { SheetObjective } from './SheetObjective.tsx';
import { Said, SheetShape } from './SheetParts.tsx';
import { SheetTally } from './SheetTally.tsx';
import type { PlacedCards } from './sheetCards.ts';
import type { PlacedPage } from './sheetLayout.ts';
import { cardFoot, cardWords, footWords, type SheetWords } from './sheetWords.ts';

/**
 * The sheets as pages of HTML, the same as those of the PDF: `pages` is what
 * `layOutSheets` gives. Printed, each is a sheet of A4.
 */
export const SheetPages = memo(function SheetPages({
  model,
  head,
  pages,
}: {
  /** laid out as `pages`; its own head may be a stand-in of the same size */
  model: SheetsModel;
  head: SheetHead;
  pages: readonly PlacedPage[];
}) {
  const { t } = useTranslation('sheets');
  const still = useMemo(() => ({ model, t }), [model, t]);
  const words = { model: { ...model, head }, t };
  return (
    <div className="papers">
      {pages.map((page, i) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: a page has no other name than its number
          key={i}
          className={`paper paper-${page.kind}`}
          aria-label={t('page', { page: i + 1, pages: pages.length })}
        >
          {page.kind === 'objective' && <SheetObjective words={words} still={still} page={page} />}
          {page.kind === 'closing' && <SheetEnd words={words} page={page} />}
          {page.kind === 'tally' && <SheetTally words={words} still={still} page={page} />}
          {page.kind === 'cards' && <Cards words={words} page={page} />}
          {page.kind !== 'cards' && (
            <p className="paper-foot">
              <span>{footWords(words)}</span>
              <span>{t('paper.count', { page: i + 1, pages: pages.length })}</span>
            </p>
          )}
        </section>
      ))}
    </div>
  );
});

function Cards({ words, page }: { words: SheetWords; page: PlacedCards }) {
  const style = { '--label': page.label } as CSSProperties;
  return (
    <ul className="paper-cards" data-count={page.perPage} style={style}>
      {page.cards.map((card, i) => {
        const { key, label } = cardWords(words, card);
        const level = card.kind === 'level' ? card.level : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same card comes once a set
          <li key={i}>
            <span className="paper-card-key">{key}</span>
            <SheetShape card={card} levels={words.model.levels.length} />
            <strong>{level ? <Said text={level.label} /> : label}</strong>
            {level?.meaning && (
              <p>
                <Said text={level.meaning} />
              </p>
            )}
            <small>{cardFoot(words)}</small>
          </li>
        );
      })}
    </ul>
  );
}
