import './charts.css';

export interface DistributionBarProps {
  /** responses at each level, lowest first */
  distribution: readonly number[];
  levelLabels: readonly string[];
  /** place of the goal in the referential: it chooses the ink */
  goal: number;
}

/** How many responses stand at each level, as one bar; in words for who does not see it. */
export function DistributionBar({ distribution, levelLabels, goal }: DistributionBarProps) {
  const total = distribution.reduce((sum, count) => sum + count, 0);
  const top = Math.max(1, distribution.length - 1);
  const parts = distribution.map((count, level) => ({
    count,
    level,
    before: distribution.slice(0, level).reduce((sum, other) => sum + other, 0),
  }));
  const present = parts.filter(({ count }) => count > 0);
  const words = present.map(({ count, level }) => `${count} ${levelLabels[level] ?? ''}`.trim());
  return (
    <svg
      className="distribution"
      data-goal={goal}
      role="img"
      aria-label={words.join(', ') || '—'}
      viewBox={`0 0 ${Math.max(1, total)} 1`}
      preserveAspectRatio="none"
    >
      {present.map(({ count, level, before }) => (
        <rect
          key={level}
          x={before}
          width={count}
          height="1"
          fillOpacity={0.14 + 0.86 * (level / top) ** 1.15}
        />
      ))}
    </svg>
  );
}
