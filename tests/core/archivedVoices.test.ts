import { describe, expect, it } from 'vitest';
import { archivedCopiesOf } from '#core/archivedVoices.ts';
import type { Dossier } from '#core/dossier.ts';
import { transitionBetween } from '#core/transition.ts';
import { moveAssessment } from '#core/transitionMove.ts';
import { withdrawResponse } from '#core/voiceChanges.ts';
import {
  aDossier,
  anAssessment,
  anIndex,
  aResponse,
  deepFreeze,
  now,
  the,
} from '../fixtures/builders.ts';

const one = anIndex({ version: '1' });
const ids = one.indicators.map(({ indicator }) => indicator.id);
const two = anIndex({
  version: '2',
  supersedes: '1',
  follows: Object.fromEntries(ids.map((id) => [id, [id]])),
});
const later = '2026-12-01T10:00:00.000Z';

function moved(dossier: Dossier, from: typeof one, to: typeof one): Dossier {
  let count = dossier.assessments.length * 100;
  const { id, version } = to.referential;
  return moveAssessment(
    deepFreeze(dossier),
    'present',
    the(transitionBetween(from, to)),
    { reference: { id, version }, copy: null, language: 'fr' },
    () => {
      count += 1;
      return `new-${count}`;
    },
    later,
  );
}

const awa = aResponse(
  { a1: { level: 'level-1', comment: 'SECRET' } },
  { id: 'awa', name: 'SECRET Awa', createdAt: now },
);
const bob = aResponse({ a1: 2 }, { id: 'bob', name: 'Bob', createdAt: later });
const once = moved(aDossier([anAssessment({ responses: [awa, bob] })]), one, two);
const twice = moved(once, two, one);

describe('one person’s answer', () => {
  it.each([
    ['a move', once, 1],
    ['a move and the way back', twice, 2],
  ])('is deleted from the archives of %s, and nobody else’s', (_what, dossier, archives) => {
    expect(archivedCopiesOf(dossier, 'present', 'awa')).toHaveLength(archives);
    const without = withdrawResponse(deepFreeze(dossier), 'present', 'awa', 'h', later);
    expect(JSON.stringify(without)).not.toContain('SECRET');
    expect(JSON.stringify(without).match(/"Bob"/g)).toHaveLength(archives + 1);
    expect(without.history.filter(({ act }) => act === 'withdrawn')).toHaveLength(1);
    expect(archivedCopiesOf(without, 'present', 'awa')).toEqual([]);
  });

  it('is found by the moment at which it began where an older archive names nobody', () => {
    const older: Dossier = JSON.parse(JSON.stringify(twice).replaceAll(/,"movedFrom":"\w+"/g, ''));
    expect(JSON.stringify(older)).not.toContain('movedFrom');
    const without = withdrawResponse(older, 'present', 'awa', 'h', later);
    expect(JSON.stringify(without)).not.toContain('SECRET');
    expect(JSON.stringify(without).match(/"Bob"/g)).toHaveLength(3);
  });

  it('is not guessed where two began at the same moment, nor in an archive of another diagnosis', () => {
    const alike = moved(
      aDossier([anAssessment({ responses: [awa, { ...bob, createdAt: now }] })]),
      one,
      two,
    );
    const [present, archive] = alike.assessments.map((assessment) => ({
      ...assessment,
      responses: assessment.responses.map(({ movedFrom: _from, ...response }) => response),
    })) as Dossier['assessments'];
    const older = { ...alike, assessments: [the(present), the(archive)] };
    expect(archivedCopiesOf(older, 'present', 'awa')).toEqual([]);
    const stranger = { ...the(present), transition: null };
    const apart = { ...older, assessments: [stranger, the(archive)] };
    expect(archivedCopiesOf(apart, 'present', 'awa')).toEqual([]);
  });
});
