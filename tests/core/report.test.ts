import { describe, expect, it } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import type { Assessment, Response } from '#core/dossier.ts';
import type { ReportIndicator, ReportModel } from '#core/report.ts';
import { wholeReport } from '#core/reportOptions.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  members,
  now,
  type RatingSketch,
  the,
} from '../fixtures/builders.ts';

const index = anIndex();

function report(other: Partial<Assessment> = {}, comments = true): ReportModel {
  const assessment = anAssessment(other);
  const dossier = aDossier([assessment]);
  return buildReport({
    dossier,
    assessment,
    index,
    earlier: null,
    options: { ...wholeReport, comments: comments ? 'all' : 'none' },
  });
}

function indicators(model: ReportModel): ReportIndicator[] {
  return model.goals.flatMap((goal) =>
    goal.objectives.flatMap((objective) => objective.indicators),
  );
}

function indicator(id: string, other: Partial<Assessment>, comments = true): ReportIndicator {
  return the(indicators(report(other, comments)).find((one) => one.node.indicator.id === id));
}

function idsOf(nodes: readonly { indicator: { id: string } }[]): string[] {
  return nodes.map((node) => node.indicator.id);
}

describe('the head of a report', () => {
  it('says which pole, assessment and referential it is of', () => {
    const model = report({ names: 'named', nextMeeting: '2027-05-21', revealedAt: now });
    expect(model).toMatchObject({
      fictional: false,
      pole: { name: 'Pôle du Val d’Exemple' },
      assessmentTitle: 'Autodiagnostic 2026',
      date: '2026-11-21',
      reveal: 'revealed',
      names: 'named',
      asked: 5,
      nextMeeting: '2027-05-21',
    });
    expect(model.referential).toBe(index.referential);
    expect(model.levels.length).toBe(4);
  });

  it('has the actions that are not deleted', () => {
    const action = { title: 'Ouvrir l’atelier', about: ['a1'], status: 'planned' as const };
    const actions = [
      { ...action, id: 'kept' },
      { ...action, id: 'gone', deletedAt: now },
    ];
    expect(report({ actions }).actions.map((one) => one.id)).toEqual(['kept']);
    expect(report().nextMeeting).toBeNull();
  });
});

describe('the workshop in a report', () => {
  const responses = [
    ...[0, 0, 3, 3].map((level) => aResponse({ a1: level, a2: 1, b1: 2, c1: 'unknown' })),
    aResponse({ a1: 1, a2: 2, b1: 2 }),
  ];

  it('has what was to be discussed and what found no agreement, in the order of the agenda', () => {
    const model = report({
      responses,
      agreements: { a1: anAgreement(1, { dissent: 'pas nous' }), b1: anAgreement(null) },
    });
    expect(
      model.diverged.map(({ node, toDiscuss, state, isConcluded }) => [
        node.indicator.id,
        toDiscuss.join(),
        state,
        isConcluded,
      ]),
    ).toEqual([
      ['a1', 'spread', 'agreed', true],
      ['c1', 'unknown', 'unknown', false],
      ['b1', '', 'noAgreement', true],
    ]);
    expect(model.diverged[0]?.dissent).toBe('pas nous');
    // Nobody has looked at c2: it is still to be looked at, and divides nobody.
    expect(model.notRated.map(({ indicator }) => indicator.id)).toEqual(['c2']);
    expect(report({ responses, revealedAt: null }).diverged).toEqual([]);
  });

  it('says how many were expected, and how many came after the reveal', () => {
    expect(report({ responses }).turnout).toEqual({ expected: null, late: 0 });
    const late = aResponse({}, { submittedAt: '2026-11-21T10:30:00.000Z' });
    expect(
      report({
        responses: [...responses, late],
        expected: { sse: 5, citizen: 3 },
        revealedAt: '2026-11-21T10:00:00.000Z',
      }).turnout,
    ).toEqual({ expected: 8, late: 1 });
  });
});

describe('the body of a report', () => {
  it('goes through goals, objectives and indicators in the referential’s order', () => {
    const model = report();
    expect(model.goals.map(({ goal }) => goal.id)).toEqual(['g1', 'g2']);
    expect(model.goals.flatMap((goal) => goal.objectives.map((one) => one.objective.id))).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(idsOf(indicators(model).map((one) => one.node))).toEqual(['a1', 'a2', 'b1', 'c1', 'c2']);
    expect(model.goals[1]?.objectives[0]?.goal.id).toBe('g2');
  });

  it('has one position per series, with its words', () => {
    const assessment = anAssessment({
      responses: [aResponse({ a1: 1 }), aResponse({ a1: 2, a2: 3 }), aPeer('Nord', { a1: 3 })],
      agreements: { a1: anAgreement(2) },
    });
    const before = anAssessment({
      id: 'before',
      date: '2025-01-01',
      responses: [aResponse({ a1: 0 })],
    });
    const model = buildReport({
      dossier: aDossier([before, assessment]),
      assessment,
      index,
      earlier: { assessment: before, index },
      options: { ...wholeReport, comments: 'none' },
    });
    expect(model.series).toEqual([
      { kind: 'own', heading: null },
      { kind: 'peers', heading: null },
      { kind: 'agreed', heading: null },
      { kind: 'earlier', heading: '2025' },
    ]);
    const goal = the(model.goals[0]);
    const objective = the(goal.objectives[0]);
    expect(indicators(model)[0]?.positions.map((one) => one.position)).toEqual([1.5, 3, 2, 0]);
    expect(indicators(model)[0]?.positions[0]?.words).toMatchObject({
      kind: 'between',
      lower: { id: 'level-1' },
      upper: { id: 'level-2' },
    });
    expect(objective.positions.map((one) => one.position)).toEqual([2.25, 3, 2, 0]);
    expect(goal.positions.map((one) => [one.series, one.heading, one.position])).toEqual([
      ['own', null, 2.25],
      ['peers', null, 3],
      ['agreed', null, 2],
      ['earlier', '2025', 0],
    ]);
    expect(objective).toMatchObject({ rated: 2, expected: 2, coverage: 1 });
    expect(goal.objectives[1]?.positions[0]).toEqual({
      series: 'own',
      heading: null,
      position: null,
      words: null,
    });
  });

  it('has the notes on an objective', () => {
    const model = report({
      objectiveNotes: { a: { strengths: 'la cantine', improvements: 'le bail' } },
    });
    expect(model.goals[0]?.objectives[0]).toMatchObject({
      strengths: 'la cantine',
      improvements: 'le bail',
    });
    expect(model.goals[0]?.objectives[1]).toMatchObject({ strengths: '', improvements: '' });
  });

  it('of a shorter set has only what was asked, and says what was left out', () => {
    const model = report({ indicators: ['c2', 'a1'], responses: [aResponse({ a1: 1, b1: 2 })] });
    expect(idsOf(indicators(model).map((one) => one.node))).toEqual(['a1', 'c2']);
    expect(model.goals[0]?.objectives.map((one) => one.objective.id)).toEqual(['a']);
    expect(model.asked).toBe(2);
    expect(idsOf(model.leftOut)).toEqual(['a2', 'b1', 'c1']);
    expect(idsOf(model.notRated)).toEqual(['c2']);
    expect(model.foreignIndicators).toEqual([]);
  });
});

describe('the level of an indicator', () => {
  function state(levels: RatingSketch[], other: Partial<Assessment> = {}) {
    const one = indicator('a1', { responses: members('a1', levels), ...other });
    return [one.state, one.level?.id ?? null, one.words?.kind ?? null];
  }

  it('is what was agreed', () => {
    expect(state([0, 1], { agreements: { a1: anAgreement(2) } })).toEqual([
      'agreed',
      'level-2',
      null,
    ]);
    const both = { agreements: { a1: anAgreement(2) }, finals: { a1: anAgreement(3) } };
    expect(state([0, 1], both)).toEqual(['agreed', 'level-3', null]);
    expect(state([0], { agreements: { a1: anAgreement(null) } })).toEqual([
      'noAgreement',
      null,
      null,
    ]);
    const none = { agreements: { a1: anAgreement('not-applicable') } };
    expect(state([0], none)).toEqual(['notApplicable', null, null]);
    expect(state([0], { agreements: { a1: anAgreement('unknown') } })).toEqual([
      'unknown',
      null,
      null,
    ]);
  });

  it('is what a single voice chose', () => {
    expect(state([2])).toEqual(['single', 'level-2', null]);
    expect(state([2, 'unknown'])).toEqual(['single', 'level-2', null]);
    expect(state([2], { agreements: { a1: anAgreement(0, { proposed: true }) } })).toEqual([
      'single',
      'level-2',
      null,
    ]);
    expect(state([2], { agreements: { a1: anAgreement('level-9') } })).toEqual([
      'single',
      'level-2',
      null,
    ]);
  });

  it('is said in words for several', () => {
    expect(state([1, 2])).toEqual(['group', null, 'between']);
    expect(state([1, 1, 2])).toEqual(['group', null, 'level']);
  });

  it('is one of three states that are never confused', () => {
    expect(state(['not-applicable'])).toEqual(['notApplicable', null, null]);
    expect(state(['unknown'])).toEqual(['unknown', null, null]);
    expect(state(['unknown', 'not-applicable'])).toEqual(['unknown', null, null]);
    expect(state([null, { comment: 'à revoir' }])).toEqual(['notRated', null, null]);
    expect(state([])).toEqual(['notRated', null, null]);
    expect(state([], { responses: [aPeer('Nord', { a1: 1 })] })).toEqual(['notRated', null, null]);
  });

  it('comes with its distribution where at least two have one', () => {
    expect(indicator('a1', { responses: members('a1', [1, 2, 2]) }).distribution).toEqual([
      0, 1, 2, 0,
    ]);
    expect(indicator('a1', { responses: members('a1', [1, null]) }).distribution).toBeNull();
  });

  it('is not shown, with all that comes of it, where fewer than three answered before a reveal', () => {
    const responses = members('a1', [0, 3]);
    const of = (other: Partial<Assessment>) => {
      const {
        state: found,
        own,
        distribution,
        toDiscuss,
      } = indicator('a1', {
        responses,
        ...other,
      });
      return [found, own?.position ?? null, distribution, toDiscuss];
    };
    const shown = ['group', 1.5, [1, 0, 0, 1], ['spread']];
    expect(of({ revealedAt: now })).toEqual(['withheld', null, null, []]);
    expect(of({ revealedAt: now, agreements: { a1: anAgreement(1) } })[0]).toBe('agreed');
    expect(of({ revealedAt: now, names: 'named' })).toEqual(shown);
    expect(of({})).toEqual(shown);
    expect(of({ revealedAt: now, responses: members('a1', [0, 3, 'unknown']) })).toEqual(shown);
    const model = report({ revealedAt: now, responses });
    expect(model.withheld).toEqual({ own: 2, peers: 0, peersOn: 0, earlier: null });
    expect(model.notRated).toEqual([]);
    expect(model.goals[0]?.objectives[0]).toMatchObject({ rated: 0, expected: 2 });
  });

  it('comes with the reason and the dissent of the final, else of the agreement', () => {
    const agreements = {
      a1: anAgreement(1, { rationale: 'vu ensemble', dissent: 'sauf la mairie' }),
    };
    expect(indicator('a1', { agreements })).toMatchObject({
      rationale: 'vu ensemble',
      dissent: 'sauf la mairie',
      isFinal: false,
    });
    const finals = { a1: anAgreement(2, { rationale: 'après les pairs' }) };
    expect(indicator('a1', { agreements, finals })).toMatchObject({
      rationale: 'après les pairs',
      dissent: '',
      isFinal: true,
    });
  });

  it('is listed by state', () => {
    const comment = 'pas de local';
    const model = report({
      responses: [
        aResponse({ a1: 1, a2: { level: 'not-applicable', comment }, b1: 'unknown' }),
        aResponse({ a2: 'not-applicable' }),
      ],
    });
    expect(idsOf(model.notRated)).toEqual(['c1', 'c2']);
    expect(idsOf(model.notKnown)).toEqual(['b1']);
    expect(model.notApplicable.map(({ node, reasons }) => [node.indicator.id, reasons])).toEqual([
      ['a2', [comment]],
    ]);
  });
});

describe('what is to discuss', () => {
  it('is said with its gap', () => {
    const one = indicator('a1', { responses: [...members('a1', [0]), aPeer('Nord', { a1: 2 })] });
    expect(one).toMatchObject({ toDiscuss: ['gap'], gap: 2 });
  });

  it('leads to strengths and priorities', () => {
    const model = report({ responses: [aResponse({ a1: 3, a2: 0 })] });
    expect(idsOf(model.strengths.map((one) => one.node))).toEqual(['a1']);
    expect(idsOf(model.priorities.map((one) => one.node))).toEqual(['a2']);
  });
});

describe('comments', () => {
  const responses = [
    aResponse({ a1: { level: 'level-1', comment: 'zeste', evidence: ' ' } }, { name: 'Ada' }),
    aResponse({ a1: { level: null, comment: ' abri ', evidence: 'le bail' } }, { name: 'Bo' }),
    aPeer('Nord', { a1: { level: 'level-1', comment: '', evidence: 'la visite' } }),
    aResponse({ a1: { level: 'level-1', comment: 'pas envoyé' } }, { submittedAt: null }),
    aResponse({ a1: { level: 'level-1', comment: 'stagiaire' } }, { stance: 'trainee' }),
  ];
  const sorted = [
    { text: 'abri', evidence: 'le bail', from: 'own' },
    { text: 'zeste', evidence: '', from: 'own' },
    { text: '', evidence: 'la visite', from: 'peers' },
  ];

  it('are sorted by what they say, so that their order betrays nobody', () => {
    expect(indicator('a1', { responses }).comments).toEqual(sorted);
    expect(indicator('a1', { responses: responses.toReversed() }).comments).toEqual(sorted);
  });

  it('stand as they were given only where they come with names', () => {
    const assessment = anAssessment({ responses, names: 'named' });
    const textsWith = (names: 'named' | 'groups') => {
      const options = { ...wholeReport, names };
      const dossier = aDossier([assessment]);
      const model = buildReport({ dossier, assessment, index, earlier: null, options });
      return indicators(model)[0]?.comments.map((one) => one.text);
    };
    expect(textsWith('named')).toEqual(['zeste', 'abri', '']);
    expect(textsWith('groups')).toEqual(['abri', 'zeste', '']);
  });

  it('say whose side they are from, once revealed, only where three of it wrote and none or three did not say', () => {
    const saying = (text: string, pole?: string) => {
      const ratings = { a1: { level: 'level-1', comment: text } };
      return pole === undefined ? aResponse(ratings) : aPeer(pole, ratings);
    };
    const own = ['d', 'c', 'b'].map((text) => saying(text));
    const fromOf = (all: Response[], other: Partial<Assessment> = {}) =>
      indicator('a1', { revealedAt: now, responses: all, ...other }).comments.map(
        ({ text, from }) => `${text} ${from}`,
      );
    expect(fromOf([...own, saying('a', 'Nord')])).toEqual(['a null', 'b null', 'c null', 'd null']);
    const peers = ['z', 'y', 'a'].map((text) => saying(text, 'Nord'));
    const told = ['b own', 'c own', 'd own', 'a peers', 'y peers', 'z peers'];
    expect(fromOf([...peers, ...own])).toEqual(told);
    expect(fromOf([...peers, ...own], { names: 'anonymous' })[0]).toBe('a null');
    expect(fromOf([...own, saying('a', 'Nord')], { names: 'named' }).at(-1)).toBe('a peers');
  });

  it('are left out, with reasons and peers’ words, where they are not asked for', () => {
    const silent = {
      responses: [
        ...responses,
        aResponse({ a2: { level: 'not-applicable', comment: 'pas de local' } }),
        { ...aPeer('Nord'), closing: { takeHome: 'la cantine' } },
      ],
    };
    expect(indicator('a1', silent, false).comments).toEqual([]);
    expect(report(silent, false).peerWords).toEqual([]);
    expect(report(silent, false).notApplicable.map((one) => one.reasons)).toEqual([[]]);
    const texts = JSON.stringify(report(silent, false));
    for (const word of ['zeste', 'abri', 'le bail', 'pas de local', 'la cantine']) {
      expect(texts).not.toContain(word);
    }
  });

  it('never bring a name, a private note or what was not submitted', () => {
    const text = JSON.stringify(report({ responses, privateNotes: { a1: { text: 'pour moi' } } }));
    for (const word of ['Ada', 'Bo', 'pour moi', 'pas envoyé', 'stagiaire'])
      expect(text).not.toContain(word);
  });

  it('of the reason why an indicator does not apply begin with what was agreed', () => {
    const model = report({
      responses: [aResponse({ a1: { level: 'not-applicable', comment: 'pas de local' } })],
      agreements: { a1: anAgreement('not-applicable', { rationale: 'vu ensemble' }) },
    });
    expect(model.notApplicable[0]?.reasons).toEqual(['vu ensemble', 'pas de local']);
  });

  it('tell who finds that it does not apply, once revealed, only where all do', () => {
    const agreements = { a1: anAgreement('not-applicable', { rationale: 'vu ensemble' }) };
    const reasons = (levels: string[]) =>
      report({
        revealedAt: now,
        agreements,
        responses: levels.map((level) => aResponse({ a1: { level, comment: 'le bail' } })),
      }).notApplicable[0]?.reasons;
    const not = 'not-applicable';
    expect(reasons([not, not, 'level-1'])).toEqual(['vu ensemble']);
    expect(reasons([not, not])).toEqual(['vu ensemble']);
    expect(reasons([not, not, not])).toEqual(['vu ensemble', 'le bail', 'le bail', 'le bail']);
  });
});

describe('the words of peers', () => {
  it('stand by pole, every field a text', () => {
    const model = report({
      responses: [
        { ...aPeer('Sud'), closing: { takeHome: ' la cantine ' } },
        { ...aPeer('Nord'), closing: { questions: 'et après ?' } },
        { ...aPeer('Est'), closing: { questions: ' ' } },
        { ...aPeer('Ouest'), closing: null },
        { ...aResponse(), closing: { seen: 'par nous' } },
      ],
    });
    const nothing = {
      process: '',
      plan: '',
      seen: '',
      questions: '',
      suggestions: '',
      takeHome: '',
    };
    expect(model.peerWords).toEqual([
      { pole: 'Nord', round: 1, closing: { ...nothing, questions: 'et après ?' } },
      { pole: 'Sud', round: 1, closing: { ...nothing, takeHome: 'la cantine' } },
    ]);
  });
});

describe('the words of peers, once revealed', () => {
  const responses = [
    { ...aPeer('Sud'), closing: { seen: 'b' } },
    { ...aPeer('Nord'), closing: { seen: 'c' } },
    { ...aPeer('Sud'), closing: { seen: 'a' } },
  ];
  const said = (other: Partial<Assessment>) =>
    report({ revealedAt: now, responses, ...other }).peerWords.map(
      ({ pole, closing }) => `${pole} ${closing.seen}`,
    );

  it('stand by pole, which peers were told, but where the assessment is anonymous', () => {
    expect(said({})).toEqual(['Nord c', 'Sud a', 'Sud b']);
    expect(said({ names: 'anonymous' })).toEqual([' a', ' b', ' c']);
    expect(said({ names: 'anonymous', revealedAt: null })).toEqual([]);
  });
});

describe('what the referential does not know', () => {
  const foreign = {
    responses: [aResponse({ a1: 'level-9', z1: 2 }), aPeer('Nord', { a1: 'level-8', z2: 1 })],
    agreements: { a1: anAgreement('level-7'), z3: anAgreement(1) },
    finals: { a2: anAgreement('level-9'), z4: anAgreement(1) },
  };

  it('is said of levels', () => {
    expect(indicator('a1', foreign)).toMatchObject({ foreignLevels: 3, state: 'notRated' });
    expect(indicator('a2', foreign).foreignLevels).toBe(1);
    expect(indicator('b1', foreign).foreignLevels).toBe(0);
    expect(
      indicator('a1', { responses: members('a1', [1, 'unknown', 'not-applicable', null]) })
        .foreignLevels,
    ).toBe(0);
  });

  it('is said of indicators', () => {
    expect(report(foreign).foreignIndicators).toEqual(['z1', 'z2', 'z3', 'z4']);
  });
});

describe('the report of a blind assessment', () => {
  const blind = {
    revealedAt: null,
    responses: [
      aResponse({
        a1: { level: 'level-1', comment: 'secret', highlight: 'strength' },
        z1: 'level-9',
      }),
      { ...aPeer('Nord', { a1: 3 }), closing: { seen: 'secret' } },
    ],
    agreements: { a1: anAgreement(2, { rationale: 'secret' }) },
    objectiveNotes: { a: { strengths: 'secret' } },
  };

  it('shows who has answered and nothing of what', () => {
    const model = report(blind);
    expect(model).toMatchObject({
      reveal: 'blind',
      series: [],
      goals: [],
      strengths: [],
      priorities: [],
      notRated: [],
      notApplicable: [],
      notKnown: [],
      peerWords: [],
      foreignIndicators: [],
      participation: { own: 1, peers: 1, peerPoles: ['Nord'] },
    });
    expect(JSON.stringify(model)).not.toContain('secret');
  });
});
