import { unzipSync } from 'fflate';

/** The parts of an Office file by their paths, as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([path, data]) => [path, new TextDecoder().decode(data)]));
}

/** The names of those of its parts that an XML parser does not take. */
export function brokenParts(
  parts: ReadonlyMap<string, string>,
  parse: (xml: string) => boolean,
): string[] {
  return [...parts]
    .filter(([path, xml]) => /\.(xml|rels)$/.test(path) && !parse(xml))
    .map(([path]) => path);
}
