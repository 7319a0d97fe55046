import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createServer } from 'vite';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../fixtures/browser.ts';

/**
 * Serves the harness page (harnessBuild.ts). What the app fetches (referentials, example) comes from
 * where it stands.
 */
export async function serveHarness(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    // Two files of tests run beside each other.
    cacheDir: `.cache/harnessServer/${process.pid}`,
    optimizeDeps: { noDiscovery: true },
    server: { host: 'localhost', port: 4400, strictPort: false, hmr: false, watch: null },
  });
  await server.listen();
  const local = server.resolvedUrls?.local[0] ?? '';
  return { address: `${local}tests/robustness/harness.html`, close: () => server.close() };
}

/** A device of one person: its tabs share what is stored. */
export interface Device {
  context: BrowserContext;
  tab: () => Promise<Page>;
}

/** A real browser for the tests of one file; each device starts empty. */
export function devices(): { device: () => Promise<Device> } {
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    [harness, browser] = await Promise.all([serveHarness(), launchBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(errors.splice(0), 'errors that the pages threw').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await harness?.close();
  });

  return {
    async device() {
      const context = await browser.newContext({ acceptDownloads: true });
      contexts.push(context);
      context.on('weberror', (thrown) => errors.push(String(thrown.error().stack)));
      return { context, tab: () => openHarness(context, harness.address) };
    },
  };
}

/** A tab with the harness loaded. */
export async function openHarness(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await ready(page);
  return page;
}

/** Waits for the harness; polled, since a page's own waiting is not at hand before it. */
export async function ready(page: Page): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await page.evaluate(() => 'harness' in window)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the harness did not load');
}
