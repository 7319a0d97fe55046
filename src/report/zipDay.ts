const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** Where an entry’s time stands, in the directory and before the entry itself. */
const [TIME_IN_ENTRY, TIME_IN_FILE] = [12, 10];

/**
 * Sets the time of every file in a zip archive (PKWARE APPNOTE 4.3.7, 4.3.12)
 * to the beginning of a day: who writes it takes the clock’s, and the same
 * report would be other bytes. The archive is changed in place.
 * @param day `2026-11-21`
 */
export function setZipDay(archive: Uint8Array<ArrayBuffer>, day: string): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const stamp = (Math.max(0, year - 1980) << 25) | (month << 21) | (date << 16);
  // The end has no comment: it is the last 22 bytes.
  const end = archive.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('not the archive it should be');
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === ENTRY) {
    view.setUint32(at + TIME_IN_ENTRY, stamp >>> 0, true);
    view.setUint32(view.getUint32(at + 42, true) + TIME_IN_FILE, stamp >>> 0, true);
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
}
