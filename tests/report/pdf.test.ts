import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import type { ReportModel } from '#core/report.ts';
import { reportFileName } from '#report/pdf.ts';
import { alike, example, modelOf, print, type Reading, readBack } from './printed.ts';

let model: ReportModel;
let reading: Reading;
let bytes: Uint8Array;
let pages: number;

beforeAll(async () => {
  model = modelOf(await example());
  const drawn = await print(model);
  bytes = drawn.bytes;
  pages = drawn.pages;
  reading = await readBack(bytes);
});

const indicators = (of: ReportModel) =>
  of.goals.flatMap((goal) => goal.objectives).flatMap((objective) => objective.indicators);

describe('the report of the example', () => {
  it('says which pole, which diagnosis, when, and that it is fictional', () => {
    const [cover] = reading.pages;
    expect(cover).toContain('Pôle du Val d’Exemple');
    expect(cover).toContain('Autodiagnostic 2026');
    expect(cover).toContain('14 novembre 2026');
    expect(cover).toContain('Exemple fictif');
    expect(cover).toContain('18 regards du pôle et 4 regards de pairs');
  });

  it('marks every page as fictional', () => {
    for (const page of reading.pages) expect(page.toLowerCase()).toContain('exemple fictif');
  });

  it('numbers every page but the cover', () => {
    expect(reading.pages).toHaveLength(pages);
    expect(reading.pages[0]).not.toContain(`/ ${pages}`);
    for (const [i, page] of reading.pages.entries()) {
      if (i > 0) expect(page).toContain(`${i + 1} / ${pages}`);
    }
  });

  it('stays a booklet: a summary of two pages, some two dozen in all, and light', () => {
    expect(reading.pages[1]).toContain('Positions par objectif');
    expect(reading.pages[1]).toContain('Transversalité 1,63');
    expect(reading.pages[2]).toContain('Nos appuis, nos priorités');
    expect(reading.pages[2]).toContain('Ce qui a fait débat');
    expect(reading.pages[2]).toContain('Les prochains pas');
    expect(reading.pages[3]).toContain('Comment lire ce rapport');
    expect(reading.pages[4]).toContain('Cultiver et servir un territoire');
    expect(pages).toBeLessThanOrEqual(28);
    expect(bytes.length).toBeLessThan(190_000);
  });

  it('names the axes, the rings and the lines of the radar', () => {
    const summary = reading.pages[1] ?? '';
    for (const goal of model.goals) {
      for (const { objective } of goal.objectives) {
        for (const word of (objective.short ?? objective.label).fr.split(' ')) {
          expect(summary).toContain(word);
        }
      }
    }
    for (const level of model.levels) expect(summary).toContain(level.label.fr);
    for (const name of ['Regards du pôle', 'Pairs', 'Convenu', '2025']) {
      expect(summary).toContain(name);
    }
  });

  it('holds every indicator, reason, dissent, comment, evidence, note, peer’s word and action', () => {
    const texts = [
      ...indicators(model).flatMap((row) => [
        row.node.indicator.label.fr,
        row.rationale,
        row.dissent,
        ...row.comments.flatMap(({ text, evidence }) => [text, evidence]),
      ]),
      ...model.goals
        .flatMap((goal) => goal.objectives)
        .flatMap((objective) => [objective.strengths, objective.improvements]),
      ...model.peerWords.flatMap(({ pole, closing }) => [pole, ...Object.values(closing)]),
      ...model.actions.flatMap((action) => [
        action.title,
        action.firstStep ?? '',
        action.note ?? '',
      ]),
    ];
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) expect(reading.text).toContain(alike(text.normalize('NFC')));
  });

  it('tells what was differed on, why, what came of it, and who dissents', () => {
    const from = reading.text.lastIndexOf('Ce qui nous a partagés 8 indicateurs');
    const part = reading.text.slice(from, reading.text.indexOf('Ce que les pairs ont vu', from));
    expect(model.diverged.length).toBeGreaterThan(5);
    for (const { node, dissent } of model.diverged) {
      expect(part).toContain(alike(node.indicator.label.fr));
      expect(part).toContain(alike(dissent));
    }
    expect(part).toContain('Les regards s’écartent et les pairs nous placent 2 niveaux plus bas.');
    expect(part).toContain('Après discussion, nous convenons : En émergence.');
    expect(part).toContain('Nous en avons parlé sans tomber d’accord.');
    expect(part).toContain('2 ne savent pas');
    expect(reading.outline.map(({ title }) => title)).toContain('Ce qui nous a partagés');
    expect(reading.pages[0]).toContain('On en attendait 23 du pôle.');
  });

  it('keeps an indicator on one page', () => {
    const from = reading.outline.find(({ title }) => title === 'Cultiver et servir un territoire');
    for (const { node, comments } of indicators(model)) {
      const first = alike(node.indicator.label.fr);
      const last = alike(comments.at(-1)?.text ?? first);
      const holding = reading.pages
        .slice((from?.page ?? 1) - 1)
        .filter((page) => page.includes(first) && page.includes(last));
      expect(holding.length, node.indicator.id).toBeGreaterThan(0);
    }
  });

  it('never leaves an objective’s heading at the foot of a page', () => {
    for (const { objective, indicators: rows } of model.goals.flatMap((goal) => goal.objectives)) {
      const kicker = `Objectif ${objective.id} ${alike(objective.label.fr)}`;
      const page = reading.pages.find((one) => one.includes(kicker)) ?? '';
      expect(page).toContain(alike(rows[0]?.node.indicator.label.fr ?? ''));
    }
  });

  it('has bookmarks: the parts, and the objectives below their goals', () => {
    const titles = reading.outline.map(({ title }) => title);
    expect(titles).toContain('Là où nous en sommes');
    expect(titles).toContain('Comment lire ce rapport');
    expect(titles).toContain('Sources et méthode');
    for (const { goal, objectives } of model.goals) {
      const mark = reading.outline.find(({ title }) => title === goal.label.fr);
      expect(mark?.below).toEqual(objectives.map(({ objective }) => objective.label.fr));
      expect(reading.pages[(mark?.page ?? 0) - 1]).toContain(alike(goal.label.fr));
    }
  });

  it('says its language, title and author, and shows the title in the window', () => {
    expect(reading.language).toBe('fr-FR');
    expect(reading.info['Title']).toBe('Pôle du Val d’Exemple – Autodiagnostic 2026');
    expect(reading.info['Author']).toBe('Pôle du Val d’Exemple');
    expect(reading.info['Subject']).toBe('Rapport, 14 novembre 2026');
    expect(reading.info['CreationDate']).toBe("D:20261121093000+00'00'");
    expect(reading.objects).toContain('/DisplayDocTitle true');
  });

  it('embeds its three typefaces and names none of the standard ones', () => {
    const names = [...reading.objects.matchAll(/\/BaseFont \/([A-Za-z-]+)/g)].map(
      ([, name]) => name,
    );
    expect(new Set(names)).toEqual(new Set(['Inter-Regular', 'Inter-SemiBold', 'Fraunces-Medium']));
    expect(reading.objects.match(/\/FontFile2/g)).toHaveLength(3);
    expect(reading.objects).not.toContain('/Subtype /Type1');
  });

  it('is the same bytes each time', async () => {
    const again = await print(modelOf(await example()));
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again.bytes))).toBe(0);
  });

  it('speaks English where asked, in the words of the interface', async () => {
    const english = await readBack((await print(model, 'en')).bytes);
    expect(english.language).toBe('en-GB');
    expect(english.text).toContain('Where we stand');
    expect(english.text).toContain('Positions by objective');
    expect(english.text).toContain('18 views from the pole and 4 views from peers');
  });

  it('has a file name that any disk takes', () => {
    expect(reportFileName(model)).toBe('rapport-pole-du-val-d-exemple-2026-11-14.pdf');
    expect(reportFileName({ ...model, pole: { ...model.pole, name: 'Œuvre & Cœur / ESS' } })).toBe(
      'rapport-oeuvre-coeur-ess-2026-11-14.pdf',
    );
    expect(reportFileName({ ...model, pole: { ...model.pole, name: '日本' } })).toBe(
      'rapport-sans-nom-2026-11-14.pdf',
    );
  });
});

describe('a blind assessment', () => {
  it('shows who took part and nothing of what was answered', async () => {
    const blind = (assessment: Assessment): Assessment => ({ ...assessment, revealedAt: null });
    const covered = modelOf(await example(), blind);
    const { text } = await readBack((await print(covered)).bytes);
    expect(text).toContain('Les réponses restent couvertes');
    expect(text).toContain('18 regards du pôle');
    expect(text).not.toContain('Positions par objectif');
    for (const row of indicators(model)) {
      for (const comment of row.comments) {
        if (comment.text !== '') expect(text).not.toContain(alike(comment.text));
      }
      if (row.rationale !== '') expect(text).not.toContain(alike(row.rationale));
    }
    for (const { title } of model.actions) expect(text).not.toContain(alike(title));
    for (const { closing } of model.peerWords) expect(text).not.toContain(alike(closing.seen));
  });
});
