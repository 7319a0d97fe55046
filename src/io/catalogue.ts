import { failure, type Result, success } from '#core/result.ts';

/** Why something that ships with the app could not be fetched. */
export type FetchError = { kind: 'network' } | { kind: 'http'; status: number };

type Fetched = Promise<Result<string, FetchError>>;

const catalogueFile = 'referential/index.json';

/** What was asked for ahead of time, until somebody takes it. */
const ahead = new Map<string, Fetched>();

/** The text of `referential/index.json`. */
export function fetchCatalogue(): Fetched {
  return taken(catalogueFile);
}

/** The text of a referential, by the file name that the catalogue gives. */
export function fetchReferential(file: string): Fetched {
  return taken(`referential/${file}`);
}

/**
 * Starts fetching the catalogue and the referential that it calls the default,
 * before the code is there that reads them: this looks at no more of the
 * catalogue than that file's name, which is checked when it is read.
 */
export async function expectReferential(): Promise<void> {
  const catalogue = await ask(catalogueFile);
  const key = catalogue.ok ? /"default"\s*:\s*"([\w-]+)"/.exec(catalogue.value)?.[1] : undefined;
  if (key) await ask(`referential/${key}.json`);
}

function ask(path: string): Fetched {
  const fetched = fetchText(path);
  ahead.set(path, fetched);
  return fetched;
}

function taken(path: string): Fetched {
  const fetched = ahead.get(path) ?? fetchText(path);
  ahead.delete(path);
  return fetched;
}

/** The text of the fictional dossier that ships with the app. */
export function fetchExample(): Promise<Result<string, FetchError>> {
  return fetchText('example/val-d-exemple.ptce.json');
}

/** The text of `config.json`: what whoever hosts the app has set for all its visitors. */
export function fetchConfig(): Promise<Result<string, FetchError>> {
  return fetchText('config.json');
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
