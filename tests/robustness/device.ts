import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from '../fixtures/browser.ts';

/** Serves the harness page from the sources, without the app's screens. */
export async function serveHarness(): Promise<{ address: string; close: () => Promise<void> }> {
  const server: ViteDevServer = await createServer({
    configFile: false,
    logLevel: 'error',
    cacheDir: '.cache/harness',
    // All named here: a dependency found on the way would reload the page in the middle of a test.
    optimizeDeps: { noDiscovery: true, include: ['idb', 'zod/mini', 'zustand', 'zustand/vanilla'] },
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
export function useDevices(): { device: () => Promise<Device>; address: () => string } {
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [harness, browser] = await Promise.all([serveHarness(), launchBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await harness?.close();
  });

  return {
    address: () => harness.address,
    async device() {
      const context = await browser.newContext({ acceptDownloads: true });
      contexts.push(context);
      return { context, tab: () => openHarness(context, harness.address) };
    },
  };
}

/** A tab with the harness loaded. */
export async function openHarness(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
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
