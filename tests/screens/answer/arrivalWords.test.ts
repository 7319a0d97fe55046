import { beforeAll, describe, expect, it } from 'vitest';
import { chooseLanguage, loadTexts, startI18n, translator } from '#i18n/i18n.ts';
import { arrivalWords } from '#screens/answer/arrivalWords.ts';
import type { ArrivalError } from '#state/arriving.ts';

beforeAll(async () => {
  startI18n();
  await loadTexts('answer');
  await chooseLanguage('en');
  await chooseLanguage('fr');
});

const payload = (error: Extract<ArrivalError, { from: 'payload' }>['error']): ArrivalError => ({
  from: 'payload',
  error,
});
const read = (error: Extract<ArrivalError, { from: 'invitation' }>['error']): ArrivalError => ({
  from: 'invitation',
  error,
});

const refusals: [ArrivalError, string][] = [
  [payload({ kind: 'notPayload' }), 'incomplet ou abîmé'],
  [payload({ kind: 'damaged' }), 'incomplet ou abîmé'],
  [payload({ kind: 'tooNew', version: 2, supported: 1 }), 'version plus récente'],
  [payload({ kind: 'unsupported' }), 'trop ancien'],
  [payload({ kind: 'tooBig', limit: 1 }), 'bien plus qu’une invitation'],
  [read({ kind: 'notJson' }), 'incomplet ou abîmé'],
  [read({ kind: 'notOurs', format: 'ptce-dossier' }), 'pas d’invitation'],
  [read({ kind: 'tooNew', version: 2, supported: 1 }), 'version plus récente'],
  [read({ kind: 'tooBig', what: 'depth', limit: 32 }), 'bien plus qu’une invitation'],
  [read({ kind: 'migrationFailed', version: 1 }), 'format 1'],
  [
    read({ kind: 'invalid', path: ['context', 'evidence', 'a1'], fault: { kind: 'shape' } }),
    'context › evidence › a1',
  ],
];

describe('an invitation that does not open', () => {
  it.each(refusals)('says why and what to do: %j', (error, words) => {
    expect(arrivalWords(error, translator('fr', 'answer'))).toContain(words);
    const english = arrivalWords(error, translator('en', 'answer'));
    expect(english).toMatch(/^[A-Z].*\.$/);
    expect(english).not.toContain('{{');
  });
});
