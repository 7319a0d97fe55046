import './qrCode.css';

/** Modules of white that readers need around a code (ISO/IEC 18004). */
const quiet = 4;

/**
 * A QR code, black on white whatever the theme: readers and printers want it so.
 * It fills the width that it is given.
 */
export function QrCode({
  side,
  path,
  label,
}: {
  /** modules a side */
  side: number;
  /** SVG path data, one unit a module */
  path: string;
  /** what the code is for; who cannot see it needs the same in another way beside it */
  label: string;
}) {
  const whole = side + 2 * quiet;
  return (
    <svg
      className="qr-code"
      viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
