import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

/**
 * Workers are builds of their own, of which the app's build knows the files and no more: what is in
 * them is noted here, for the budgets and for the licences.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/** Of each chunk, the app's and the workers', the modules. */
const modulesOf = new Map<string, readonly string[]>();
const inWorkers = new Set<string>();

function noteModules(bundle: Rolldown.OutputBundle): string[] {
  return Object.values(bundle).flatMap((output) => {
    if (output.type !== 'chunk') return [];
    modulesOf.set(output.fileName, output.moduleIds);
    return output.moduleIds;
  });
}

/** For the builds of workers. */
export function workerModules(): Plugin {
  return {
    name: 'worker-modules',
    // The page takes the same code from there where it can have no worker: report/maker.ts.
    options: (options) => ({ ...options, preserveEntrySignatures: 'exports-only' }),
    generateBundle(_options, bundle) {
      for (const id of noteModules(bundle)) inWorkers.add(id);
    },
  };
}

/** For the app's: writes .cache/modules.json for scripts/budgets.mjs, and adds to licences.md what only workers hold. */
export function moduleList(): Plugin {
  let folder = 'dist';
  return {
    name: 'module-list',
    apply: 'build',
    configResolved({ root: base, build: { outDir } }) {
      folder = resolve(base, outDir);
    },
    writeBundle(_options, bundle) {
      noteModules(bundle);
      mkdirSync(join(root, '.cache'), { recursive: true });
      const lists = [...modulesOf].map(([file, ids]) => [
        file,
        ids.map((id) => relative(root, id)),
      ]);
      writeFileSync(
        join(root, '.cache/modules.json'),
        JSON.stringify(Object.fromEntries(lists), null, 1),
      );
      const licences = join(folder, 'licences.md');
      if (!existsSync(licences)) return;
      const known = readFileSync(licences, 'utf8');
      const packages = new Set([...inWorkers].flatMap((id) => packageOf(id) ?? []));
      for (const one of packages) {
        const { head, text } = licenceOf(one);
        if (!known.includes(head)) appendFileSync(licences, `\n${head}\n\n${text}\n`);
      }
    },
  };
}

/** The folder of the package that a module is of; null for our own. */
function packageOf(id: string): string | null {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1] ?? null;
}

/** As Vite writes those of the app itself. */
function licenceOf(folder: string): { head: string; text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
  return {
    head: `## ${name} - ${version}${license ? ` (${license})` : ''}`,
    text: file ? readFileSync(join(folder, file), 'utf8').trim() : '',
  };
}
