import type { ReportTexts } from '#charts/radarWords.ts';
import type { Highlighted } from '#core/highlights.ts';
import { type LocalizedText, localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { PositionWords, SeriesKind } from '#core/positions.ts';
import type { RadarInput } from '#core/radarGeometry.ts';
import type { Objective } from '#core/referential.ts';
import type { ReportIndicator, ReportModel, ReportObjective } from '#core/report.ts';
import { formatDay, formatList, formatPosition } from '#i18n/format.ts';
import type { Language } from '#i18n/i18n.ts';

/** Marks that carry a stress through a translated sentence: « Position convenue : \ue000Bien ancré\ue001. » */
const STRESS = '\ue000';
const UNSTRESS = '\ue001';

/** The report's sentences, the same for the PDF and for the page on screen. */
export interface Words {
  t: ReportTexts;
  language: Language;
  /** of what people wrote; dossiers do not say it, who makes the report does */
  writtenIn: Language;
  text(text: LocalizedText): string;
  label(node: { label: LocalizedText; short?: LocalizedText | undefined }): string;
  day(day: string): string;
  series(kind: SeriesKind, heading: string | null): string;
  position(position: number | null): string;
  /** stressed: to be cut by `stressesOf` */
  positionWords(words: PositionWords): string;
}

/** Words in one language, around what people wrote in theirs. */
export function createWords(
  t: ReportTexts,
  language: Language,
  writtenIn: Language = language,
): Words {
  const text = (localized: LocalizedText) => localize(localized, language).text;
  const day = (iso: string) => formatDay(iso, language);
  return {
    t,
    language,
    writtenIn,
    text,
    label: (node) => text(node.short ?? node.label),
    day,
    series: (kind, heading) =>
      kind === 'earlier' ? earlierHeading(heading, day) : t(`series.${kind}`),
    position: (position) => formatPosition(position, language),
    positionWords: (words) =>
      words.kind === 'level'
        ? stress(text(words.level.label))
        : t('between', {
            lower: stress(text(words.lower.label)),
            upper: stress(text(words.upper.label)),
          }),
  };
}

/** A sentence cut at its stresses. */
export function stressesOf(sentence: string): { text: string; stressed: boolean }[] {
  return sentence
    .split(/(\ue000[^\ue001]*\ue001)/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(STRESS)
        ? { text: part.slice(1, -1), stressed: true }
        : { text: part, stressed: false },
    );
}

/** A sentence cut where what people wrote stands in it, in the order of `written`. */
export function stretchesOf(
  sentence: string,
  written: readonly string[],
): { text: string; isWritten: boolean }[] {
  const stretches: { text: string; isWritten: boolean }[] = [];
  let done = 0;
  for (const text of written) {
    const from = text === '' ? -1 : sentence.indexOf(text, done);
    if (from < 0) continue;
    stretches.push({ text: sentence.slice(done, from), isWritten: false });
    stretches.push({ text, isWritten: true });
    done = from + text.length;
  }
  stretches.push({ text: sentence.slice(done), isWritten: false });
  return stretches.filter(({ text }) => text !== '');
}

/** Who took part, in sentences. */
export function participationSentences(words: Words, model: ReportModel): string[] {
  const { t } = words;
  const { own, peers, peerPoles, trainees, waiting } = model.participation;
  const { expected, late } = model.turnout;
  const present = [
    ...(own > 0 ? [t('participation.own', { count: own })] : []),
    ...(peers > 0 ? [t('participation.peers', { count: peers })] : []),
  ];
  return [
    present.length > 0
      ? capital(`${formatList(present, words.language)}.`)
      : t('participation.nobody'),
    ...(expected === null ? [] : [`${t('participation.expected', { count: expected })}.`]),
    ...(late > 0 ? [`${t('participation.late', { count: late })}.`] : []),
    ...(peerPoles.length > 0
      ? [`${t('participation.peerPoles', { poles: formatList(peerPoles, words.language) })}.`]
      : []),
    ...(trainees > 0 ? [`${t('participation.trainees', { count: trainees })}.`] : []),
    ...(waiting > 0 ? [`${t('participation.waiting', { count: waiting })}.`] : []),
  ];
}

/** How many indicators were looked at, of how many; while answers are covered, how many are asked. */
export function askedSentence({ t }: Words, model: ReportModel): string {
  const all = model.asked + model.leftOut.length;
  if (model.reveal === 'blind') {
    return model.asked < all
      ? t('cover.askedOf', { count: model.asked, all })
      : t('cover.asked', { count: model.asked });
  }
  const count = indicatorsOf(model).filter(isLookedAt).length;
  return count < all ? t('cover.lookedAtOf', { count, all }) : t('cover.lookedAt', { count });
}

function isLookedAt({ state, positions }: ReportIndicator): boolean {
  return (
    state !== 'notRated' ||
    positions.some(({ series, position }) => series !== 'earlier' && position !== null)
  );
}

/** All that are asked, in the referential's order. */
export function indicatorsOf({ goals }: ReportModel): ReportIndicator[] {
  return goals.flatMap(({ objectives }) => objectives.flatMap((one) => [...one.indicators]));
}

/** « 18 regards du pôle, 4 regards de pairs, 34 indicateurs convenus sur 36. » */
export function leadSentence(words: Words, model: ReportModel): string {
  const { t, language } = words;
  const { own, peers } = model.participation;
  const agreed = indicatorsOf(model).filter((row) => row.state === 'agreed').length;
  const facts = [
    ...(own > 0 ? [t('participation.own', { count: own })] : []),
    ...(peers > 0 ? [t('participation.peers', { count: peers })] : []),
    ...(agreed > 0 ? [t('summary.agreed', { count: agreed, all: model.asked })] : []),
  ];
  if (facts.length === 0) return t('participation.nobody');
  return capital(`${formatList(facts, language)}.`);
}

/** An objective's position in each series, then its coverage where something is missing. */
export function objectiveSentences(words: Words, row: ReportObjective): string[] {
  const { t } = words;
  const agreed = row.positions.some(({ series, words: said }) => series === 'agreed' && said);
  const on = row.indicators.filter((one) => hasPosition(one, 'agreed')).length;
  const all = row.indicators.filter((one) => hasPosition(one, 'agreed', 'own')).length;
  const ordered = [...row.positions].sort(
    (a, b) => Number(b.series === 'agreed') - Number(a.series === 'agreed'),
  );
  const sentences = ordered.flatMap(({ series, heading, words: said }) => {
    // Beside an agreement on half of it or more, the first views stay in the table and the bars.
    if (!said || (series === 'own' && agreed && on * 2 >= all)) return [];
    const position = words.positionWords(said);
    if (series === 'agreed' && on < all) {
      return [t('objective.agreedOn', { count: on, all, words: position })];
    }
    if (series !== 'earlier') return [t(`objective.${series}`, { words: position })];
    const isDay = (heading ?? '').length > 4;
    const when = words.series(series, heading);
    return [t(isDay ? 'objective.earlierDay' : 'objective.earlier', { when, words: position })];
  });
  if (sentences.length === 0 && row.indicators.some(({ state }) => state === 'withheld')) {
    return [t('objective.withheld')];
  }
  const { rated, expected } = row;
  const main = row.positions.some(({ series }) => series === 'agreed') ? agreed : rated > 0;
  if (!main && sentences.length === 0) return [t('objective.coverageNone')];
  const partial = !agreed && rated > 0 && rated < expected;
  if (!partial) return sentences;
  const aside = row.indicators.length - expected;
  return [
    ...sentences,
    t('objective.coverage', { count: rated, expected }),
    ...(aside > 0 ? [t('objective.notCounted', { count: aside })] : []),
  ];
}

function hasPosition({ positions }: ReportIndicator, ...kinds: SeriesKind[]): boolean {
  return positions.some(({ series, position }) => kinds.includes(series) && position !== null);
}

/** On what a strength or a priority rests. */
export function basisWords({ t, position }: Words, { basis }: Highlighted): string {
  if (basis.kind === 'agreed') return t('highlights.agreed');
  if (basis.kind === 'voices') return t('highlights.voices', { count: basis.count });
  return t('highlights.position', { position: position(basis.position) });
}

/** The radar of the objectives, as it is drawn and described. */
export function objectiveReading(words: Words, model: ReportModel): RadarInput {
  const rows = model.goals.flatMap((goal) => goal.objectives);
  return {
    axes: rows.map(({ objective, goal }) => ({
      id: objective.id,
      label: words.label(objective),
      groupId: goal.id,
    })),
    levelLabels: model.levels.map((level) => words.text(level.label)),
    series: model.series.map(({ kind, heading }, i) => ({
      kind,
      label: words.series(kind, heading),
      positions: rows.map((row) => row.positions[i]?.position ?? null),
    })),
  };
}

/** « e1 Multiplier les formes d’action commune » */
export function aboutNames(words: Words, model: ReportModel, ids: readonly string[]): string[] {
  const objectives = model.referential.goals.flatMap((goal) => goal.objectives);
  return ids.map((id) => {
    const objective: Objective | undefined = objectives.find((node) => node.id === id);
    if (objective) return words.label(objective);
    const indicator = objectives.flatMap((node) => node.indicators).find((node) => node.id === id);
    const goal = model.referential.goals.find((node) => node.id === id);
    if (indicator) return `${markOf(model.referential, id)} ${words.text(indicator.label)}`;
    return goal ? words.label(goal) : id;
  });
}

/** A sentence without its stresses. */
export function plain(sentence: string): string {
  return sentence.replaceAll(STRESS, '').replaceAll(UNSTRESS, '');
}

/** With a capital at its beginning. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('fr') + sentence.slice(1);
}

function stress(text: string): string {
  return `${STRESS}${text}${UNSTRESS}`;
}

function earlierHeading(heading: string | null, day: (iso: string) => string): string {
  if (heading === null) return '';
  return /^\d{4}-\d{2}-\d{2}$/.test(heading) ? day(heading) : heading;
}
