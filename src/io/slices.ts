import type { Steps } from '#core/steps.ts';

/** How long steps may follow one another before the page gets to answer, in milliseconds: half a frame. */
const SLICE = 8;

/** Where browsers have it, what is waiting behind it does not come between. */
declare const scheduler: { yield?: () => Promise<void> } | undefined;

/** Lets the page draw and answer. */
async function pause(): Promise<void> {
  const ahead = typeof scheduler === 'undefined' ? undefined : scheduler.yield?.();
  await (ahead ?? new Promise((resolve) => setTimeout(resolve)));
}

/** Runs steps so that the page answers in between; it begins in a task of its own. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    await pause();
    const end = performance.now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
  }
}
