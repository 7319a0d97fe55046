import type * as chart from './chart.ts';

let loaded: typeof chart | null = null;

/** Chart.js with the radar, in a chunk of its own; called early by whoever knows that a radar is near. */
export async function loadChart(): Promise<typeof chart> {
  loaded = await import('./chart.ts');
  return loaded;
}

/** The same if it is there already: a radar can then be drawn before its screen is painted. */
export function chartIfLoaded(): typeof chart | null {
  return loaded;
}
