import { describe, expect, it } from 'vitest';
import { wholeReport } from '#core/reportOptions.ts';
import { reportStamp } from '#state/reportStamp.ts';
import { aDossier, anAssessment } from '../fixtures/builders.ts';

const assessment = anAssessment();
const of = {
  dossier: aDossier([assessment]),
  assessment,
  model: { options: wholeReport },
  today: '2026-11-21',
};

describe('what a report is stamped with', () => {
  it('comes from the dossier, the options and the day, not from the clock or chance', async () => {
    const stamp = await reportStamp(of);
    expect(stamp).toEqual(await reportStamp(structuredClone(of)));
    expect(stamp.createdAt).toBe('2026-11-21T12:00:00.000Z');
    expect(stamp.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names another file for another dossier, another choice, another day', async () => {
    const changed = [
      of,
      { ...of, today: '2026-11-22' },
      { ...of, model: { options: { ...wholeReport, names: 'none' as const } } },
      { ...of, dossier: { ...of.dossier, pole: { name: 'Autre pôle' } } },
      { ...of, assessment: anAssessment({ id: 'other' }) },
    ];
    const ids = await Promise.all(changed.map(async (one) => (await reportStamp(one)).fileId));
    expect(new Set(ids).size).toBe(changed.length);
  });
});
