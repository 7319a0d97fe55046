import './charts.css';
import { useLayoutEffect, useRef, useState } from 'react';
import { FEWEST_AXES, type RadarInput } from '#core/radarGeometry.ts';
import type { RadarChart, Shorthand } from './chart.ts';
import { inksOf } from './inks.ts';
import { LevelKey } from './LevelKey.tsx';
import { chartIfLoaded, loadChart } from './loadChart.ts';
import { PositionBars } from './PositionBars.tsx';
import type { RadarDrawing } from './radarPaint.ts';
import { stroked } from './strokes.ts';

export interface RadarProps extends RadarInput {
  /** what the picture shows, in a sentence (radarPicture) */
  description: string;
  /** ids of the goals in the referential's order; without: as the axes name them */
  goals?: readonly string[] | undefined;
  /** told what stands at the axes for their names where they are too many to be listed here: the table beside is to show it */
  onMarks?: ((marks: readonly string[] | null) => void) | undefined;
}

/** As many keys as are listed under the picture; more are looked up in the table. */
const LISTED = 12;

const whole: Shorthand = { keys: null, numbered: false };

/** The radar with the names of its lines under it, bars for one or two axes; its table stands beside it (PositionTable). */
export function Radar({ goals, onMarks, ...input }: RadarProps) {
  const order = goals ?? [...new Set(input.axes.map(({ groupId }) => groupId))];
  return input.axes.length < FEWEST_AXES ? (
    <PositionBars {...input} goals={order} />
  ) : (
    <RadarPicture {...input} goals={order} onMarks={onMarks} />
  );
}

function RadarPicture({
  axes,
  levelLabels,
  series,
  description,
  goals,
  onMarks,
}: RadarProps & { goals: readonly string[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useRef(false);
  const [{ keys, numbered }, setShorthand] = useState(whole);
  // One text for all that is drawn, so that a parent's re-render alone redraws nothing.
  const drawn = JSON.stringify({ input: { axes, levelLabels, series }, goals });

  // Before the screen is painted: the radar is in its first picture, where its chunk is there.
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    // Lines move from one depth to the next; the first picture is there at once.
    const animated = shown.current;
    shown.current = true;
    return keepDrawn(element, { ...JSON.parse(drawn), animated }, setShorthand);
  }, [drawn]);

  const listed = keys !== null && keys.length === axes.length && axes.length <= LISTED;
  const marks = listed ? null : keys;
  useLayoutEffect(() => onMarks?.(marks), [onMarks, marks]);

  return (
    <div className="radar">
      <div className="radar-picture">
        <canvas ref={canvas} role="img" aria-label={description} />
      </div>
      {listed && (
        <ul className="radar-keys">
          {axes.map(({ id, label, groupId }, i) => (
            <li key={id} data-goal={goals.indexOf(groupId)}>
              <b>{keys[i]}</b> {label}
            </li>
          ))}
        </ul>
      )}
      {numbered && <LevelKey levelLabels={levelLabels} />}
      <Legend series={series} />
    </div>
  );
}

function Legend({ series }: Pick<RadarProps, 'series'>) {
  return (
    <ul className="radar-legend">
      {stroked(series).map(({ kind, label, stroke: { ink, width, dash } }) => {
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
  );
}

/** Draws, and draws again when the width, the theme, the screen or the typefaces change; gives back the way to stop. */
function keepDrawn(
  canvas: HTMLCanvasElement,
  { input, goals, animated }: Pick<RadarDrawing, 'input' | 'goals' | 'animated'>,
  tell: (shorthand: Shorthand) => void,
): () => void {
  const box = canvas.parentElement;
  const context = canvas.getContext('2d');
  if (!box || !context) return () => undefined;
  let chart: RadarChart | null = null;
  let stopped = false;
  let width = 0;

  const draw = (moving: boolean) => {
    width = Math.floor(box.clientWidth);
    if (!chart || width === 0) return;
    const shorthand = chart.draw({
      input,
      goals,
      width,
      pixelRatio: devicePixelRatio,
      inks: inksOf(canvas),
      family: getComputedStyle(canvas).fontFamily,
      animated: moving && !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    tell(shorthand);
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

  const begin = ({ openRadar }: Awaited<ReturnType<typeof loadChart>>) => {
    if (stopped) return;
    chart = openRadar(context);
    const typefaces = document.fonts;
    draw(animated && typefaces.status === 'loaded');
    if (typefaces.status !== 'loaded') void typefaces.ready.then(() => !stopped && redraw());
    sizes.observe(box);
    theme.observe(document.documentElement, { attributes: true });
    for (const query of media) query.addEventListener('change', redraw);
  };
  const ready = chartIfLoaded();
  if (ready) begin(ready);
  // Without its picture the table and the sentence still say all.
  else loadChart().then(begin).catch(reportError);

  return () => {
    stopped = true;
    sizes.disconnect();
    theme.disconnect();
    for (const query of media) query.removeEventListener('change', redraw);
    chart?.destroy();
  };
}
