export interface LevelGlyphProps {
  /** place in the scale, 0 for the lowest; between two places for a position between two levels */
  level: number;
  /** number of levels of the scale */
  levels: number;
  /** CSS pixels */
  size?: number;
}

const CENTRE = 10;
const OUTER = 8.1;
const INNER = 5.6;

/** A level as a shape: a ring that fills by steps, from empty to full, in the colour of the text. */
export function LevelGlyph({ level, levels, size = 20 }: LevelGlyphProps) {
  const share = levels < 2 ? 1 : Math.min(1, Math.max(0, level / (levels - 1)));
  return (
    <svg
      className="level-glyph"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <circle
        cx={CENTRE}
        cy={CENTRE}
        r={OUTER}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
      />
      {share >= 1 && <circle cx={CENTRE} cy={CENTRE} r={INNER} fill="currentColor" />}
      {share > 0 && share < 1 && <path d={slice(share)} fill="currentColor" />}
    </svg>
  );
}

/** A slice of the disc from the top, clockwise. */
function slice(share: number): string {
  const angle = 2 * Math.PI * share;
  const x = (CENTRE + INNER * Math.sin(angle)).toFixed(2);
  const y = (CENTRE - INNER * Math.cos(angle)).toFixed(2);
  const large = share > 0.5 ? 1 : 0;
  return `M${CENTRE} ${CENTRE}V${CENTRE - INNER}A${INNER} ${INNER} 0 ${large} 1 ${x} ${y}z`;
}
