import { useTranslation } from 'react-i18next';
import { GapScale } from '#charts/GapScale.tsx';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Link } from '#ui/Link.tsx';
import type { PairsProps } from './PairsView.tsx';
import type { PairsWords } from './usePairsWords.ts';

/** Objective by objective: where both stand, in words, and what lies between. */
export function PairsTable({ index, place, look, words }: PairsProps & { words: PairsWords }) {
  const { t } = useTranslation('cross');
  const language = currentLanguage();
  const ends = [index.levels[0], index.levels.at(-1)].map(
    (level) => level && localize(level.label, language).text,
  );
  const found = new Map(index.objectives.map((one) => [one.objective.id, one]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="cross-table pairs-table" tabIndex={0} aria-label={t('pairs.table.caption')}>
      <table>
        <caption>{t('pairs.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pairs.table.objective')}</th>
            <th scope="col">{t('pairs.own_side')}</th>
            <th scope="col">{t('pairs.peers_side')}</th>
            <th scope="col">{t('pairs.table.gap')}</th>
            <th scope="col">
              {t('pairs.table.scale', { lowest: ends[0] ?? '', highest: ends[1] ?? '' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {look.gaps.objectives.map((gap) => {
            const node = found.get(gap.id);
            if (!node) return null;
            const label = localize(node.objective.short ?? node.objective.label, language);
            const goal = index.referential.goals.indexOf(node.goal);
            return (
              <tr key={gap.id} data-goal={goal}>
                <th scope="row">
                  <Link to={{ ...place, objective: gap.id }} lang={label.language}>
                    {label.text}
                  </Link>
                </th>
                <td>{words.stand(gap.own)}</td>
                <td>{words.stand(gap.peers)}</td>
                <td className={gap.gap === null ? 'pairs-none' : undefined}>
                  {words.shortGap(gap)}
                </td>
                <td className="pairs-drawn">
                  <GapScale
                    labels={[]}
                    levels={index.levels.length}
                    own={gap.own?.position ?? null}
                    peers={gap.peers?.position ?? null}
                    goal={goal}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
