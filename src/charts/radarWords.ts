import type { SeriesKind } from '#core/positions.ts';
import type { RadarInput } from '#core/radarGeometry.ts';
import { formatList, formatPosition } from '#i18n/format.ts';
import type { Language, translator } from '#i18n/i18n.ts';

/** Translates the keys of the `report` namespace. */
export type ReportTexts = ReturnType<typeof translator<'report'>>;

/** Below half a level, two series are said to be close. */
const CLOSE = 0.5;

/** The radar in words: where we stand furthest and least far, and what peers see otherwise. */
export function radarSentence(t: ReportTexts, language: Language, reading: RadarInput): string {
  const main = mainSeries(reading);
  if (!main) return t('radar.nothing');
  const peers = reading.series.find((series) => series.kind === 'peers');
  // Peers saw what the pole said before it agreed: they are read beside its own views.
  const ours = reading.series.find((series) => series.kind === 'own') ?? main;
  const missing = main.positions.filter((position) => position === null).length;
  // Of a single axis it is already said that it is the only one.
  const saysMissing = missing > 0 && missing < main.positions.length - 1;
  return [
    endsOf(t, language, reading, main),
    ...(peers && peers !== main ? peersBeside(t, language, reading, ours, peers) : []),
    ...(saysMissing ? [t('radar.missing', { count: missing })] : []),
  ].join(' ');
}

/** What was agreed, once it says as much as the pole's own views do; else these; else who else spoke. */
function mainSeries({ series, axes }: RadarInput): RadarInput['series'][number] | undefined {
  const of = (kind: SeriesKind) => series.find((one) => one.kind === kind);
  const [agreed, own] = [of('agreed'), of('own')];
  const has = (one: typeof own, axis: number) => (one?.positions[axis] ?? null) !== null;
  const isEarly = axes.some((_, axis) => has(own, axis) && !has(agreed, axis));
  const ordered = isEarly ? [own, agreed] : [agreed, own];
  return [...ordered, of('peers'), of('earlier')].find((one) =>
    one?.positions.some((position) => position !== null),
  );
}

/** The text alternative of the picture: its shape, then its sentence. */
export function radarPicture(t: ReportTexts, language: Language, reading: RadarInput): string {
  return t('radar.picture', {
    count: reading.axes.length,
    lowest: reading.levelLabels[0] ?? '',
    highest: reading.levelLabels.at(-1) ?? '',
    sentence: radarSentence(t, language, reading),
  });
}

const poleAlike = { only: 'radar.only', known: 'radar.alikeKnown', all: 'radar.alike' } as const;

/** All that has a position stands at the same point: one axis only, some of them, or all. */
const alike = {
  agreed: poleAlike,
  own: poleAlike,
  peers: {
    only: 'radar.peersOnly',
    known: 'radar.peersAlikeKnown',
    all: 'radar.peersAlike',
  },
  earlier: {
    only: 'radar.earlierOnly',
    known: 'radar.earlierAlikeKnown',
    all: 'radar.earlierAlike',
  },
} as const;

function endsOf(
  t: ReportTexts,
  language: Language,
  { axes }: RadarInput,
  main: RadarInput['series'][number],
): string {
  const known = main.positions.filter((position) => position !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const when = main.label;
  const at = (wanted: number) =>
    axes.filter((_, i) => main.positions[i] === wanted).map(({ label }) => label);
  if (low === high) {
    const position = formatPosition(high, language);
    const name = namesOf(t, language, at(high));
    const reach = known.length === 1 ? 'only' : known.length < axes.length ? 'known' : 'all';
    return t(alike[main.kind][reach], { name, when, position });
  }
  const ends = {
    high: namesOf(t, language, at(high)),
    highPosition: formatPosition(high, language),
    low: namesOf(t, language, at(low)),
    lowPosition: formatPosition(low, language),
  };
  if (main.kind === 'peers') return t('radar.peersEnds', ends);
  if (main.kind === 'earlier') return t('radar.earlierEnds', { when, ...ends });
  return t('radar.ends', ends);
}

function peersBeside(
  t: ReportTexts,
  language: Language,
  { axes }: RadarInput,
  own: RadarInput['series'][number],
  peers: RadarInput['series'][number],
): string[] {
  const differences = axes.flatMap(({ label }, i) => {
    const [ours, theirs] = [own.positions[i] ?? null, peers.positions[i] ?? null];
    return ours === null || theirs === null ? [] : [{ label, gap: theirs - ours }];
  });
  if (differences.length === 0) return [];
  // Two at most on each side: a sentence, not a second table.
  const named = (sign: 1 | -1) =>
    differences
      .filter(({ gap }) => gap * sign >= CLOSE)
      .sort((a, b) => (b.gap - a.gap) * sign)
      .slice(0, 2)
      .map(({ label }) => label);
  const [higher, lower] = [named(1), named(-1)];
  if (higher.length === 0 && lower.length === 0) return [t('radar.peersClose')];
  const names = (labels: readonly string[]) => namesOf(t, language, labels);
  const lowerKey = higher.length > 0 ? 'radar.peersLower' : 'radar.peersOnlyLower';
  return [
    ...(higher.length > 0 ? [t('radar.peersHigher', { names: names(higher) })] : []),
    ...(lower.length > 0 ? [t(lowerKey, { names: names(lower) })] : []),
  ];
}

function namesOf(t: ReportTexts, language: Language, labels: readonly string[]): string {
  const shown = labels.length > 3 ? labels.slice(0, 2) : labels;
  const others = labels.length - shown.length;
  return formatList(
    [
      ...shown.map((name) => t('radar.name', { name })),
      ...(others > 0 ? [t('radar.several', { count: others })] : []),
    ],
    language,
  );
}
