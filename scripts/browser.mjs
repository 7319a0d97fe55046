/** The browser that journeys and the bench drive. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of CHROME_PATH, else of an installed Chromium, Chrome or Edge; null where there is none. */
export function findBrowser() {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return existsSync(CHROME_PATH) ? CHROME_PATH : null;
  return candidates(PATH).find((path) => existsSync(path)) ?? null;
}

function candidates(path) {
  if (process.platform === 'darwin') return mac;
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA } = process.env;
    const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? windows.map((file) => join(folder, file)) : []));
  }
  const folders = [...path.split(delimiter), '/usr/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The same; where there is none, installs Debian's Chromium if that is possible, else ends with a sentence. */
export function requireBrowser() {
  const found = findBrowser() ?? (canInstall() ? installChromium() : null);
  if (found) return found;
  console.error(
    process.env.CHROME_PATH
      ? `CHROME_PATH points to no file: ${process.env.CHROME_PATH}`
      : 'The journeys need Chromium, Chrome or Edge: install one, or name it in CHROME_PATH.',
  );
  return process.exit(1);
}

function canInstall() {
  const root = process.getuid?.() === 0;
  return root && !process.env.CHROME_PATH && spawnSync('apt-get', ['--version']).status === 0;
}

function installChromium() {
  console.log('No browser here: installing Debian’s chromium (apt-get) …');
  const apt = (...args) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
  } catch {
    console.error('apt-get could not install chromium: see above.');
  }
  return findBrowser();
}

/**
 * Switches for a browser that only serves tests. Without them each new page has Chromium draw pages of
 * its own, for an address bar that nobody sees: they take half a core. The last list of disabled
 * features counts, so Playwright’s own stands in it.
 */
export const testSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  `--disable-features=${[
    ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
    ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
    ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
    ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
    ...['PreloadTopChromeWebUI', 'PreloadTopChromeWebUILessNavigations', 'WebUIOmniboxPopup'],
    ...['WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'OmniboxNext', 'WebUIOmnibox'],
  ].join(',')}`,
];
