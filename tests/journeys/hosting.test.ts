import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, type Host, useApp } from './app.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** The plainest host there is: files of a sub-folder, 404 for anything else, no rewriting. */
async function serveBelow(folder: string): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const below = path.startsWith(folder) ? path.slice(folder.length) || 'index.html' : null;
    const file = below === null ? null : join('dist', below);
    if (file === null || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${folder}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

describe('a static host with the app in a sub-folder', () => {
  const app = useApp(() => serveBelow('/outils/boussole/'));

  it('shows the first screen, with nothing asked of anyone else and no rule broken', async () => {
    const { page } = await app.visit();
    await page.getByRole('button', { name: 'Commencer un diagnostic' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows something to read before any script runs', async () => {
    const { page } = await app.visit({ javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Faire le point, ensemble',
    );
    expect(await page.locator('noscript p').isVisible()).toBe(true);
  });

  it('brings the referentials, the icon, the manifest and what robots may do', async () => {
    const { page } = await app.visit();
    for (const file of [
      'referential/index.json',
      'referential/ptce-2014.json',
      'icon.svg',
      'manifest.webmanifest',
      'robots.txt',
      'licences.md',
    ]) {
      expect((await page.request.get(`${app.address}${file}`)).status(), file).toBe(200);
    }
  });

  it('carries a policy that lets nothing in from elsewhere and no inline script', async () => {
    const { page } = await app.visit();
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(await page.locator('script:not([src])').count()).toBe(0);
  });
});

describe('the watch that every journey stands on', () => {
  const app = useApp(() => serveBelow('/'));

  it('notices an error, a missing file, a breach of the policy and another origin', async () => {
    const { page } = await app.visit();
    await page.evaluate(() => {
      void fetch('no-such-file.json');
      void fetch('https://example.org/').catch(() => null);
      const picture = new Image();
      picture.src = '//example.org/picture.png';
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
    });
    const heard: string[] = [];
    const all = () => {
      heard.push(...app.takeComplaints());
      return heard.join('\n');
    };
    await expect.poll(all, { timeout: 10_000 }).toContain('thrown on purpose');
    await expect.poll(all, { timeout: 10_000 }).toContain('404: ');
    await expect.poll(all, { timeout: 10_000 }).toContain('Content Security Policy');
    await page.evaluate(() => {
      open('http://127.0.0.1:9/');
    });
    await expect.poll(all, { timeout: 10_000 }).toContain('another origin: http://127.0.0.1:9/');
  });
});
