import { readPreferences, savePreferences } from '#io/preferences.ts';

/** Whether single keys choose a level on this device (WCAG 2.1.4 asks that they can be switched off). */
export function readShortcuts(): boolean {
  return readPreferences().shortcuts;
}

export function saveShortcuts(on: boolean): void {
  savePreferences({ shortcuts: on });
}
