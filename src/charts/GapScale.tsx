import './gapScale.css';

export interface GapScaleProps {
  /** names of the levels, lowest first; empty: the scale stands without them */
  labels: readonly { text: string; language: string }[];
  /** number of levels */
  levels: number;
  /** level values, 0 … m; null: none, or not shown */
  own: number | null;
  peers: number | null;
  /** where the peers stood before they read the pole; null: the same, or not shown */
  first?: number | null;
  /** place of the goal in the referential: it chooses the ink */
  goal: number;
}

const height = 34;
const middle = height / 2;

/**
 * Both regards on one line of the scale: a disc for the pole, a dashed ring for
 * its peers; around each other where they see it alike. A picture only: what
 * stands beside it says the same in words.
 */
export function GapScale({ labels, levels, own, peers, first = null, goal }: GapScaleProps) {
  const at = (position: number) => `${((position + 0.5) / Math.max(1, levels)) * 100}%`;
  return (
    <div className="gap-scale" data-goal={goal} aria-hidden="true">
      <svg width="100%" height={height} focusable="false" aria-hidden="true">
        <line className="gap-line" x1={at(0)} x2={at(levels - 1)} y1={middle} y2={middle} />
        {Array.from({ length: levels }, (_, level) => (
          <line
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            key={level}
            className="gap-line"
            x1={at(level)}
            x2={at(level)}
            y1={middle - 5}
            y2={middle + 5}
          />
        ))}
        {own !== null && peers !== null && (
          <line className="gap-way" x1={at(own)} x2={at(peers)} y1={middle} y2={middle} />
        )}
        {first !== null && peers !== null && (
          <line className="gap-moved" x1={at(first)} x2={at(peers)} y1={middle} y2={middle} />
        )}
        {own !== null && <circle className="gap-own" cx={at(own)} cy={middle} r="6.5" />}
        {first !== null && <circle className="gap-first" cx={at(first)} cy={middle} r="4" />}
        {peers !== null && <circle className="gap-peers" cx={at(peers)} cy={middle} r="11" />}
      </svg>
      {labels.length > 0 && (
        <ol>
          {labels.map(({ text, language }) => (
            <li key={text} lang={language}>
              {text}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** What the shapes stand for. */
export function GapKey({
  own,
  peers,
  first,
}: {
  own: string;
  peers: string;
  /** null: there is one regard */
  first: string | null;
}) {
  const shapes = [
    { name: 'own', radius: 6.5, text: own },
    { name: 'peers', radius: 11, text: peers },
    ...(first === null ? [] : [{ name: 'first', radius: 4, text: first }]),
  ];
  return (
    <ul className="gap-key">
      {shapes.map(({ name, radius, text }) => (
        <li key={name}>
          <svg width="24" height="24" focusable="false" aria-hidden="true">
            <circle className={`gap-${name}`} cx="12" cy="12" r={radius} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
