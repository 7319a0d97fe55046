import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ReciprocalRound } from '#core/reciprocal.ts';
import type { ReciprocalGrid } from '#core/reciprocalGrid.ts';
import { roundSheet } from '#core/reciprocalLooks.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { printPage } from '#ui/printPage.ts';
import { stateWords } from './peersWords.ts';

/** A button, and the page that it prints: who looks at whom, and how far each look has come. */
export function PeersSheet({ round, grid }: { round: ReciprocalRound; grid: ReciprocalGrid }) {
  const { t } = useTranslation('peers');
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return undefined;
    const done = () => setPrinting(false);
    addEventListener('afterprint', done);
    printPage();
    return () => removeEventListener('afterprint', done);
  }, [printing]);
  return (
    <>
      <button type="button" className="quiet" onClick={() => setPrinting(true)}>
        {t('rounds.print')}
      </button>
      {printing && createPortal(<Sheet round={round} grid={grid} />, document.body)}
    </>
  );
}

function Sheet({ round, grid }: { round: ReciprocalRound; grid: ReciprocalGrid }) {
  const { t } = useTranslation('peers');
  const names = (poles: readonly string[]) =>
    poles.length === 0 ? t('rounds.sheetNobody') : formatList(poles, currentLanguage());
  return (
    <article className="peers-sheet">
      <h1>{round.title}</h1>
      <p>{t('rounds.done', { count: grid.done, total: grid.total })}</p>
      <table className="peers-grid">
        <thead>
          <tr>
            <th scope="col">{t('rounds.looks')}</th>
            {grid.poles.map((pole) => (
              <th key={pole} scope="col">
                {pole}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, at) => (
            <tr key={grid.poles[at]}>
              <th scope="row">{grid.poles[at]}</th>
              {row.map((look, column) => (
                <td key={grid.poles[column]}>
                  {look ? stateWords(look.state, look.exchange, t) : '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('rounds.sheet')}</h2>
      <ul>
        {roundSheet(round).map(({ pole, looksAt, lookedAtBy }) => (
          <li key={pole}>
            {t('rounds.sheetLooks', { pole, poles: names(looksAt) })}{' '}
            {t('rounds.sheetLooked', { poles: names(lookedAtBy) })}
          </li>
        ))}
      </ul>
    </article>
  );
}
