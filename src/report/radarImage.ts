import { finenessOf, labelType, type Measure, radarFrame, ringType } from '#charts/radarFrame.ts';
import { radarSentence } from '#charts/radarWords.ts';
import { type SeriesStroke, stroked } from '#charts/strokes.ts';
import { FEWEST_AXES, type RadarInput } from '#core/radarGeometry.ts';
import type { ReportModel } from '#core/report.ts';
import {
  circle,
  hairlineOf,
  type ImageInk,
  type Label,
  labelOf,
  type Mark,
  polyline,
  type Shape,
  slice,
} from './radarMarks.ts';
import { type Keyed, keyNotes, legendNotes, levelNotes, plainNotes } from './radarNotes.ts';
import { objectiveReading, type Words } from './words.ts';
import { xmlText } from './xmlText.ts';

/** The radar as shapes and labels: the same for the page, Word, a file and the clipboard. */
export interface RadarImage {
  /** CSS pixels, with the margin */
  width: number;
  height: number;
  /** around the marks, of which some stand at 0 */
  margin: number;
  title: string;
  description: string;
  language: string;
  blackAndWhite: boolean;
  marks: readonly Mark[];
  /** what stands at the axes where their names do not fit; null: they do */
  keys: readonly string[] | null;
  /** levels are shown as their values */
  numbered: boolean;
}

/** What an image is to be. */
export interface Framing {
  /** CSS pixels */
  width: number;
  margin: number;
  /** it says which pole and when, to be read away from the report */
  signed: boolean;
  /** what its keys and its values stand for is listed in it; if not, who shows it says so beside it */
  listed: boolean;
}

/** To be taken anywhere; wide enough for names in two lines at every axis. */
export const alone: Framing = { width: 800, margin: 20, signed: true, listed: true };
/** Above the table of a document, which names what the radar has keys for. */
export const withTable: Framing = { width: 760, margin: 0, signed: false, listed: false };

/**
 * The radar of the objectives with its legend; null for one or two axes, which
 * no radar goes round.
 */
export function radarImage(
  words: Words,
  model: ReportModel,
  measure: Measure,
  { width: whole, margin, signed, listed }: Framing,
): RadarImage | null {
  const reading = written(objectiveReading(words, model));
  if (reading.axes.length < FEWEST_AXES) return null;
  const width = whole - 2 * margin;
  const { geometry, height, keys } = radarFrame(reading, width, measure);
  const { numbered } = geometry;
  const goalOf = (id: string) => model.referential.goals.findIndex((goal) => goal.id === id);
  const inkAt = (axis: number): ImageInk => ({
    goal: goalOf(reading.axes[axis]?.groupId ?? ''),
    as: 'ink',
  });
  const strokes = stroked(reading.series, model.options.blackAndWhite).map(({ stroke }) => stroke);
  const marks: Mark[] = [
    ...groundShapes(geometry, goalOf),
    ...seriesShapes(geometry, strokes, inkAt),
    ...geometryLabels(geometry, measure, inkAt),
  ];
  const signature = [
    ...(model.fictional ? [words.t('page.fictional')] : []),
    model.pole.name,
    model.assessmentTitle,
    words.day(model.date),
  ].join(' · ');
  const named = (keys ?? []).flatMap((key, i): Keyed[] => {
    const axis = reading.axes[i];
    return axis ? [{ key, label: axis.label, ink: inkAt(i) }] : [];
  });
  const room = { width, measure };
  const isEmpty = reading.series.every(({ positions }) => positions.every((one) => one === null));
  const description = radarSentence(words.t, words.language, reading);
  const notes = [
    // Of lines that are not there, a file says that nothing is; elsewhere the sentence stands beside.
    ...(isEmpty ? [] : [legendNotes(reading.series, strokes, room)]),
    ...(isEmpty && signed ? [plainNotes(description, room)] : []),
    ...(listed && numbered ? [levelNotes(reading.levelLabels, room)] : []),
    ...(listed && named.length > 0 ? [keyNotes(named, room)] : []),
    ...(signed ? [plainNotes(xmlText(signature), room)] : []),
  ];
  let y = height + 14;
  for (const note of notes) {
    marks.push(...note.place(y));
    y += note.height + 11;
  }
  return {
    width: whole,
    height: Math.ceil(y) + 2 * margin,
    margin,
    title: xmlText(signature),
    description,
    language: words.language,
    blackAndWhite: model.options.blackAndWhite,
    marks,
    keys,
    numbered,
  };
}

/** As files can hold it; accents with their letters, as typefaces have them. */
function written({ axes, levelLabels, series }: RadarInput): RadarInput {
  return {
    axes: axes.map((axis) => ({ ...axis, label: xmlText(axis.label) })),
    levelLabels: levelLabels.map(xmlText),
    series: series.map((one) => ({ ...one, label: xmlText(one.label) })),
  };
}

type Geometry = ReturnType<typeof radarFrame>['geometry'];

/** What lies under the lines: tinted sectors, rings, axes. */
function groundShapes(geometry: Geometry, goalOf: (id: string) => number): Shape[] {
  const { centre, radius, sectors, rings, axes } = geometry;
  const many = finenessOf(geometry) < 1;
  return [
    ...sectors.map(({ groupId, from, to }): Shape => {
      const fill = { goal: goalOf(groupId), as: 'tint' } as const;
      return { kind: 'shape', path: slice(centre, radius, from, to), fill };
    }),
    ...rings.map((ring) => hairlineOf(circle(centre, ring.radius))),
    // Among many, only those that are named: the sectors would be grey with lines.
    ...axes
      .filter(({ label }) => !many || label.lines.length > 0)
      .map(({ end }) => hairlineOf(polyline([centre, end], false))),
  ];
}

function seriesShapes(
  geometry: Geometry,
  strokes: readonly SeriesStroke[],
  inkAt: (axis: number) => ImageInk,
): Shape[] {
  const { series } = geometry;
  const fine = finenessOf(geometry);
  const main = series.find(({ kind }) => kind === 'agreed') ?? series[0];
  const drawn = series.map((one, i) => {
    const stroke = strokes[i];
    return one.runs.flatMap((run): Shape[] => {
      const [first] = run;
      if (!(stroke && first)) return [];
      if (run.length === 1) return [{ kind: 'shape', path: circle(first, 2.4), fill: stroke.ink }];
      const path = polyline(run, one.closed);
      return [{ kind: 'shape', path, stroke: { ...stroke, width: stroke.width * fine } }];
    });
  });
  // The strongest line last, on top of the others.
  const last = main ? series.indexOf(main) : -1;
  const others = drawn.filter((_, i) => i !== last).toReversed();
  const points = (main?.points ?? []).flatMap((point): Shape[] => {
    if (!point) return [];
    const stroke = { ink: 'sheet', width: 1.2 * fine, dash: [] } as const;
    return [{ kind: 'shape', path: circle(point, 4.2 * fine), fill: inkAt(point.axis), stroke }];
  });
  return [...others.flat(), ...(drawn[last] ?? []), ...points];
}

/** What lies over them: level names on the rings, names at the axes. */
function geometryLabels(
  { rings, axes }: Geometry,
  measure: Measure,
  inkAt: (axis: number) => ImageInk,
): Label[] {
  return [
    ...rings
      .filter(({ label }) => label !== '')
      .map(({ label, labelAt, labelAngle }): Label => {
        const width = measure(label, 'ring');
        const plain = { anchor: 'middle', type: ringType, ink: 'soft', width } as const;
        return { ...labelOf(label, labelAt, plain), angle: labelAngle, halo: true };
      }),
    ...axes.flatMap(({ label: { lines, at, anchor } }, i) =>
      lines.map((text, k) => {
        const width = measure(text, 'label');
        const place = { x: at.x, y: at.y + k * labelType.lineHeight };
        return labelOf(text, place, { anchor, type: labelType, ink: inkAt(i), width });
      }),
    ),
  ];
}
