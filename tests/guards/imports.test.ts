import { beforeAll, describe, expect, it } from 'vitest';
import { type Complaints, lint, runScript } from './tree.ts';

const rooms = [
  'core',
  'i18n',
  'io',
  'ui',
  'charts',
  'report',
  'rating',
  'state',
  'screens',
  'app',
] as const;
type Room = (typeof rooms)[number];

/** Who may import whom, as the architecture has it; scripts/rooms.mjs must come to the same. */
const below: Record<Room, readonly Room[]> = {
  core: [],
  i18n: [],
  io: ['core'],
  ui: [],
  charts: ['core', 'i18n'],
  report: ['core', 'i18n', 'charts', 'ui'],
  rating: ['core', 'i18n', 'charts', 'ui'],
  state: ['core', 'io'],
  screens: ['core', 'i18n', 'ui', 'charts', 'report', 'rating', 'state'],
  app: ['core', 'i18n', 'io', 'ui', 'charts', 'report', 'rating', 'state', 'screens'],
};

/** The sentence with which each room sends a wrong import on. */
const sentence: Record<Room, string> = {
  core: 'core/ imports its own files and zod/mini',
  i18n: 'i18n/ imports i18next and its own files',
  io: 'io/ imports core/ and its own files',
  ui: 'ui/ imports React and its own files',
  charts: 'charts/ imports core/, i18n/ and React',
  report: 'report/ imports core/, i18n/, charts/, ui/ and React',
  rating: 'rating/ imports core/, i18n/, charts/, ui/, React and react-hook-form',
  state: 'state/ imports io/, core/ and zustand',
  screens: 'A screen imports state/, report/, rating/, charts/, ui/, i18n/, core/ and React',
  app: 'app/ composes the rooms',
};

/** Ways to import: none of them gets round a rule. */
const ways: Record<string, (from: string) => string> = {
  value: (from) => `import { thing } from '${from}';\nexport const own = thing;\n`,
  type: (from) => `import type { Thing } from '${from}';\nexport type Own = Thing;\n`,
  export: (from) => `export { thing } from '${from}';\n`,
  lazy: (from) => `export const own = async () => await import('${from}');\n`,
};

const uses = (from: string) => ways['value']?.(from) ?? '';

interface Case {
  path: string;
  text: string;
  /** part of the sentence that the rule says; null: the line is legal */
  says: string | null;
}

const directions = rooms.flatMap((room) =>
  rooms
    .filter((target) => target !== room)
    .flatMap((target) =>
      Object.entries(ways).map(
        ([way, write]): Case => ({
          path: `src/${room}/${way}-${target}.ts`,
          text: write(`#${target}/thing.ts`),
          says: below[room].includes(target) ? null : sentence[room],
        }),
      ),
    ),
);

const oneDoor = 'This library has one door';
const doors: readonly Case[] = [
  { path: 'src/charts/Radar.tsx', text: uses('chart.js'), says: oneDoor },
  { path: 'src/charts/Radar2.tsx', text: uses('chart.js/auto'), says: oneDoor },
  { path: 'src/charts/chart.ts', text: uses('chart.js'), says: null },
  { path: 'src/report/pdf.ts', text: uses('jspdf'), says: oneDoor },
  { path: 'src/report/jspdf.ts', text: uses('jspdf'), says: null },
  { path: 'src/app/texts.ts', text: uses('i18next'), says: oneDoor },
  { path: 'src/i18n/i18n.ts', text: uses('i18next'), says: null },
  { path: 'src/io/files.ts', text: uses('idb'), says: oneDoor },
  { path: 'src/io/database.ts', text: uses('idb'), says: null },
  { path: 'src/screens/store.ts', text: uses('zustand'), says: oneDoor },
  { path: 'src/screens/vanilla.ts', text: uses('zustand/vanilla'), says: oneDoor },
  { path: 'src/state/openDossier.ts', text: uses('zustand/vanilla'), says: null },
  { path: 'src/io/names.ts', text: uses('qr'), says: oneDoor },
  { path: 'src/ui/QrCode.tsx', text: uses('qr/decode.js'), says: oneDoor },
  { path: 'src/io/qrDrawing.ts', text: uses('qr'), says: null },
  { path: 'src/io/qrReading.ts', text: uses('qr/decode.js'), says: null },
  { path: 'src/core/shape.ts', text: uses('zod'), says: 'Write `zod/mini`' },
  { path: 'src/io/shape.ts', text: uses('zod/v4'), says: 'Write `zod/mini`' },
  { path: 'src/core/mini.ts', text: uses('zod/mini'), says: null },
  { path: 'src/io/mini.ts', text: uses('zod/mini'), says: null },
];

const libraries: readonly Case[] = [
  ...(['core', 'i18n', 'io', 'state'] as const).map((room) => ({
    path: `src/${room}/react.ts`,
    text: uses('react'),
    says: sentence[room],
  })),
  ...(['ui', 'charts', 'report', 'screens', 'app'] as const).map((room) => ({
    path: `src/${room}/react.ts`,
    text: uses('react'),
    says: null,
  })),
  { path: 'src/state/useDossier.ts', text: uses('react'), says: null },
  { path: 'src/state/texts.ts', text: uses('react-i18next'), says: sentence.state },
  { path: 'src/ui/texts.ts', text: uses('react-i18next'), says: sentence.ui },
  { path: 'src/screens/texts.ts', text: uses('react-i18next'), says: null },
  { path: 'src/screens/dev.ts', text: uses('fast-check'), says: sentence.screens },
  { path: 'src/main.tsx', text: uses('#app/App.tsx'), says: null },
  { path: 'src/app/main.ts', text: uses('../main.tsx'), says: 'Name the room' },
];

const paths: readonly Case[] = [
  ...rooms.map((room) => ({
    path: `src/${room}/climbs.ts`,
    text: uses('../core/thing.ts'),
    says: 'Name the room: write `#room/file.ts`',
  })),
  {
    path: 'src/charts/hidden.ts',
    text: uses('./../io/thing.ts'),
    says: 'Name the room: write `#room/file.ts`',
  },
  {
    path: 'src/charts/disguised.ts',
    text: uses('#core/../io/thing.ts'),
    says: 'Name the room: write `#room/file.ts`',
  },
  ...rooms.map((room) => ({ path: `src/${room}/stays.ts`, text: uses('./thing.ts'), says: null })),
  { path: 'src/report/font.ts', text: uses('./fonts/inter-400.ttf?inline'), says: null },
  { path: 'src/charts/style.ts', text: `import './charts.css';\n`, says: null },
  {
    path: 'src/screens/home/HomeScreen.tsx',
    text: uses('#screens/report/ReportScreen.tsx'),
    says: 'A screen never imports another one',
  },
  {
    path: 'src/screens/AboutScreen.tsx',
    text: uses('./HomeScreen.tsx'),
    says: 'A screen never imports another one',
  },
  {
    path: 'src/core/inPlace.ts',
    text: `export type Store = import('#state/openDossier.ts').OpenDossier;\n`,
    says: 'Write `import type` at the head of the file',
  },
  {
    path: 'src/core/inPlaceToo.ts',
    text: `export const store: typeof import('#state/openDossier.ts') | null = null;\n`,
    says: 'Write `import type` at the head of the file',
  },
];

const cases = { directions, doors, libraries, paths };
let complaints: Complaints;

beforeAll(async () => {
  const files = Object.values(cases).flat();
  complaints = await lint(Object.fromEntries(files.map(({ path, text }) => [path, text])));
});

/** What the import rules said of a file; other rules have no part in these snippets. */
function saidOf(path: string): string {
  return (complaints.get(path) ?? [])
    .filter(({ rule }) => rule === 'lint/style/noRestrictedImports' || rule === 'plugin')
    .map(({ text }) => text)
    .join('\n');
}

describe('imports go down the floors only', () => {
  it('the linter’s rules are those of the table in scripts/rooms.mjs', async () => {
    expect(await runScript('scripts/rooms.mjs', '--check')).toEqual({ ok: true, output: '\n' });
  });

  for (const room of rooms) {
    it(`${room}/ may import ${below[room].join(', ') || 'no other room'}, and is told so`, () => {
      const tried = directions.filter(({ path }) => path.startsWith(`src/${room}/`));
      expect(tried).toHaveLength((rooms.length - 1) * Object.keys(ways).length);
      for (const { path, says } of tried) {
        if (says === null) expect(saidOf(path), path).toBe('');
        else expect(saidOf(path), path).toContain(says);
      }
    });
  }

  for (const [subject, tried] of Object.entries({ doors, libraries, paths })) {
    for (const { path, text, says } of tried) {
      const line = text.split('\n')[0];
      it(`${subject}: ${path} ${says === null ? 'may' : 'must not'} say ${line}`, () => {
        if (says === null) expect(saidOf(path)).toBe('');
        else expect(saidOf(path)).toContain(says);
      });
    }
  }
});
