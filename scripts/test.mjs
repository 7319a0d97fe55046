/**
 * `npm test`: everything that must hold, step by step, whatever failed before; the one command of
 * developers and of CI. Ends with a line that counts vitest's tests and one for each other step.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireBrowser } from './browser.mjs';
import { checkNode, ensureInstalled, root } from './install.mjs';

/** Each is a script of package.json, so that it can be run alone. */
const steps = [
  { name: 'types', title: 'Types' },
  { name: 'lint', title: 'Lint and format' },
  { name: 'guards', title: 'Import directions: the rules bite', vitest: true },
  { name: 'knip', title: 'Dead code' },
  { name: 'referential', title: 'Referentials that ship' },
  { name: 'unit', title: 'Unit and component tests', vitest: true },
  { name: 'build', title: 'Build' },
  { name: 'size', title: 'Size budgets', needs: 'build' },
  { name: 'journeys', title: 'Journeys in a browser', vitest: true, needs: 'build' },
];

const began = performance.now();
checkNode();
ensureInstalled();
const browser = requireBrowser();
console.log(`Node ${process.versions.node}, browser ${browser}`);

const env = { ...process.env, CHROME_PATH: browser };
if (!process.stdout.isTTY) {
  env.NO_COLOR = '1';
  delete env.FORCE_COLOR;
}

const results = [];
for (const step of steps) results.push(take(step));

console.log('');
for (const { title, seconds, failed, passed, note } of results) {
  const outcome = note ?? (failed > 0 ? `failed (${failed})` : `passed (${passed})`);
  console.log(`${title.padEnd(36)} ${outcome.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s`);
}
console.log(
  `${'In all'.padEnd(51)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s\n`,
);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function take({ name, title, vitest, needs }) {
  const missing = results.some((result) => result.name === needs && result.failed > 0);
  if (missing) {
    console.log(`\n── ${title}: not run, for the ${needs} failed`);
    return { name, title, seconds: 0, passed: 0, failed: 1, note: 'not run' };
  }
  console.log(`\n── ${title} (npm run ${name})`);
  const start = performance.now();
  const report = join(root, `.cache/${name}.json`);
  rmSync(report, { force: true });
  mkdirSync(join(root, '.cache'), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = npmRun(name, vitest ? reporters : []);
  const seconds = (performance.now() - start) / 1000;
  console.log(`── ${title}: ${ok ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  const counts = vitest ? countTests(report, ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  return { name, title, seconds, ...counts };
}

function npmRun(name, args) {
  const npm = process.env.npm_execpath;
  const command = ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])];
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env };
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...command], options)
    : spawnSync('npm', command, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}

/** A test that did not run counts as one that failed, and so does a run that ended badly for another reason. */
function countTests(report, ok) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const bad = numFailedTests + numPendingTests + numTodoTests;
  const ranNothing = numPassedTests + bad === 0;
  return { passed: numPassedTests, failed: bad === 0 && (!ok || ranNothing) ? 1 : bad };
}
