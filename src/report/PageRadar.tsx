import { useMemo } from 'react';
import type { ReportModel } from '#core/report.ts';
import { useMedia } from '#ui/useMedia.ts';
import { measureOnPage } from './measuring.ts';
import { useWords } from './PageText.tsx';
import { radarImage } from './radarImage.ts';
import { BASELINE, type ImageInk } from './radarMarks.ts';

/** In the page’s own inks, light or dark. */
function onPage(wanted: ImageInk, blackAndWhite: boolean): string {
  if (typeof wanted === 'object') {
    const { goal, as } = wanted;
    if (blackAndWhite)
      return as === 'ink' ? 'var(--ink)' : 'color-mix(in srgb, var(--ink) 5%, transparent)';
    return as === 'ink' ? `var(--g${goal})` : `var(--g${goal}-tint)`;
  }
  if (wanted === 'peers') return 'var(--g2)';
  if (wanted === 'older' && blackAndWhite) return 'var(--soft)';
  return `var(--${wanted})`;
}

/** The radar of the objectives; beside it its sentence and its table say the same. */
export function PageRadar({ model }: { model: ReportModel }) {
  const words = useWords();
  const isNarrow = useMedia('(max-width: 620px)');
  const { blackAndWhite } = model.options;
  const image = useMemo(() => {
    const framing = { width: isNarrow ? 300 : 680, margin: 0, signed: false, listed: true };
    return radarImage(words, model, measureOnPage(), framing);
  }, [words, model, isNarrow]);
  if (!image) return null;
  const { width, height, description, marks, keys } = image;
  const style = (fill: string) => ({ fill });
  return (
    <svg
      className="report-radar"
      data-keyed={keys !== null || undefined}
      role="img"
      aria-label={description}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {marks.map((mark, i) => {
        if (mark.kind === 'shape') {
          const { path, fill, stroke } = mark;
          return (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a shape has no other name
              key={i}
              d={path}
              style={{
                fill: fill === undefined ? 'none' : onPage(fill, blackAndWhite),
                ...(stroke && { stroke: onPage(stroke.ink, blackAndWhite) }),
              }}
              strokeWidth={stroke?.width}
              strokeDasharray={stroke?.dash.join(' ') || undefined}
              strokeLinejoin="round"
            />
          );
        }
        const { text, at, anchor, type, ink, angle, halo } = mark;
        const turned = `rotate(${(angle * 180) / Math.PI} ${at.x} ${at.y})`;
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: two axes may have the same name
            key={i}
            className={halo ? 'halo' : undefined}
            x={at.x}
            y={at.y}
            dy={`${BASELINE}em`}
            textAnchor={anchor}
            fontSize={type.size}
            fontWeight={type.weight}
            transform={angle === 0 ? undefined : turned}
            style={style(onPage(ink, blackAndWhite))}
          >
            {text}
          </text>
        );
      })}
    </svg>
  );
}
