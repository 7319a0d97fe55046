import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Manifest, type Plugin } from 'vite';
import type { BuiltFiles } from '../src/io/offlineMessages.ts';

const workerFile = fileURLToPath(new URL('../src/io/offlineWorker.ts', import.meta.url));

/** A file of dist/, by its path below it. */
export interface DistFile {
  path: string;
  bytes: Uint8Array;
}

/**
 * What answering an invitation and rating need, beside the first load: these, with all that they
 * import, at once or later. Phones fetch no more unasked.
 */
const answeringParts: readonly string[] = [
  'src/screens/answer/AnswerScreen.tsx',
  'src/screens/answer/InvitationArrival.tsx',
  'src/screens/home/Outcomes.tsx',
  'src/screens/questionnaire/QuestionnaireScreen.tsx',
  'src/state/doors.ts',
  ...['fr', 'en'].flatMap((language) =>
    ['app', 'refusals', 'work', 'exchange', 'answer', 'charter'].map(
      (name) => `src/i18n/${language}/${name}.json`,
    ),
  ),
];

/** What no page asks for (pictures for the home screen are the device’s affair); and what a host may change, which belongs to no version. */
const notKept =
  /^(?:\.|_|icon-\S+\.png$|sw\.js$|robots\.txt$|licences\.md$|schema\/|referential\/|config\.json$)/;

/** A name that nothing else has; the list stands in its place. */
const placeOfList = '__builtFiles__';

/** Writes dist/sw.js once the rest stands there: the service worker, and the list of what it keeps. */
export function serviceWorker(): Plugin {
  let folder = 'dist';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      folder = resolve(root, outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
        const code = await workerCode();
        const list = builtFiles(manifest, filesOf(folder), code);
        writeFileSync(
          join(folder, 'sw.js'),
          code.replace(placeOfList, () => JSON.stringify(list)),
        );
      },
    },
  };
}

/**
 * The list of what the service worker keeps, from Vite’s manifest and the files of dist/.
 * Fails when a part that answering needs is not in the manifest: it has moved.
 * @param worker the code of the service worker: another one is another version too
 */
export function builtFiles(
  manifest: Manifest,
  files: readonly DistFile[],
  worker: string,
): BuiltFiles {
  const entry = manifest['index.html']?.file;
  const missing = answeringParts.filter((part) => !manifest[part]);
  // French stands in the first load.
  const moved = missing.filter((part) => part !== 'src/i18n/fr/app.json');
  if (!entry || moved.length > 0) {
    throw new Error(`scripts/serviceWorker.ts names parts that have moved: ${moved.join(', ')}`);
  }
  const kept = files.filter(({ path }) => !notKept.test(path)).sort(byPath);
  const answering = new Set(['index.html', ...filesFor(manifest)]);
  const isAnswering = ({ path }: DistFile) => answering.has(path);
  const paths = (some: readonly DistFile[]) =>
    some.map(({ path }) => (path === 'index.html' ? '' : path));
  return {
    version: versionOf(kept, worker),
    entry,
    answering: paths(kept.filter(isAnswering)),
    rest: paths(kept.filter((file) => !isAnswering(file))),
  };
}

/** The first load, and the parts for answering with whatever they import later. */
function filesFor(manifest: Manifest): Set<string> {
  const chunks = new Set<string>();
  const add = (key: string, later: boolean) => {
    const chunk = manifest[key];
    if (!chunk || chunks.has(key)) return;
    chunks.add(key);
    for (const next of chunk.imports ?? []) add(next, later);
    if (later) for (const next of chunk.dynamicImports ?? []) add(next, later);
  };
  // The first load leads to every screen: it is not followed.
  add('index.html', false);
  for (const part of answeringParts) add(part, true);
  return new Set(
    [...chunks].flatMap((key) => {
      const { file, css = [], assets = [] } = manifest[key] as Manifest[string];
      return [file, ...css, ...assets];
    }),
  );
}

/** The first 16 hexadecimal digits of SHA-256 over names and contents. */
function versionOf(files: readonly DistFile[], worker: string): string {
  const hash = createHash('sha256').update(worker);
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 16);
}

function byPath(a: DistFile, b: DistFile): number {
  return a.path < b.path ? -1 : 1;
}

function filesOf(folder: string): DistFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(folder, file).replaceAll('\\', '/'),
      bytes: readFileSync(file),
    }));
}

/** One plain script: not every browser takes modules as service workers. */
async function workerCode(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { builtFiles: placeOfList },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: workerFile, output: { format: 'iife' } },
    },
  });
  const chunk = [built].flat().flatMap((result) => ('output' in result ? result.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('the service worker was not built');
  return chunk.code;
}
