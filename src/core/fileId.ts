/** Odd numbers whose bits are well spread, one for each quarter of an id. */
const multipliers = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1] as const;

/**
 * 32 hexadecimal digits that are the same for the same text and very likely
 * others for another: a name for a file, no seal. Murmur’s mixing of 32 bits
 * (A. Appleby, public domain), four times over.
 */
export function fileIdOf(text: string): string {
  return multipliers
    .map((multiplier, quarter) => {
      let hash = Math.imul(quarter + 1, 0x9e3779b1);
      for (let i = 0; i < text.length; i += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(i), multiplier);
        hash = (hash << 13) | (hash >>> 19);
      }
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
