/**
 * `npm run build`: dist/, a static site for any sub-path. With `--if-needed` only when a source
 * differs from those of the last build.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';

const sources = [
  'index.html',
  'package-lock.json',
  'public',
  'referential',
  'scripts/earlyLinks.ts',
  'scripts/nothing.mjs',
  'scripts/serviceWorker.ts',
  'scripts/workerBuild.ts',
  'src',
  'vite.config.ts',
];
const stamp = join(root, '.cache/built');

/** Builds dist/ when a source differs from those of the last build. */
export async function buildIfNeeded() {
  const fresh =
    existsSync(join(root, 'dist/index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === sourcesHash();
  if (!fresh) await buildSite();
}

async function buildSite() {
  const hash = sourcesHash();
  const { build } = await import('vite');
  await build({ root });
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, hash);
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (/\.\w+$/.test(path)) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await (process.argv.includes('--if-needed') ? buildIfNeeded() : buildSite());
}
