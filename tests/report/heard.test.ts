import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import type { ReportIndicator, ReportModel } from '#core/report.ts';
import { wholeReport } from '#core/reportOptions.ts';
import { closingParts } from '#report/endWords.ts';
import { aDossier, anAssessment, anIndex, members } from '../fixtures/builders.ts';
import { alike, example, modelOf, print } from './printed.ts';
import {
  elementsOf,
  expectSound,
  readTags,
  type TaggedFile,
  type TagNode,
  wordsIn,
} from './tagged.ts';

// Whole reports are drawn and read back, a hundred pages and more.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let model: ReportModel;
let bytes: Uint8Array;
let file: TaggedFile;

beforeAll(async () => {
  model = modelOf(await example());
  ({ bytes } = await print(model));
  file = await readTags(bytes);
});

/** What is said of an indicator, in its order. */
function wordsOf({ node, level, rationale, dissent, comments }: ReportIndicator): string[] {
  const { label, rubric } = node.indicator;
  return [
    label.fr,
    (level && rubric[level.id]?.fr) ?? '',
    rationale,
    dissent,
    ...comments.flatMap(({ text, evidence }) => [text, evidence]),
  ];
}

describe('who hears the report', () => {
  it('hears everything, in the order of the document, each word apart', () => {
    const said = [
      ...model.goals.flatMap(({ goal, objectives }) => [
        goal.label.fr,
        ...objectives.flatMap(({ objective, indicators, strengths, improvements }) => [
          objective.label.fr,
          ...indicators.flatMap((row) => wordsOf(row)),
          strengths,
          improvements,
        ]),
      ]),
      ...model.diverged.map(({ node }) => node.indicator.label.fr),
      ...(model.peers?.apart ?? []).map(({ node }) => node.indicator.label.fr),
      ...(model.peers?.heard ?? []).flatMap(({ node, agreement, final }) => [
        node.indicator.label.fr,
        agreement?.rationale ?? '',
        final.rationale,
      ]),
      ...model.peerWords.flatMap(({ closing }) => closingParts.map((part) => closing[part])),
      ...model.actions.flatMap(({ title, firstStep }) => [title, firstStep ?? '']),
      model.referential.notice?.fr ?? '',
    ].filter((text) => text !== '');
    const heard = alike(file.root.text);
    let from = heard.indexOf(alike(said[0] ?? ''));
    for (const text of said.map((one) => alike(one.normalize('NFC')))) {
      const at = heard.indexOf(text, from);
      expect(at, text).toBeGreaterThanOrEqual(from);
      from = at + text.length;
    }
    expect(said.length).toBeGreaterThan(300);
  });

  it('finds the title, the parts, the objectives and the notes as headings', () => {
    expect(wordsIn(elementsOf(file.root, 'H1'))).toEqual([model.pole.name]);
    const parts = wordsIn(elementsOf(file.root, 'H2'));
    expect(parts.slice(0, 4)).toEqual([
      'Qui a pris part',
      'Là où nous en sommes',
      'Nos appuis, nos priorités',
      'Comment lire ce rapport',
    ]);
    for (const { goal } of model.goals) expect(parts).toContain(goal.label.fr);
    const objectives = model.goals.flatMap((goal) => goal.objectives);
    const below = wordsIn(elementsOf(file.root, 'H3'));
    for (const { objective } of objectives) expect(below).toContain(alike(objective.label.fr));
    expect(file.root.kids.map((part) => part.role)).toEqual(file.root.kids.map(() => 'Sect'));
    expect(file.root.kids.length).toBeGreaterThan(parts.length - 2);
  });

  it('hears strengths, then priorities, though they stand side by side', () => {
    const part = file.root.kids.find((one) => one.text.startsWith('Nos appuis'));
    const [strengths, priorities] = part?.kids.filter((kid) => kid.role === 'Sect') ?? [];
    const labels = (node: TagNode | undefined) =>
      wordsIn(elementsOf(node ?? file.root, 'LBody').map((body) => body.kids[0] ?? body));
    expect(labels(strengths)).toEqual(
      model.strengths.map(({ node }) => alike(node.indicator.label.fr)),
    );
    expect(labels(priorities)).toEqual(
      model.priorities.map(({ node }) => alike(node.indicator.label.fr)),
    );
  });

  it('hears an indicator as a row of a list: its mark, its name, its level, what was said', () => {
    const goals = model.goals.flatMap(({ objectives }) => objectives);
    const row = goals[0]?.indicators[0];
    const label = alike(row?.node.indicator.label.fr ?? '');
    const item = file.nodes.find(
      ({ role, kids }) =>
        role === 'LI' &&
        alike(kids[1]?.kids[0]?.text ?? '') === label &&
        kids[1]?.kids.length !== 2,
    );
    expect(item?.kids.map(({ role }) => role)).toEqual(['Lbl', 'LBody']);
    expect(item?.kids[0]?.text).toBe(row?.node.indicator.id);
    expect(alike(item?.kids[1]?.kids[1]?.text ?? '')).toBe(row?.level?.label.fr);
  });

  it('is told what pictures show, once', () => {
    const [radar, ...bars] = elementsOf(file.root, 'Figure');
    expect(radar?.alt).toBe('Radar à 9 axes, de Pas engagé au centre à Bien ancré au bord.');
    const counts = model.goals
      .flatMap((goal) => goal.objectives)
      .flatMap(({ indicators }) => indicators)
      .find(({ distribution }) => distribution)?.distribution;
    const said = counts
      ?.map((count, level) => `${count} ${model.levels[level]?.label.fr}`)
      .filter((words) => !words.startsWith('0 '));
    expect(bars[0]?.alt).toBe(said?.join(', '));
    // What is written in the radar is of the radar: nowhere else on its page, but in the table.
    expect(alike(radar?.text ?? '')).toContain('Transversalité');
  });

  it('hears a table by its heads: a column’s, a row’s', () => {
    const [table] = elementsOf(file.root, 'Table');
    expect(table?.kids[0]?.role).toBe('Caption');
    const rows = elementsOf(table ?? file.root, 'TR');
    expect(rows[0]?.kids.map(({ role, body }) => [role, /Scope.(\w+)/.exec(body)?.[1]])).toEqual(
      rows[0]?.kids.map(() => ['TH', 'Column']),
    );
    for (const { kids } of rows.slice(1)) {
      expect(kids.map(({ role }) => role)).toEqual(['TH', ...kids.slice(1).map(() => 'TD')]);
    }
    expect(rows).toHaveLength(1 + model.goals.flatMap((goal) => goal.objectives).length);
  });

  it('does not hear what each page repeats', () => {
    const pages = file.asides.slice(1);
    for (const [i, asides] of pages.entries()) {
      const text = alike(asides.join(' '));
      expect(text).toContain(`${i + 2} / ${file.asides.length}`);
      expect(text).toContain('Autodiagnostic 2026');
    }
    expect(file.root.text).not.toMatch(/\d+ \/ \d+/);
    expect(alike(file.root.text).split('Autodiagnostic 2026').length - 1).toBe(1);
  });
});

describe('a table over several pages', () => {
  it('has its heads once, and a cell cut between two pages is one cell', async () => {
    const index = anIndex();
    const long = Array.from({ length: 900 }, (_, i) => `mot${i}`).join(' ');
    for (const { objective } of index.objectives.slice(0, 2)) objective.label = { fr: long };
    const present = anAssessment({ responses: members('a1', [1, 2]) });
    const drawn = await print(
      buildReport({
        dossier: aDossier([present]),
        assessment: present,
        index,
        earlier: null,
        options: wholeReport,
      }),
    );
    const tagged = await readTags(drawn.bytes);
    expectSound(tagged);
    const [table] = elementsOf(tagged.root, 'Table');
    const cells = elementsOf(table ?? tagged.root, 'TH').filter(({ text }) =>
      text.includes('mot0 '),
    );
    expect(cells).toHaveLength(2);
    for (const { text } of cells) expect(alike(text)).toContain(long);
    expect(new Set(cells[0]?.pages).size).toBeGreaterThan(1);
    const heads = elementsOf(table ?? tagged.root, 'TH').filter(({ text }) => text === 'Objectif');
    expect(heads).toHaveLength(1);
    expect(tagged.asides.filter((asides) => asides.join(' ').includes('Objectif')).length).toBe(
      new Set(cells.flatMap(({ pages }) => pages)).size - 1,
    );
  });
});

describe('languages', () => {
  it('a text that the referential has in French only is French in an English report', async () => {
    const whole = modelOf(await example());
    const { goals } = structuredClone(whole.referential);
    const copy: ReportModel = structuredClone(whole);
    const goal = copy.goals[0]?.goal;
    expect(goals[0]?.label['en']).toBeDefined();
    if (goal) delete goal.label.en;
    const tagged = await readTags((await print(copy, 'en')).bytes);
    expectSound(tagged);
    const [heading] = elementsOf(tagged.root, 'H2').filter(
      ({ text }) => alike(text) === goal?.label.fr,
    );
    expect(heading?.kids.map(({ role, language }) => [role, language])).toEqual([['Span', 'fr']]);
    const french = tagged.nodes.filter(({ language }) => language === 'fr');
    expect(french.map(({ text }) => alike(text))).toContain(goal?.label.fr);
    expect(file.nodes.filter(({ language }) => language !== null)).toEqual([]);
  });
});
