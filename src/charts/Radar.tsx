import './charts.css';
import { useEffect, useRef } from 'react';
import type { RadarInput } from '#core/radarGeometry.ts';
import type { RadarChart } from './chart.ts';
import { inksOf } from './inks.ts';
import { loadChart } from './loadChart.ts';
import type { RadarDrawing } from './radarPaint.ts';
import { strokeOf } from './strokes.ts';

export interface RadarProps extends RadarInput {
  /** what the picture shows, in a sentence (radarPicture) */
  description: string;
  /** ids of the goals in the referential's order; without: as the axes name them */
  goals?: readonly string[] | undefined;
}

/** The radar with the names of its lines under it; its table stands beside it (PositionTable). */
export function Radar({ axes, levelLabels, series, description, goals }: RadarProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const order = goals ?? [...new Set(axes.map(({ groupId }) => groupId))];
  // One text for all that is drawn, so that a parent's re-render alone redraws nothing.
  const drawn = JSON.stringify({ input: { axes, levelLabels, series }, goals: order });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    return keepDrawn(element, JSON.parse(drawn));
  }, [drawn]);

  const alone = series.length === 1;
  return (
    <div className="radar">
      <div className="radar-picture">
        <canvas ref={canvas} role="img" aria-label={description} />
      </div>
      <ul className="radar-legend">
        {series.map(({ kind, label }) => {
          const { ink, width, dash } = strokeOf(kind, alone);
          return (
            <li key={`${kind} ${label}`}>
              <svg width="34" height="10" aria-hidden="true" focusable="false">
                <path
                  className={`stroke-${ink}`}
                  d="M1 5h32"
                  strokeWidth={width}
                  strokeDasharray={dash.join(' ') || undefined}
                />
              </svg>
              {label}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Draws, and draws again when the width, the theme, the screen or the typefaces change; gives back the way to stop. */
function keepDrawn(
  canvas: HTMLCanvasElement,
  { input, goals }: Pick<RadarDrawing, 'input' | 'goals'>,
): () => void {
  const box = canvas.parentElement;
  const context = canvas.getContext('2d');
  if (!box || !context) return () => undefined;
  let chart: RadarChart | null = null;
  let stopped = false;
  let width = 0;

  const draw = (animated: boolean) => {
    width = Math.floor(box.clientWidth);
    if (!chart || width === 0) return;
    chart.draw({
      input,
      goals,
      width,
      pixelRatio: devicePixelRatio,
      inks: inksOf(canvas),
      family: getComputedStyle(canvas).fontFamily,
      animated: animated && !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
  };
  const redraw = () => draw(false);

  const sizes = new ResizeObserver(() => {
    if (Math.floor(box.clientWidth) !== width) redraw();
  });
  const theme = new MutationObserver(redraw);
  const media = [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    `(resolution: ${devicePixelRatio}dppx)`,
  ].map((query) => matchMedia(query));

  void loadChart().then(({ openRadar }) => {
    if (stopped) return;
    chart = openRadar(context);
    draw(true);
    sizes.observe(box);
    theme.observe(document.documentElement, { attributes: true });
    for (const query of media) query.addEventListener('change', redraw);
    void document.fonts.ready.then(() => !stopped && redraw());
  });

  return () => {
    stopped = true;
    sizes.disconnect();
    theme.disconnect();
    for (const query of media) query.removeEventListener('change', redraw);
    chart?.destroy();
  };
}
