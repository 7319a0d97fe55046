import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import type { Assessment, Response } from '#core/dossier.ts';
import type { ReportModel } from '#core/report.ts';
import { wholeReport } from '#core/reportOptions.ts';
import { loadTexts, startI18n, translator } from '#i18n/i18n.ts';
import { asideGroups } from '#report/endWords.ts';
import { noDifference } from '#report/essentialWords.ts';
import { readingSentences } from '#report/readingWords.ts';
import { sourceLine } from '#report/sourceLine.ts';
import { askedSentence, createWords, objectiveSentences, plain } from '#report/words.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  flatIndex,
  now,
  the,
} from '../fixtures/builders.ts';
import { alike } from './printed.ts';

const index = anIndex();

beforeAll(async () => {
  startI18n();
  await loadTexts('report');
});

function modelOf(responses: Response[], settings: Partial<Assessment> = {}): ReportModel {
  const assessment = anAssessment({ responses, ...settings });
  const dossier = aDossier([assessment]);
  return buildReport({ dossier, assessment, index, earlier: null, options: wholeReport });
}

const words = () => createWords(translator('fr', 'report'), 'fr');
const asked = (model: ReportModel) => alike(askedSentence(words(), model));
const difference = (model: ReportModel) => alike(noDifference(words(), model));
const reading = (model: ReportModel, isDrawn = true) =>
  readingSentences(words(), model, isDrawn).map(alike).join(' ');

describe('how many indicators were looked at', () => {
  it('counts those that somebody looked at, pole or peer, of all', () => {
    expect(asked(modelOf([]))).toBe('Aucun indicateur regardé pour l’instant, sur 5');
    expect(asked(modelOf([aResponse({ a1: 2 })]))).toBe('Un indicateur regardé sur 5');
    expect(asked(modelOf([aResponse({ a1: 2, a2: 'unknown' })]))).toBe(
      '2 indicateurs regardés sur 5',
    );
    expect(asked(modelOf([aPeer('Nord', { b1: 1 })]))).toBe('Un indicateur regardé sur 5');
  });

  it('says nothing of what was answered while answers are covered', () => {
    const covered = { revealedAt: null };
    const texts = [[], [aResponse({ a1: 2 })]].map((voices) => asked(modelOf(voices, covered)));
    expect(texts).toEqual(['5 indicateurs à regarder', '5 indicateurs à regarder']);
  });
});

describe('what differed, where nothing did', () => {
  it('is close only where there was something to compare', () => {
    expect(difference(modelOf([]))).toBe('Personne n’a encore répondu.');
    expect(difference(modelOf([aResponse({ a1: 2 })]))).toBe(
      'Un seul regard pour l’instant : il n’y a rien à comparer.',
    );
    expect(difference(modelOf([aResponse({ a1: 2 }), aResponse({ a2: 2 })]))).toBe(
      'Aucun indicateur n’a encore reçu plusieurs niveaux à comparer.',
    );
    expect(difference(modelOf([aResponse({ a1: 2 }), aResponse({ a1: 2 })]))).toBe(
      'Là où plusieurs regards se comparent, ils sont proches.',
    );
  });

  it('is not told of two voices that nobody may see', () => {
    const two = [aResponse({ a1: 2 }), aResponse({ a1: 2 })];
    expect(difference(modelOf(two, { revealedAt: now }))).toBe(
      'Trop peu de regards pour que leurs différences soient montrées.',
    );
  });
});

describe('how to read the report', () => {
  it('explains a median and a bar only where there are some', () => {
    const alone = reading(modelOf([aResponse({ a1: 2 })]));
    expect(alone).toContain('Un seul regard a été porté : la position');
    expect(alone).not.toMatch(/médiane|La barre/);
    const several = reading(modelOf([aResponse({ a1: 2 }), aResponse({ a1: 1 })]));
    expect(several).toMatch(/médiane des regards.*La barre sous un niveau/);
  });

  it('speaks of no bar in a file that says the views in words', () => {
    const several = modelOf([aResponse({ a1: 2 }), aResponse({ a1: 1 })]);
    expect(reading(several, false)).not.toContain('La barre');
  });
});

describe('what is agreed of an objective', () => {
  const agreedOn = (agreements: Assessment['agreements']) => {
    const assessment = anAssessment({
      responses: [aResponse({ a1: 0, a2: 0, a3: 0 })],
      agreements,
    });
    const of = { dossier: aDossier([assessment]), assessment, earlier: null };
    const model = buildReport({
      ...of,
      index: flatIndex(['a1', 'a2', 'a3']),
      options: wholeReport,
    });
    const [row] = model.goals.flatMap(({ objectives }) => objectives);
    return alike(plain(objectiveSentences(words(), the(row)).join(' ')));
  };

  it('is said with how many indicators it is on until it is on all, beside the views where it is on few', () => {
    expect(agreedOn({ a1: anAgreement(2) })).toBe(
      'Position convenue, sur un indicateur de 3 : Niveau 2. Regards du pôle : Niveau 0.',
    );
    expect(agreedOn({ a1: anAgreement(2), a2: anAgreement(2) })).toBe(
      'Position convenue, sur 2 indicateurs de 3 : Niveau 2.',
    );
    expect(agreedOn({ a1: anAgreement(2), a2: anAgreement(2), a3: anAgreement(2) })).toBe(
      'Position convenue : Niveau 2.',
    );
  });
});

describe('what is not counted', () => {
  it('is said beside how many have a position', () => {
    const three = buildReport({
      dossier: aDossier(),
      assessment: anAssessment({
        responses: [aResponse({ a1: 2, a2: 'not-applicable' })],
      }),
      index: flatIndex(['a1', 'a2', 'a3']),
      earlier: null,
      options: wholeReport,
    });
    const [row] = three.goals.flatMap(({ objectives }) => objectives);
    expect(objectiveSentences(words(), the(row)).join(' ')).toMatch(
      /Un indicateur sur 2 a une position\. Un autre est sans objet\.$/,
    );
  });

  it('is said of one as of one, and of nobody as of all', () => {
    const more = (model: ReportModel) =>
      asideGroups(words(), model).map((group) => alike(group.more));
    expect(more(modelOf([aResponse({ a1: 'not-applicable' })]))).toContain(
      'Dit sans objet : il n’entre dans aucune position.',
    );
    const two = modelOf([aResponse({ a1: 'not-applicable', a2: 'not-applicable' })]);
    expect(more(two)).toContain('Dits sans objet : ils n’entrent dans aucune position.');
    expect(more(modelOf([aResponse({ a1: 'unknown' })])).join()).toContain(
      'Personne n’a encore su répondre',
    );
  });
});

describe('a source in a line', () => {
  it('has its date as people write it, and its year once', () => {
    expect(sourceLine({ title: 'Le référentiel', date: '2014-05-23', year: 2014 })).toBe(
      'Le référentiel, 23 mai 2014',
    );
    expect(sourceLine({ title: 'Compte rendu', year: 2012, locator: '25 juin 2012' })).toBe(
      'Compte rendu, 25 juin 2012',
    );
    expect(sourceLine({ title: 'Étude', year: 2014 })).toBe('Étude, 2014');
  });
});
