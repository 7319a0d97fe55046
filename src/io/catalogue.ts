import { failure, type Result, success } from '#core/result.ts';

/** Why something that ships with the app could not be fetched. */
export type FetchError = { kind: 'network' } | { kind: 'http'; status: number };

/** The text of `referential/index.json`. */
export function fetchCatalogue(): Promise<Result<string, FetchError>> {
  return fetchText('referential/index.json');
}

/** The text of a referential, by the file name that the catalogue gives. */
export function fetchReferential(file: string): Promise<Result<string, FetchError>> {
  return fetchText(`referential/${file}`);
}

/** The text of the fictional dossier that ships with the app. */
export function fetchExample(): Promise<Result<string, FetchError>> {
  return fetchText('example/val-d-exemple.ptce.json');
}

/** Paths are relative to the page, so that the app works from any sub-path. */
async function fetchText(path: string): Promise<Result<string, FetchError>> {
  try {
    const response = await fetch(new URL(path, document.baseURI));
    if (!response.ok) return failure({ kind: 'http', status: response.status });
    return success(await response.text());
  } catch {
    return failure({ kind: 'network' });
  }
}
