import { cp, readFile, writeFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newAssessment, startDossier } from '#core/changes.ts';
import { readResponseFile } from '#core/exchangeReading.ts';
import { invitationOf } from '#core/invitation.ts';
import { readReferential } from '#core/reading.ts';
import { indexReferential } from '#core/referential.ts';
import { packPayload } from '#io/payload.ts';
import { the } from '../fixtures/builders.ts';
import { readBack } from '../report/printed.ts';
import { accessibilityFaults, openExample, saved, useApp } from './app.ts';
import { type StaticHost, startHost } from './host.ts';
import { type Build, newerBuild } from './newerBuild.ts';
import {
  expectNoSidewaysScroll,
  indicatorAt,
  indicatorsOn,
  savedReport,
  startDiagnosis,
  tableRow,
} from './steps.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
/** What a worker does beside the page takes long where others want the processor too. */
const patient = { timeout: 60_000 };
vi.setConfig({ testTimeout: 180_000 });
const whole = 'Cette application fonctionne sans internet sur cet appareil.';

/** A host that the tests of this file can take away, and its app. */
function useHost(below = '/', args: readonly string[] = [], name = 'localhost') {
  let host: StaticHost | undefined;
  const app = useApp(async () => {
    host = await startHost(below);
    return { ...host, address: host.address.replace('localhost', name) };
  }, args);
  // Before the complaints are counted: a network that is not there explains some, and no others.
  afterEach(async () => {
    await host?.up();
    if (!host?.wasDown()) return;
    for (const complaint of app.takeComplaints()) {
      expect(complaint).toMatch(/net::ERR_(?:FAILED|CONNECTION_REFUSED)/);
    }
  });
  const visit = (options: BrowserContextOptions = {}) =>
    app.visit({ ...options, serviceWorkers: 'allow' });
  return { app: { visit, takeComplaints: app.takeComplaints }, host: () => the(host) };
}

/** Waits until what answering needs is on the device. */
async function kept(page: Page): Promise<void> {
  const isActive = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);
  await expect.poll(isActive, patient).toBe('activated');
}

/** Waits until À propos says that everything is. */
async function allKept(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole('link', { name: 'À propos' }).click();
  await page.getByText(whole).waitFor(patient);
  await page.goto(before);
}

async function invitationHash(): Promise<string> {
  const now = '2026-11-21T08:00:00.000Z';
  const dossier = startDossier({
    id: '7b0e4c1a-52d1-4c1e-9a57-0d6f2b8f3e11',
    poleName: 'Pôle du Val',
    assessment: newAssessment({
      id: '2f1c7a52-0a3f-4d0b-8f2d-6f3f5a7c9b01',
      title: 'Autodiagnostic 2026',
      date: '2026-11-21',
      referential: { id: 'ptce', version: '2014' },
      now,
    }),
    now,
  });
  const read = readReferential(await readFile('referential/ptce-2014.json', 'utf8'));
  if (!read.ok) throw new Error('the referential does not read');
  const assessment = the(dossier.assessments[0]);
  const index = indexReferential(read.value);
  const choice = { stance: 'member', college: 'sse' } as const;
  const packed = await packPayload(
    JSON.stringify(invitationOf(dossier, assessment, index, choice)),
  );
  if (!packed.ok) throw new Error(packed.error.kind);
  return `#/i/${packed.value}`;
}

describe('a device that has been there once', () => {
  const { app, host } = useHost('/outils/boussole/');

  it('opens the app without a network, begins a diagnosis and rates', async () => {
    const { page } = await app.visit();
    await allKept(page);
    await host().down();
    await page.reload();
    await startDiagnosis(page, 'Pôle sans réseau');
    await indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
    await saved(page);
    await page.reload();
    await expect
      .poll(() => indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).isChecked())
      .toBe(true);
  });

  it('answers an invitation on a phone, and hands in, without fetching what only animators need', async () => {
    const { context, newTab, page: first } = await app.visit(phone);
    await first.close();
    host().asked.length = 0;
    const hash = await invitationHash();
    let page = await newTab(hash);
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
    await kept(page);
    const asked = host().asked.join('\n');
    expect(asked).toContain('referential/ptce-2014.json');
    for (const part of ['typesetter', 'fonts-', 'chart-', 'AgreeScreen', 'example/']) {
      expect(asked).not.toContain(part);
    }
    await host().down();
    await page.close();
    page = await newTab(hash);
    await page.getByRole('button', { name: 'Commencer' }).tap();
    const groups = await indicatorsOn(page);
    for (let at = 0; at < groups; at += 1) {
      await indicatorAt(page, at).getByRole('radio', { name: 'En émergence' }).check();
    }
    await page.goto(`${page.url().split('?')[0]}?p=rendre`);
    await page.getByRole('button', { name: 'Rendre ma réponse' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Votre réponse est prête' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer ma réponse' }).click(),
    ]);
    const file = readResponseFile(await readFile(await download.path(), 'utf8'));
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(Object.keys(file.value.response.ratings)).toHaveLength(groups);
    expect(context.serviceWorkers()).toHaveLength(1);
  });

  it('holds the whole app once a dossier was opened: synthesis, report, book, sheets, English', async () => {
    const { page, go } = await app.visit();
    await openExample(page);
    await allKept(page);
    await host().down();
    await page.reload();
    await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
    expect(await tableRow(page, 'Positions par objectif', 'Ancrage territorial')).not.toEqual([]);
    await page.getByRole('img', { name: /^Radar/ }).waitFor();
    await page.getByRole('link', { name: 'Rapport', exact: true }).click();
    const report = await savedReport(page);
    expect((await readBack(report.bytes)).text).toContain('Ancrage territorial');
    for (const screen of ['Préparer', 'Collecte', 'Regards croisés', 'Mise en commun']) {
      await page
        .getByRole('navigation', { name: 'Les étapes du dossier' })
        .getByRole('link', { name: screen })
        .click();
      await page.getByRole('heading', { level: 1, name: screen }).waitFor();
      await page.goBack();
    }
    await go('#/referentiel');
    await page.getByRole('searchbox').fill('crèche');
    await page.getByRole('figure').first().waitFor();
    await go('#/referentiel/feuilles');
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: /feuilles/i })
      .waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'About' }).click();
    await page.getByText('This app works without the internet on this device.').waitFor();
  });

  it('is repaired at the next visit where the first was cut short', async () => {
    const list = await readFile('dist/sw.js', 'utf8');
    const missing = the(/assets\/travelling-[\w-]+\.js/.exec(list)?.[0]);
    host().broken.add(missing);
    const { page } = await app.visit();
    await page.getByRole('link', { name: 'À propos' }).click();
    await page.getByText('ne fonctionne pas encore sans internet').waitFor();
    await page.getByText('La suite viendra à la prochaine visite').waitFor();
    host().broken.clear();
    host().asked.length = 0;
    await page.reload();
    await page.getByText(whole).waitFor(patient);
    expect(host().asked).toContain(missing);
    // What had come the first time was kept.
    expect(host().asked.join()).not.toContain('AnswerScreen');
    for (const complaint of app.takeComplaints()) expect(complaint).toContain(missing);
  });
});

describe('a device without room', () => {
  const { app, host } = useHost();

  it('goes on, and À propos says why and offers to try again', async () => {
    const { page, context } = await app.visit();
    const session = await context.newCDPSession(page);
    const origin = new URL(host().address).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    await openExample(page);
    await page.getByRole('link', { name: 'À propos' }).click();
    await page.getByText('La place manque').waitFor(patient);
    expect(await accessibilityFaults(page)).toEqual([]);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: 'Tout garder sur cet appareil' }).click();
    await page.getByText(whole).waitFor(patient);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Sans internet');
  });
});

describe('a newer version', () => {
  const { app, host } = useHost('/ptce/');
  const notice = 'Une nouvelle version est prête.';
  let newer: Build;
  beforeAll(async () => {
    newer = await newerBuild();
  });
  afterEach(() => host().serve('dist'));
  afterAll(() => newer.remove());

  /** What the browser does by itself at a navigation, and once a day. */
  const lookForUpdate = (page: Page) =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
  const caches = (page: Page) => page.evaluate(() => globalThis.caches.keys());
  const step = (page: Page, name: string) =>
    page
      .getByRole('navigation', { name: 'Les étapes du dossier' })
      .getByRole('link', { name })
      .click();
  const comment = (page: Page) => page.getByLabel('Un mot pour expliquer').first();

  it('is offered in every tab, takes nothing that was typed, and leaves other tabs to work on', async () => {
    const { page, newTab } = await app.visit();
    await startDiagnosis(page, 'Pôle de la Vallée');
    const address = page.url().split('#')[1] ?? '';
    await allKept(page);
    const other = await newTab(`#${address}`);
    await indicatorAt(other, 0).waitFor();

    host().asked.length = 0;
    host().serve(newer.folder);
    await lookForUpdate(page);
    for (const tab of [page, other]) await tab.getByText(notice).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    // What is the same in both came from the device.
    expect(host().asked.filter((path) => path.endsWith('.woff2'))).toEqual([]);
    // As long as nobody asks for it, the former one goes on, with parts that its host has no more.
    await page.reload();
    await page.getByText(notice).waitFor();
    expect(await page.getByRole('link', { name: 'Accueil (nouveau)' }).count()).toBe(0);
    await step(page, 'Regards croisés');
    await page.getByRole('heading', { level: 1, name: 'Regards croisés' }).waitFor();
    await page.goBack();

    await indicatorAt(page, 0).waitFor();
    await comment(page).pressSequentially('Un marché, onze structures.');
    await page.getByRole('button', { name: 'Mettre à jour' }).click();
    await page.getByRole('link', { name: 'Accueil (nouveau)' }).waitFor();
    await indicatorAt(page, 0).waitFor();
    expect(await comment(page).inputValue()).toBe('Un marché, onze structures.');
    expect(await page.getByText(notice).count()).toBe(0);

    // The other one runs the former version still, and can open what it had not opened yet.
    await allKept(page);
    expect(await other.getByRole('link', { name: 'Accueil (nouveau)' }).count()).toBe(0);
    await other.getByText(notice).waitFor();
    await step(other, 'Rapport');
    const report = await savedReport(other);
    expect((await readBack(report.bytes)).text).toContain('Pôle de la Vallée');
    await other.getByRole('button', { name: 'Mettre à jour' }).click();
    await other.getByRole('link', { name: 'Accueil (nouveau)' }).waitFor();
    await expect.poll(() => caches(page), patient).toHaveLength(2);
  });

  it('comes by itself once no tab is left, and waits until later where one says so', async () => {
    const { page, newTab } = await app.visit({ colorScheme: 'dark', ...phone });
    await allKept(page);
    // A host that still serves the former page would put two versions together.
    await cp('dist/index.html', `${newer.folder}/index.html`);
    host().serve(newer.folder);
    await lookForUpdate(page);
    const versions = () =>
      page.evaluate(async () => {
        const { installing, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
        return [installing?.state, waiting?.state];
      });
    await expect.poll(versions, patient).toEqual([undefined, undefined]);
    expect(await page.getByText(notice).count()).toBe(0);

    await writeFile(`${newer.folder}/index.html`, newer.page);
    await lookForUpdate(page);
    await page.getByText(notice).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Plus tard' }).click();
    expect(await page.getByText(notice).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.close();
    // Browsers take a moment to notice that no tab is left.
    const isNewer = async () => {
      const next = await newTab();
      await next.getByRole('link', { name: /^Accueil/ }).waitFor();
      const found = await next.getByRole('link', { name: 'Accueil (nouveau)' }).count();
      await next.close();
      return found > 0;
    };
    await expect.poll(isNewer, { ...patient, interval: 1000 }).toBe(true);
  });

  it('is not changed to as long as something could not be stored', async () => {
    const { page } = await app.visit();
    await startDiagnosis(page, 'Pôle à l’étroit');
    await allKept(page);
    await indicatorAt(page, 0).waitFor();
    host().serve(newer.folder);
    await lookForUpdate(page);
    await page.getByText(notice).waitFor();
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
      addEventListener('room again', () => {
        IDBObjectStore.prototype.put = put;
      });
    });
    await comment(page).fill('À ne pas perdre');
    await page.getByRole('button', { name: 'Mettre à jour' }).click();
    await page.getByText('n’a pas pu être enregistré sur cet appareil').waitFor();
    expect(await comment(page).inputValue()).toBe('À ne pas perdre');
    await page.evaluate(() => dispatchEvent(new Event('room again')));
    await page.getByRole('button', { name: 'Mettre à jour' }).click();
    await page.getByRole('link', { name: 'Accueil (nouveau)' }).waitFor();
    await expect.poll(() => comment(page).inputValue()).toBe('À ne pas perdre');
    // The newer one is as whole as the former one was, from the first moment.
    await host().down();
    await step(page, 'Rapport');
    await savedReport(page);
  });

  it('opens from the host where the browser has cleared what it kept', async () => {
    const { page } = await app.visit();
    await allKept(page);
    await page.evaluate(async () => {
      for (const name of await globalThis.caches.keys()) await globalThis.caches.delete(name);
    });
    host().serve(newer.folder);
    await page.reload();
    await page.getByRole('link', { name: 'Accueil (nouveau)' }).waitFor();
  });
});

describe('an address that is not secure', () => {
  const args = ['--host-resolver-rules=MAP boussole.test localhost'];
  const { app, host } = useHost('/', args, 'boussole.test');

  it('works with a network only, and À propos says so', async () => {
    const { page } = await app.visit();
    await page.getByRole('link', { name: 'À propos' }).click();
    await page.getByText('une adresse qui commence par').waitFor(patient);
    expect(host().asked).not.toContain('sw.js');
  });
});

describe('an app at the root of its host', () => {
  const { app, host } = useHost();

  it('leaves alone what else its host has', async () => {
    const { page, context } = await app.visit();
    await kept(page);
    await context.route('**/autre/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Un autre outil</h1>' }),
    );
    await page.goto(`${host().address}autre/`);
    await page.getByRole('heading', { name: 'Un autre outil' }).waitFor();
    await page.goto(`${host().address}?de=ailleurs`);
    await page.getByRole('button', { name: 'Commencer un diagnostic' }).waitFor();
    await expectNoSidewaysScroll(page);
  });
});
