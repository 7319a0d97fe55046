import type { CSSProperties } from 'react';
import type { Marks } from '#core/crossGroups.ts';
import { markBox, markPaths, otherMarks, otherPath } from './heatmapPaths.ts';

const others = Object.keys(otherMarks) as (keyof typeof otherMarks)[];

/** What a group says of one indicator, one mark a voice, sorted: no mark is a person’s. */
export function HeatmapMarks({ marks }: { marks: Marks }) {
  const { counts } = marks;
  const top = Math.max(1, counts.length - 1);
  let place = 0;
  const take = (count: number) => {
    place += count;
    return place - count;
  };
  const levels = counts.flatMap((count, level) =>
    count === 0
      ? []
      : [{ level, share: level / top, ...markPaths(level / top, take(count), count) }],
  );
  const beside = others.flatMap((kind) =>
    marks[kind] === 0 ? [] : [{ kind, path: otherPath(kind, take(marks[kind]), marks[kind]) }],
  );
  return (
    <svg
      className="heat-marks"
      viewBox={`0 0 ${Math.max(1, place) * markBox} ${markBox}`}
      style={{ '--marks': place } as CSSProperties}
      aria-hidden="true"
      focusable="false"
    >
      {levels.map(({ level, share, rings, fills }) => (
        <g key={level}>
          <path className="heat-ring" d={rings} fillOpacity={0.03 + 0.32 * share} />
          {fills !== '' && <path className="heat-fill" d={fills} />}
        </g>
      ))}
      {beside.map(({ kind, path }) => (
        <path key={kind} className="heat-other" d={path} />
      ))}
    </svg>
  );
}

/** The same as one bar, for groups too large for a mark a voice; who gave no level is the blank at its end. */
export function HeatmapBar({ marks }: { marks: Marks }) {
  const { counts, notApplicable, unknown, notRated } = marks;
  const rated = counts.reduce((sum, count) => sum + count, 0);
  const size = Math.max(1, rated + notApplicable + unknown + notRated);
  const top = Math.max(1, counts.length - 1);
  const parts = counts.map((count, level) => ({
    count,
    level,
    before: counts.slice(0, level).reduce((sum, other) => sum + other, 0),
  }));
  return (
    <svg
      className="heat-bar"
      viewBox={`0 0 ${size} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {parts.map(({ count, level, before }) =>
        count === 0 ? null : (
          <rect
            key={level}
            x={before}
            width={count}
            height="1"
            fillOpacity={0.14 + 0.86 * (level / top) ** 1.15}
          />
        ),
      )}
    </svg>
  );
}
