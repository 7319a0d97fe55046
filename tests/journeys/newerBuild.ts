import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A build of the app in a folder of its own. */
export interface Build {
  folder: string;
  /** its page */
  page: string;
  remove: () => Promise<void>;
}

/**
 * dist/ as a later version of the app would be: every script has another name,
 * none of the former ones is there any more, and the link to Accueil says
 * “Accueil (nouveau)”.
 */
export async function newerBuild(): Promise<Build> {
  const folder = await mkdtemp(join(tmpdir(), 'boussole-newer-'));
  await cp('dist', folder, { recursive: true });
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.filter((name) => /\.(?:html|js)$/.test(name))) {
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      newName(text)
        .replace(/("version":")[\da-f]{16}/, '$1ffffffffffffffff')
        .replace(/(home:\s*["'`])Accueil(["'`])/, '$1Accueil (nouveau)$2'),
    );
    await rename(file, newName(file));
  }
  await vouchAgain(join(folder, 'index.html'));
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  return { folder, page, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The page’s own lines name scripts too: the policy has the hash of what they say now. */
async function vouchAgain(file: string): Promise<void> {
  const page = await readFile(file, 'utf8');
  const [, lines = ''] = /<script>(.*?)<\/script>/s.exec(page) ?? [];
  const hash = createHash('sha256').update(lines).digest('base64');
  await writeFile(file, page.replace(/(sha256-)[\w+/=]+/, `$1${hash}`));
}

/** A name’s hash is eight characters; the entry and its chunks name one another by it. */
function newName(text: string): string {
  return text.replace(/-([\w-]{8})\.js\b/g, '-$1-newer.js');
}
