/**
 * Who may import and touch what, room by room: the one table behind the linter's rules.
 * `npm run rooms` writes biome.rooms.json from it; tests/guards fails when that file is stale
 * and tries every rule on a line that breaks it. Later rows win over earlier ones.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Libraries with one door, and where it is. */
const libraries = {
  'chart.js': 'charts/chart.ts',
  jspdf: 'report/jspdf.ts',
  hucre: 'report/xlsx.ts',
  fflate: 'report/packing.ts',
  docx: 'report/docx*.ts',
  i18next: 'i18n/',
  idb: 'io/database.ts',
  zustand: 'state/',
  qr: 'io/qr*.ts',
};

const network =
  'io/catalogue.ts is the only door to the network: ask it, or add there what you need.';
const preferences =
  'io/preferences.ts is the only door to this, and does without it: add there what you need.';
const compression = 'io/payload.ts is the only door to this: ask it, or add there what you need.';
const behind =
  'Name the thing itself (`addEventListener`, `matchMedia`): behind this word it escapes the rules about doors.';

/** Globals with one door; a room or file names those that are its own. */
const globals = {
  fetch: network,
  XMLHttpRequest: network,
  WebSocket: network,
  EventSource: network,
  indexedDB: 'io/database.ts is the only door to IndexedDB: ask it, or add there what you need.',
  localStorage: preferences,
  sessionStorage: preferences,
  BroadcastChannel:
    'io/tabs.ts is the only door to other tabs: ask it, or add there what you need.',
  CompressionStream: compression,
  DecompressionStream: compression,
  createImageBitmap:
    'io/camera.ts is the only door to pictures: ask it, or add there what you need.',
  Worker:
    'io/qrReader.ts and report/maker.ts start the two workers, and have their addresses vouched for: see there.',
  AudioContext: 'ui/chime.ts is the only one that makes itself heard: add there what you need.',
  crypto: 'Ids come from io/clock.ts, fingerprints from io/fingerprint.ts: take them as arguments.',
  navigator: 'io/ is the only room that asks the browser what it can do: add there what you need.',
  location: 'app/routes.ts is the only door to the address: link with ui/navigation.ts.',
  history: 'app/routes.ts is the only door to the history: link with ui/navigation.ts.',
  window: behind,
  self: behind,
  globalThis: behind,
};

/** What a browser has and core/ must not know, beyond the above. */
const notInCore = {
  Date: 'Time comes in as an argument: core/moments.ts says what may be done with it.',
  document: 'core/ knows no page: return data, and let a screen draw it.',
  performance: 'core/ has no clock: take the moment as an argument.',
};

const react = ['react', 'react/**', 'react-i18next'];
const says = {
  core: 'core/ imports its own files and zod/mini: take moments, ids and texts as arguments, and let io/, state/ or a screen do the rest.',
  i18n: 'i18n/ imports i18next and its own files: a room brings its own data to the translator.',
  io: 'io/ imports core/ and its own files: what decides goes to state/, what is said goes to a screen.',
  ui: 'ui/ imports React and its own files: a control gets values and texts as props from its screen.',
  charts:
    'charts/ imports core/, i18n/ and React: it draws what it is given. Let the screen read the store and hand over the result.',
  report:
    'report/ imports core/, i18n/, charts/, ui/ and React: it draws the model that core/report.ts makes. Let the screen read the store and hand it over.',
  rating:
    'rating/ imports core/, i18n/, charts/, ui/, React and react-hook-form: the screen hands it the ratings and stores what comes back.',
  state:
    'state/ imports io/, core/ and zustand: it does not know who looks. A screen reads it through state/use*.ts and finds the words itself.',
  screens:
    'A screen imports state/, report/, rating/, charts/, ui/, i18n/, core/ and React: ask state/ for what touches the device, and let app/ know the screens.',
  app: 'app/ composes the rooms: it imports them and React. What needs more belongs into one of them.',
};
const chartsRooms = ['#core/**', '#i18n/**', ...react];
const reportRooms = [...chartsRooms, '#charts/**', '#ui/**'];

/**
 * `where` is below src/; `may`: imports beside its own files; `owns`: libraries and globals whose door
 * it is. A row without `may` speaks of globals only.
 */
const rooms = [
  { where: ['**'] },
  { where: ['core/**'], may: ['zod/mini'], says: says.core, denied: notInCore },
  { where: ['i18n/**'], may: ['react-i18next'], owns: ['i18next'], says: says.i18n },
  {
    where: ['io/**'],
    may: ['#core/**', 'zod/mini'],
    owns: ['BroadcastChannel', 'crypto', 'navigator'],
    says: says.io,
  },
  {
    where: ['io/database.ts'],
    may: ['#core/**', 'zod/mini'],
    owns: ['idb', 'indexedDB'],
    says: says.io,
  },
  { where: ['io/catalogue.ts', 'io/offline*.ts'], owns: ['fetch'] },
  { where: ['io/camera.ts'], owns: ['createImageBitmap', 'navigator'] },
  { where: ['io/payload.ts'], owns: ['CompressionStream', 'DecompressionStream'] },
  { where: ['io/qr*.ts'], may: ['#core/**'], owns: ['qr', 'Worker'], says: says.io },
  { where: ['io/sittings.ts'], owns: ['localStorage'] },
  { where: ['io/preferences.ts'], owns: ['localStorage', 'sessionStorage', 'navigator'] },
  { where: ['ui/**'], may: ['react', 'react/**', 'react-dom'], says: says.ui },
  { where: ['ui/chime.ts'], owns: ['AudioContext'] },
  { where: ['charts/**'], may: chartsRooms, says: says.charts },
  { where: ['charts/chart.ts'], may: chartsRooms, owns: ['chart.js'], says: says.charts },
  { where: ['report/**'], may: reportRooms, says: says.report },
  { where: ['report/maker.ts'], owns: ['Worker'] },
  {
    where: ['report/jspdf.ts'],
    may: reportRooms,
    owns: ['jspdf'],
    says: says.report,
  },
  { where: ['report/xlsx.ts'], may: reportRooms, owns: ['hucre'], says: says.report },
  { where: ['report/packing.ts'], may: reportRooms, owns: ['fflate'], says: says.report },
  { where: ['report/docx*.ts'], may: reportRooms, owns: ['docx'], says: says.report },
  {
    where: ['rating/**'],
    may: [...reportRooms, 'react-hook-form'],
    says: says.rating,
  },
  { where: ['state/**'], may: ['#core/**', '#io/**'], owns: ['zustand'], says: says.state },
  {
    where: ['state/use*.ts'],
    may: ['#core/**', '#io/**', 'react'],
    owns: ['zustand'],
    says: says.state,
  },
  {
    where: ['screens/**'],
    may: [...reportRooms, '#rating/**', '#report/**', '#state/**', 'react-dom', 'react-hook-form'],
    never: {
      group: ['./*Screen.tsx', '#screens/**'],
      message:
        'A screen never imports another one: link to it with ui/navigation.ts, and put what both need into a room below.',
    },
    says: says.screens,
  },
  {
    where: ['app/**', 'main.tsx'],
    may: [
      ...reportRooms,
      '#app/**',
      '#io/**',
      '#rating/**',
      '#report/**',
      '#screens/**',
      '#state/**',
      'react-dom',
      'react-dom/**',
    ],
    says: says.app,
  },
  { where: ['app/routes.ts'], owns: ['location', 'history'] },
];

const doors = Object.entries(libraries).map(([name, door]) => `${name} in ${door}`);
const door = `This library has one door (${doors.join(', ')}): import what you need from there.`;
const climb = 'Name the room: write `#room/file.ts` instead of climbing out with `../`.';
const mini = 'Write `zod/mini`: the whole of zod weighs three times as much in the first load.';

function restrictedImports({ may, owns = [], never, says: message }) {
  const shut = Object.keys(libraries).filter((name) => !owns.includes(name));
  const open = owns.filter((name) => name in libraries);
  const allowed = [...may, ...open.flatMap((name) => [name, `${name}/**`])];
  return [
    { group: ['**/../**'], message: climb },
    { group: shut.flatMap((name) => [name, `${name}/**`]), message: door },
    { group: ['zod', 'zod/**', '!zod/mini'], message: mini },
    ...(never ? [never] : []),
    { group: ['**', './../**', '!./**', ...allowed.map((name) => `!${name}`)], message },
  ];
}

function override(room) {
  const { where, may, owns = [], denied = {} } = room;
  const others = Object.entries(globals).filter(([name]) => !owns.includes(name));
  const rules = {
    style: {
      noRestrictedGlobals: {
        level: 'error',
        options: { deniedGlobals: { ...Object.fromEntries(others), ...denied } },
      },
      ...(may && {
        noRestrictedImports: { level: 'error', options: { patterns: restrictedImports(room) } },
      }),
    },
  };
  return { includes: where.map((path) => `src/${path}`), linter: { rules } };
}

const file = fileURLToPath(new URL('../biome.rooms.json', import.meta.url));
const text = `${JSON.stringify({ root: false, overrides: rooms.map(override) }, null, 1)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('biome.rooms.json is not what scripts/rooms.mjs says: npm run rooms');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
