import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

/** A browser with a profile on the disk, started by us so that its processes can be ended without a word. */
export interface ProfileBrowser {
  context: BrowserContext;
  /** ends the browser and its children as a power cut would: SIGKILL to the group that we started */
  kill: () => Promise<void>;
}

/** A folder for a profile that outlives its browser. */
export async function newProfile(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'boussole-profile-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts a browser on a profile. */
export async function startBrowser(folder: string): Promise<ProfileBrowser> {
  const path = findBrowser();
  if (!path)
    throw new Error('No Chromium, Chrome or Edge here: install one, or name it in CHROME_PATH.');
  const child = spawn(
    path,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      'about:blank',
    ],
    // A group of its own, so that the children end with it.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser: Browser = await chromium.connectOverCDP(await addressOf(child));
  const context = browser.contexts()[0];
  if (!context) throw new Error('the browser has no context');
  return {
    context,
    async kill() {
      const ended = child.exitCode !== null ? Promise.resolve() : once(child, 'exit');
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** The browser tells on its error output where it can be driven. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('no error output');
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
    if (address) {
      child.stderr.resume();
      return address;
    }
  }
  throw new Error('the browser did not start');
}
