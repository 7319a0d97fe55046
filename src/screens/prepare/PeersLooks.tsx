import { useTranslation } from 'react-i18next';
import type { ReciprocalRound } from '#core/reciprocal.ts';
import { poleKey } from '#core/voices.ts';
import { changeRound } from '#state/reciprocal.ts';

/** Who looks at whom, to be ticked; what was noted of a look stays with it while it is ticked. */
export function PeersLooks({ round: { id, title, poles, looks } }: { round: ReciprocalRound }) {
  const { t } = useTranslation('peers');
  const isLook = (by: string, at: string) => (one: { by: string; at: string }) =>
    poleKey(one.by) === poleKey(by) && poleKey(one.at) === poleKey(at);

  function tick(by: string, at: string, on: boolean) {
    const others = looks.filter((one) => !isLook(by, at)(one));
    changeRound(id, { looks: on ? [...others, { by, at }] : others });
  }

  return (
    <section
      className="peers-scroll"
      aria-label={t('rounds.scroll', { title })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
    >
      <table className="peers-grid">
        <caption className="unseen">{t('rounds.caption', { title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rounds.looks')}</th>
            {poles.map((pole) => (
              <th key={pole} scope="col">
                {pole}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {poles.map((by) => (
            <tr key={by}>
              <th scope="row">{by}</th>
              {poles.map((at) => (
                <td key={at}>
                  {at === by ? (
                    <span aria-hidden="true">—</span>
                  ) : (
                    <input
                      type="checkbox"
                      aria-label={t('rounds.editLook', { by, at })}
                      checked={looks.some(isLook(by, at))}
                      onChange={({ target }) => tick(by, at, target.checked)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
