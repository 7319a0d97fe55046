import { DistributionBar } from '#charts/DistributionBar.tsx';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import type { ReportIndicator, ReportModel } from '#core/report.ts';
import { besideCounts, levelPlace, levelWords, otherPositions } from './indicatorWords.ts';
import { useWords } from './PageText.tsx';

/** The level beside a text: its shape, where it comes from, how many stand where, and where others stand. */
export function PageLevel({
  model,
  row,
  goal,
}: {
  model: ReportModel;
  row: ReportIndicator;
  goal: number;
}) {
  const words = useWords();
  const { level, from } = levelWords(words, row);
  const place = levelPlace(model, row);
  return (
    <div className="report-level">
      <p>
        {place !== null && <LevelGlyph level={place} levels={model.levels.length} size={17} />}
        <strong>{level}</strong>
      </p>
      {from !== '' && <p className="report-small">{from}</p>}
      {row.distribution && (
        <DistributionBar
          distribution={row.distribution}
          levelLabels={model.levels.map(({ label }) => words.text(label))}
          goal={goal}
        />
      )}
      {[...besideCounts(words, row), ...otherPositions(words, row)].map((sentence) => (
        <p key={sentence} className="report-small">
          {sentence}
        </p>
      ))}
    </div>
  );
}
