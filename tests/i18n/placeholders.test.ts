import { beforeAll, expect, it } from 'vitest';
import { loadTexts, startI18n, translator } from '#i18n/i18n.ts';

beforeAll(async () => {
  startI18n();
  await loadTexts('work');
});

it('a text that is shown without what it speaks of fails whatever test shows it', () => {
  const t = translator('fr', 'work');
  expect(t('undone', { act: 'une réponse' })).toBe('Annulé\u202f: une réponse.');
  expect(() => t('undone')).toThrow('nothing for {{act}} in “Annulé\u202f: {{act}}.”');
});
