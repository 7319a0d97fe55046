import { beforeAll, describe, expect, it } from 'vitest';
import type { Fault, ReadError } from '#core/reading.ts';
import { loadTexts, startI18n, translator } from '#i18n/i18n.ts';
import { refusalSentence } from '#screens/home/refusalSentence.ts';

const sentence = (error: ReadError) =>
  refusalSentence({ kind: 'refused', fileName: 'pole.json', error }, translator('fr', 'refusals'));

describe('a refused file', () => {
  beforeAll(async () => {
    startI18n();
    await loadTexts('refusals');
  });

  const errors: ReadError[] = [
    { kind: 'notJson' },
    { kind: 'notOurs', format: null },
    { kind: 'notOurs', format: 'ptce-response' },
    { kind: 'tooNew', version: 3, supported: 1 },
    { kind: 'tooBig', what: 'bytes', limit: 1 },
    { kind: 'tooBig', what: 'depth', limit: 32 },
    { kind: 'tooBig', what: 'assessments', limit: 50 },
    { kind: 'tooBig', what: 'responses', limit: 5000 },
    { kind: 'migrationFailed', version: 1 },
    { kind: 'invalid', path: ['pole', 'name'], fault: { kind: 'missing' } },
    { kind: 'invalid', path: ['date'], fault: { kind: 'day' } },
    { kind: 'invalid', path: ['date'], fault: { kind: 'moment' } },
    { kind: 'invalid', path: ['goals'], fault: { kind: 'tooLong', limit: 12, of: 'items' } },
    { kind: 'invalid', path: ['goals'], fault: { kind: 'tooLong', limit: 12, of: 'characters' } },
  ];

  it.each(errors)('is named in a sentence of its own: %o', (error) => {
    const said = sentence(error);
    expect(said).toContain('pole.json');
    expect(said).not.toMatch(/open\.refused|\{\{|undefined/);
  });

  it('is never refused with the same words for two reasons', () => {
    expect(new Set(errors.map(sentence)).size).toBe(errors.length);
  });

  it('says the first faulty place in words, and what is wrong there', () => {
    const said = sentence({
      kind: 'invalid',
      path: ['assessments', '1', 'responses', '3', 'ratings', 'b2', 'highlight'],
      fault: { kind: 'value', allowed: ['strength', 'priority'] },
    });
    expect(said).toContain('assessments › 1 › responses › 3 › ratings › b2 › highlight');
    expect(said).toContain('strength, priority');
  });

  it('says what form a date has, with an example, and of what there is too much', () => {
    const said = (fault: Fault) => sentence({ kind: 'invalid', path: ['date'], fault });
    expect(said({ kind: 'day' })).toContain('en année-mois-jour, comme 2026-11-21.');
    expect(said({ kind: 'moment' })).toContain('comme 2026-11-21T09:30:00Z');
    expect(said({ kind: 'tooLong', limit: 200, of: 'characters' })).toContain('200 caractères');
    expect(said({ kind: 'tooLong', limit: 12, of: 'items' })).toContain('12 éléments');
  });

  it('says which version of the format the app reads when the file is newer', () => {
    expect(sentence({ kind: 'tooNew', version: 3, supported: 1 })).toMatch(/format 3.*format 1/);
  });

  it('says nothing of a file that was opened', () => {
    expect(
      refusalSentence(
        { kind: 'opened', fileName: 'p.json', id: 'd1', name: 'Le Val' },
        translator('fr', 'refusals'),
      ),
    ).toBeNull();
  });
});
