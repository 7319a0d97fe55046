import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHarness, serveHarness } from './device.ts';
import { newProfile, type ProfileBrowser, startBrowser } from './profile.ts';

let harness: Awaited<ReturnType<typeof serveHarness>>;
let profile: Awaited<ReturnType<typeof newProfile>>;
let browser: ProfileBrowser;

beforeAll(async () => {
  harness = await serveHarness();
});
beforeEach(async () => {
  profile = await newProfile();
  browser = await startBrowser(profile.folder);
});
afterEach(async () => {
  await browser.kill();
  await profile.remove();
});
afterAll(() => harness.close());

/** Ends the browser without a word, and opens the same dossier in a new one. */
async function openAfterKill(id: string) {
  await browser.kill();
  browser = await startBrowser(profile.folder);
  const page = await openHarness(browser.context, harness.address);
  return await page.evaluate(async (id) => {
    const { open, dossierStore, facilitator } = window.harness;
    await open.openDossier(id);
    return { status: dossierStore.getState().status, ratings: facilitator()?.ratings };
  }, id);
}

describe('a browser that is killed', () => {
  it('has the rating of half a second ago', async () => {
    const page = await openHarness(browser.context, harness.address);
    const started = await page.evaluate(() => window.harness.startOne());
    await page.evaluate(async ({ assessment }) => {
      const { acts, open } = window.harness;
      // Not the first write: what is killed is a browser at work.
      acts.rateAsFacilitator(assessment, 'a1', { level: 'emerging' });
      await open.flush();
    }, started);
    await page.evaluate(
      ({ assessment }) =>
        window.harness.acts.rateAsFacilitator(assessment, 'a2', { level: 'established' }),
      started,
    );
    await pause(500);
    const found = await openAfterKill(started.id);
    expect(found).toMatchObject({
      status: 'ready',
      ratings: { a1: { level: 'emerging' }, a2: { level: 'established' } },
    });
  });

  it('has every rating that was said to be saved, killed in the middle of the next', async () => {
    const page = await openHarness(browser.context, harness.address);
    const started = await page.evaluate(() => window.harness.startOne());
    const said = await page.evaluate(async ({ assessment }) => {
      const { acts, saveStateIs } = window.harness;
      for (let at = 1; at <= 30; at += 1) {
        acts.rateAsFacilitator(assessment, `x${at}`, { level: `level-${at}` });
        await saveStateIs('saved');
      }
      // From here on nothing is said any more.
      for (let at = 31; at <= 60; at += 1) {
        acts.rateAsFacilitator(assessment, `x${at}`, { level: `level-${at}` });
      }
      return 30;
    }, started);
    const found = await openAfterKill(started.id);
    expect(found.status).toBe('ready');
    for (let at = 1; at <= said; at += 1) {
      expect(found.ratings?.[`x${at}`]?.level).toBe(`level-${at}`);
    }
  });

  it('has a text up to the last half second of typing', async () => {
    const page = await openHarness(browser.context, harness.address);
    const started = await page.evaluate(() => window.harness.startOne());
    await page.evaluate(async ({ assessment }) => {
      const text = 'Les membres se voient chaque mois.';
      for (let at = 1; at <= text.length; at += 1) {
        window.harness.acts.rateAsFacilitator(assessment, 'a1', { comment: text.slice(0, at) });
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }, started);
    await pause(500);
    const found = await openAfterKill(started.id);
    expect(found.ratings?.['a1']?.comment).toBe('Les membres se voient chaque mois.');
  });

  it('has what was changed just before its page was left', async () => {
    const page = await openHarness(browser.context, harness.address);
    const started = await page.evaluate(() => window.harness.startOne());
    await page.evaluate(({ assessment }) => {
      window.harness.acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      location.href = 'about:blank';
    }, started);
    await page.waitForURL('about:blank');
    await pause(500);
    const found = await openAfterKill(started.id);
    expect(found.ratings?.['a1']?.level).toBe('developing');
  });
});

describe('a disk that is full', () => {
  it('leaves what it refuses in memory, which the app says, and gets it when there is room', async () => {
    const page = await openHarness(browser.context, harness.address);
    const session = await browser.context.newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 250_000 });
    const failed = await page.evaluate(async () => {
      const { acts, startOne, open, dossierStore, facilitator, onDisk } = window.harness;
      const { assessment } = await startOne();
      let at = 0;
      while (dossierStore.getState().save.kind !== 'failed' && at < 60) {
        at += 1;
        acts.rateAsFacilitator(assessment, `x${at}`, { comment: `${at} `.repeat(2500) });
        await open.flush();
      }
      acts.rateAsFacilitator(assessment, 'a1', { level: 'emerging' });
      return {
        save: dossierStore.getState().save,
        last: `x${at}`,
        inMemory: facilitator()?.ratings[`x${at}`]?.comment?.length,
        stored: await onDisk(`x${at}`),
      };
    });
    expect(failed.save).toEqual({ kind: 'failed', reason: 'quota' });
    expect(failed.inMemory).toBeGreaterThan(5000);
    expect(failed.stored).toBeNull();
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    const written = await page.evaluate(async (last) => {
      const { saveStateIs, onDisk } = window.harness;
      const save = await saveStateIs('saved', 20_000);
      return [
        save.kind,
        (await onDisk(last))?.['comment'] !== undefined,
        (await onDisk('a1'))?.['level'],
      ];
    }, failed.last);
    expect(written).toEqual(['saved', true, 'emerging']);
  });
});
