import { describe, expect, it } from 'vitest';
import { limits } from '#core/limits.ts';
import {
  type ReadError,
  readCatalogue,
  readDossier,
  readDossierValue,
  readReferential,
  readReferentialValue,
  writeDossier,
} from '#core/reading.ts';
import {
  aDossier,
  anAssessment,
  aReferential,
  aResponse,
  deepFreeze,
  now,
} from '../fixtures/builders.ts';

/** A dossier's JSON to break, as another tool may write it: only what is required. */
function smallest(): Record<string, unknown> {
  return {
    format: 'ptce-dossier',
    formatVersion: 1,
    id: 'd1',
    pole: { name: 'Nord' },
    assessments: [
      {
        id: 's1',
        title: 'Premier regard',
        date: '2026-11-21',
        referential: { id: 'ptce', version: '2014' },
        responses: [{ id: 'r1', respondent: { stance: 'member' }, ratings: { a1: {} } }],
      },
    ],
  };
}

function errorOf(read: { ok: true } | { ok: false; error: ReadError }): ReadError | null {
  return read.ok ? null : read.error;
}

/** What the reader says of a dossier in which the value at a place is another. */
function broken(path: (string | number)[], value: unknown): ReadError | null {
  const raw = smallest();
  let node: unknown = raw;
  for (const step of path.slice(0, -1)) node = (node as Record<string | number, unknown>)[step];
  const last = path.at(-1) ?? '';
  if (value === undefined) delete (node as Record<string | number, unknown>)[last];
  else (node as Record<string | number, unknown>)[last] = value;
  return errorOf(readDossierValue(raw));
}

describe('reading a dossier', () => {
  it('fills in what is not required', () => {
    const read = readDossierValue(deepFreeze(smallest()));
    expect(read).toMatchObject({
      ok: true,
      value: {
        fictional: false,
        exchanges: [],
        history: [],
        referentials: {},
        assessments: [
          {
            names: 'college',
            rule: { share: 0.75, gap: 2 },
            expected: {},
            indicators: null,
            transition: null,
            archived: false,
            agreements: {},
            finals: {},
            objectiveNotes: {},
            privateNotes: {},
            parking: [],
            actions: [],
            responses: [{ ratings: { a1: { level: null } } }],
          },
        ],
      },
    });
  });

  it('does not take an absent revealedAt for null: the one is open, the other blind', () => {
    const read = readDossierValue(smallest());
    expect(read.ok && 'revealedAt' in (read.value.assessments[0] ?? {})).toBe(false);
  });

  it('keeps unknown keys, and writes them back', () => {
    const raw = { ...smallest(), 'x-other': { deep: [1] } };
    const read = readDossier(JSON.stringify(raw));
    if (!read.ok) throw new Error('it reads');
    expect(JSON.parse(writeDossier(read.value))).toMatchObject({ 'x-other': { deep: [1] } });
  });

  it('writes JSON indented by two, with a last newline', () => {
    expect(writeDossier(aDossier([]))).toMatch(/^\{\n {2}"format": "ptce-dossier",\n/);
    expect(writeDossier(aDossier([])).endsWith('}\n')).toBe(true);
  });

  it('takes a text with a byte order mark', () => {
    expect(readDossier(`\uFEFF${JSON.stringify(smallest())}`).ok).toBe(true);
  });

  it('brings moments to milliseconds', () => {
    const raw = { ...smallest(), createdAt: '2026-11-21T09:30:00Z' };
    const read = readDossierValue(raw);
    expect(read.ok && read.value.createdAt).toBe('2026-11-21T09:30:00.000Z');
  });
});

describe('a refusal', () => {
  it('of what is not JSON says so', () => {
    expect(errorOf(readDossier('{"format":'))).toEqual({ kind: 'notJson' });
    expect(errorOf(readDossier(''))).toEqual({ kind: 'notJson' });
  });

  it('of what is not ours names the format, if it has one', () => {
    expect(errorOf(readDossier('{"format":"pia"}'))).toEqual({ kind: 'notOurs', format: 'pia' });
    expect(errorOf(readDossier('[]'))).toEqual({ kind: 'notOurs', format: null });
    expect(errorOf(readDossier('null'))).toEqual({ kind: 'notOurs', format: null });
    expect(errorOf(readReferential(JSON.stringify(smallest())))).toEqual({
      kind: 'notOurs',
      format: 'ptce-dossier',
    });
  });

  it('of a newer version names both, before anything else is looked at', () => {
    const newer = { format: 'ptce-dossier', formatVersion: 2, pole: 7 };
    expect(errorOf(readDossierValue(newer))).toEqual({ kind: 'tooNew', version: 2, supported: 1 });
  });

  it('of a version that is no version says where', () => {
    const faultOf = (formatVersion: unknown) => {
      const error = errorOf(readDossierValue({ ...smallest(), formatVersion }));
      expect(error).toMatchObject({ kind: 'invalid', path: ['formatVersion'] });
      return error?.kind === 'invalid' ? error.fault : null;
    };
    for (const version of ['1', null]) {
      expect(faultOf(version)).toEqual({ kind: 'type', expected: 'number' });
    }
    for (const version of [0, 1.5]) expect(faultOf(version)).toEqual({ kind: 'shape' });
    expect(faultOf(undefined)).toEqual({ kind: 'missing' });
  });

  it('counts the items of lists from one', () => {
    expect(broken(['assessments', 0, 'responses', 0, 'ratings', 'a1'], 3)).toEqual({
      kind: 'invalid',
      path: ['assessments', '1', 'responses', '1', 'ratings', 'a1'],
      fault: { kind: 'type', expected: 'object' },
    });
  });

  it('tells what is missing from what is wrong', () => {
    const faultAt = (path: (string | number)[], value: unknown) => {
      const error = broken(path, value);
      return error?.kind === 'invalid' ? error.fault : error;
    };
    expect(faultAt(['pole', 'name'], undefined)).toEqual({ kind: 'missing' });
    expect(faultAt(['pole', 'name'], '')).toEqual({ kind: 'missing' });
    expect(faultAt(['assessments', 0, 'responses', 0, 'respondent', 'stance'], undefined)).toEqual({
      kind: 'missing',
    });
    expect(faultAt(['assessments', 0, 'responses', 0, 'respondent', 'stance'], 'chief')).toEqual({
      kind: 'value',
      allowed: ['member', 'partner', 'peer', 'facilitator', 'trainee'],
    });
    expect(faultAt(['pole', 'name'], 'x'.repeat(201))).toEqual({
      kind: 'tooLong',
      limit: 200,
      of: 'characters',
    });
    expect(faultAt(['pole', 'description'], 'x'.repeat(10_001))).toEqual({
      kind: 'tooLong',
      limit: 10_000,
      of: 'characters',
    });
    expect(faultAt(['assessments', 0, 'date'], '2026-02-30')).toEqual({ kind: 'day' });
    expect(faultAt(['assessments', 0, 'date'], 'demain')).toEqual({ kind: 'day' });
    expect(faultAt(['createdAt'], 'yesterday')).toEqual({ kind: 'moment' });
    expect(faultAt(['createdAt'], '2026-02-30T10:00:00Z')).toEqual({ kind: 'moment' });
    expect(faultAt(['assessments', 0, 'rule'], { share: 2, gap: 1 })).toEqual({ kind: 'shape' });
    expect(faultAt(['assessments', 0, 'rule'], { share: -1, gap: 1 })).toEqual({ kind: 'shape' });
    expect(faultAt(['id'], '../x')).toEqual({ kind: 'shape' });
  });

  it('of an id used twice says where the second stands', () => {
    const twice = aDossier([anAssessment(), anAssessment()]);
    expect(errorOf(readDossierValue(twice))).toEqual({
      kind: 'invalid',
      path: ['assessments', '2', 'id'],
      fault: { kind: 'duplicate' },
    });
    const voice = aResponse();
    const voices = aDossier([anAssessment({ responses: [voice, voice] })]);
    expect(errorOf(readDossierValue(voices))).toMatchObject({
      path: ['assessments', '1', 'responses', '2', 'id'],
    });
    const entry = { id: 'h1', at: now, act: 'agreed' };
    expect(errorOf(readDossierValue(aDossier([], { history: [entry, entry] })))).toMatchObject({
      path: ['history', '2', 'id'],
    });
  });
});

describe('the limits', () => {
  it('refuse a file of more than 100 MiB before it is looked into', () => {
    expect(errorOf(readDossier(' '.repeat(limits.fileBytes + 1)))).toEqual({
      kind: 'tooBig',
      what: 'bytes',
      limit: 100 * 1024 * 1024,
    });
  });

  it('refuse JSON nested deeper than 32, as text and as a value', () => {
    const nested = (depth: number) => {
      const deep: unknown = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
      return { ...smallest(), 'x-other': deep };
    };
    const tooDeep = { kind: 'tooBig', what: 'depth', limit: 32 };
    expect(readDossierValue(nested(31)).ok).toBe(true);
    expect(errorOf(readDossierValue(nested(32)))).toEqual(tooDeep);
    expect(readDossier(JSON.stringify(nested(31))).ok).toBe(true);
    expect(errorOf(readDossier(JSON.stringify(nested(32))))).toEqual(tooDeep);
    expect(errorOf(readDossier('['.repeat(1_000_000)))).toEqual(tooDeep);
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(errorOf(readDossierValue(circle))).toEqual(tooDeep);
  });

  it('do not take brackets inside a text for nesting', () => {
    const raw = { ...smallest(), 'x-other': `"\\"${'['.repeat(50)}` };
    expect(readDossier(JSON.stringify(raw)).ok).toBe(true);
  });

  it('refuse 51 assessments and 5,001 responses', () => {
    const assessments = Array.from({ length: 51 }, (_, at) => ({ id: `s${at}` }));
    expect(errorOf(readDossierValue({ ...smallest(), assessments }))).toEqual({
      kind: 'tooBig',
      what: 'assessments',
      limit: 50,
    });
    const responses = Array.from({ length: 5001 }, (_, at) => ({ id: `r${at}` }));
    expect(errorOf(readDossierValue({ ...smallest(), assessments: [{ responses }] }))).toEqual({
      kind: 'tooBig',
      what: 'responses',
      limit: 5000,
    });
  });

  it('let no key through that could reach an object’s prototype', () => {
    const text = JSON.stringify(smallest())
      .replace('"a1":{}', '"a1":{},"__proto__":{"level":"x"},"constructor":{},"prototype":{}')
      .replace('"pole":{', '"__proto__":{"polluted":true},"pole":{');
    const read = readDossier(text);
    if (!read.ok) throw new Error('it reads');
    const ratings = read.value.assessments[0]?.responses[0]?.ratings ?? {};
    expect(Object.keys(ratings)).toEqual(['a1']);
    expect(Object.getPrototypeOf(ratings)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    expect('polluted' in read.value).toBe(false);
  });
});

describe('reading a referential', () => {
  it('gives it back, as text and as a value', () => {
    const referential = aReferential();
    expect(readReferential(JSON.stringify(referential))).toEqual({ ok: true, value: referential });
    expect(readReferentialValue(deepFreeze(referential))).toEqual({ ok: true, value: referential });
  });

  it('checks what a schema cannot say', () => {
    const referential = aReferential({ shape: { g: { o: ['a1', 'a1'] } } });
    expect(errorOf(readReferentialValue(referential))).toEqual({
      kind: 'invalid',
      path: ['goals', '1', 'objectives', '1', 'indicators', '2', 'id'],
      fault: { kind: 'duplicate' },
    });
  });
});

describe('reading the index of referentials', () => {
  it('refuses a file outside its folder', () => {
    const entry = { key: 'x-1', title: { fr: 'X' }, goals: 1, objectives: 1, indicators: 1 };
    const index = (file: string) =>
      JSON.stringify({
        format: 'ptce-referential-index',
        formatVersion: 1,
        default: 'x-1',
        referentials: [{ ...entry, file }],
      });
    expect(readCatalogue(index('x-1.json')).ok).toBe(true);
    for (const file of ['../x.json', 'a/x.json', 'https://example.org/x.json', 'x.js']) {
      expect(readCatalogue(index(file)).ok).toBe(false);
    }
  });
});
