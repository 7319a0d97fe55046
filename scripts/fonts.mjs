// Makes the subsets of Inter and Fraunces that the app ships: woff2 for the screen,
// TrueType for the PDF, and the PDF's kerning. Run by `npm run fonts`; what it writes is committed.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { kerningOf } from './kerning.mjs';

const root = new URL('../', import.meta.url);
const faces = [
  {
    name: 'inter-400',
    source: 'inter/400Regular/Inter_400Regular.ttf',
    features: ['kern', 'tnum'],
  },
  {
    name: 'inter-600',
    source: 'inter/600SemiBold/Inter_600SemiBold.ttf',
    features: ['kern', 'tnum'],
  },
  { name: 'fraunces-500', source: 'fraunces/500Medium/Fraunces_500Medium.ttf', features: ['kern'] },
];

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
const latin = range(0x20, 0x7e) + range(0xa0, 0xff);
const typographic = 'œŒŸ’‘‚“”„«»‹›–—…•·€→←↑↓≥≤≈×÷−✓°№ᵉʳˢᵈⁿ†‡‰≠ẞ';
const spaces = '\u00a0\u202f\u2009\u2010\u2011';
// Signs that people paste out of word processors, and the box that stands for what no font here has.
const pasted = '●○■□▪◦★☆☐☑✔✗ȘșȚț';
const characters = latin + range(0x100, 0x17f) + typographic + spaces + pasted;
// No pairs with spaces: words are measured one by one.
const kerned = `${latin.replace(' ', '').replace('\u00a0', '')}œŒ’‘“”«»–—…`;
// The PDF's library reads shapes and widths only.
const unusedInPdf = ['GSUB', 'GPOS', 'GDEF', 'STAT', 'gasp', 'prep'];

const screen = new URL('src/app/fonts/', root);
const paper = new URL('src/report/fonts/', root);
await Promise.all([screen, paper].map((folder) => mkdir(folder, { recursive: true })));

const kerning = {};
for (const { name, source, features } of faces) {
  const original = await readFile(new URL(`node_modules/@expo-google-fonts/${source}`, root));
  const woff2 = await subsetFont(original, characters, {
    targetFormat: 'woff2',
    keepFeatures: features,
  });
  const ttf = await subsetFont(original, characters, {
    targetFormat: 'truetype',
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: unusedInPdf,
  });
  await write(new URL(`${name}.woff2`, screen), woff2);
  await write(new URL(`${name}.ttf`, paper), ttf);
  kerning[name] = kerningOf(original, kerned);
}
await write(new URL('kerning.json', paper), `${JSON.stringify(kerning)}\n`);

for (const family of ['Inter', 'Fraunces']) {
  const licence = new URL(
    `node_modules/@expo-google-fonts/${family.toLowerCase()}/LICENSE_FONT`,
    root,
  );
  for (const folder of [screen, paper]) {
    await copyFile(licence, new URL(`OFL-${family}.txt`, folder));
  }
}

async function write(file, content) {
  await writeFile(file, content);
  console.log(`${content.length} bytes  ${fileURLToPath(file).slice(fileURLToPath(root).length)}`);
}
