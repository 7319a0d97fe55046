import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a tool said: its whole output, and whether it was content. */
export interface Verdict {
  ok: boolean;
  output: string;
}

/**
 * Runs one of the project's tools on a small tree of its own, with the project's configuration:
 * rules are tried on lines that break them without such lines ever being in the repository.
 */
export async function inTree(
  files: Readonly<Record<string, string>>,
  tool: readonly [string, ...string[]],
): Promise<Verdict> {
  const tree = await mkdtemp(join(tmpdir(), 'boussole-guard-'));
  try {
    const configuration = [
      'biome.json',
      'biome.rooms.json',
      'package.json',
      'tsconfig.json',
      'tsconfig.core.json',
      'scripts/importTypes.grit',
    ];
    for (const file of configuration) await cp(join(root, file), join(tree, file));
    await symlink(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), text);
    }
    return await run(tree, tool);
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

function run(cwd: string, [name, ...args]: readonly [string, ...string[]]): Promise<Verdict> {
  const entry = { biome: '@biomejs/biome/bin/biome', tsc: 'typescript/bin/tsc' }[name];
  if (!entry) throw new Error(`no such tool: ${name}`);
  return node(cwd, [join(root, 'node_modules', entry), ...args]);
}

/** Runs one of the project's own scripts, at its root. */
export function runScript(script: string, ...args: readonly string[]): Promise<Verdict> {
  return node(root, [script, ...args]);
}

function node(cwd: string, args: readonly string[]): Promise<Verdict> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ ok: error === null, output: `${stdout}\n${stderr}` }),
    );
  });
}

/** What Biome has against each file: the rule, and everything it said. */
export type Complaints = ReadonlyMap<string, readonly { rule: string; text: string }[]>;

/** Biome's complaints about a tree of files. */
export async function lint(files: Readonly<Record<string, string>>): Promise<Complaints> {
  const { output } = await inTree(files, ['biome', 'lint', '--max-diagnostics=none', '.']);
  const complaints = new Map<string, { rule: string; text: string }[]>();
  for (const block of output.split(/\n(?=\S+:\d+:\d+ (?:lint\/|plugin|parse))/)) {
    const head = /^(\S+?):\d+:\d+ (\S+)/.exec(block);
    const [, path, rule] = head ?? [];
    if (path === undefined || rule === undefined) continue;
    const text = block.replace(/\s+/g, ' ');
    complaints.set(path, [...(complaints.get(path) ?? []), { rule, text }]);
  }
  if (!output.includes('Checked ')) throw new Error(`Biome did not run:\n${output}`);
  return complaints;
}
