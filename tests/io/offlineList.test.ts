import type { Manifest } from 'vite';
import { describe, expect, it } from 'vitest';
import { builtFiles, type DistFile } from '../../scripts/serviceWorker.ts';

const texts = ['fr', 'en'].flatMap((language) =>
  ['app', 'refusals', 'work', 'exchange', 'answer', 'charter'].map(
    (name) => `src/i18n/${language}/${name}.json`,
  ),
);
const parts = [
  'src/screens/answer/InvitationArrival.tsx',
  'src/screens/home/Outcomes.tsx',
  'src/screens/questionnaire/QuestionnaireScreen.tsx',
  'src/state/doors.ts',
  ...texts.filter((text) => text !== 'src/i18n/fr/app.json'),
];

/** As Vite writes it: the page leads to all screens, the answer to what draws its code. */
const manifest: Manifest = {
  'index.html': {
    file: 'assets/index-1.js',
    css: ['assets/index-1.css'],
    assets: ['assets/inter-1.woff2'],
    imports: ['_runtime.js'],
    dynamicImports: ['src/screens/answer/AnswerScreen.tsx', 'src/screens/agree/AgreeScreen.tsx'],
  },
  '_runtime.js': { file: 'assets/runtime-1.js' },
  'src/screens/answer/AnswerScreen.tsx': {
    file: 'assets/AnswerScreen-1.js',
    imports: ['index.html', '_rating.js'],
    dynamicImports: ['src/io/qrDrawing.ts'],
  },
  '_rating.js': { file: 'assets/rating-1.js', css: ['assets/rating-1.css'] },
  'src/io/qrDrawing.ts': { file: 'assets/qrDrawing-1.js' },
  'src/screens/agree/AgreeScreen.tsx': { file: 'assets/AgreeScreen-1.js' },
  ...Object.fromEntries(parts.map((part, at) => [part, { file: `assets/part${at}-1.js` }])),
};

const inManifest = Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [
  file,
  ...css,
  ...assets,
]);
const beside = ['index.html', 'icon.svg', 'manifest.webmanifest', 'example/pole.ptce.json'];
const never = [
  '.vite/manifest.json',
  '_headers',
  'sw.js',
  'config.json',
  'icon-192.png',
  'licences.md',
  'robots.txt',
  'referential/index.json',
  'schema/ptce-dossier.schema.json',
];

const dist = (changed: Record<string, string> = {}): DistFile[] =>
  [...inManifest, ...beside, ...never].map((path) => ({
    path,
    bytes: new TextEncoder().encode(changed[path] ?? path),
  }));
const listOf = (files: readonly DistFile[], worker = 'worker') =>
  builtFiles(manifest, files, worker);

describe('what the service worker keeps', () => {
  it('first what answering needs, with what that imports at once or later, and no more', () => {
    const { answering, entry } = listOf(dist());
    expect(entry).toBe('assets/index-1.js');
    expect(answering).toEqual(
      [
        '',
        'assets/index-1.css',
        'assets/index-1.js',
        'assets/inter-1.woff2',
        'assets/runtime-1.js',
        'assets/AnswerScreen-1.js',
        'assets/rating-1.js',
        'assets/rating-1.css',
        'assets/qrDrawing-1.js',
        ...parts.map((_part, at) => `assets/part${at}-1.js`),
      ].sort((a, b) => ((a || 'index.html') < (b || 'index.html') ? -1 : 1)),
    );
  });

  it('then every other file that a page may ask for, once', () => {
    const { answering, rest } = listOf(dist());
    expect(rest).toContain('assets/AgreeScreen-1.js');
    expect(rest).toContain('example/pole.ptce.json');
    const kept = [...answering, ...rest];
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept).toHaveLength(inManifest.length + beside.length);
  });

  it('nothing that a host may change, that no page asks for, or that is the worker itself', () => {
    const { answering, rest } = listOf(dist());
    for (const path of never) expect([...answering, ...rest]).not.toContain(path);
  });

  it('is another version as soon as one of these files or the worker differs, and only then', () => {
    const { version } = listOf(dist());
    expect(version).toMatch(/^[\da-f]{16}$/);
    expect(listOf(dist().reverse())).toEqual(listOf(dist()));
    expect(listOf(dist({ 'icon.svg': 'another' })).version).not.toBe(version);
    expect(listOf(dist({ 'index.html': 'another' })).version).not.toBe(version);
    expect(listOf(dist(), 'another worker').version).not.toBe(version);
    expect(listOf(dist({ 'config.json': 'a host’s own' })).version).toBe(version);
    expect(listOf(dist({ 'referential/index.json': 'a host’s own' })).version).toBe(version);
  });

  it('fails the build when a part has moved, rather than keep too little', () => {
    const { 'src/state/doors.ts': _moved, ...without } = manifest;
    expect(() => builtFiles(without, dist(), 'worker')).toThrow('src/state/doors.ts');
  });
});
