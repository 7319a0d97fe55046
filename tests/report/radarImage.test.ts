// @vitest-environment jsdom
import '../fixtures/domSetup.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportModel } from '#core/report.ts';
import { translator } from '#i18n/i18n.ts';
import { radarSvg } from '#report/radarFiles.ts';
import { type RadarImage, radarImage } from '#report/radarImage.ts';
import { createWords } from '#report/words.ts';
import { the } from '../fixtures/builders.ts';
import { alike, example, modelOf } from './printed.ts';

let model: ReportModel;
beforeAll(async () => {
  model = modelOf(await example());
});

const measure = (text: string) => text.length * 7;

function imageOf(of: ReportModel): RadarImage | null {
  const words = createWords(translator('fr', 'report'), 'fr');
  return radarImage(words, of, measure, { width: 760, signed: true });
}

function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

const textsOf = (svg: Document) =>
  alike([...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '));

describe('the picture of the radar', () => {
  it('is an SVG of its axes, rings and lines, described', () => {
    const image = the(imageOf(model) ?? undefined);
    const svg = parsed(radarSvg(image, false, 'fr'));
    expect(svg.documentElement.getAttribute('role')).toBe('img');
    expect(svg.querySelector('desc')?.textContent).toContain('Nous sommes le plus avancés');
    const shown = textsOf(svg);
    for (const { objective } of model.goals.flatMap(({ objectives }) => objectives)) {
      const words = alike((objective.short ?? objective.label).fr).split(' ');
      for (const word of words) expect(shown).toContain(word);
    }
    for (const { label } of model.levels) expect(shown).toContain(alike(label.fr));
    for (const name of ['Regards du pôle', 'Pairs', 'Convenu', '2025', 'exemple fictif']) {
      expect(shown).toContain(name);
    }
    // Dashed: the peers in the picture and in its legend.
    expect(svg.querySelectorAll('[stroke-dasharray]')).toHaveLength(2);
  });

  it('keeps every label on the sheet', () => {
    const { marks, width, height } = the(imageOf(model) ?? undefined);
    for (const mark of marks) {
      if (mark.kind !== 'label') continue;
      const share = { start: 0, middle: 0.5, end: 1 }[mark.anchor];
      const left = mark.at.x - mark.width * share;
      if (mark.angle === 0) {
        expect(left, mark.text).toBeGreaterThanOrEqual(0);
        expect(left + mark.width, mark.text).toBeLessThanOrEqual(width);
      }
      expect(mark.at.y).toBeLessThan(height);
    }
  });

  it('is well-formed whatever signs people wrote', () => {
    const named = { ...model, pole: { ...model.pole, name: 'A & B <C> "D"\u0000' } };
    const svg = parsed(radarSvg(the(imageOf(named) ?? undefined), false, 'fr'));
    expect(textsOf(svg)).toContain('A & B <C> "D" ·');
  });

  it('tells lines apart without colours', () => {
    const svg = parsed(
      radarSvg(
        the(imageOf({ ...model, options: { ...model.options, blackAndWhite: true } }) ?? undefined),
        true,
        'fr',
      ),
    );
    const colours = [...svg.querySelectorAll('[fill], [stroke]')].flatMap((node) =>
      ['fill', 'stroke'].map((name) => node.getAttribute(name)),
    );
    expect(colours.filter((colour) => /9c4326|1d5c45|3c418f/.test(colour ?? ''))).toEqual([]);
    // The peers' dashes and last year's dots, each with its legend.
    expect(svg.querySelectorAll('[stroke-dasharray]')).toHaveLength(4);
  });

  it('is none where no radar goes round', () => {
    const [goal] = model.goals;
    const few = goal ? [{ ...goal, objectives: goal.objectives.slice(0, 2) }] : [];
    expect(imageOf({ ...model, goals: few })).toBeNull();
  });
});
