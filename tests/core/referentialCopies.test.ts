import { describe, expect, it } from 'vitest';
import { readDossierValue } from '#core/reading.ts';
import { copyFor, withReferential } from '#core/referentialCopies.ts';
import { aDossier, anAssessment, aReferential, deepFreeze, now } from '../fixtures/builders.ts';

const own = deepFreeze(aReferential({ version: '7' }));
const ptce = { id: 'ptce', version: '2014' };
const reference = { id: 'test', version: '7', sha256: 'a'.repeat(64) };
const shipped = anAssessment({ id: 'one', referential: ptce });

describe('a dossier’s copies of referentials', () => {
  it('come with the one that is chosen, whole, with its fingerprint', () => {
    const chosen = withReferential(aDossier([shipped]), 'one', reference, own, now);
    expect(chosen.assessments[0]?.referential).toEqual(reference);
    expect(chosen.referentials).toEqual({ 'test-7': own });
    expect(readDossierValue(chosen).ok).toBe(true);
  });

  it('go when another is chosen and nothing else uses them', () => {
    const chosen = withReferential(aDossier([shipped]), 'one', reference, own, now);
    const back = withReferential(chosen, 'one', ptce, null, now);
    expect(back.referentials).toEqual({});
    expect(back.assessments[0]?.referential).toEqual(ptce);
  });

  it('stay while another assessment, an archived or a deleted one too, was made with them', () => {
    const other = anAssessment({ id: 'two', referential: reference, deletedAt: now });
    const dossier = aDossier([{ ...shipped, referential: reference }, other], {
      referentials: { 'test-7': { ...own } },
    });
    expect(withReferential(dossier, 'one', ptce, null, now).referentials).toHaveProperty('test-7');
    const moved = anAssessment({
      id: 'two',
      referential: ptce,
      transition: { from: { id: 'test', version: '7' }, at: now, archived: 'x', toRead: [] },
    });
    const archive = aDossier([{ ...shipped, referential: reference }, moved], {
      referentials: { 'test-7': { ...own } },
    });
    expect(withReferential(archive, 'one', ptce, null, now).referentials).toHaveProperty('test-7');
  });

  it('keep the text that another assessment was made with, and take today’s where none was', () => {
    const then = { ...own, title: { fr: 'D’alors' } };
    const other = anAssessment({ id: 'two', referential: reference });
    const used = aDossier([shipped, other], { referentials: { 'test-7': then } });
    expect(copyFor(used, 'one', 'test-7')).toBe(then);
    expect(withReferential(used, 'one', reference, own, now).referentials['test-7']).toBe(then);
    const alone = aDossier([{ ...shipped, referential: reference }], {
      referentials: { 'test-7': then },
    });
    expect(copyFor(alone, 'one', 'test-7')).toBeNull();
    expect(withReferential(alone, 'one', reference, own, now).referentials['test-7']).toEqual(own);
  });

  it('are left alone where the assessment is not there', () => {
    const dossier = aDossier([shipped]);
    expect(withReferential(dossier, 'gone', reference, own, now)).toBe(dossier);
  });
});
