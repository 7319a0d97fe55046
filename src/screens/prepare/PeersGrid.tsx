import { useTranslation } from 'react-i18next';
import type { ReciprocalRound } from '#core/reciprocal.ts';
import type { GridLook, ReciprocalGrid } from '#core/reciprocalGrid.ts';
import { tickLook } from '#state/reciprocal.ts';
import { stateShape, stateWords } from './peersWords.ts';

const ticks = ['planned', 'sent', 'received'] as const;

/** What is sent, received and still awaited: who looks in the rows, who is looked at in the columns. */
export function PeersGrid({
  round,
  grid: { poles, own, rows },
}: {
  round: ReciprocalRound;
  grid: ReciprocalGrid;
}) {
  const { t } = useTranslation('peers');
  const nameOf = (pole: string) => (pole === own ? `${pole} ${t('rounds.ours')}` : pole);
  return (
    <>
      <section
        className="peers-scroll"
        aria-label={t('rounds.scroll', { title: round.title })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
      >
        <table className="peers-grid">
          <caption className="unseen">{t('rounds.caption', { title: round.title })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rounds.looks')}</th>
              {poles.map((pole) => (
                <th key={pole} scope="col">
                  {nameOf(pole)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={poles[at]}>
                <th scope="row">{nameOf(poles[at] ?? '')}</th>
                {row.map((look, column) => (
                  <td key={poles[column]}>
                    {look ? (
                      <Cell roundId={round.id} look={look} />
                    ) : (
                      <>
                        <span aria-hidden="true">—</span>
                        <span className="unseen">{t('rounds.none')}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="aside-text">{t('rounds.handHint')}</p>
    </>
  );
}

/** Ours is told by the exchanges; that of two others is ticked here. */
function Cell({ roundId, look }: { roundId: string; look: GridLook }) {
  const { t } = useTranslation('peers');
  const { by, at, ours, exchange, state, round } = look;
  if (ours) {
    return (
      <span className="peers-state" data-shape={stateShape(state)}>
        {stateWords(state, exchange, t)}
        {round > 1 && ` · ${t('second')}`}
      </span>
    );
  }
  const value = state.kind === 'planned' || state.kind === 'received' ? state.kind : 'sent';
  return (
    <span className="peers-state" data-shape={stateShape(state)}>
      <select
        aria-label={t('rounds.look', { by, at })}
        value={value}
        onChange={({ target }) =>
          tickLook(
            roundId,
            { by, at },
            { sent: target.value !== 'planned', received: target.value === 'received' },
          )
        }
      >
        {ticks.map((tick) => (
          <option key={tick} value={tick}>
            {t(`rounds.ticked.${tick}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
