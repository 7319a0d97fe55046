/** `npm run schemas`: the JSON Schemas of all formats, generated from the zod schemas, into public/schema/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './install.mjs';

const { module } = await runnerImport(join(root, 'scripts/schemaFiles.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const folder = join(root, 'public/schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(module.schemaFiles())) {
  writeFileSync(join(folder, name), text);
  console.log(`public/schema/${name}`);
}
