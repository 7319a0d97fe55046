/**
 * `npm run size`: what dist/ weighs against what it may weigh, and what must not be in it.
 * A path is a screen with all that the browser fetches before it is shown: its chunk, what that
 * imports, and the same for the entry. Gzip at its best level, 1 kB = 1000 bytes, as hosts count.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './install.mjs';

const dist = join(root, 'dist');
const manifest = json('dist/.vite/manifest.json');
const modules = json('.cache/modules.json');
const entry = 'index.html';

/** The file that starts a lazy part of the app; one of several names where it may move. */
const parts = {
  questionnaire: 'src/screens/questionnaire/QuestionnaireScreen.tsx',
  summary: 'src/screens/summary/SummaryScreen.tsx',
  report: 'src/screens/report/ReportScreen.tsx',
};

const failures = [];
const first = closure([entry]);

console.log('kB gzip                                       is     may be');
budget('First load, JavaScript', scripts(first), 115);
budget('First load, CSS', styles(first), 10);
budget('CSS, everything', distFiles(/\.css$/), 38);
budget('The page, readable without script', ['index.html'], 2);
budget('Fonts of the screen', distFiles(/\.woff2$/), 60, { compressed: true });
// With what stands around every screen of a dossier (5 kB), which is one file with it, and the names of
// all that its *Annuler* may take back; and what says at once that another tab has deleted the dossier.
budget('Questionnaire: JavaScript in all', scripts(path(parts.questionnaire)), 158.5);
budget('Synthèse: beyond the first load', beyondFirst(parts.summary), 85);
budget('Radar: the chunk with Chart.js', chunksWith('node_modules/chart.js/'), 62);
// 20 of it are the worker's own: the translator, and what it shares with nobody on the page.
budget('PDF: jsPDF, its fonts, what draws the pages', pdfChunks(), 248);
budget('Evaluation sheets: screen and pages', sheetChunks(), 14);
budget('Word: docx, what writes the report', wordChunks(), 80);
budget('Radar as a file: what draws it', pictureChunks(), 6);
budget('Workbook: hucre, what fills the sheets', workbookChunks(), 43);
// 118 of it are the two libraries above and what writes with them: fetched by who asks for such a file.
budget('JavaScript, everything', distFiles(/\.js$/), 985);

const licences = readFileSync(join(dist, 'licences.md'), 'utf8');
const libraries = { 'chart.js': 'Chart.js', jspdf: 'jsPDF', docx: 'docx', hucre: 'hucre' };
for (const [name, title] of Object.entries(libraries)) {
  mustHold(`${title} is not in the first load`, absent(name, scripts(first)));
  mustHold(`${title} is in one chunk`, oneChunk(name));
  mustHold(`${title} has its licence told`, licences.includes(`\n## ${name} - `));
}
mustHold('QR codes are not in the first load', absent('qr', scripts(first)));
for (const name of ['html2canvas', 'canvg', 'dompurify', 'fast-png', 'core-js']) {
  mustHold(`${name} is nowhere`, absent(name, Object.keys(modules)));
}
mustHold(
  'The whole of zod is nowhere (zod/mini only)',
  absent('zod/v4/classic', Object.keys(modules)),
);

if (failures.length > 0) {
  console.error(`\n${failures.join('\n')}`);
  process.exitCode = 1;
}

/** Sums the files, prints, and notes what is too heavy. */
function budget(name, files, limit, { compressed = false } = {}) {
  if (files.length === 0) {
    failures.push(`${name}: nothing to weigh; has a file moved? See scripts/budgets.mjs.`);
    return;
  }
  const bytes = files.map((file) => readFileSync(join(dist, file)));
  const sizes = bytes.map((data) => (compressed ? data : gzipSync(data, { level: 9 })).length);
  const weight = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  console.log(`${name.padEnd(44)} ${weight.toFixed(1).padStart(6)} ${String(limit).padStart(8)}`);
  if (weight > limit) failures.push(`${name}: ${weight.toFixed(1)} kB, may be ${limit} kB.`);
}

function mustHold(sentence, holds) {
  console.log(`${holds ? 'yes' : 'NO '} ${sentence}`);
  if (!holds) failures.push(`Not so: ${sentence}.`);
}

/** The manifest's items that are fetched with these: they and their static imports. */
function closure(keys, seen = new Set()) {
  for (const key of keys) {
    const item = manifest[key];
    if (!item || seen.has(key)) continue;
    seen.add(key);
    closure(item.imports ?? [], seen);
  }
  return seen;
}

/** Everything until a lazy part is there, the first load included. */
function path(part) {
  return manifest[part] ? closure([entry, part]) : new Set();
}

function beyondFirst(part) {
  return scripts(path(part)).filter((file) => !scripts(first).includes(file));
}

function scripts(keys) {
  return [...new Set([...keys].map((key) => manifest[key].file))].filter((file) =>
    file.endsWith('.js'),
  );
}

function styles(keys) {
  return [...new Set([...keys].flatMap((key) => manifest[key].css ?? []))];
}

/** Whether a package is in one place, the app’s or a worker’s. */
function oneChunk(name) {
  return chunksWith(`node_modules/${name}/`).length === 1;
}

/** The chunks that hold a module with this in its path. */
function chunksWith(part) {
  return Object.keys(modules).filter((file) => modules[file].some((id) => id.includes(part)));
}

/** Whether none of these chunks holds a module of the package. */
function absent(name, files) {
  return !chunksWith(`node_modules/${name}/`).some((file) => files.includes(file));
}

/** All that is fetched for a PDF and not there since the Rapport screen. */
function pdfChunks() {
  const others = [...sheetChunks(), ...wordChunks(), ...pictureChunks(), ...workbookChunks()];
  const before = [...scripts(path(parts.report)), ...others];
  const chunks = [...chunksWith('node_modules/jspdf/'), ...chunksWith('src/report/')];
  return [...new Set(chunks)].filter((file) => !before.includes(file));
}

/** The screen of the evaluation sheets and what draws them, without what the report’s PDF needs too. */
function sheetChunks() {
  const chunks = [...chunksWith('src/screens/sheets/'), ...chunksWith('src/report/sheetPdf.ts')];
  return [...new Set(chunks)];
}

/** What is fetched for a Word document alone; the words it shares with other outputs are elsewhere. */
function wordChunks() {
  return [...new Set(['node_modules/docx/', 'src/report/docx'].flatMap(chunksWith))];
}

/** What is fetched to draw the radar alone, beside the faces; Word takes it too. */
function pictureChunks() {
  const page = scripts(path(parts.report));
  const chunks = ['src/report/picture.ts', 'src/report/radarImage.ts'].flatMap(chunksWith);
  return [...new Set(chunks)].filter((file) => !page.includes(file));
}

/** What is fetched for a workbook alone. */
function workbookChunks() {
  const own = ['node_modules/hucre/', 'src/report/workbook.ts'];
  return [...new Set(own.flatMap(chunksWith))];
}

function distFiles(pattern) {
  return readdirSync(dist, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => pattern.test(file));
}

function json(file) {
  const full = join(root, file);
  if (existsSync(full)) return JSON.parse(readFileSync(full, 'utf8'));
  console.error(`${file} is missing: run npm run build first.`);
  return process.exit(1);
}
