/** `npm start`: installs and builds what is missing, serves the app on this machine, opens the browser. */
import { spawn } from 'node:child_process';
import { checkNode, ensureInstalled, root } from './install.mjs';

checkNode();
ensureInstalled();
const { buildIfNeeded } = await import('./build.mjs');
await buildIfNeeded();

const { preview } = await import('vite');
const server = await preview({
  root,
  logLevel: 'warn',
  // From 4173 on, the first port that is free.
  preview: { host: 'localhost', port: 4173, strictPort: false, open: false },
});
const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4173/';
console.log(`\nBoussole PTCE : ${address}\nCtrl+C pour arrêter (to stop).\n`);
openBrowser(address);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.httpServer.closeAllConnections?.();
    void server.close().finally(() => process.exit(0));
  });
}

/** Opens the address where there is a desktop; elsewhere the printed line is enough. */
function openBrowser(url) {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || process.argv.includes('--no-open')) return;
  const commands = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] };
  const desktop = DISPLAY || WAYLAND_DISPLAY ? ['xdg-open', url] : null;
  const command = commands[process.platform] ?? desktop;
  if (!command) return;
  const [name, ...args] = command;
  spawn(name, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
