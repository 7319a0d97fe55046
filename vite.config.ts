import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { earlyLinks } from './scripts/earlyLinks.ts';
import { serviceWorker } from './scripts/serviceWorker.ts';
import { moduleList, workerModules } from './scripts/workerBuild.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const nothing = join(root, 'scripts/nothing.mjs');

/** What the page may load and do: its own files, and nothing else. Not in development, where Vite adds inline scripts. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The three doors that vouch for a script's address: io/qrReader.ts, report/maker.ts and io/serviceWorker.ts.
  'trusted-types boussole-qr boussole-report ptce-sw',
].join('; ');

/** Own against peers: what is found, and how it is drawn and said. */
const gapModules =
  /[\\/]src[\\/](core[\\/](peerGap|gapTexts|firstRegard|layers|heardPeers|reportPeers)|charts[\\/](GapScale|gapWords|LayerList|DistributionBar)|state[\\/]peerLook)\./;

/** What is asked for at once with any screen of a dossier; the questionnaire stands for the screens. */
const dossierEntries = [
  'app/DossierPlace.tsx',
  'app/DossierBar.tsx',
  'app/DossierPath.tsx',
  'state/openWithReferential.ts',
  'screens/questionnaire/QuestionnaireScreen.tsx',
  'i18n/fr/work.json',
].map((file) => join(root, 'src', file));

export default defineConfig({
  base: './',
  plugins: [
    react(),
    earlyLinks(),
    contentSecurityPolicy(),
    referentials(),
    moduleList(),
    serviceWorker(),
  ],
  resolve: {
    alias: [{ find: /^(html2canvas|canvg|dompurify|fast-png)$/, replacement: nothing }],
  },
  // What makes reports fetches the library that a file needs, and no other: modules.
  worker: { format: 'es', plugins: () => [workerModules()] },
  build: {
    target: 'es2022',
    // Every file keeps an address of its own: nothing is inlined that the policy would have to allow.
    assetsInlineLimit: 0,
    manifest: true,
    license: { fileName: 'licences.md' },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Two files for the first load, which two cores compile at once (at a quarter of the speed some
            // 30 ms sooner than one), and not the dozen that lazy parts share with it: 3 kB less.
            { name: 'libraries', priority: 3, test: /[\\/]node_modules[\\/]/, tags: ['$initial'] },
            { name: 'first', priority: 2, tags: ['$initial'] },
            // One for what the questionnaire and what stands around every screen of a dossier are made of: every request costs.
            { name: dossierChunk, debugName: 'dossier' },
            // One for the regard of peers, which four screens share: each file's name weighs on the first load.
            { name: 'gaps', test: gapModules },
          ],
        },
      },
    },
  },
});

/** `rating` for the questionnaire itself, `dossier` for what it and the dossier's frame import, whatever else does. */
function dossierChunk(id: string, build: Rolldown.ChunkingContext): string | null {
  // These keep their names in the manifest: budgets and the service worker look for them there.
  if (/screens|i18n/.test(id) && dossierEntries.includes(id)) return null;
  return reached(build).has(id) ? 'dossier' : null;
}

let known: ReadonlySet<string> | null = null;

/** All modules that the entries import, and theirs. */
function reached(build: Rolldown.ChunkingContext): ReadonlySet<string> {
  if (known) return known;
  const found = new Set(dossierEntries);
  for (const id of found)
    for (const imported of build.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  known = found;
  return found;
}

/** Exported for pages that tests build: they stand under the same policy. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: {
            'http-equiv': 'Content-Security-Policy',
            content: policy.replace("'self'", `'self'${hashesOf(html)}`),
          },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** The page's own lines, by their hashes: these may run, and no others. */
function hashesOf(html: string): string {
  const lines = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code = '']) => code);
  const hashes = lines.map((code) => createHash('sha256').update(code).digest('base64'));
  return hashes.map((hash) => ` 'sha256-${hash}'`).join('');
}

/** referential/ under its own names in dist/: a network can put its own files beside them. In development Vite serves the folder itself. */
function referentials(): Plugin {
  const folder = join(root, 'referential');
  return {
    name: 'referentials',
    apply: 'build',
    generateBundle() {
      for (const file of readdirSync(folder).filter((name) => /\.(json|md)$/.test(name))) {
        this.emitFile({
          type: 'asset',
          fileName: `referential/${file}`,
          source: compact(file, readFileSync(join(folder, file), 'utf8')),
        });
      }
    },
  };
}

/** Half the size without the indents that its authors read it by. */
function compact(file: string, text: string): string {
  return file.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text;
}
