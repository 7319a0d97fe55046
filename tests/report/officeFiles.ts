import { unzipSync } from 'fflate';

/** The parts of an Office file by their paths, as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([path, data]) => [path, new TextDecoder().decode(data)]));
}

/** The names of those of its parts that an XML parser does not take; where there is a DOM. */
export function brokenParts(parts: ReadonlyMap<string, string>): string[] {
  return [...parts]
    .filter(([path, xml]) => /\.(xml|rels)$/.test(path) && !isXml(xml))
    .map(([path]) => path);
}

/** By the names of elements: a selector takes as long as the reading in a sheet of ten thousand cells. */
export function isXml(xml: string): boolean {
  const read = new DOMParser().parseFromString(xml, 'text/xml');
  return read.getElementsByTagName('parsererror').length === 0;
}
