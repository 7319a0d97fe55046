import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, useApp } from './app.ts';
import { startHost } from './host.ts';
import { indicatorAt, startDiagnosis } from './steps.ts';

describe('a static host with the app in a sub-folder', () => {
  const app = useApp(() => startHost('/outils/boussole/'));

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

  it('shows the first screen’s words while the app comes, but not to whoever is inside a dossier', async () => {
    const { context, newTab } = await app.visit();
    // An app that never comes.
    await context.route(/\/assets\/index-[^/]+\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    const wordsAt = async (hash: string) => {
      const page = await newTab(hash);
      await page.getByText('Boussole PTCE', { exact: true }).waitFor();
      return await page.getByText('Faire le point, ensemble').isVisible();
    };
    expect(await wordsAt('#/')).toBe(true);
    expect(await wordsAt('#/dossier/d/questionnaire')).toBe(false);
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

  it('can be installed: the browser reads the manifest, and has its icons as pictures', async () => {
    const { page, context } = await app.visit();
    const session = await context.newCDPSession(page);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { icons } = JSON.parse(data ?? '{}') as { icons: { src: string; sizes: string }[] };
    const pictures = icons.filter(({ src }) => src.endsWith('.png'));
    expect(pictures.map(({ sizes }) => sizes)).toEqual([
      '192x192',
      '512x512',
      '192x192',
      '512x512',
    ]);
    for (const { src, sizes } of pictures) {
      const response = await page.request.get(`${app.address}${src}`);
      expect(response.status(), src).toBe(200);
      // Width and height stand in the header of every PNG, after its signature (ISO 15948, 11.2.2).
      const bytes = await response.body();
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A window of the tests is a private one.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  });

  it('carries a policy that lets nothing in from elsewhere and no inline script but the page’s own', async () => {
    const { page } = await app.visit();
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    const [lines, ...others] = await page.locator('script:not([src])').allTextContents();
    expect(others).toEqual([]);
    const hash = createHash('sha256')
      .update(lines ?? '')
      .digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain('trusted-types boussole-qr boussole-report ptce-sw');
    expect(policy).not.toContain('unsafe');
  });

  it('has the files of a dossier on their way before the app runs, and each of them once', async () => {
    const { page } = await app.visit();
    await startDiagnosis(page, 'Pôle du Marais');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await indicatorAt(page, 0).waitFor();
    // The first texts are drawn by the page itself: their font is asked for before the app runs.
    const font = asked.findIndex((path) => path.endsWith('.woff2'));
    for (const file of [
      /dossier-.*\.js$/,
      /QuestionnaireScreen-.*\.js$/,
      /work-.*\.js$/,
      /index\.json$/,
      /ptce-2014\.json$/,
    ]) {
      expect(
        asked.filter((path) => file.test(path)),
        `${file}`,
      ).toHaveLength(1);
      expect(
        asked.findIndex((path) => file.test(path)),
        `${file}`,
      ).toBeLessThan(font);
    }
  });

  it('fetches nothing of a dossier for the first screen', async () => {
    const asked: string[] = [];
    const { page } = await app.visit();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await page.getByRole('button', { name: 'Commencer un diagnostic' }).waitFor();
    expect(asked.filter((path) => /dossier-|Questionnaire|ptce-/.test(path))).toEqual([]);
  });
});

describe('the watch that every journey stands on', () => {
  const app = useApp(startHost);

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
