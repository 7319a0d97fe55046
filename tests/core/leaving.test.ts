import { describe, expect, it } from 'vitest';
import { leaving, partsFor } from '#core/leaving.ts';
import { aDossier, anAssessment, aResponse } from '../fixtures/builders.ts';

const assessment = anAssessment({
  responses: [aResponse({ a1: 2 }, { name: 'Nadia' })],
  privateNotes: { a1: { text: 'à moi' } },
});
const dossier = aDossier([assessment]);

describe('the parts of a dossier that leave', () => {
  it('are for an invitation those of the table, and nothing else', () => {
    const parts = partsFor('invitation', dossier, assessment);
    expect(Object.keys(parts).sort()).toEqual([
      'agreedLevels',
      'contact',
      'framing',
      'looks',
      'ownReferentials',
      'profile',
    ]);
    // Nobody’s ratings in an invitation: it does not compile, nor is anything there.
    // @ts-expect-error
    expect(parts.voices).toBeUndefined();
    // @ts-expect-error
    expect(parts.comments).toBeUndefined();
    // @ts-expect-error
    expect(parts.names).toBeUndefined();
    // @ts-expect-error
    expect(parts.privateNotes).toBeUndefined();
    // @ts-expect-error
    expect(parts.agreements).toBeUndefined();
    // @ts-expect-error
    expect(parts.journal).toBeUndefined();
    expect(parts.framing.poleName).toBe('Pôle du Val d’Exemple');
  });

  it('are all in the backup; private notes in nothing else', () => {
    expect(new Set(Object.values(leaving).map(({ backup }) => backup))).toEqual(
      new Set(['always']),
    );
    const { backup: _everything, ...others } = leaving.privateNotes;
    expect(new Set(Object.values(others))).toEqual(new Set(['never']));
    expect(partsFor('backup', dossier, assessment).privateNotes).toBe(assessment.privateNotes);
  });

  it('never hold in an invitation what a person said, whatever is chosen', () => {
    for (const part of [
      'names',
      'voices',
      'comments',
      'agreements',
      'privateNotes',
      'journal',
    ] as const) {
      expect(leaving[part].invitation).toBe('never');
    }
  });
});
