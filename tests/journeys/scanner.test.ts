import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { codesOf } from '#core/codeSequence.ts';
import { travelLink } from '#core/exchangeLink.ts';
import { packPayload, payloadTag } from '#io/payload.ts';
import { qrModules } from '#io/qrDrawing.ts';
import { contentSecurityPolicy } from '../../vite.config.ts';
import { fakeCameraArgs, type Shot, writeVideo } from '../fixtures/fakeCamera.ts';
import { chance, pictureOf, type View } from '../fixtures/pictures.ts';
import { accessibilityFaults, type Host, useApp } from './app.ts';
import { expectNoSidewaysScroll } from './steps.ts';

/** Each code is held still for three fifths of a second, then there is nothing for one. */
const framesPerSecond = 5;
const heldFrames = 3;
const people = 20;
const folder = mkdtempSync(join(tmpdir(), 'boussole-camera-'));
const video = join(folder, 'phones.y4m');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An answer as it travels, of about so many characters. */
async function answerOf(name: string, length: number, seed: number): Promise<string> {
  const random = chance(seed);
  // Characters of chance hardly shrink.
  const filling = Array.from({ length: Math.round(length * 0.75) }, () =>
    String.fromCharCode(40 + Math.floor(random() * 50)),
  ).join('');
  const packed = await packPayload(JSON.stringify({ name, filling }));
  if (!packed.ok) throw new Error(packed.error.kind);
  return packed.value;
}

/** A code as a hand holds it: somewhat aslant, not quite still. */
function shotsOf(text: string, random: () => number): Shot[] {
  const modules = qrModules(text, 'low');
  if (!modules) throw new Error(`too long: ${text.length}`);
  const view: Required<Pick<View, 'share' | 'turned' | 'tilted'>> & View = {
    share: 0.6 + 0.1 * random(),
    turned: 50 * random() - 25,
    tilted: 0.15 * random(),
    blurred: random(),
    shaded: 1 - 0.5 * random(),
    noisy: 6 * random(),
  };
  return Array.from({ length: heldFrames }, () => {
    const trembling = {
      share: view.share * (1 + 0.04 * (random() - 0.5)),
      turned: view.turned + 3 * (random() - 0.5),
      tilted: view.tilted + 0.04 * (random() - 0.5),
    };
    return { picture: pictureOf(modules, { ...view, ...trembling }), frames: 1 };
  });
}

/** Phones as people hold them; the eighth needs three codes, shown in any order; then one that was here and one that is not ours. */
async function phones(): Promise<Shot[]> {
  const texts: string[] = [];
  for (let at = 0; at < people; at += 1) {
    const long = at === 7;
    const payload = await answerOf(`Personne ${at + 1}`, long ? 2600 : 330 + 25 * at, at);
    const address = 'https://boussole.example.org/';
    const link = travelLink(address, { kind: 'response', payload });
    const codes = codesOf(payload, (await payloadTag(payload)) ?? '') ?? [];
    if (long && codes.length !== 3) throw new Error(`${codes.length} codes`);
    texts.push(...(long ? codes.reverse() : [link]));
  }
  texts.push(texts[0] ?? '', 'https://example.org/menu');
  const random = chance(1);
  const nothing: Shot = { picture: pictureOf([[false]], { share: 0.01 }), frames: 1 };
  return texts.flatMap((text) => [...shotsOf(text, random), nothing]);
}

let built: Promise<string> | null = null;

/** The panel on a page of its own, built as the app is and under the same policy. */
async function buildPage(): Promise<string> {
  const outDir = resolve('.cache/scannerPage');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root: 'tests/journeys',
    base: './',
    plugins: [react(), contentSecurityPolicy()],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: 'tests/journeys/scannerPage.html',
        checks: { ineffectiveDynamicImport: false },
      },
    },
  });
  return outDir;
}

async function servePage(): Promise<Host> {
  built ??= buildPage();
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: await built },
    preview: { host: 'localhost', port: 4470, strictPort: false, open: false },
  });
  const local = server.resolvedUrls?.local[0] ?? '';
  return { address: `${local}scannerPage.html`, stop: () => server.close() };
}

async function serveWithVideo(): Promise<Host> {
  writeVideo(video, await phones(), framesPerSecond);
  return await servePage();
}

const toggle = (page: Page, name: 'Ouvrir la caméra' | 'Fermer la caméra') =>
  page.getByRole('button', { name });

const takes = (page: Page) =>
  page.getByRole('region', { name: 'Lu par la caméra' }).getByRole('listitem');

describe('an animator at a camera', () => {
  const app = useApp(serveWithVideo, fakeCameraArgs(video));

  it('takes in twenty phones in a row, a name for each, without touching the keyboard', async () => {
    const { page } = await app.visit({ permissions: ['camera'] });
    await toggle(page, 'Ouvrir la caméra').waitFor();
    await keepWhatIsSaid(page);
    await toggle(page, 'Ouvrir la caméra').click();
    const everyone = Array.from({ length: people }, (_, at) => `Personne ${at + 1}`);
    const named = (said: readonly Said[]) =>
      said.flatMap(({ text }) => /^(Personne \d+)\u202f: réponse reçue$/.exec(text)?.[1] ?? []);
    // The video is shown over and over: who was not read the first time comes back.
    await expect
      .poll(async () => named(await whatWasSaid(page)).length, { timeout: 40_000 })
      .toBe(people);
    const said = await whatWasSaid(page);
    expect(named(said).sort()).toEqual(everyone.sort());
    expect(said.some(({ text }) => text.includes('Il manque encore le'))).toBe(true);
    expect(await page.getByRole('region', { name: 'Réponses en plusieurs codes' }).count()).toBe(0);

    const later = () => whatWasSaid(page).then((all) => all.map(({ text }) => text).join('\n'));
    await expect.poll(later, { timeout: 20_000 }).toContain('Personne 1\u202f: déjà reçue');
    await expect.poll(later, { timeout: 20_000 }).toContain('ne vient pas de la Boussole');
    expect(await toggle(page, 'Fermer la caméra').evaluate((it) => it.matches(':focus'))).toBe(
      true,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is not watched by a page that is hidden, nor by one that has closed the camera', async () => {
    const { page } = await app.visit({ permissions: ['camera'] });
    await toggle(page, 'Ouvrir la caméra').click();
    await takes(page).first().waitFor();
    const track = await page.evaluateHandle(cameraTrack);
    await setVisibility(page, 'hidden');
    await page.getByText('La caméra s’est arrêtée avec la page.').waitFor();
    expect(await track.evaluate((it) => it?.readyState)).toBe('ended');

    await setVisibility(page, 'visible');
    const read = await takes(page).count();
    await expect.poll(() => takes(page).count(), { timeout: 10_000 }).toBeGreaterThan(read);
    const next = await page.evaluateHandle(cameraTrack);
    await toggle(page, 'Fermer la caméra').click();
    await expect.poll(() => page.locator('video').count()).toBe(0);
    expect(await next.evaluate((it) => it?.readyState)).toBe('ended');
    // What was read stays.
    expect(await takes(page).count()).toBeGreaterThan(read);
  });

  it('reads in words that the camera is refused, and what to do instead', async () => {
    const { page } = await app.visit();
    await toggle(page, 'Ouvrir la caméra').click();
    const alert = page.getByRole('alert');
    await alert.getByText('La caméra est refusée à cette page.').waitFor();
    await alert.getByText('un lien à coller').waitFor();
    expect(await page.locator('video').count()).toBe(0);
    expect(await toggle(page, 'Ouvrir la caméra').evaluate((it) => it.matches(':focus'))).toBe(
      true,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('a machine without a camera', () => {
  const app = useApp(servePage);

  it('says so in words', async () => {
    const { page } = await app.visit({
      permissions: ['camera'],
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    });
    await toggle(page, 'Ouvrir la caméra').click();
    await page.getByRole('alert').getByText('Aucune caméra sur cet appareil.').waitFor();
    await expectNoSidewaysScroll(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

interface Said {
  /** milliseconds since the page came */
  at: number;
  text: string;
}

/** Notes everything that the live line says, and when. */
async function keepWhatIsSaid(page: Page): Promise<void> {
  await page.evaluate(() => {
    const line = document.querySelector('[aria-live]');
    const said: { at: number; text: string }[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      said.push({ at: Math.round(performance.now()), text: line?.textContent ?? '' });
    }).observe(line ?? document.body, { childList: true, subtree: true, characterData: true });
  });
}

async function whatWasSaid(page: Page): Promise<Said[]> {
  return await page.evaluate(() => (globalThis as unknown as { said: Said[] }).said);
}

/** In the page: the camera that its video shows. */
function cameraTrack(): MediaStreamTrack | undefined {
  const stream = document.querySelector('video')?.srcObject;
  return stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
}

/** What the browser does when another tab comes before this one. */
async function setVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
