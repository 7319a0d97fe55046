import './distributionLevels.css';
import { LevelGlyph } from './LevelGlyph.tsx';

export interface DistributionLevelsProps {
  levels: readonly {
    label: string;
    language: string;
    /** what one sees at this level; '' where nothing is written */
    seen: string;
    seenLanguage: string;
    own: number;
    peers: number;
    /** the level that was agreed on, or is proposed */
    chosen: boolean;
    /** how many stand here, in words */
    words: string;
  }[];
  /** place of the goal in the referential: it chooses the ink */
  goal: number;
}

/** More marks than this at one level are a bar. */
const MOST_MARKS = 24;

/** A scale with its words, and above each level those who stand there; dashed: peers. */
export function DistributionLevels({ levels, goal }: DistributionLevelsProps) {
  const most = Math.max(1, ...levels.map(({ own, peers }) => own + peers));
  const bars = most > MOST_MARKS;
  return (
    <ol className="levels-distribution" data-goal={goal} data-count={levels.length}>
      {levels.map((level, place) => (
        <li key={level.label} data-chosen={level.chosen}>
          <span className="levels-marks">
            <span className="unseen">{level.words}</span>
            {bars ? (
              <Bars own={level.own} peers={level.peers} most={most} />
            ) : (
              <Dots own={level.own} peers={level.peers} />
            )}
          </span>
          <span className="levels-name">
            <LevelGlyph level={place} levels={levels.length} size={17} />
            <strong lang={level.language}>{level.label}</strong>
          </span>
          {level.seen !== '' && (
            <span className="levels-seen" lang={level.seenLanguage}>
              {level.seen}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

const BOX = 18;
const A_ROW = 12;

function Dots({ own, peers }: { own: number; peers: number }) {
  const total = own + peers;
  if (total === 0) return null;
  const columns = Math.min(A_ROW, total);
  const rows = Math.ceil(total / A_ROW);
  const at = (i: number) => ({
    cx: (i % A_ROW) * BOX + BOX / 2,
    cy: Math.floor(i / A_ROW) * BOX + BOX / 2,
  });
  return (
    <svg
      width={columns * BOX}
      height={rows * BOX}
      viewBox={`0 0 ${columns * BOX} ${rows * BOX}`}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: total }, (_, i) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place, and nobody’s
          key={i}
          className={i < own ? 'levels-own' : 'levels-peer'}
          r={i < own ? 6.5 : 5.8}
          {...at(i)}
        />
      ))}
    </svg>
  );
}

function Bars({ own, peers, most }: { own: number; peers: number; most: number }) {
  return (
    <span className="levels-bars" aria-hidden="true">
      {[
        { key: 'own', count: own },
        { key: 'peer', count: peers },
      ].map(({ key, count }) =>
        count === 0 ? null : (
          <span key={key} className="levels-bar">
            <svg width="100%" height="12" focusable="false" aria-hidden="true">
              <rect
                className={`levels-${key}`}
                x="1"
                y="1"
                height="10"
                width={`${Math.max(2, (78 * count) / most)}%`}
              />
            </svg>
            {count}
          </span>
        ),
      )}
    </span>
  );
}
