/** A fingerprint as one compares it by eye: four lines of four groups of four digits. */
export function fingerprintGroups(fingerprint: string): string[] {
  const groups = fingerprint.match(/.{1,4}/g) ?? [];
  const lines = Array.from({ length: Math.ceil(groups.length / 4) }, (_, i) =>
    groups.slice(i * 4, i * 4 + 4).join(' '),
  );
  return lines;
}
