import { describe, expect, it } from 'vitest';
import { facilitatorResponse, rate } from '#core/changes.ts';
import { dossierStore } from '#state/dossierStore.ts';
import {
  selectAssessment,
  selectFacilitatorResponse,
  selectRating,
  selectResponse,
} from '#state/selectors.ts';
import { aDossier, anAssessment, aResponse, now } from '../fixtures/builders.ts';

const indicators = Array.from({ length: 36 }, (_, at) => `x${at}`);

describe('selections of the open dossier', () => {
  it('stay the very same for 35 indicators when the 36th is rated', () => {
    const ratings = Object.fromEntries(indicators.map((id) => [id, 1]));
    const before = aDossier([anAssessment({ responses: [aResponse(ratings, { id: 'r1' })] })]);
    dossierStore.setState({ status: 'ready', dossier: before });
    const former = dossierStore.getState();
    dossierStore.setState({
      dossier: rate(before, 'present', 'r1', 'x7', { level: 'level-3' }, now),
    });
    const later = dossierStore.getState();
    const changed = indicators.filter(
      (id) =>
        selectRating(former, 'present', 'r1', id) !== selectRating(later, 'present', 'r1', id),
    );
    expect(changed).toEqual(['x7']);
  });

  it('are null where there is nothing', () => {
    dossierStore.setState({ dossier: aDossier([anAssessment()]) });
    const state = dossierStore.getState();
    expect(selectAssessment(state, 'nowhere')).toBeNull();
    expect(selectResponse(state, 'present', 'nobody')).toBeNull();
    expect(selectRating(state, 'present', 'nobody', 'a1')).toBeNull();
    expect(selectFacilitatorResponse(state, 'present')).toBeNull();
  });

  it('find the facilitator’s voice, never a deleted one', () => {
    const deleted = { ...facilitatorResponse('gone', now), deletedAt: now };
    const present = facilitatorResponse('here', now);
    dossierStore.setState({ dossier: aDossier([anAssessment({ responses: [deleted, present] })]) });
    expect(selectFacilitatorResponse(dossierStore.getState(), 'present')?.id).toBe('here');
  });
});
