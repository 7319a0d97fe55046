const slugLength = 60;

/**
 * A name as part of a file name: ASCII, lower case, dashes, at most 60
 * characters; `sans-nom` where nothing is left of it.
 */
export function slug(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
  const dashed = ascii.replace(/[^a-z0-9]+/g, '-').slice(0, slugLength);
  return dashed.replace(/^-+|-+$/g, '') || 'sans-nom';
}
