import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, findingsIn } from '#core/findings.ts';
import { findingsInRaw } from '#core/findingsRaw.ts';
import type { LocalizedText } from '#core/localized.ts';
import { readReferentialValue } from '#core/reading.ts';
import type { Indicator, Objective, Referential } from '#core/referential.ts';
import { withoutBlanks } from '#core/referentialDraft.ts';
import { deepFreeze, the } from '../fixtures/builders.ts';
import { aFlawlessReferential } from '../fixtures/flawless.ts';

const flawless = deepFreeze(aFlawlessReferential());
const text = (fr: string, en = `English of ${fr}`) => ({ fr, en });

/** The flawless referential with its first objective changed. */
function withObjective(change: Partial<Objective>): Referential {
  const [goal, ...others] = flawless.goals;
  const [objective, ...rest] = the(goal).objectives;
  const changed = { ...the(objective), ...change };
  return { ...flawless, goals: [{ ...the(goal), objectives: [changed, ...rest] }, ...others] };
}

/** The flawless referential with its first indicator, a1, changed. */
function withIndicator(change: Partial<Indicator>): Referential {
  const [first, ...rest] = the(flawless.goals[0]?.objectives[0]).indicators;
  return withObjective({ indicators: [{ ...the(first), ...change }, ...rest] });
}

const a1 = the(flawless.goals[0]?.objectives[0]?.indicators[0]);
const a2 = the(flawless.goals[0]?.objectives[0]?.indicators[1]);

/** As the tests write them: kind, node, path. */
function told(findings: readonly Finding[]): string[] {
  return findings.map(({ kind, node, path }) => `${kind} ${node ?? 'head'} ${path.join('/')}`);
}

const inA1 = 'goals/1/objectives/1/indicators/1';

it('finds nothing in a referential that is as it should be', () => {
  expect(told(findingsIn(flawless))).toEqual([]);
  expect(readReferentialValue(flawless).ok).toBe(true);
  expect(told(findingsIn(aFlawlessReferential({ levels: 7 })))).toEqual([]);
});

describe('of one indicator', () => {
  it.each<[string, Partial<Indicator>, string[]]>([
    ['an id with capitals', { id: 'A1' }, [`idShape A1 ${inA1}/id`]],
    ['an id that ratings use', { id: 'unknown' }, [`idShape unknown ${inA1}/id`]],
    ['an id used elsewhere', { id: 'b1' }, ['idTwice b1 goals/1/objectives/2/indicators/1/id']],
    ['a label without words', { label: text(' ', 'Yes') }, [`empty a1 ${inA1}/label/fr`]],
    ['no English', { label: { fr: 'Oui' } }, [`missingLanguage a1 ${inA1}/label/en`]],
    [
      'a long label',
      { label: text('a'.repeat(121)) },
      [`long a1 ${inA1}/label/fr`, `long a1 ${inA1}/label/en`],
    ],
    [
      'another one’s label',
      { label: a2.label },
      [
        'labelTwice a2 goals/1/objectives/1/indicators/2/label/fr',
        'labelTwice a2 goals/1/objectives/1/indicators/2/label/en',
      ],
    ],
    [
      'a question without its mark',
      { question: text('Comment faire', 'How to') },
      [`questionMark a1 ${inA1}/question/fr`, `questionMark a1 ${inA1}/question/en`],
    ],
    [
      'a question of yes or no',
      { question: text('Avons-nous un plan\u202f?', 'Do we?') },
      [`questionClosed a1 ${inA1}/question/fr`, `questionClosed a1 ${inA1}/question/en`],
    ],
    [
      'poor typography',
      { guidance: text("L'envie.", 'Why ?') },
      [`typography a1 ${inA1}/guidance/fr`, `typography a1 ${inA1}/guidance/en`],
    ],
    ['one piece of evidence', { evidence: [text('un')] }, [`evidenceCount a1 ${inA1}/evidence`]],
    [
      'two, one without words',
      { evidence: [text('un'), text('', '')] },
      [`evidenceCount a1 ${inA1}/evidence`],
    ],
    [
      'an example without facts',
      { examples: [{ text: text('Un récit.') }] },
      [
        `examplePole a1 ${inA1}/examples/1/pole`,
        `exampleYear a1 ${inA1}/examples/1/year`,
        `exampleSource a1 ${inA1}/examples/1/source`,
      ],
    ],
    [
      'an example of another age',
      { examples: [{ text: text('Un récit.'), pole: 'P', year: 20120, source: 's' }] },
      [`exampleYear a1 ${inA1}/examples/1/year`],
    ],
    ['what it continues, of no version', { follows: ['a1'] }, [`followsAlone a1 ${inA1}/follows`]],
  ])('%s', (_, change, expected) => {
    expect(told(findingsIn(withIndicator(change)))).toEqual(expected);
  });

  it('what is missing', () => {
    const { id, label, wording } = a1;
    const [first, ...rest] = the(flawless.goals[0]?.objectives[0]).indicators;
    expect(the(first).id).toBe(id);
    const bare = { id, label, wording, rubric: {}, evidence: [], examples: [] };
    expect(told(findingsIn(withObjective({ indicators: [bare, ...rest] })))).toEqual([
      `questionMissing a1 ${inA1}/question`,
      `guidanceMissing a1 ${inA1}/guidance`,
      ...[0, 1, 2, 3].map((level) => `rubricMissing a1 ${inA1}/rubric/level-${level}`),
      `evidenceCount a1 ${inA1}/evidence`,
    ]);
  });

  it('sentences of one level too many, alike, or another indicator’s, whatever their signs and accents', () => {
    const rubric = {
      'level-0': text('Déjà vu.', 'One.'),
      'level-1': text('deja vu', 'Two.'),
      'level-2': the(a2.rubric['level-2']),
      'level-3': text('Trois.', 'Three.'),
      'level-9': text('Neuf.', 'Nine.'),
    };
    const findings = findingsIn(withIndicator({ rubric }));
    expect(told(findings)).toEqual([
      `rubricUnknownLevel a1 ${inA1}/rubric/level-9`,
      `rubricAlike a1 ${inA1}/rubric/level-1/fr`,
      'rubricRepeated a2 goals/1/objectives/1/indicators/2/rubric/level-2/fr',
      'rubricRepeated a2 goals/1/objectives/1/indicators/2/rubric/level-2/en',
    ]);
    expect(findings[1]?.params).toEqual({ level: 'level-0' });
    expect(findings[2]?.params).toEqual({ indicator: 'a1', level: 'level-2' });
  });

  it('a sentence of no level that a reader of files would refuse', () => {
    const rubric = { ...a1.rubric, 'level-9': { fr: '', en: 'Nine.' } };
    const findings = findingsIn(withIndicator({ rubric }));
    expect(told(findings)).toEqual([
      `rubricUnknownLevel a1 ${inA1}/rubric/level-9`,
      `empty a1 ${inA1}/rubric/level-9/fr`,
    ]);
    expect(findings.map(({ weight }) => weight)).toEqual(['advice', 'blocking']);
  });

  it('a row in which nothing is written yet is as if it were not there', () => {
    const blank = { fr: '', en: ' ' };
    const change = {
      evidence: [...a1.evidence, blank],
      examples: [...a1.examples, { text: blank }],
      rubric: { ...a1.rubric, 'level-9': blank },
    };
    expect(told(findingsIn(withIndicator(change)))).toEqual([]);
    expect(told(findingsIn(withIndicator({ question: blank })))).toEqual([
      `questionMissing a1 ${inA1}/question`,
    ]);
  });
});

describe('of the rest', () => {
  it.each<[string, Partial<Referential>, string[]]>([
    ['no version', { version: '' }, ['versionMissing head version']],
    [
      'a head that says nothing',
      { notice: { fr: '' }, licence: ' ', authors: [''] },
      ['noticeMissing head notice', 'authorsMissing head authors', 'licenceMissing head licence'],
    ],
    ['no French', { languages: ['en'] }, ['frenchNotDeclared head languages']],
    ['no goals', { goals: [] }, ['tooFew head goals']],
    [
      'a version of itself',
      { supersedes: { id: 'test', version: '1' } },
      [
        'supersedesItself head supersedes',
        ...['1/objectives/1/indicators/1', '1/objectives/1/indicators/2'].map(
          (path, at) => `followsMissing a${at + 1} goals/${path}/follows`,
        ),
        'followsMissing b1 goals/1/objectives/2/indicators/1/follows',
        'followsMissing c1 goals/2/objectives/1/indicators/1/follows',
        'followsMissing c2 goals/2/objectives/1/indicators/2/follows',
      ],
    ],
    [
      'a term twice',
      { glossary: [...flawless.glossary, ...structuredClone(flawless.glossary)] },
      ['termTwice head glossary/2/term/fr', 'termTwice head glossary/2/term/en'],
    ],
    [
      'a term without definition',
      { glossary: [{ term: text('SCIC'), definition: { fr: '' } }] },
      ['empty head glossary/1/definition/fr', 'missingLanguage head glossary/1/definition/en'],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(findingsIn({ ...flawless, ...change }))).toEqual(expected);
  });

  it('levels whose values are not 0, 1, 2, … or that are too few or too many', () => {
    const [first, second, ...others] = flawless.scale.levels;
    const levels = [the(second), the(first), ...others];
    expect(told(findingsIn({ ...flawless, scale: { levels } }))).toEqual([
      'levelValue level-1 scale/levels/1/value',
      'levelValue level-0 scale/levels/2/value',
    ]);
    const eight = aFlawlessReferential({ levels: 8 });
    expect(told(findingsIn(eight))).toEqual(['tooMany head scale/levels']);
    expect(told(findingsIn(aFlawlessReferential({ levels: 1 })))).toEqual([
      'tooFew head scale/levels',
    ]);
  });

  it('more goals, objectives and indicators than the format allows', () => {
    const many = (count: number, of: (at: number) => [string, string[]]) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => of(at)));
    const ids = Array.from({ length: 201 }, (_, at) => `i${at}`);
    const objectives = many(25, (at) => [`o${at}`, [`i${at}`]]);
    const goals = Array.from({ length: 13 }, (_, at) => [`g${at}`, { [`o${at}`]: [`i${at}`] }]);
    for (const [shape, what, limit] of [
      [{ g: { o: ids } }, 'indicators', 200],
      [{ g: objectives }, 'objectives', 24],
      [Object.fromEntries(goals), 'goals', 12],
    ] as const) {
      const [finding, ...others] = findingsIn(aFlawlessReferential({ shape }));
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ kind: 'tooMany', node: null, path: ['goals'] });
      expect(finding?.params).toMatchObject({ what, limit, number: limit + 1 });
    }
  });

  it('objectives that lean on nothing, or on themselves', () => {
    const leansOn = ['b', 'a', 'z'].map((objective, at) => ({
      objective,
      why: text(`Pour ${at}.`),
    }));
    const blank = { objective: '', why: { fr: '' } };
    expect(told(findingsIn(withObjective({ leansOn: [...leansOn, blank] })))).toEqual([
      'leansOnItself a goals/1/objectives/1/leansOn/2/objective',
      'leansOnUnknown a goals/1/objectives/1/leansOn/3/objective',
    ]);
  });

  it('a name for the radar, where the label is long', () => {
    const label = text('Développer l’ancrage territorial du pôle');
    const { short: _, ...objective } = the(flawless.goals[0]?.objectives[0]);
    const [goal, ...others] = flawless.goals;
    const [, ...rest] = the(goal).objectives;
    const goals = [{ ...the(goal), objectives: [{ ...objective, label }, ...rest] }, ...others];
    expect(told(findingsIn({ ...flawless, goals }))).toEqual([
      'shortMissing a goals/1/objectives/1/short',
    ]);
  });
});

describe('of what continues another version', () => {
  const later = (follows: Record<string, string[]>): Referential => ({
    ...flawless,
    version: '2',
    supersedes: { id: 'test', version: '1' },
    goals: flawless.goals.map((goal) => ({
      ...goal,
      objectives: goal.objectives.map((objective) => ({
        ...objective,
        indicators: objective.indicators.map((one) => ({ ...one, follows: follows[one.id] ?? [] })),
      })),
    })),
  });

  it('indicators that nobody continues, and ids that it does not have', () => {
    const findings = findingsIn(later({ a1: ['a1', 'a2'], b1: ['b1'], c1: ['zz'] }), flawless);
    expect(told(findings)).toEqual([
      'notContinued head supersedes',
      'notContinued head supersedes',
      'followsUnknown c1 goals/2/objectives/1/indicators/1/follows/1',
    ]);
    expect(findings.map(({ params }) => params['indicator'])).toEqual(['c1', 'c2', 'zz']);
  });

  it('nothing of that while the other version is not known, or is another one', () => {
    expect(findingsIn(later({ c1: ['zz'] }))).toEqual([]);
    expect(findingsIn(later({ c1: ['zz'] }), null)).toEqual([]);
    expect(findingsIn(later({ c1: ['zz'] }), { ...flawless, version: '0' })).toEqual([]);
  });

  it('two that replace each other', () => {
    const former = { ...flawless, supersedes: { id: 'test', version: '2' } };
    const all = { a1: ['a1'], a2: ['a2'], b1: ['b1'], c1: ['c1'], c2: ['c2'] };
    expect(told(findingsIn(later(all), former))).toEqual(['supersedesItself head supersedes']);
  });
});

it('says where the JSON does not tell whose words a label is', () => {
  const raw = structuredClone(flawless) as { goals: { objectives: Partial<Objective>[] }[] };
  delete raw.goals[0]?.objectives[1]?.wording;
  expect(told(findingsInRaw(raw))).toEqual(['wordingMissing b goals/1/objectives/2/wording']);
  expect(findingsInRaw(flawless)).toEqual([]);
  for (const other of [null, 3, [], { goals: {} }, { goals: [null, { objectives: 'x' }] }])
    expect(findingsInRaw(other).filter(({ node }) => node !== '')).toEqual([]);
});

describe('while one types', () => {
  it('remembers what it found in nodes that an edit does not touch, and looks again at the rest', () => {
    const before = findingsIn(withIndicator({ evidence: [] }));
    const changed = withIndicator({ evidence: [], guidance: text("L'autre.", 'Else.') });
    const after = findingsIn(changed);
    expect(told(after)).toEqual([
      `typography a1 ${inA1}/guidance/fr`,
      `evidenceCount a1 ${inA1}/evidence`,
    ]);
    expect(told(before)).toEqual([`evidenceCount a1 ${inA1}/evidence`]);
    expect(findingsIn(changed)[0]).toBe(after[0]);
  });

  it('follows nodes that move, levels that come and languages that go', () => {
    const poor = withIndicator({ guidance: text("L'autre.", 'Else.') });
    expect(told(findingsIn(poor))).toEqual([`typography a1 ${inA1}/guidance/fr`]);
    const moved = { ...poor, goals: poor.goals.toReversed() };
    expect(told(findingsIn(moved))).toEqual([
      'typography a1 goals/2/objectives/1/indicators/1/guidance/fr',
    ]);
    const added = {
      ...flawless,
      scale: { levels: aFlawlessReferential({ levels: 5 }).scale.levels },
    };
    const kinds = new Set(findingsIn(added).map(({ kind }) => kind));
    expect(kinds).toContain('rubricMissing');
    const alone = withIndicator({ label: { fr: 'Oui' } });
    expect(findingsIn(alone)).toHaveLength(1);
    expect(findingsIn({ ...alone, languages: ['fr'] })).toHaveLength(0);
    expect(findingsIn(alone)).toHaveLength(1);
  });
});

it('what the reader of files refuses is always blocking, and nothing else is', () => {
  const words = fc.constantFrom('', 'Oui', 'x'.repeat(10_001));
  const localized = fc.record({ fr: words, en: words });
  const id = fc.constantFrom('a1', 'b1', 'A', 'constructor', 'level-1', 'g1', 'new');
  const indicator = fc.record({
    id,
    label: localized,
    question: localized,
    rubric: fc.dictionary(fc.constantFrom('level-0', 'zz'), localized),
    evidence: fc.array(localized, { maxLength: 2 }),
    examples: fc.array(fc.record({ text: localized, year: fc.integer() }), { maxLength: 2 }),
    wording: fc.constant('ours' as const),
  });
  const some = <T>(item: fc.Arbitrary<T>) =>
    fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: item, weight: 1 });
  const drafts = fc
    .record({
      version: some(fc.constantFrom('', 'v'.repeat(201))),
      title: some(localized),
      glossary: some(fc.array(fc.record({ term: localized, definition: localized }))),
      levels: some(fc.shuffledSubarray(aFlawlessReferential({ levels: 9 }).scale.levels)),
      goals: some(fc.shuffledSubarray([...flawless.goals])),
      indicators: some(fc.array(indicator, { maxLength: 3 })),
    })
    .map(({ version, title, glossary, levels, goals, indicators }): Referential => {
      const base = indicators ? withObjective({ indicators }) : flawless;
      return {
        ...base,
        version: version ?? base.version,
        title: title ?? base.title,
        glossary: glossary ?? base.glossary,
        scale: levels ? { levels } : base.scale,
        goals: goals ?? base.goals,
      };
    });
  fc.assert(
    fc.property(drafts, (draft) => {
      const blocking = findingsIn(draft).filter(({ weight }) => weight === 'blocking');
      const refused = !readReferentialValue(withoutBlanks(draft)).ok;
      expect(blocking.length > 0, told(blocking).join()).toBe(refused);
    }),
    { numRuns: 100 },
  );
}, 30_000);

it('looks at little more than what was edited, in 200 indicators of seven levels', () => {
  const shape = Object.fromEntries(
    Array.from({ length: 12 }, (_, goal) => [
      `g${goal}`,
      Object.fromEntries(
        [0, 1].map((at) => {
          const number = goal * 2 + at;
          const indicators = number < 8 ? 9 : 8;
          return [
            `o${number}`,
            Array.from({ length: indicators }, (_, one) => `i${number}-${one}`),
          ];
        }),
      ),
    ]),
  );
  const large = aFlawlessReferential({ shape, levels: 7 });
  let reads = 0;
  const counted = (text: LocalizedText): LocalizedText => ({
    get fr() {
      reads += 1;
      return text.fr;
    },
    get en() {
      reads += 1;
      return text['en'] ?? '';
    },
  });
  const watched = withIndicators(large, (one) => ({
    ...one,
    question: counted(the(one.question)),
    rubric: Object.fromEntries(
      Object.entries(one.rubric).map(([level, text]) => [level, counted(text)]),
    ),
  }));
  expect(findingsIn(watched)).toEqual([]);
  expect(reads).toBeGreaterThan(200 * 8);
  reads = 0;
  for (const key of Array(20).keys()) {
    const edited = withIndicators(watched, (one) =>
      one.id === 'i10-0' ? { ...one, label: text(`Écrire ${'e'.repeat(key)}`) } : one,
    );
    findingsIn(edited);
  }
  // The edited indicator's own texts are read again at each key, and nobody else's.
  const own = reads / 20;
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThan(100);
});

/** With each indicator changed; what stays the same is shared. */
function withIndicators(
  referential: Referential,
  change: (one: Indicator) => Indicator,
): Referential {
  const goals = referential.goals.map((goal) => {
    const objectives = goal.objectives.map((objective) => {
      const indicators = objective.indicators.map(change);
      const same = indicators.every((one, at) => one === objective.indicators[at]);
      return same ? objective : { ...objective, indicators };
    });
    return objectives.every((one, at) => one === goal.objectives[at])
      ? goal
      : { ...goal, objectives };
  });
  return { ...referential, goals };
}
