import { expect, it } from 'vitest';
import { inSlices } from '#io/slices.ts';

/** Steps that each take a few milliseconds. */
function* slowly(steps: number): Generator<undefined, string, undefined> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 4;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

it('lets others have their turn while it lasts', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 0);
  expect(await inSlices(slowly(12))).toBe('done');
  clearInterval(others);
  expect(turns).toBeGreaterThan(2);
});

it('begins in a task of its own, and hands on what went wrong', async () => {
  let begun = false;
  const failing = inSlices(
    (function* (): Generator<undefined, never, undefined> {
      begun = true;
      yield;
      throw new Error('no');
    })(),
  );
  expect(begun).toBe(false);
  await expect(failing).rejects.toThrow('no');
});
