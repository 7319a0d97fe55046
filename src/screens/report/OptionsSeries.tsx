import { useTranslation } from 'react-i18next';
import type { SeriesKind } from '#core/positions.ts';
import type { ReportChoice, ReportOptions } from '#core/reportOptions.ts';

/** A line that there is, by the name that heads it. */
export interface SeriesOffered {
  kind: SeriesKind;
  name: string;
}

/** Which lines of the radar and columns: those that there are; one always stays. */
export function OptionsSeries({
  series,
  options,
  onChoose,
}: {
  series: readonly SeriesOffered[];
  options: ReportOptions;
  onChoose: (fields: ReportChoice) => void;
}) {
  const { t } = useTranslation('reportOptions');
  const without = new Set(options.withoutSeries);
  const shown = series.filter(({ kind }) => !without.has(kind));
  if (series.length < 2) return null;
  function toggle(kind: SeriesKind, isShown: boolean) {
    const others = options.withoutSeries.filter((one) => one !== kind);
    onChoose({ withoutSeries: isShown ? others : [...others, kind] });
  }
  return (
    <fieldset className="fieldset" aria-describedby="report-series-hint">
      <legend>{t('series.legend')}</legend>
      <div className="report-choices">
        {series.map(({ kind, name }) => (
          <label key={kind} className="report-tick">
            <input
              type="checkbox"
              checked={!without.has(kind)}
              disabled={shown.length === 1 && shown[0]?.kind === kind}
              onChange={({ target }) => toggle(kind, target.checked)}
            />
            {name}
          </label>
        ))}
      </div>
      <p id="report-series-hint" className="option-hint">
        {t('series.hint')}
      </p>
    </fieldset>
  );
}
