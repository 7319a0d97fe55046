import { describe, expect, it } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { revealOf } from '#core/dossier.ts';
import {
  prepareBlind,
  prepareOpen,
  prepareWorkshop,
  record,
  reveal,
  setNextMeeting,
} from '#core/workshopChanges.ts';
import { aDossier, anAssessment, aResponse, deepFreeze, now, the } from '../fixtures/builders.ts';

const later = '2026-12-01T10:00:00.000Z';
const dossierOf = (other: Partial<Assessment> = {}): Dossier =>
  deepFreeze(aDossier([anAssessment(other)]));
const present = (dossier: Dossier): Assessment => the(dossier.assessments[0]);
const animator = { ...aResponse({ a1: 2 }, { stance: 'facilitator' }), submittedAt: null };

describe('preparing a blind assessment', () => {
  it('hides what is answered from now on, and keeps the animator’s own voice', () => {
    const blind = prepareBlind(dossierOf({ responses: [animator] }), 'present', later);
    expect(present(blind)).toEqual(anAssessment({ responses: [animator], revealedAt: null }));
    expect(blind.updatedAt).toBe(later);
  });

  it('does nothing where somebody has answered, or all is blind or revealed', () => {
    for (const other of [{ responses: [aResponse()] }, { revealedAt: null }, { revealedAt: now }]) {
      const dossier = dossierOf(other);
      expect(prepareBlind(dossier, 'present', later)).toBe(dossier);
    }
  });

  it('is taken back before the first answer, and not after it', () => {
    const open = prepareOpen(dossierOf({ revealedAt: null }), 'present', later);
    expect(revealOf(present(open))).toBe('open');
    expect('revealedAt' in present(open)).toBe(false);
    for (const other of [{ revealedAt: null, responses: [aResponse()] }, { revealedAt: now }]) {
      const dossier = dossierOf(other);
      expect(prepareOpen(dossier, 'present', later)).toBe(dossier);
    }
  });
});

describe('what is settled before a workshop', () => {
  it('is written, as settings that changed now', () => {
    const fields = {
      names: 'anonymous' as const,
      rule: { share: 0.6, gap: 1 },
      expected: { sse: 8 },
    };
    expect(present(prepareWorkshop(dossierOf(), 'present', fields, later))).toEqual(
      anAssessment({ ...fields, updatedAt: later }),
    );
  });

  it('is promised with the first answer: names and rule stay, numbers may change', () => {
    const dossier = dossierOf({ responses: [aResponse()] });
    const fields = {
      names: 'named' as const,
      rule: { share: 0.6, gap: 1 },
      expected: { sse: 8 },
    };
    const { names, rule, expected } = present(prepareWorkshop(dossier, 'present', fields, later));
    expect({ names, rule, expected }).toEqual({
      names: 'college',
      rule: { share: 0.75, gap: 2 },
      expected: { sse: 8 },
    });
    expect(prepareWorkshop(dossier, 'present', { names: 'named' }, later)).toBe(dossier);
  });
});

describe('the reveal', () => {
  it('is a moment, and a line of history', () => {
    const after = reveal(dossierOf({ revealedAt: null }), 'present', 'h1', later);
    expect(present(after)).toEqual(anAssessment({ revealedAt: later }));
    expect(after.history).toEqual([
      { id: 'h1', at: later, act: 'revealed', about: 'present', by: '' },
    ]);
  });

  it('happens once, and only to what was blind', () => {
    for (const dossier of [dossierOf(), dossierOf({ revealedAt: now })]) {
      expect(reveal(dossier, 'present', 'h1', later)).toBe(dossier);
    }
    expect(reveal(dossierOf({ revealedAt: null }), 'nowhere', 'h1', later).history).toEqual([]);
  });
});

describe('the next meeting and the history', () => {
  it('have what they are given', () => {
    const set = setNextMeeting(dossierOf(), 'present', '2027-05-21', later);
    expect(present(set).nextMeeting).toBe('2027-05-21');
    expect(present(setNextMeeting(set, 'present', null, later)).nextMeeting).toBeNull();
    const entry = { id: 'h1', act: 'agreed' as const, about: 'a1', by: 'Claire' };
    const written = record(dossierOf(), entry, later);
    expect(written.history).toEqual([{ ...entry, at: later }]);
    expect(record(written, entry, later)).toBe(written);
  });
});
