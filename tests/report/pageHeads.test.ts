// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { ReportOptions } from '#core/reportOptions.ts';
import { type Language, translatorOf } from '#i18n/i18n.ts';
import { pageHeadRules } from '#report/pageHeads.ts';
import { createWords } from '#report/words.ts';
import { the } from '../fixtures/builders.ts';
import { example, modelOf } from './printed.ts';

let shipped: { dossier: Dossier; index: ReferentialIndex };
beforeAll(async () => {
  shipped = await example();
});

async function rulesOf(
  poleName: string,
  language: Language = 'fr',
  choice: Partial<ReportOptions> = {},
  title?: string,
): Promise<string> {
  const { dossier, index } = shipped;
  const named = { ...dossier, fictional: false, pole: { ...dossier.pole, name: poleName } };
  const last = the(named.assessments.at(-1));
  if (title) named.assessments = [...named.assessments.slice(0, -1), { ...last, title }];
  const words = createWords(await translatorOf(language, 'report'), language);
  return pageHeadRules(words, modelOf({ dossier: named, index }, undefined, choice));
}

/** The text of the strings of a declaration, as a browser reads CSS; counters by their names. */
function contentOf(rules: string, place: string, page = '@page report {'): string {
  const of = rules.slice(rules.indexOf(page));
  const value = of.slice(of.indexOf(`@${place} { content: `) + `@${place} { content: `.length);
  let said = '';
  let at = 0;
  while (value[at] !== ';') {
    if (value[at] === '"') {
      const string = /^"((?:[^"\\\n]|\\[0-9a-f]{1,6} )*)"/.exec(value.slice(at));
      expect(string, `a string at ${value.slice(at, at + 60)}`).not.toBeNull();
      said += (string?.[1] ?? '').replace(/\\([0-9a-f]{1,6}) /g, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      );
      at += string?.[0].length ?? 1;
    } else {
      const counter = /^counter\((\w+)\)/.exec(value.slice(at));
      if (counter) said += `<${counter[1]}>`;
      at += counter?.[0].length ?? 1;
    }
  }
  return said;
}

describe('heads and feet of the printed report', () => {
  it('leave room between the two sides: a long goal gives its short name', async () => {
    const of = (rules: string) =>
      ['top-left', 'top-right'].map((place) => contentOf(rules, place, '@page report-goal-1 {'));
    const [, part] = of(await rulesOf('Val'));
    expect(part).toBe('Insuffler la coopération pour et dans le pilotage');
    for (const language of ['fr', 'en'] as const) {
      const sides = of(await rulesOf('Pôle de coopération du Val d’Exemple', language));
      expect(sides.join('').length).toBeLessThanOrEqual(104);
      expect(sides[1]).toBe(language === 'fr' ? 'Coopération' : 'Cooperation');
    }
    const [left = '', right] = of(await rulesOf('P'.repeat(60), 'fr', {}, 'T'.repeat(60)));
    expect(left.length).toBeGreaterThan(104);
    expect(right).toBe('');
  });

  it('say whose report it is, of which occasion and day, and which page', async () => {
    const rules = await rulesOf('Pôle du Val');
    expect(contentOf(rules, 'top-left')).toBe(
      'Pôle du Val · Autodiagnostic 2026 · 14 novembre 2026',
    );
    expect(contentOf(rules, 'bottom-right')).toBe('page\u00a0<page> / <pages>');
    const english = await rulesOf('Pôle du Val', 'en');
    expect(contentOf(english, 'bottom-right')).toBe('page\u00a0<page> of <pages>');
  });

  it('name the goal on its pages, and leave the first page bare', async () => {
    const rules = await rulesOf('Pôle du Val');
    const onGoal = contentOf(rules, 'top-right', '@page report-goal-1 {');
    expect(onGoal).toBe('Insuffler la coopération pour et dans le pilotage');
    expect(rules).toContain('.report > section[data-goal="1"] { page: report-goal-1; }');
    expect(contentOf(rules, 'top-right')).toBe('');
    expect(rules).toMatch(/@page report:first \{ @top-left \{ content: none; \}/);
  });

  it.each([
    ['quotes, a backslash and what would end a rule', 'Le "Pôle" \\ } @page { margin: 0 }'],
    ['an escape of CSS', '\\22 \\a \\000041'],
    ['an emoji and combining accents', 'Po\u0302le 👩‍👩‍👧'],
  ])('print a name with %s as it is', async (_, name) => {
    expect(contentOf(await rulesOf(name), 'top-left')).toMatch(/ · Autodiagnostic 2026 · /);
    expect(contentOf(await rulesOf(name), 'top-left').startsWith(`${name} · `)).toBe(true);
  });

  it('take a line’s end for a space, and keep a name from the right in its place', async () => {
    expect(contentOf(await rulesOf('Deux\r\nlignes\u2028trois'), 'top-left')).toMatch(
      /^Deux lignes trois · /,
    );
    expect(contentOf(await rulesOf('قطب'), 'top-left')).toMatch(/^\u2068قطب\u2069 · /);
  });

  it('cut a long name, never within a character', async () => {
    const head = contentOf(await rulesOf('👩‍👩‍👧'.repeat(60)), 'top-left');
    expect(head.startsWith(`${'👩‍👩‍👧'.repeat(43)}… · `)).toBe(true);
  });

  it('are black where the report is for black and white', async () => {
    expect(await rulesOf('Pôle', 'fr', { blackAndWhite: true })).not.toContain('#565d55');
  });
});
