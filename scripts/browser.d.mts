/** The path of CHROME_PATH, else of an installed Chromium, Chrome or Edge; null where there is none. */
export function findBrowser(): string | null;
/** Switches for a browser that only serves tests. */
export const testSwitches: readonly string[];
