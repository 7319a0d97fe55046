import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import type { Assessment, Response } from '#core/dossier.ts';
import type { ReportModel } from '#core/report.ts';
import { wholeReport } from '#core/reportOptions.ts';
import { chooseLanguage, type Language, loadTexts, startI18n, translator } from '#i18n/i18n.ts';
import { readingSentences, withheldSentences } from '#report/readingWords.ts';
import { createWords } from '#report/words.ts';
import { aDossier, anAssessment, anIndex, aPeer, aResponse, now } from '../fixtures/builders.ts';
import { alike, print, readBack } from './printed.ts';

// Three PDFs: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 30_000 });

const index = anIndex();

beforeAll(async () => {
  startI18n();
  await loadTexts('report');
});

/** @param before of the assessment of 2025 */
function modelOf(responses: Response[], before: Response[] | null = null): ReportModel {
  const assessment = anAssessment({ revealedAt: now, responses });
  const last: Assessment | null = before && {
    ...assessment,
    id: 'before',
    date: '2025-11-21',
    responses: before,
  };
  const dossier = aDossier(last ? [last, assessment] : [assessment]);
  const earlier = last && { assessment: last, index };
  return buildReport({ dossier, assessment, index, earlier, options: wholeReport });
}

const own = (count: number) => Array.from({ length: count }, () => aResponse({ a1: 2, a2: 1 }));
const pooled = [...[0, 0, 0].map((a1) => aPeer('Nord', { a1 })), aPeer('Sud', { a1: 3 })];
const said = (model: ReportModel, language: Language = 'fr') =>
  withheldSentences(translator(language, 'report'), language, model).map(alike);

describe('what is not shown', () => {
  it('is said in a sentence that says why', () => {
    expect(said(modelOf(own(3)))).toEqual([]);
    expect(said(modelOf(own(2)))).toEqual([
      'Deux voix seulement : leurs positions ne sont pas montrées, pour que personne ne soit reconnu.',
    ]);
    expect(said(modelOf([...own(1), aPeer('Nord', { a1: 1 })]))).toEqual([
      'Une seule voix du pôle : ses positions ne sont pas montrées, pour que personne ne soit reconnu.',
      'Un seul pair : ses positions ne sont pas montrées, pour que personne ne soit reconnu.',
    ]);
    expect(said(modelOf([...own(3), ...pooled]))).toEqual([
      'Sur un indicateur, la position des pairs n’est pas montrée, pour que personne ne soit reconnu.',
    ]);
    expect(said(modelOf(own(3), own(2)))).toEqual([
      'De 2025, seules les positions convenues peuvent être montrées : il n’y avait pas trois voix.',
    ]);
  });

  it('is said in English too', async () => {
    await chooseLanguage('en');
    expect(said(modelOf([...own(2), aPeer('Nord'), aPeer('Nord')], own(1)), 'en')).toEqual([
      'Only two voices: their positions are not shown, so that nobody is recognised.',
      'Only two peers: their positions are not shown, so that nobody is recognised.',
      'Of 2025 only agreed positions can be shown: there were not three voices.',
    ]);
    await chooseLanguage('fr');
  });

  it('stands in how the report is to be read, with what a comment does not say', () => {
    const sentences = (model: ReportModel) =>
      readingSentences(createWords(translator('fr', 'report'), 'fr'), model, true).map(alike);
    expect(sentences(modelOf(own(2)))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Deux voix seulement/)]),
    );
    const comments =
      'Entre guillemets, ce que des personnes ont écrit, sans leur nom ; leur collège, ou « un pair », là où trois au moins ont écrit.';
    const writing = aPeer('Nord', { a1: { level: 'level-1', comment: 'vu' } });
    expect(sentences(modelOf([...own(3), writing]))).toContain(comments);
    expect(sentences(modelOf([...own(3), ...pooled]))).not.toContain(comments);
  });

  it('is in no place of the PDF, which says so', async () => {
    const levels = ['not-applicable', 'level-0', 'level-3'].map(async (level) => {
      const responses = [aResponse({ a1: 1 }), aResponse({ a1: { level, comment: 'vu' } })];
      return (await readBack((await print(modelOf(responses))).bytes)).text;
    });
    const [first = '', ...others] = await Promise.all(levels);
    expect(first).toContain('Deux voix seulement');
    expect(first).toContain('Pas montré');
    expect(first).not.toMatch(/Pas encore regardé|Aucun indicateur n’a encore/);
    for (const text of others) expect(text).toBe(first);
  });
});
