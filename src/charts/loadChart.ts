import type * as chart from './chart.ts';

/** Chart.js with the radar, in a chunk of its own; called early by whoever knows that a radar is near. */
export function loadChart(): Promise<typeof chart> {
  return import('./chart.ts');
}
