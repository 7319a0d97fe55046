/** The outcome of something that can fail for reasons a user must be told. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

/** A success. */
export function success<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** A failure, with its reason as data: the screen finds the words. */
export function failure<E>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}

/** Closes an exhaustive switch: a new case that is not handled does not compile. */
export function unreachable(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
