import { describe, expect, it } from 'vitest';
import { findingsIn } from '#core/findings.ts';
import { readReferentialValue } from '#core/reading.ts';
import { indexReferential } from '#core/referential.ts';
import {
  duplicateReferential,
  nextVersion,
  setIdentity,
  withFreeVersion,
} from '#core/referentialEditVersions.ts';
import { aReferential, deepFreeze } from '../fixtures/builders.ts';

const source = deepFreeze({
  ...aReferential({ version: '2014' }),
  authors: ['Michel Adam'],
  licence: 'CC-BY-SA-4.0',
  notice: { fr: 'Ce qui est publié.', en: 'What is published.' },
});
const made = {
  title: { fr: 'Réseau de l’Ouest' },
  origin: { fr: 'D’après « Essai ».', en: 'After “Essai”.' },
  day: '2026-11-21',
  taken: new Set<string>(),
};

describe('a copy of a referential', () => {
  const copy = duplicateReferential(source, made);

  it('is named by its title, and says what it follows, indicator by indicator', () => {
    expect([copy.id, copy.version, copy.title]).toEqual([
      'reseau-de-l-ouest',
      '1',
      { fr: 'Réseau de l’Ouest' },
    ]);
    expect(copy.supersedes).toEqual({ id: 'test', version: '2014' });
    for (const { indicator } of indexReferential(copy).indicators) {
      expect(indicator.follows).toEqual([indicator.id]);
    }
    expect(readReferentialValue(copy).ok).toBe(true);
    expect(findingsIn(copy, source).filter(({ kind }) => kind.startsWith('follows'))).toEqual([]);
  });

  it('keeps authors and licence, and begins its notice with what it is derived from', () => {
    expect(copy.authors).toEqual(['Michel Adam']);
    expect(copy.licence).toBe('CC-BY-SA-4.0');
    expect(copy.notice).toEqual({
      fr: 'D’après « Essai ». Ce qui est publié.',
      en: 'After “Essai”. What is published.',
    });
  });

  it('takes no key that is in use, and makes an id of any title', () => {
    const second = duplicateReferential(source, {
      ...made,
      taken: new Set(['reseau-de-l-ouest-1', 'reseau-de-l-ouest-2-1']),
    });
    expect(second.id).toBe('reseau-de-l-ouest-3');
    const idOf = (fr: string) => duplicateReferential(source, { ...made, title: { fr } }).id;
    expect(idOf('36 indicateurs')).toBe('ref-36-indicateurs');
    expect(idOf('Constructor')).toBe('ref-constructor');
    expect(idOf('محور')).toBe('sans-nom');
  });
});

describe('the next version', () => {
  const versionAfter = (version: string, ...taken: string[]) =>
    nextVersion({ ...source, version }, { day: '2026-11-21', taken: new Set(taken) }).version;

  it('counts on from the figure at its end, or begins to count', () => {
    expect(versionAfter('2014')).toBe('2015');
    expect(versionAfter('1.9')).toBe('1.10');
    expect(versionAfter('09')).toBe('10');
    expect(versionAfter('bis')).toBe('bis-2');
    expect(versionAfter('1', 'test-2', 'test-3')).toBe('4');
    expect(versionAfter('x'.repeat(200))).toHaveLength(200);
  });

  it('follows the one before, indicator by indicator', () => {
    const next = nextVersion(source, { day: '2026-12-01', taken: new Set() });
    expect(next.supersedes).toEqual({ id: 'test', version: '2014' });
    expect(next.published).toBe('2026-12-01');
    expect(indexReferential(next).indicatorById.get('a1')?.indicator.follows).toEqual(['a1']);
  });
});

describe('what names a referential', () => {
  it('gives way to what is taken, and to nothing else', () => {
    expect(withFreeVersion(source, new Set())).toBe(source);
    expect(withFreeVersion(source, new Set(['test-2014'])).version).toBe('2015');
  });

  it('is set where it fits', () => {
    expect(setIdentity(source, { id: 'ouest', version: ' 2 ' })).toMatchObject({
      id: 'ouest',
      version: '2',
    });
    expect(setIdentity(source, { id: 'À l’ouest' })).toBe(source);
    expect(setIdentity(source, { version: '  ' })).toBe(source);
    expect(setIdentity(source, {})).toBe(source);
  });
});
