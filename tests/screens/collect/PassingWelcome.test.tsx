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
  expect(screen.getByText(/ou que moins de la moitié des personnes savent placer\.$/)).toBe(
    screen.getByText(words),
  );
});
