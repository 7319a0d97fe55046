import type { ReadError } from '#core/reading.ts';
import type { FetchError } from '#io/catalogue.ts';

/** Why the catalogue or a referential of it cannot be used. */
export type CatalogueError =
  | FetchError
  | { kind: 'unreadable'; error: ReadError }
  | { kind: 'unknownReferential'; key: string };
