import { beforeAll, describe, expect, it } from 'vitest';
import { type Complaints, lint } from './tree.ts';

/** A global, what the rule says where it is out of place, and the file that may touch it. */
const doors: readonly { name: string; says: string; door: string | null }[] = [
  { name: 'fetch', says: 'io/catalogue.ts is the only door', door: 'src/io/catalogue.ts' },
  { name: 'XMLHttpRequest', says: 'io/catalogue.ts is the only door', door: null },
  { name: 'WebSocket', says: 'io/catalogue.ts is the only door', door: null },
  { name: 'EventSource', says: 'io/catalogue.ts is the only door', door: null },
  { name: 'indexedDB', says: 'io/database.ts is the only door', door: 'src/io/database.ts' },
  { name: 'localStorage', says: 'io/preferences.ts is the only', door: 'src/io/preferences.ts' },
  { name: 'localStorage', says: 'io/preferences.ts is the only', door: 'src/io/sittings.ts' },
  { name: 'sessionStorage', says: 'io/preferences.ts is the only', door: 'src/io/preferences.ts' },
  { name: 'BroadcastChannel', says: 'io/tabs.ts is the only door', door: 'src/io/tabs.ts' },
  {
    name: 'CompressionStream',
    says: 'io/payload.ts is the only door',
    door: 'src/io/payload.ts',
  },
  {
    name: 'DecompressionStream',
    says: 'io/payload.ts is the only door',
    door: 'src/io/payload.ts',
  },
  { name: 'createImageBitmap', says: 'io/camera.ts is the only door', door: 'src/io/camera.ts' },
  { name: 'Worker', says: 'start the two workers', door: 'src/io/qrReader.ts' },
  { name: 'Worker', says: 'start the two workers', door: 'src/report/maker.ts' },
  { name: 'AudioContext', says: 'ui/chime.ts is the only one', door: 'src/ui/chime.ts' },
  { name: 'crypto', says: 'Ids come from io/clock.ts', door: 'src/io/clock.ts' },
  { name: 'navigator', says: 'io/ is the only room that asks', door: 'src/io/durability.ts' },
  { name: 'location', says: 'app/routes.ts is the only door', door: 'src/app/routes.ts' },
  { name: 'history', says: 'app/routes.ts is the only door', door: 'src/app/routes.ts' },
  { name: 'window', says: 'Name the thing itself', door: null },
  { name: 'self', says: 'Name the thing itself', door: null },
  { name: 'globalThis', says: 'Name the thing itself', door: null },
];

const outside = ['core', 'i18n', 'ui', 'charts', 'report', 'rating', 'state', 'screens', 'app'];
const coreOnly = [
  { name: 'Date', says: 'Time comes in as an argument' },
  { name: 'document', says: 'core/ knows no page' },
  { name: 'performance', says: 'core/ has no clock' },
];

const touch = (names: readonly string[]) => names.map((name) => `${name}.toString();\n`).join('');
let complaints: Complaints;

beforeAll(async () => {
  const names = doors.map(({ name }) => name);
  const files: Record<string, string> = {
    'src/core/chance.ts': 'export const chance = () => Math.random();\n',
    'src/io/chance.ts': 'export const chance = () => Math.random();\n',
    'src/core/round.ts': 'export const round = (x: number) => Math.round(x);\n',
    'src/core/ownGlobals.ts': touch(coreOnly.map(({ name }) => name)),
    'src/screens/ownGlobals.ts': touch(coreOnly.map(({ name }) => name)),
    'src/ui/parameter.ts': 'export const go = (location: string) => location;\n',
  };
  for (const room of [...outside, 'io']) files[`src/${room}/touches.ts`] = touch(names);
  for (const { name, door } of doors) if (door) files[door] = (files[door] ?? '') + touch([name]);
  complaints = await lint(files);
});

function saidOf(path: string): string {
  return (complaints.get(path) ?? [])
    .filter(({ rule }) => /noRestrictedGlobals|noJsRestrictedProperties/.test(rule))
    .map(({ text }) => text)
    .join('\n');
}

describe('each outside thing is touched at its door only', () => {
  for (const { name, says, door } of doors) {
    it(`${name}: ${door ?? 'nowhere'}`, () => {
      for (const room of outside) {
        const said = saidOf(`src/${room}/touches.ts`);
        expect(said, room).toContain(`the global variable ${name}.`);
        expect(said, room).toContain(says);
      }
      if (door) expect(saidOf(door)).not.toContain(`the global variable ${name}.`);
    });
  }

  it('a file of io/ that is not the door may not touch the network, the database or the preferences', () => {
    const said = saidOf('src/io/touches.ts');
    for (const name of ['fetch', 'indexedDB', 'localStorage', 'location', 'window']) {
      expect(said).toContain(`the global variable ${name}.`);
    }
    expect(said).not.toContain('the global variable crypto.');
  });

  it('core/ has no clock, no page and no chance', () => {
    for (const { name, says } of coreOnly) {
      expect(saidOf('src/core/ownGlobals.ts')).toContain(`the global variable ${name}.`);
      expect(saidOf('src/core/ownGlobals.ts')).toContain(says);
    }
    expect(saidOf('src/screens/ownGlobals.ts')).toBe('');
    expect(saidOf('src/core/chance.ts')).toContain('Chance comes in as an argument');
    expect(saidOf('src/io/chance.ts')).toBe('');
    expect(saidOf('src/core/round.ts')).toBe('');
  });

  it('a name of one’s own that is spelled like a global is no matter', () => {
    expect(saidOf('src/ui/parameter.ts')).toBe('');
  });
});
