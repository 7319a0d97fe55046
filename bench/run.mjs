/** `npm run bench`: see bench/README.md. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { requireBrowser, testSwitches } from '../scripts/browser.mjs';
import { buildIfNeeded } from '../scripts/build.mjs';
import { root } from '../scripts/install.mjs';
import { writeLargeDossier, writeRatedDossier, writeWorkshopDossier } from './dossiers.mjs';
import { install } from './inPage.mjs';

/** The probe's medians at full and at a quarter of the speed; null where it has none. */
const probe = {
  empty: { title: 'An empty page (what the machine takes now)', unit: 'ms', peer: [71, 246] },
  load: { title: 'Load until a first rating is possible', unit: 'ms', peer: [252, 729] },
  radar: { title: 'Click on Synthèse until the radar is painted', unit: 'ms', peer: [74, null] },
  rating: { title: 'Key until the rating is painted', unit: 'ms', peer: [null, null] },
  firstReport: { title: 'Report, first: click until the download', unit: 'ms', peer: [null, null] },
  report: { title: 'Report, again: click until the download', unit: 'ms', peer: [51, 180] },
  cross: { title: 'Regards croisés, 60 × 36, until the map', unit: 'ms', peer: [null, null] },
  crossScroll: { title: 'The same: longest task in scrolling', unit: 'ms', peer: [null, null] },
  pdf: { title: 'Report: its size', unit: 'kB', peer: [36.3, 36.3] },
  largeShown: { title: 'Large report, shown: longest task', unit: 'ms', peer: [null, null] },
  largeChosen: {
    title: 'The same, an option changed: longest task',
    unit: 'ms',
    peer: [null, null],
  },
  large: { title: 'Large report: click until the download', unit: 'ms', peer: [null, null] },
  largeTask: { title: 'The same: longest task on the page', unit: 'ms', peer: [null, null] },
  largePdf: { title: 'Large report: its size', unit: 'kB', peer: [null, null] },
  largePages: { title: 'Large report: its pages', unit: '', peer: [null, null] },
};

/** What is ticked one after the other, each with what the preview then has. */
const choices = [
  ['En noir et blanc', '.report[data-grey]'],
  ['Les financeurs', '.report:not(:has(.report-quotes))'],
  ['Les membres', '.report:has(.report-quotes)'],
  ['English', '.report:lang(en)'],
];

const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 9;
const [busy] = loadavg();
await buildIfNeeded();
const ratedFile = writeRatedDossier();
const workshopFile = writeWorkshopDossier();
const largeFile = writeLargeDossier();
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { host: 'localhost', port: 4500, strictPort: false, open: false },
});
const address = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: requireBrowser(),
  args: [...testSwitches],
});

const emptyServer = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<!doctype html><title>Empty</title><script type="module">0</script><p>Empty</p>');
});
await new Promise((resolve) => emptyServer.listen(0, 'localhost', resolve));

/** What pages said and nobody took yet: a list for each page and moment. */
const said = new WeakMap();
const figures = {};
for (let run = 0; run < runs; run += 1) {
  for (const [at, rate] of [1, 4].entries()) {
    const measured = await measure(rate);
    for (const [name, value] of Object.entries(measured)) {
      figures[name] ??= [[], []];
      figures[name][at].push(value);
    }
  }
  process.stderr.write(`\rrun ${run + 1} of ${runs}`);
}
process.stderr.write('\n\n');
await browser.close();
await server.close();
emptyServer.closeAllConnections();
emptyServer.close();

console.log(`${runs} runs: median (least to most), and ours / the probe’s: under 1 is faster.`);
if (busy > 1)
  console.log(`The machine was busy (load ${busy.toFixed(1)}): these figures mean little.`);
console.log('');
console.log(`${''.padEnd(46)}${'full speed'.padEnd(36)}CPU at a quarter`);
for (const [name, { title, unit, peer }] of Object.entries(probe)) {
  const cells = figures[name].map((values, at) => cell(values, unit, peer[at]).padEnd(36));
  console.log(`${title.padEnd(46)}${cells.join('')}`.trimEnd());
}
if (process.argv.includes('--json')) {
  writeFileSync(join(root, '.cache/bench.json'), JSON.stringify(figures, null, 1));
}

/** One device that has a rated dossier: each figure once. */
async function measure(rate) {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(install);
  try {
    const id = await openFile(context, ratedFile);
    const workshop = await openFile(context, workshopFile);
    const large = await openFile(context, largeFile);
    return {
      ...(await measureEmpty(context, rate)),
      ...(await measureQuestionnaire(context, id, rate)),
      ...(await measureCross(context, workshop, rate)),
      ...(await measureReport(context, rate)),
      ...(await measureLargeReport(context, large, rate)),
    };
  } finally {
    await context.close();
  }
}

async function openFile(context, file) {
  const page = await context.newPage();
  await page.goto(`${address}#/`);
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.waitForURL(/#\/dossier\/[^/]+\/synthese/);
  await page
    .getByRole('status')
    .filter({ hasText: /Enregistré/ })
    .first()
    .waitFor();
  const id = /#\/dossier\/([^/?]+)/.exec(page.url())[1];
  await page.close();
  return id;
}

/** A page without what the browser kept of earlier ones, at a part of the processor's speed. */
async function coldPage(context, rate) {
  const page = await context.newPage();
  listen(page);
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

async function measureEmpty(context, rate) {
  const page = await coldPage(context, rate);
  await page.goto(`http://localhost:${emptyServer.address().port}/`);
  const empty = await moment(page, 'drawn');
  await page.close();
  return { empty };
}

async function measureQuestionnaire(context, id, rate) {
  const page = await coldPage(context, rate);
  await page.goto(`${address}#/dossier/${id}/questionnaire`);
  const load = await moment(page, 'ready');
  await page.locator('input[type=radio]:checked').first().focus();
  const keys = [];
  for (const key of ['1', '2', '3', '0', '1']) {
    await page.keyboard.press(`Digit${key}`);
    keys.push(await moment(page, 'answered'));
  }
  await page.getByRole('link', { name: 'Synthèse', exact: true }).first().click();
  const painted = await moment(page, 'painted');
  const radar = painted - (await page.evaluate(() => bench.asked));
  await page.close();
  return { load, rating: median(keys), radar };
}

/** From another screen of the dossier, as a click would: the code is there, nothing is drawn yet. */
async function measureCross(context, id, rate) {
  const page = await coldPage(context, rate);
  await page.goto(`${address}#/dossier/${id}/regards`);
  await page.locator('[role=grid] td').first().waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/dossier/${id}/preparer`);
  await page.locator('[role=grid]').waitFor({ state: 'detached' });
  await page.evaluate((hash) => bench.cross(hash), `#/dossier/${id}/regards`);
  const cross = await moment(page, 'crossed');
  await page.locator('article').nth(35).waitFor({ state: 'attached' });
  await page.evaluate(() => bench.scroll());
  const crossScroll = await moment(page, 'longest');
  await page.close();
  return { cross, crossScroll };
}

async function measureReport(context, rate) {
  const page = await coldPage(context, rate);
  await page.goto(`${address}#/`);
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await page.waitForURL(/#\/dossier\/[^/]+\/synthese/);
  await page.goto(page.url().replace('/synthese', '/rapport'));
  const button = page.getByRole('button', { name: 'Télécharger le PDF' });
  const times = [];
  let pdf = 0;
  for (let turn = 0; turn < 2; turn += 1) {
    const download = page.waitForEvent('download').then((file) => ({ file, at: Date.now() }));
    await button.click();
    const { file, at } = await download;
    const asked = await page.evaluate(() => performance.timeOrigin + bench.asked);
    times.push(at - asked);
    pdf = statSync(await file.path()).size / 1000;
    await button.and(page.locator(':enabled')).waitFor();
  }
  await page.close();
  return { firstReport: times[0], report: times[1], pdf };
}

/** Sixty voices, three peer poles, all comments: what shows the report, then what makes its first PDF. */
async function measureLargeReport(context, id, rate) {
  const page = await coldPage(context, rate);
  await page.goto(`${address}#/dossier/${id}/preparer`);
  // The screen itself, not what stands before it is there; and nothing left to do.
  await page.getByRole('heading', { level: 1, name: 'Préparer' }).waitFor();
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 500))),
  );
  await page.evaluate((hash) => {
    bench.watch();
    location.hash = hash;
  }, `#/dossier/${id}/rapport`);
  const button = page.getByRole('button', { name: 'Télécharger le PDF' });
  await button.waitFor();
  // By its id: looking for a text through a hundred pages is itself a task of 60 ms.
  await page.locator('#report-method').waitFor({ state: 'attached' });
  const largeShown = await page.evaluate(() => bench.watched());
  await page.evaluate(() => bench.watch());
  const download = page.waitForEvent('download').then((file) => ({ file, at: Date.now() }));
  await button.click();
  const { file, at } = await download;
  const asked = await page.evaluate(() => performance.timeOrigin + bench.asked);
  const largeTask = await page.evaluate(() => bench.watched());
  const bytes = readFileSync(await file.path());
  let largeChosen = 0;
  for (const [option, shown] of choices) {
    const task = await page.evaluate(
      ([label, wanted]) => bench.choose(label, wanted),
      [option, shown],
    );
    largeChosen = Math.max(largeChosen, task);
  }
  await page.close();
  const largePages = await pagesOf(bytes);
  return {
    largeShown,
    largeChosen,
    large: at - asked,
    largeTask,
    largePdf: bytes.length / 1000,
    largePages,
  };
}

async function pagesOf(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { numPages } = pdf;
  await pdf.destroy();
  return numPages;
}

function listen(page) {
  const values = new Map();
  said.set(page, values);
  page.on('console', (message) => {
    const [, name, value] = /^bench (\w+) ([\d.]+)$/.exec(message.text()) ?? [];
    if (name) values.set(name, [...(values.get(name) ?? []), Number(value)]);
  });
}

/** Waits for a moment that the page says, and takes it; the page itself is not asked. */
async function moment(page, name) {
  for (let tries = 0; tries < 1000; tries += 1) {
    const [value, ...others] = said.get(page).get(name) ?? [];
    if (value !== undefined) {
      said.get(page).set(name, others);
      return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the page never said "${name}": ${page.url()}`);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

function cell(values, unit, peer) {
  const own = median(values);
  const range = `(${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
  const text = `${own.toFixed(0)} ${unit} ${range}`;
  if (peer === null) return text;
  return `${text}  ${(own / peer).toFixed(2)}`;
}
