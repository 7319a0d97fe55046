import { render, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { PassingWelcome } from '#screens/collect/PassingWelcome.tsx';
import { anAssessment, anIndex } from '../../fixtures/builders.ts';

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'collect'] as const).map(loadTexts));
});

it.each([
  [1, /placent 1 niveau plus haut/],
  [2, /placent 2 niveaux plus haut/],
])('says the rule of a gap of %i in its number', (gap, words) => {
  const assessment = anAssessment({ rule: { share: 0.75, gap } });
  render(
    <PassingWelcome poleName="Nord" assessment={assessment} index={anIndex()} onBack={() => {}} />,
  );
  expect(screen.getByText(words)).toBeInTheDocument();
  expect(screen.getByText(words)).toHaveTextContent('tiennent dans deux niveaux voisins');
  expect(screen.getByText(/ou que moins de la moitié des personnes savent placer\.$/)).toBe(
    screen.getByText(words),
  );
});

it('speaks of one level where two would be the whole scale', () => {
  const index = anIndex({ levels: 2 });
  render(
    <PassingWelcome poleName="Nord" assessment={anAssessment()} index={index} onBack={() => {}} />,
  );
  const rule = screen.getByText(/^On discutera surtout/);
  expect(rule).toHaveTextContent('tiennent dans un même niveau');
  expect(rule).not.toHaveTextContent('voisins');
});
