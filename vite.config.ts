import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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
].join('; ');

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), referentials(), moduleList()],
  resolve: {
    alias: [{ find: /^(html2canvas|canvg|dompurify|fast-png)$/, replacement: nothing }],
  },
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
            // One file for the first load, instead of a dozen that lazy parts share with it: 3 kB less.
            { name: 'first', tags: ['$initial'] },
            // One for what the screens of a dossier share and what stands around them: every request costs.
            {
              name: 'dossier',
              // What only one or two of them need travels with those.
              minShareCount: 3,
              test: /[\\/]src[\\/](core[\\/](?!report|radar|highlights|participation|findings|typography|referentialEdit|referentialCopies|comparison|transition|exchange|merge|invit|collecting|cross|turnout|voiceGroups|voiceChanges|workshop|tableChanges|guest|calibration|leaving|sharedCopy|code|responseCodes|sheets|book|divergence)|io[\\/](?!camera|payload|qr|own|answers|sharing|publicAddress|fullscreen)|state[\\/](?!scan|travel|use(?!Dossier|Workspace)|own|referentialEditing|opening|collecting|passing|workshop|inviting|agreeing|answer|moving)|ui[\\/](?!Scanner|QrCode|chime)|app[\\/]Dossier|charts[\\/]LevelGlyph|i18n[\\/]fr[\\/]work\.json)|react-hook-form/,
            },
          ],
        },
      },
    },
  },
});

/** Exported for pages that tests build: they stand under the same policy. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
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

/** .cache/modules.json: the modules of each chunk, for scripts/budgets.mjs. */
function moduleList(): Plugin {
  return {
    name: 'module-list',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk'
          ? [[output.fileName, output.moduleIds.map((id) => relative(root, id))] as const]
          : [],
      );
      mkdirSync(join(root, '.cache'), { recursive: true });
      writeFileSync(
        join(root, '.cache/modules.json'),
        JSON.stringify(Object.fromEntries(chunks), null, 1),
      );
    },
  };
}
