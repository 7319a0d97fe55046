import { describe, expect, it } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import type { Assessment } from '#core/dossier.ts';
import type { ReportIndicator, ReportModel } from '#core/report.ts';
import { writtenOn } from '#core/reportComments.ts';
import {
  chosenOptions,
  forAudience,
  type ReportChoice,
  type ReportOptions,
  readReportChoice,
  wholeReport,
} from '#core/reportOptions.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  now,
  the,
} from '../fixtures/builders.ts';

const index = anIndex();

const said = (level: number, comment: string) => ({ level: `level-${level}`, comment });
const claire = aResponse(
  { a1: said(0, 'on débute'), b1: said(2, 'en route') },
  { college: 'sse', name: 'Claire', organisation: 'La Halle' },
);
const paul = aResponse(
  { a1: said(3, 'bien lancé') },
  { college: 'authority', name: 'Paul', organisation: '' },
);
const zoe = aPeer('Pôle Sud', { a1: said(1, 'vu de loin') });

function report(choice: Partial<ReportOptions>, other: Partial<Assessment> = {}): ReportModel {
  const assessment = anAssessment({
    revealedAt: now,
    names: 'named',
    responses: [claire, paul, zoe],
    actions: [
      { id: 'act', title: 'Ouvrir', about: [], status: 'planned' as const, owner: 'Claire' },
    ],
    ...other,
  });
  return buildReport({
    dossier: aDossier([assessment]),
    assessment,
    index,
    earlier: null,
    options: { ...wholeReport, ...choice },
  });
}

function indicator(model: ReportModel, id: string): ReportIndicator {
  const all = model.goals.flatMap((goal) => goal.objectives.flatMap((one) => one.indicators));
  return the(all.find(({ node }) => node.indicator.id === id));
}

const authors = (model: ReportModel) => indicator(model, 'a1').comments.map(({ by }) => by?.kind);

describe('whose words a comment is', () => {
  it('is a person’s where people are named and names are asked for', () => {
    const [first, second, third] = indicator(report({ names: 'named' }), 'a1').comments;
    expect(first?.by).toEqual({
      kind: 'person',
      name: 'Claire',
      organisation: 'La Halle',
      pole: '',
    });
    expect(second?.by).toMatchObject({ kind: 'person', name: 'Paul' });
    expect(third?.by).toMatchObject({ kind: 'person', pole: 'Pôle Sud' });
  });

  it('is a group’s where groups are asked for', () => {
    const { comments } = indicator(report({ names: 'groups' }), 'a1');
    expect(comments.map(({ text, by }) => [text, by])).toEqual([
      ['bien lancé', { kind: 'college', college: 'authority' }],
      ['on débute', { kind: 'college', college: 'sse' }],
      ['vu de loin', { kind: 'pole', pole: 'Pôle Sud' }],
    ]);
  });

  it('is nobody’s where nobody is to be named, not even by their order', () => {
    const model = report({ names: 'none' });
    expect(indicator(model, 'a1').comments).toEqual([
      { text: 'bien lancé', evidence: '', from: null },
      { text: 'on débute', evidence: '', from: null },
      { text: 'vu de loin', evidence: '', from: null },
    ]);
    expect(model.participation.peerPoles).toEqual([]);
    expect(model.actions.map(({ owner }) => owner)).toEqual(['']);
  });

  it('is never a person’s where people did not give their names to be read', () => {
    for (const names of ['college', 'anonymous'] as const) {
      const model = report({ names: 'named' }, { names });
      expect(model.options.names).toBe('groups');
      expect(authors(model)).not.toContain('person');
      expect(JSON.stringify(indicator(model, 'a1').comments)).not.toContain('Claire');
    }
  });

  it('is a college’s only where three of it wrote, in an open assessment too', () => {
    const member = (comment: string) => aResponse({ a1: said(1, comment) }, { college: 'sse' });
    const three = ['un', 'deux', 'trois'].map(member);
    const other = { names: 'college' as const, responses: three };
    expect(authors(report({}, other))).toEqual(['college', 'college', 'college']);
    expect(authors(report({}, { ...other, responses: three.slice(1) }))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('which comments are in a report', () => {
  it('are those of the ticked indicators', () => {
    const model = report({ comments: 'chosen', commentsOn: ['b1'], closingWords: false });
    expect(indicator(model, 'b1').comments).toHaveLength(1);
    expect(indicator(model, 'a1').comments).toEqual([]);
  });

  it('can be ticked where somebody wrote, and nowhere before the reveal', () => {
    const written = (other: Partial<Assessment>) =>
      writtenOn(index, anAssessment({ responses: [claire, paul, zoe], ...other })).map(
        ({ node, count }) => [node.indicator.id, count],
      );
    expect(written({ revealedAt: now })).toEqual([
      ['a1', 3],
      ['b1', 1],
    ]);
    expect(written({ revealedAt: null })).toEqual([]);
  });

  it('leave the reasons of agreements whatever is chosen', () => {
    const agreements = { a1: anAgreement(1, { rationale: 'parce que' }) };
    expect(indicator(report({ comments: 'none' }, { agreements }), 'a1').rationale).toBe(
      'parce que',
    );
  });
});

describe('a line that is left out', () => {
  it('is in no column', () => {
    const model = report({ withoutSeries: ['own'] });
    expect(model.series.map(({ kind }) => kind)).toEqual(['peers']);
    expect(indicator(model, 'a1').positions).toHaveLength(1);
    // What the pole says stays where its indicators are told.
    expect(indicator(model, 'a1').own?.responses).toBe(2);
  });

  it('takes all that tells of peers with it', () => {
    const other = { rule: { share: 0.75, gap: 0.5 } };
    expect(indicator(report({}, other), 'a1').toDiscuss).toContain('gap');
    const model = report({ withoutSeries: ['peers'] }, other);
    expect(model.peers).toBeNull();
    expect(indicator(model, 'a1')).toMatchObject({ gap: null });
    expect(indicator(model, 'a1').toDiscuss).not.toContain('gap');
  });
});

describe('what is chosen', () => {
  const named = { names: 'named' } as const;
  const college = { names: 'college' } as const;

  it('is as the audience’s preset where nothing else is said', () => {
    expect(chosenOptions({}, college, 'fr')).toEqual(wholeReport);
    expect(chosenOptions({}, named, 'en')).toMatchObject({ names: 'named', language: 'en' });
    expect(chosenOptions({ audience: 'board' }, named, 'fr')).toMatchObject({
      names: 'groups',
      comments: 'chosen',
      commentsOn: [],
      closingWords: true,
    });
    expect(chosenOptions({ audience: 'funders' }, named, 'fr')).toMatchObject({
      names: 'none',
      comments: 'none',
    });
  });

  it('is taken back with another audience, but for the language and the ink', () => {
    const choice: ReportChoice = { comments: 'all', language: 'en', blackAndWhite: true };
    expect(forAudience(choice, 'funders')).toEqual({
      audience: 'funders',
      language: 'en',
      blackAndWhite: true,
    });
  });

  it('never names where nobody may be named, whatever was kept', () => {
    expect(chosenOptions({ names: 'named' }, college, 'fr').names).toBe('groups');
  });

  it('is read back as it was kept; what cannot be read is as if nothing was chosen', () => {
    const choice: ReportChoice = {
      audience: 'board',
      withoutSeries: ['peers'],
      commentsOn: ['a1'],
    };
    expect(readReportChoice(JSON.stringify(choice))).toEqual(choice);
    for (const text of [null, '', '[]', '3', '{"names":"everybody"}', '{']) {
      expect(readReportChoice(text)).toEqual({});
    }
  });
});
