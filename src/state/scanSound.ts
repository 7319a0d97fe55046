import { keep, readKept } from '#io/preferences.ts';

const name = 'scan-sound';

/** Whether this device is heard when the camera has read something. */
export function readScanSound(): boolean {
  return readKept(name) !== 'off';
}

export function saveScanSound(on: boolean): void {
  keep(name, on ? null : 'off');
}
