import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type Plugin, preview } from 'vite';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../fixtures/browser.ts';

/** A person at a device of their own: nothing is shared with other visits. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** goes to `#/…`, as typing the address would */
  go: (hash: string) => Promise<void>;
  /** a second tab of the same device */
  newTab: (hash?: string) => Promise<Page>;
}

/** The built app behind a server of its own, for the journeys of one file. */
export interface App {
  /** ends with a slash; known once the tests run */
  readonly address: string;
  /** @param hash where its first tab opens; the first screen */
  visit: (options?: BrowserContextOptions, hash?: string) => Promise<Visit>;
  /**
   * Tells of complaints that the journey expects (a refused file, say): what is
   * left at its end fails it.
   */
  takeComplaints: () => string[];
}

const device: BrowserContextOptions = {
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  viewport: { width: 1280, height: 900 },
  acceptDownloads: true,
  reducedMotion: 'reduce',
  // What a page fetches is what the host serves just now; offline.test.ts does with one.
  serviceWorkers: 'block',
};

/** Something that serves dist/. */
export interface Host {
  /** ends with a slash */
  address: string;
  stop: () => Promise<void>;
}

/** dist/ as `npm start` serves it. */
async function servePreview(): Promise<Host> {
  return await serveWith([]);
}

/** The same, told of an address that phones can open. */
export async function serveHosted(publicAddress: string): Promise<Host> {
  return await serveWith([
    {
      name: 'config',
      configurePreviewServer: ({ middlewares }) => {
        middlewares.use('/config.json', (_request, response) => {
          response.end(JSON.stringify({ publicAddress }));
        });
      },
    },
  ]);
}

async function serveWith(plugins: Plugin[]): Promise<Host> {
  const server = await preview({
    logLevel: 'warn',
    plugins,
    preview: { host: 'localhost', port: 4300, strictPort: false, open: false },
  });
  return { address: server.resolvedUrls?.local[0] ?? '', stop: () => server.close() };
}

/**
 * Serves dist/ (build first) and opens a browser for the tests of the calling file. Each test ends
 * with its visits closed, and fails if a page wrote an error to the console, threw, broke its
 * content security policy, was refused a file, or asked anything of another origin.
 */
export function useApp(
  serve: () => Promise<Host> = servePreview,
  browserArgs: readonly string[] = [],
): App {
  let host: Host;
  let browser: Browser;
  let complaints: string[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    host = await serve();
    browser = await launchBrowser(browserArgs);
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
  });

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const left = complaints;
    complaints = [];
    expect(left, 'complaints of the pages').toEqual([]);
  });

  async function visit(options: BrowserContextOptions = {}, first?: string): Promise<Visit> {
    const context = await browser.newContext({ ...device, ...options });
    contexts.push(context);
    watch(context, new URL(host.address).origin, (complaint) => complaints.push(complaint));
    const newTab = async (hash = '#/') => {
      const page = await context.newPage();
      await page.goto(`${host.address}${hash}`);
      return page;
    };
    const page = await newTab(first);
    return { page, context, newTab, go: (hash) => goTo(page, hash) };
  }

  return {
    get address() {
      return host.address;
    },
    visit,
    takeComplaints: () => complaints.splice(0),
  };
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
}

function watch(context: BrowserContext, origin: string, tell: (complaint: string) => void): void {
  // Chromium writes breaches of the policy to the console as errors.
  context.on('console', (message) => {
    if (message.type() === 'error') tell(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => tell(`page: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol)) {
      tell(`another origin: ${request.url()}`);
    }
  });
  context.on('response', (response) => {
    if (response.status() >= 400) tell(`${response.status()}: ${response.url()}`);
  });
}

/** What axe has against a page as it is now, WCAG 2.2 AA and good practice; one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Evaluated through the debugger: the page's policy forbids a script of ours, and stays in force.
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} (${help}): ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  });
}

/** Opens the fictional example from the first screen, and waits for its Synthèse. */
export async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
}

/** Opens files from the first screen, as choosing them in the file dialog would. */
export async function openFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...paths]);
}

/** Waits until the page says that what was done is on disk. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^\s*Enregistré/ })
    .first()
    .waitFor();
}

/** The id of the dossier that the address names. */
export function dossierId(page: Page): string {
  const id = /#\/dossier\/([^/?]+)/.exec(page.url())?.[1];
  if (!id) throw new Error(`no dossier in ${page.url()}`);
  return decodeURIComponent(id);
}
