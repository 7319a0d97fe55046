import { describe, expect, it } from 'vitest';
import { archiveAssessment, deleteAssessment, restoreAssessment } from '#core/assessmentChanges.ts';
import { canonicalJson } from '#core/canonicalJson.ts';
import { type Dossier, liveAssessments } from '#core/dossier.ts';
import { mergeDossiers } from '#core/mergeDossiers.ts';
import { aDossier, anAssessment, aResponse, the } from '../fixtures/builders.ts';

const [one, two] = ['2026-12-01T10:00:00.000Z', '2026-12-02T10:00:00.000Z'];
const dossier = aDossier([
  anAssessment({ id: 'former', date: '2025-11-14', responses: [aResponse({ a1: 2 })] }),
  anAssessment(),
]);
const live = (of: Dossier) => liveAssessments(of).map(({ id }) => id);

function merged(a: Dossier, b: Dossier): Dossier {
  const made = mergeDossiers(a, b);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

describe('the assessments of a dossier', () => {
  it('go away and come back with all that is in them', () => {
    const deleted = deleteAssessment(dossier, 'former', one);
    expect(live(deleted)).toEqual(['present']);
    expect(the(deleted.assessments[0]).responses).toBe(the(dossier.assessments[0]).responses);
    const restored = restoreAssessment(deleted, 'former', two);
    expect(live(restored)).toEqual(['former', 'present']);
    expect(deleteAssessment(deleted, 'former', two)).toBe(deleted);
    expect(restoreAssessment(dossier, 'former', two)).toBe(dossier);
  });

  it('stay as the later of two copies has them, deleted or back', () => {
    const deleted = deleteAssessment(dossier, 'former', one);
    const restored = restoreAssessment(deleted, 'former', two);
    expect(live(merged(dossier, deleted))).toEqual(['present']);
    const back = merged(deleted, restored);
    expect(live(back)).toEqual(['former', 'present']);
    expect(canonicalJson(merged(restored, deleted))).toBe(canonicalJson(back));
  });

  it('are put away to be read only, and taken back', () => {
    const archived = archiveAssessment(dossier, 'former', true, one);
    expect(archived.assessments[0]).toMatchObject({ archived: true, updatedAt: one });
    expect(archiveAssessment(archived, 'former', true, two)).toBe(archived);
    expect(archiveAssessment(archived, 'former', false, two).assessments[0]).toMatchObject({
      archived: false,
    });
  });
});
