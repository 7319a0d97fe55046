// Draws the icons that devices want as pictures when the app is installed, from the two SVG ones.
// Run by hand (`node scripts/icons.mjs`) after a change to those; what it writes is committed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { requireBrowser } from './browser.mjs';
import { root } from './install.mjs';

/** `maskable` fills its square: the device cuts a shape of its own out of it. */
const icons = [
  { from: 'icon.svg', to: 'icon-192.png', side: 192 },
  { from: 'icon.svg', to: 'icon-512.png', side: 512 },
  { from: 'icon-maskable.svg', to: 'icon-maskable-192.png', side: 192 },
  { from: 'icon-maskable.svg', to: 'icon-maskable-512.png', side: 512 },
];

const browser = await chromium.launch({
  executablePath: requireBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { from, to, side } of icons) {
  const page = await browser.newPage({
    viewport: { width: side, height: side },
    colorScheme: 'light',
  });
  const svg = readFileSync(join(root, 'public', from), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: join(root, 'public', to), omitBackground: true });
  await page.close();
}
await browser.close();
