/** What every command needs first: the right Node, and the packages of package-lock.json. Plain Node: nothing is installed yet. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Says in a sentence what Node is missing, and ends. */
export function checkNode() {
  const asked = json('package.json').engines.node;
  const [major, minor] = /(\d+)\.(\d+)/.exec(asked).slice(1).map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  console.error(
    `Il faut Node.js ${major}.${minor} ou plus récent ; celui-ci est ${process.versions.node}. On le trouve sur https://nodejs.org\n` +
      `Node.js ${major}.${minor} or later is needed; this one is ${process.versions.node}. Get it at https://nodejs.org`,
  );
  process.exit(1);
}

/** Runs `npm ci` unless node_modules holds just what package-lock.json asks for. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installation des paquets (npm ci) …');
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', ['ci'], {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (status === 0) return;
  console.error(
    'npm ci a échoué : voir ci-dessus. Une connexion est nécessaire la première fois.\n' +
      'npm ci failed: see above. A network connection is needed the first time.',
  );
  process.exit(1);
}

/** npm writes node_modules/.package-lock.json last, with what it really installed. */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = json('node_modules/.package-lock.json').packages;
  return Object.entries(json('package-lock.json').packages).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function json(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
