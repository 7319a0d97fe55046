import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formatVersions } from '#core/migrations.ts';
import { schemaFiles } from '../../scripts/schemaFiles.ts';

const folder = 'public/schema';
const generated = schemaFiles();

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

/** The published schemas by the format that they are of. */
const validators = new Map<string, ValidateFunction>(
  Object.keys(formatVersions).map((name) => [
    name,
    new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
      json(`${folder}/${name}.schema.json`),
    ),
  ]),
);

/** The places where a file breaks the schema of its own format; null: it keeps it. */
function faults(file: Record<string, unknown>): string[] | null {
  const validate = validators.get(String(file['format']));
  if (!validate) throw new Error(`no schema for ${String(file['format'])}`);
  return validate(file) ? null : (validate.errors ?? []).map((error) => error.instancePath);
}

describe('the published schemas', () => {
  it('are those that `npm run schemas` makes, one for each format', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(generated).sort());
    for (const [name, text] of Object.entries(generated))
      expect(readFileSync(`${folder}/${name}`, 'utf8'), `${name}: npm run schemas`).toBe(text);
  });

  it.each(Object.keys(formatVersions))(
    '%s says what it is and allows what it does not know',
    (name) => {
      const schema = json(`${folder}/${name}.schema.json`);
      expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema['$id']).toMatch(new RegExp(`^urn:boussole-ptce:${name}:\\d+$`));
      expect(schema['title']).toBeTruthy();
      expect(schema['description']).toContain('Unknown members are allowed');
      expect(schema['additionalProperties']).toEqual({});
    },
  );
});

describe('keep to their schema', () => {
  const frozen = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

  it.each(frozen)('the frozen file %s', (name) => {
    expect(faults(json(`tests/formats/${name}`))).toBeNull();
  });

  it.each([
    'referential/index.json',
    'referential/ptce-2012.json',
    'referential/ptce-2014.json',
    'public/example/val-d-exemple.ptce.json',
  ])('what ships: %s', (path) => {
    expect(faults(json(path))).toBeNull();
  });
});

describe('refuse what the app refuses', () => {
  const broken: [string, string, (file: Record<string, unknown>) => void, string][] = [
    [
      'a referential without goals',
      'referential',
      (file) => {
        file['goals'] = [];
      },
      '/goals',
    ],
    [
      'an id with capitals',
      'referential',
      (file) => {
        file['id'] = 'Essai';
      },
      '/id',
    ],
    [
      'a title without French',
      'referential',
      (file) => {
        file['title'] = { en: 'A title' };
      },
      '/title',
    ],
    [
      'one level',
      'referential',
      (file) => {
        file['scale'] = { levels: [] };
      },
      '/scale/levels',
    ],
    [
      'a newer format',
      'dossier',
      (file) => {
        file['formatVersion'] = 2;
      },
      '/formatVersion',
    ],
    [
      'a dossier without assessments',
      'dossier',
      (file) => {
        delete file['assessments'];
      },
      '',
    ],
    [
      'an index that leads elsewhere',
      'index',
      (file) => {
        file['referentials'] = [
          {
            key: 'a-1',
            file: '../a.json',
            title: { fr: 'A' },
            goals: 1,
            objectives: 1,
            indicators: 1,
          },
        ];
      },
      '/referentials/0/file',
    ],
    [
      'an unknown stance',
      'invitation',
      (file) => {
        file['stance'] = 'passer-by';
      },
      '/stance',
    ],
    [
      'a response without ratings',
      'response',
      (file) => {
        file['response'] = { id: 'r1', respondent: { stance: 'peer' } };
      },
      '/response',
    ],
  ];

  it.each(broken)('%s', (_, name, spoil, place) => {
    const file = json(`tests/formats/${name}-v1.json`);
    spoil(file);
    expect(faults(file)).toContain(place);
  });
});
