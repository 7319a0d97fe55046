import { render, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { chooseLanguage, loadTexts, startI18n } from '#i18n/i18n.ts';
import { Outcomes } from '#screens/home/Outcomes.tsx';
import type { OpenOutcome } from '#state/doorTypes.ts';

beforeAll(async () => {
  startI18n();
  await Promise.all((['app', 'refusals'] as const).map(loadTexts));
});

const refused = (fileName: string): OpenOutcome => ({
  kind: 'refused',
  fileName,
  error: { kind: 'notJson' },
});
const opened: OpenOutcome = { kind: 'opened', fileName: 'bon.json', id: 'd1' };

it('says that nothing was changed only where no other file was opened', () => {
  const { rerender } = render(<Outcomes outcomes={[refused('a.json'), refused('b.json')]} />);
  const alert = () => screen.getByRole('alert');
  expect(alert()).toHaveTextContent('Rien n’a été changé sur cet appareil.');
  rerender(<Outcomes outcomes={[refused('a.json'), opened]} />);
  expect(alert()).toHaveTextContent('Ce fichier-là n’a rien changé sur cet appareil.');
  expect(alert()).not.toHaveTextContent('Rien n’a été changé');
  rerender(<Outcomes outcomes={[refused('a.json'), opened, refused('b.json')]} />);
  expect(alert()).toHaveTextContent('Ces fichiers-là n’ont rien changé sur cet appareil.');
});

it('names the faulty place between the marks of its language, and says what to do', async () => {
  const faulty: OpenOutcome = {
    kind: 'refused',
    fileName: 'pole.json',
    error: { kind: 'invalid', path: ['pole', 'name'], fault: { kind: 'missing' } },
  };
  const { unmount } = render(<Outcomes outcomes={[faulty]} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/« pole › name ».*Redemandez-le/);
  unmount();
  await chooseLanguage('en');
  render(<Outcomes outcomes={[faulty]} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/At “pole › name”.*Ask whoever made it/);
  await chooseLanguage('fr');
});
