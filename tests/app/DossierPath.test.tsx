import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { DossierPath } from '#app/DossierPath.tsx';
import type { Assessment } from '#core/dossier.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { aDossier, anAgreement, anAssessment, aPeer, aResponse } from '../fixtures/builders.ts';
import { showOpen } from '../fixtures/onScreen.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('work');
});

const responses = [aResponse({ a1: 2, b1: 'unknown' }), aPeer('Nord', { c1: 1 })];

async function agreeing(agreements: Assessment['agreements']) {
  await showOpen(aDossier([anAssessment({ responses, agreements })]), ({ id }) => (
    <DossierPath place={{ name: 'dossier', id, screen: 'synthese' }} />
  ));
  return screen.getByRole('link', { name: /Mise en commun/ });
}

describe('Mise en commun in the line of steps', () => {
  it('is ticked once all that the pole answered is settled', async () => {
    expect(await agreeing({ a1: anAgreement(2), b1: anAgreement(null) })).toHaveTextContent('✓');
  });

  it.each([
    ['nothing is', {}],
    ['a part of it is', { a1: anAgreement(2) }],
    ['a proposal waits', { a1: anAgreement(2), b1: anAgreement(1, { proposed: true }) }],
  ])('is not where %s', async (_, agreements) => {
    expect(await agreeing(agreements)).not.toHaveTextContent('✓');
  });
});
