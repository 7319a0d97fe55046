import { useTranslation } from 'react-i18next';
import type { filteredViews } from '#core/crossFilter.ts';
import type { CrossViews } from '#core/crossViews.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { Ratio } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { formatPosition } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { CrossWords } from './useCrossWords.ts';

/** What the list shows as pictures, as one table: how many at each level, how far apart, what is agreed. */
export function CrossTable({
  views,
  shown,
  index,
  words,
}: {
  views: CrossViews;
  shown: ReturnType<typeof filteredViews>;
  index: ReferentialIndex;
  words: CrossWords;
}) {
  const { t } = useTranslation(['cross', 'report']);
  const language = currentLanguage();
  const ratio = (value: Ratio | null) =>
    value === null ? '—' : formatPosition(value.numerator / value.denominator, language);
  const withPeers = views.voices.peers > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="cross-table" tabIndex={0} aria-label={t('table.caption')}>
      <table>
        <caption>{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('map.indicator')}</th>
            {views.levels.map((level) => (
              <th key={level.id} scope="col" lang={localize(level.label, language).language}>
                {words.level(level)}
              </th>
            ))}
            <th scope="col">{t('sign.unknown')}</th>
            <th scope="col">{t('sign.notApplicable')}</th>
            <th scope="col">{t('table.position')}</th>
            <th scope="col">{t('table.dispersion')}</th>
            {withPeers && <th scope="col">{t('report:series.peers')}</th>}
            {withPeers && <th scope="col">{t('table.gap')}</th>}
            <th scope="col">{t('table.why')}</th>
            <th scope="col">{t('together')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.indicators.map((one) => {
            const { indicator, goal } = one.node;
            const label = localize(indicator.label, language);
            return (
              <tr key={indicator.id} data-goal={index.referential.goals.indexOf(goal)}>
                <th scope="row">
                  <span className="cross-mark">{markOf(index.referential, indicator.id)}</span>{' '}
                  <span lang={label.language}>{label.text}</span>
                </th>
                {views.levels.map((level, at) => (
                  <td key={level.id}>{one.own?.distribution[at] ?? '—'}</td>
                ))}
                <td>{one.own?.unknown ?? '—'}</td>
                <td>{one.own?.notApplicable ?? '—'}</td>
                <td>{one.words ? words.position(one.words) : '—'}</td>
                <td>
                  {ratio(one.dispersion)} {one.dispersion && words.spread(one.dispersion)}
                </td>
                {withPeers && <td>{formatPosition(one.peers?.position ?? null, language)}</td>}
                {withPeers && <td>{formatPosition(one.gap, language)}</td>}
                <td>{words.reasons(one) || '—'}</td>
                <td>{words.agreement(one)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
