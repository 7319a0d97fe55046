import { beforeAll, describe, expect, it } from 'vitest';
import { type Complaints, inTree, lint } from './tree.ts';

const long = (lines: number) =>
  Array.from({ length: lines }, (_, at) => `export const line${at} = ${at};\n`).join('');

/** A rule, a file that breaks it, and its twin that does not. */
const cases: readonly { rule: string; broken: [string, string]; legal: [string, string] }[] = [
  {
    rule: 'lint/suspicious/noImportCycles',
    broken: ['src/core/hen.ts', `import { egg } from './egg.ts';\nexport const hen = () => egg;\n`],
    legal: [
      'src/core/nest.ts',
      `import { straw } from './straw.ts';\nexport const nest = straw;\n`,
    ],
  },
  {
    rule: 'lint/performance/noBarrelFile',
    broken: ['src/core/index.ts', `export { straw } from './straw.ts';\n`],
    legal: [
      'src/core/single.ts',
      `import { straw } from './straw.ts';\nexport const one = straw;\n`,
    ],
  },
  {
    rule: 'lint/nursery/noFloatingPromises',
    broken: ['src/io/loose.ts', 'const save = async () => 1;\nsave();\nexport { save };\n'],
    legal: ['src/io/held.ts', 'const save = async () => 1;\nvoid save();\nexport { save };\n'],
  },
  {
    rule: 'lint/nursery/useExhaustiveSwitchCases',
    broken: [
      'src/core/gap.ts',
      `export function say(x: 'a' | 'b'): void {\n  switch (x) {\n    case 'a':\n      break;\n  }\n}\n`,
    ],
    legal: [
      'src/core/whole.ts',
      `export function say(x: 'a' | 'b'): void {\n  switch (x) {\n    case 'a':\n      break;\n    case 'b':\n      break;\n  }\n}\n`,
    ],
  },
  {
    rule: 'lint/style/noExcessiveLinesPerFile',
    broken: ['src/core/long.ts', long(301)],
    legal: ['src/core/short.ts', long(300)],
  },
  {
    rule: 'lint/suspicious/noConsole',
    broken: ['src/state/loud.ts', `console.log('here');\n`],
    legal: ['scripts/loud.mjs', `console.log('here');\n`],
  },
  {
    rule: 'lint/suspicious/noSkippedTests',
    broken: [
      'tests/core/idle.test.ts',
      `import { it } from 'vitest';\nit.skip('rests', () => {});\n`,
    ],
    legal: ['tests/core/busy.test.ts', `import { it } from 'vitest';\nit('works', () => {});\n`],
  },
  {
    rule: 'lint/suspicious/noFocusedTests',
    broken: [
      'tests/core/alone.test.ts',
      `import { it } from 'vitest';\nit.only('works', () => {});\n`,
    ],
    legal: [
      'tests/core/together.test.ts',
      `import { it } from 'vitest';\nit('works', () => {});\n`,
    ],
  },
  {
    rule: 'lint/suspicious/noExplicitAny',
    broken: ['src/core/vague.ts', 'export const vague = (x: any) => x;\n'],
    legal: ['src/core/exact.ts', 'export const exact = (x: unknown) => x;\n'],
  },
];

let complaints: Complaints;

beforeAll(async () => {
  complaints = await lint({
    'src/core/egg.ts': `import { hen } from './hen.ts';\nexport const egg = () => hen;\n`,
    'src/core/straw.ts': 'export const straw = 1;\n',
    ...Object.fromEntries(cases.flatMap(({ broken, legal }) => [broken, legal])),
  });
});

describe('the linter', () => {
  for (const { rule, broken, legal } of cases) {
    it(`${rule} bites in ${broken[0]} and not in ${legal[0]}`, () => {
      const rulesOf = (path: string) => (complaints.get(path) ?? []).map((said) => said.rule);
      expect(rulesOf(broken[0])).toContain(rule);
      expect(rulesOf(legal[0])).not.toContain(rule);
    });
  }

  it('fails on a warning as on an error', async () => {
    const files = { 'src/core/warned.ts': 'export let never = 1;\n' };
    const { ok } = await inTree(files, ['biome', 'check', '--error-on-warnings', '.']);
    expect(ok).toBe(false);
  });
});

describe('tsconfig.core.json', () => {
  const pure = 'export const twice = (x: number): number => 2 * x;\n';
  const compile = (files: Record<string, string>) =>
    inTree(files, ['tsc', '-p', 'tsconfig.core.json']);

  it('compiles core without the DOM', async () => {
    expect(await compile({ 'src/core/pure.ts': pure })).toMatchObject({ ok: true });
  });

  for (const name of [
    'localStorage',
    'document',
    'fetch',
    'crypto',
    'structuredClone',
    'process',
  ]) {
    it(`fails on ${name} in core`, async () => {
      const { ok, output } = await compile({
        'src/core/pure.ts': pure,
        'src/core/impure.ts': `export const found = ${name};\n`,
      });
      expect(ok).toBe(false);
      expect(output).toContain(`'${name}'`);
    });
  }

  it('fails on a file outside core that touches the DOM and that core imports', async () => {
    const { ok, output } = await compile({
      'src/core/pure.ts': `import { title } from '#io/page.ts';\nexport const name = title;\n`,
      'src/io/page.ts': 'export const title = document.title;\n',
    });
    expect(ok).toBe(false);
    expect(output).toContain(`'document'`);
  });
});
