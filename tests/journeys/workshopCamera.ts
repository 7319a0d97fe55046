import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Notes of the chime for something new; the higher one is in no other chime. */
const newNote = 988;
/** Lower than any of those that are good news. */
const refusedNote = 440;

/** From the next page on, what is heard is written down as well. */
export async function keepSounds(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const heard: number[] = [];
    const Real = OscillatorNode;
    Object.assign(globalThis, {
      heard,
      OscillatorNode: class extends Real {
        constructor(context: BaseAudioContext, options: OscillatorOptions) {
          super(context, options);
          heard.push(options.frequency ?? 0);
        }
      },
    });
  });
}

/** Opens the camera, and waits until these have been received by it, in any order, each with a sound. */
export async function receiveByCamera(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Ouvrir la caméra' }).click();
  // Whoever stands at it sees the picture, what is said, and how many are here.
  for (const seen of ['.scanner-picture', '.scanner-said', '.turnout-count']) {
    await expect.poll(() => isInSight(page.locator(seen)), { message: seen }).toBe(true);
  }
  await expect.poll(() => received(page), { timeout: 90_000 }).toHaveLength(names.length);
  expect((await received(page)).sort()).toEqual([...names].sort());
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: number[] }).heard);
  expect(heard.filter((note) => note === newNote)).toHaveLength(names.length);
  expect(heard).not.toContain(refusedNote);
}

async function isInSight(element: Locator): Promise<boolean> {
  return await element.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** Who was received by the camera since the page came, the latest first. */
async function received(page: Page): Promise<string[]> {
  const all = await page
    .getByRole('region', { name: 'Lu par la caméra' })
    .getByRole('listitem')
    .allTextContents();
  return all.flatMap((text) => /^(.*) réponse reçue$/.exec(text)?.[1] ?? []);
}
