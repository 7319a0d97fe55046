import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import { canonicalJson } from '#core/canonicalJson.ts';
import type { Dossier } from '#core/dossier.ts';
import { invitationSchema, responseFileSchema } from '#core/exchange.ts';
import {
  type FormatName,
  formatVersions,
  type MigrationStep,
  migrationSteps,
} from '#core/migrations.ts';
import {
  readCatalogue,
  readDossier,
  readReferential,
  readReferentialValue,
  writeDossier,
} from '#core/reading.ts';
import { indexReferential } from '#core/referential.ts';
import { wholeReport } from '#core/reportOptions.ts';
import { inVoiceOrder } from '#core/voiceOrder.ts';
import { the } from '../fixtures/builders.ts';

/** Invitations and responses are read by their schema alone, until the app takes them in. */
const bySchema =
  (schema: typeof invitationSchema | typeof responseFileSchema) => (text: string) => {
    const { success, error, data } = schema.safeParse(JSON.parse(text));
    return success ? { ok: true as const, value: data } : { ok: false as const, error };
  };

/** What the frozen files of each format are called, and what reads them. */
const formats = {
  'ptce-dossier': { file: 'dossier', read: readDossier },
  'ptce-referential': { file: 'referential', read: readReferential },
  'ptce-referential-index': { file: 'index', read: readCatalogue },
  'ptce-invitation': { file: 'invitation', read: bySchema(invitationSchema) },
  'ptce-response': { file: 'response', read: bySchema(responseFileSchema) },
} satisfies Record<FormatName, unknown>;
const names = Object.keys(formats) as FormatName[];

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

function frozen(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Every version from 1 on that has no frozen file of its own. */
function versionsWithoutFile(file: string, version: number, present: readonly string[]): string[] {
  return Array.from({ length: version }, (_, at) => `${file}-v${at + 1}.json`).filter(
    (name) => !present.includes(name),
  );
}

/** Whether steps lead from version 1 to `version`, one each, in order. */
function areContiguous(steps: readonly MigrationStep[], version: number): boolean {
  return steps.length === version - 1 && steps.every((step, at) => step.from === at + 1);
}

describe.each(names)('the format %s', (name) => {
  const { file, read } = formats[name];

  it('has a frozen file for each of its versions, and none that no version has', () => {
    expect(versionsWithoutFile(file, formatVersions[name], files)).toEqual([]);
    const own = files.filter((one) => one.startsWith(`${file}-v`));
    expect(own.length).toBe(formatVersions[name]);
  });

  it('has one step from each version to the next', () => {
    expect(areContiguous(migrationSteps[name], formatVersions[name])).toBe(true);
  });

  it('still reads each of them', () => {
    for (const one of files.filter((other) => other.startsWith(`${file}-v`))) {
      const result = read(frozen(one));
      expect(result.ok ? null : result.error).toBeNull();
    }
  });
});

describe('the checks above', () => {
  const step = (from: number): MigrationStep => ({ from, migrate: (raw) => raw });

  it('would see a version without its file', () => {
    expect(versionsWithoutFile('dossier', 2, ['dossier-v1.json'])).toEqual(['dossier-v2.json']);
    expect(versionsWithoutFile('dossier', 2, ['dossier-v1.json', 'dossier-v2.json'])).toEqual([]);
  });

  it('would see a step that is missing, doubled, misplaced or too many', () => {
    expect(areContiguous([step(1), step(2)], 3)).toBe(true);
    for (const steps of [
      [],
      [step(1)],
      [step(1), step(1)],
      [step(2), step(1)],
      [step(1), step(2), step(3)],
    ]) {
      expect(areContiguous(steps, 3)).toBe(false);
    }
  });

  it('know every frozen file', () => {
    const known = names.flatMap((name) =>
      files.filter((one) => one.startsWith(`${formats[name].file}-v`)),
    );
    expect(known.toSorted()).toEqual(files.toSorted());
  });
});

describe('the frozen dossier of version 1', () => {
  const text = frozen('dossier-v1.json');
  const raw: unknown = JSON.parse(text);

  function dossier() {
    const read = readDossier(text);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  }

  it('is written back with all that it held, what nobody here knows included', () => {
    // Voices stand by their id, whatever order the file has.
    expect(JSON.parse(writeDossier(dossier()))).toMatchObject(inVoiceOrder(raw as Dossier));
    const again = readDossier(writeDossier(dossier()));
    expect(again.ok && canonicalJson(again.value)).toBe(canonicalJson(dossier()));
  });

  it('has its ratings for unknown indicators and levels kept, not counted, and said', () => {
    const referential = readReferentialValue(
      JSON.parse(
        readFileSync(new URL('../../referential/ptce-2014.json', import.meta.url), 'utf8'),
      ),
    );
    if (!referential.ok) throw new Error(JSON.stringify(referential.error));
    // Open: once revealed, what a single voice said is not shown (decision 013).
    const { revealedAt: _revealedAt, ...assessment } = the(dossier().assessments[0]);
    const report = buildReport({
      dossier: dossier(),
      assessment,
      index: indexReferential(referential.value),
      earlier: null,
      options: wholeReport,
    });
    expect(report.foreignIndicators).toEqual(['zz9']);
    const indicators = report.goals.flatMap((goal) =>
      goal.objectives.flatMap((one) => one.indicators),
    );
    const states = indicators
      .slice(0, 5)
      .map((one) => [one.node.indicator.id, one.state, one.foreignLevels]);
    expect(states).toEqual([
      ['a1', 'agreed', 0],
      ['a2', 'noAgreement', 0],
      ['a3', 'unknown', 0],
      ['a4', 'notRated', 0],
      ['b1', 'notRated', 1],
    ]);
  });
});

describe.each(['referential', 'index', 'invitation', 'response'])(
  'the frozen %s of version 1',
  (file) => {
    it('keeps what nobody here knows', () => {
      const text = frozen(`${file}-v1.json`);
      const read = Object.values(formats)
        .find((format) => format.file === file)
        ?.read(text);
      expect(read?.ok && read.value).toMatchObject(JSON.parse(text) as object);
    });
  },
);
