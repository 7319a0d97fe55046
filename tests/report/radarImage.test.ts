// @vitest-environment jsdom
import '../fixtures/domSetup.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import { currentAssessment } from '#core/dossier.ts';
import type { ReportModel } from '#core/report.ts';
import { wholeReport } from '#core/reportOptions.ts';
import { translator } from '#i18n/i18n.ts';
import { drawPicture } from '#report/picture.ts';
import { alone, type RadarImage, radarImage, withTable } from '#report/radarImage.ts';
import type { Label } from '#report/radarMarks.ts';
import { createWords } from '#report/words.ts';
import { the } from '../fixtures/builders.ts';
import { extremeDossier, extremeIndex, hostileTexts, type Voices } from '../fixtures/extremes.ts';
import { flatTools } from './pictureTools.ts';
import { alike, example, modelOf } from './printed.ts';

let model: ReportModel;
beforeAll(async () => {
  model = modelOf(await example());
});

const { measure } = flatTools();
const t = () => translator('fr', 'report');

function imageOf(of: ReportModel, framing = alone): RadarImage | null {
  return radarImage(createWords(t(), 'fr'), of, measure, framing);
}

async function svgOf(of: ReportModel): Promise<Document> {
  const context = { language: 'fr', t: t(), as: 'svg', tools: flatTools() } as const;
  const svg = new TextDecoder().decode(await drawPicture(of, context));
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

const grey = (of: ReportModel): ReportModel => ({
  ...of,
  options: { ...of.options, blackAndWhite: true },
});

function extremeModel(extreme: 'largest' | 'fiveLevels', who: Voices): ReportModel {
  const dossier = extremeDossier(extreme, who);
  const assessment = the(currentAssessment(dossier));
  const index = extremeIndex(extreme);
  return buildReport({ dossier, assessment, index, earlier: null, options: wholeReport });
}

/** The example with two years more. */
function withYears(of: ReportModel): ReportModel {
  return {
    ...of,
    series: [
      ...of.series,
      ...['2024', '2023'].map((heading) => ({ kind: 'earlier', heading }) as const),
    ],
    goals: of.goals.map((goal) => ({
      ...goal,
      objectives: goal.objectives.map((one) => {
        const last = the(one.positions.at(-1));
        return { ...one, positions: [...one.positions, last, last] };
      }),
    })),
  };
}

/** The example with other names at its axes. */
function named(names: readonly string[]): ReportModel {
  let axis = 0;
  const next = () => {
    const name = names[axis % names.length] ?? '';
    axis += 1;
    return { fr: name, en: name };
  };
  const goals = model.goals.map((goal) => ({
    ...goal,
    objectives: goal.objectives.map((one) => ({
      ...one,
      objective: { ...one.objective, short: next() },
    })),
  }));
  return { ...model, goals };
}

const textsOf = (svg: Document) =>
  alike([...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '));

const labelsOf = ({ marks }: RadarImage) =>
  marks.filter((mark): mark is Label => mark.kind === 'label');

/** What an upright label covers. */
function boxOf({ at, anchor, width, type }: Label) {
  const left = at.x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  const [top, bottom] = [at.y - type.size * 0.4, at.y + type.size * 0.4];
  return { left, right: left + width, top, bottom };
}

describe('the picture of the radar', () => {
  it('is an SVG of its axes, rings and lines, described', async () => {
    const svg = await svgOf(model);
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

  it('carries its faces, and says how wide each text is for who cannot read them', async () => {
    const svg = await svgOf(model);
    const rules = the(svg.querySelector('style') ?? undefined).textContent ?? '';
    expect(
      rules.match(/font-family:Inter;font-weight:(400|600);src:url\(data:font\/ttf;base64,AAE/g),
    ).toHaveLength(2);
    expect(svg.documentElement.getAttribute('font-family')).toMatch(/^Inter, /);
    for (const text of svg.querySelectorAll('text')) {
      expect(Number(text.getAttribute('textLength')), text.textContent ?? '').toBeGreaterThan(0);
    }
  });

  it('is well-formed whatever signs people wrote', async () => {
    const svg = await svgOf({ ...model, pole: { ...model.pole, name: 'A & B <C> "D"\u0000' } });
    expect(textsOf(svg)).toContain('A & B <C> "D"□ ·');
    expect(svg.querySelector('title')?.textContent).toContain('A & B <C> "D"□');
  });

  it('tells lines apart without colours, however many years', async () => {
    const svg = await svgOf(grey(withYears(model)));
    const colours = [...svg.querySelectorAll('[fill], [stroke]')].flatMap((node) =>
      ['fill', 'stroke'].map((name) => node.getAttribute(name) ?? 'none'),
    );
    for (const colour of colours) expect(colour).toMatch(/^(none|#(..)\2\2)$/);
    const inLegend = [...svg.querySelectorAll('path[stroke]')]
      .filter((path) => /^M[\d.]+ ([\d.]+)L[\d.]+ \1$/.test(path.getAttribute('d') ?? ''))
      .map((path) => ['stroke-width', 'stroke-dasharray'].map((name) => path.getAttribute(name)));
    expect(inLegend).toHaveLength(6);
    expect(new Set(inLegend.map(String)).size).toBe(6);
  });

  it('is none where no radar goes round', async () => {
    const [goal] = model.goals;
    const few = goal ? [{ ...goal, objectives: goal.objectives.slice(0, 2) }] : [];
    expect(imageOf({ ...model, goals: few })).toBeNull();
    await expect(svgOf({ ...model, goals: few })).rejects.toThrow();
  });

  it('is drawn as points at twice its size', async () => {
    const tools = flatTools();
    const scales: number[] = [];
    const asPng = (image: RadarImage, scale: number) => {
      scales.push(scale);
      return tools.asPng(image, scale);
    };
    const context = { language: 'fr', t: t(), as: 'png', tools: { ...tools, asPng } } as const;
    expect([...(await drawPicture(model, context)).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(scales).toEqual([2]);
    expect(tools.drawn).toEqual([imageOf(model)]);
  });

  it('without a position says so, and names no line that is not there', () => {
    const texts = labelsOf(the(imageOf(extremeModel('fiveLevels', 'nobody')) ?? undefined)).map(
      ({ text }) => text,
    );
    expect(texts).toContain('Aucune position pour l’instant.');
    expect(texts).not.toContain('Regards du pôle');
  });

  it('of a document leaves keys, values and its signature to the page around it', () => {
    const image = the(imageOf(extremeModel('largest', 'sixty'), withTable) ?? undefined);
    expect(image.keys).toHaveLength(24);
    expect(image.numbered).toBe(true);
    const texts = labelsOf(image).map(({ text }) => text);
    expect(texts).toContain('a');
    expect(texts.join(' ')).not.toMatch(/coopérer|Pas engagé|Autodiagnostic/);
  });

  it('shows words in their own direction, accents on their letters', () => {
    const texts = labelsOf(the(imageOf(named(['تعاون،', 'e\u0301te\u0301'])) ?? undefined)).map(
      ({ text }) => text,
    );
    expect(texts).toContain('\u2068تعاون،\u2069');
    expect(texts).toContain('été');
  });
});

describe('every label of the picture', () => {
  const unbroken = 'anticonstitutionnellement'.repeat(8);
  const cases: [string, () => ReportModel][] = [
    ['the example', () => model],
    ['twelve goals, names of 190 letters', () => extremeModel('largest', 'sixty')],
    ['nothing rated', () => extremeModel('largest', 'nobody')],
    ['words that no line holds', () => named([unbroken, hostileTexts.emoji, hostileTexts.arabic])],
    ['six lines', () => withYears(model)],
    [
      'a pole with a word for a name',
      () => ({ ...model, pole: { ...model.pole, name: unbroken } }),
    ],
  ];
  const framings = [alone, withTable, { ...alone, width: 300, margin: 0 }];

  it.each(cases)('stands on the sheet and on no other: %s', (_, of) => {
    for (const framing of framings) {
      const image = the(imageOf(of(), framing) ?? undefined);
      const upright = labelsOf(image).filter(({ angle, halo }) => angle === 0 && !halo);
      const boxes = upright.map((label) => ({ ...boxOf(label), text: label.text }));
      const { width, height, margin } = image;
      for (const [i, box] of boxes.entries()) {
        expect(box.left, box.text).toBeGreaterThanOrEqual(-0.01);
        expect(box.right, box.text).toBeLessThanOrEqual(width - 2 * margin + 0.01);
        expect(box.bottom, box.text).toBeLessThan(height - 2 * margin);
        const on = boxes
          .slice(i + 1)
          .filter(
            (other) =>
              box.left < other.right &&
              other.left < box.right &&
              box.top < other.bottom &&
              other.top < box.bottom,
          );
        expect(on.map(({ text }) => `${box.text} / ${text}`)).toEqual([]);
      }
    }
  });

  it('says the whole of what its key stands for', () => {
    const of = named([unbroken, `${hostileTexts.combining} et 日本`]);
    const texts = labelsOf(the(imageOf(of) ?? undefined)).map(({ text }) => text);
    const whole = alike(texts.join(''));
    expect(whole).toContain(unbroken);
    expect(alike(texts.join(' '))).toContain(
      alike(`${hostileTexts.combining.normalize('NFC')} et 日本`),
    );
  });
});
