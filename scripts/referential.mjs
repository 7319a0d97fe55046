/**
 * `npm run referential`: what the authors of the referentials that ship should look at, a line each,
 * and whether ids are what they were in earlier versions. `npm run referential -- mine.json` reads
 * other files too: advice on these does not fail.
 */
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './install.mjs';

const { module } = await runnerImport(join(root, 'scripts/referentialCheck.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
// npm runs scripts in the root; names are meant from where it was called.
const from = process.env.INIT_CWD ?? process.cwd();
const others = process.argv.slice(2).map((file) => resolve(from, file));
const report = module.checkReferentials(join(root, 'referential'), others);

for (const line of report.lines) console.log(line);
for (const line of report.unchecked) console.log(`Historique non relu en entier : ${line}`);
console.log(report.summary);
process.exitCode = report.failing > 0 ? 1 : 0;
