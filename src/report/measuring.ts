import { labelType, type Measure, ringType } from '#charts/radarFrame.ts';

/** Measures in the page’s typeface; by a rule of thumb where nothing can be drawn. */
export function measureOnPage(): Measure {
  const context =
    typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  return (text, type) => {
    const { size, weight } = type === 'label' ? labelType : ringType;
    if (!context) return text.length * size * 0.56;
    context.font = `${weight} ${size}px Inter, 'Helvetica Neue', Arial, sans-serif`;
    return context.measureText(text).width;
  };
}
