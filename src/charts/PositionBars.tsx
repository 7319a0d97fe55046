import { type RadarInput, radiusOf } from '#core/radarGeometry.ts';
import { LevelKey } from './LevelKey.tsx';
import { type SeriesStroke, stroked } from './strokes.ts';

export interface PositionBarsProps extends RadarInput {
  /** what the picture shows, in a sentence */
  description: string;
  /** ids of the goals in the referential's order: they choose the inks */
  goals: readonly string[];
}

/** The positions of one or two axes, which no radar can go round: a line each series, on the radar's own scale. */
export function PositionBars({ axes, levelLabels, series, description, goals }: PositionBarsProps) {
  return (
    <div className="radar">
      <div className="bars" role="img" aria-label={description}>
        {axes.map(({ id, label, groupId }, axis) => (
          <div key={id} data-goal={goals.indexOf(groupId)} className="bars-axis">
            <p className="bars-name">{label}</p>
            {stroked(series).map(({ kind, label: name, positions, stroke }) => (
              <div key={`${kind} ${name}`} className="bars-row">
                <span>{name}</span>
                <Bar
                  position={positions[axis] ?? null}
                  levels={levelLabels.length}
                  stroke={stroke}
                />
              </div>
            ))}
          </div>
        ))}
        <div className="bars-row bars-scale">
          <span />
          <svg width="100%" height="18" aria-hidden="true" focusable="false">
            {levelLabels.map((label, value) => (
              <text key={label} x={share(value, levelLabels.length)} y="13">
                {value}
              </text>
            ))}
          </svg>
        </div>
      </div>
      <LevelKey levelLabels={levelLabels} />
    </div>
  );
}

function Bar({
  position,
  levels,
  stroke,
}: {
  position: number | null;
  levels: number;
  stroke: SeriesStroke;
}) {
  const { ink, width, dash } = stroke;
  return (
    <svg width="100%" height="22" aria-hidden="true" focusable="false">
      <rect width={share(levels - 1, levels)} height="22" className="bars-tint" />
      {Array.from({ length: levels }, (_, value) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
          key={value}
          x1={share(value, levels)}
          x2={share(value, levels)}
          y2="22"
          className="bars-tick"
        />
      ))}
      {position !== null && (
        <>
          <line
            className={`stroke-${ink}`}
            x2={share(position, levels)}
            y1="11"
            y2="11"
            strokeWidth={width + 1}
            strokeDasharray={dash.join(' ') || undefined}
          />
          <circle cx={share(position, levels)} cy="11" r="4.5" className="bars-point" />
        </>
      )}
    </svg>
  );
}

/** How far along the line a position is; the last level leaves room for its point. */
function share(position: number, levels: number): string {
  return `${(radiusOf(position, levels, 97)).toFixed(2)}%`;
}
