/** Long work in short steps: whoever runs it may do something else between two of them. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps one after the other; what the last one gives. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
