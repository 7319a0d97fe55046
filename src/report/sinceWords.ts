import type { Movement, MovementKind } from '#core/movements.ts';
import { hasMoved, type ReportSince } from '#core/reportSince.ts';
import type { Standing } from '#core/standing.ts';
import { formatList } from '#i18n/format.ts';
import { capital, plain, type Words } from './words.ts';

/** In which order movements are counted. */
const order: readonly MovementKind[] = [
  'forward',
  'back',
  'stayed',
  'new',
  'dropped',
  'notComparable',
  'noPosition',
];

/** « Depuis 2025, sur 36 indicateurs : 9 placés plus loin, 3 placés moins loin et 24 au même point. » */
export function sinceSentence(words: Words, since: ReportSince): string {
  const { t, language } = words;
  const parts = order.flatMap((kind) => {
    const count = since.counts.get(kind) ?? 0;
    return count > 0 ? [t(`since.counts.${kind}`, { count })] : [];
  });
  return t(isDay(since) ? 'since.leadDay' : 'since.lead', {
    when: whenOf(words, since),
    count: since.asked,
    list: formatList(parts, language),
  });
}

/** « En 2025 », « Le 14 novembre 2025 » */
export function thenWords(words: Words, since: ReportSince): string {
  return words.t(isDay(since) ? 'since.thenDay' : 'since.then', { when: whenOf(words, since) });
}

/** The year, or the day in words. */
export function whenOf(words: Words, { heading }: Pick<ReportSince, 'heading'>): string {
  return words.series('earlier', heading);
}

/** Whether it is headed by its day. */
export function isDay({ heading }: Pick<ReportSince, 'heading'>): boolean {
  return heading.length > 4;
}

/** « Plus loin »; of what does not compare, why. */
export function movementWords({ t }: Words, { kind, why }: Movement): string {
  switch (why) {
    case null:
      return capital(t(`since.kind.${kind}`));
    case 'set':
      return capital(t(kind === 'new' ? 'since.why.newSet' : 'since.why.droppedSet'));
    case 'version':
      return capital(t(kind === 'new' ? 'since.why.newVersion' : 'since.why.droppedVersion'));
    default:
      return capital(t(`since.why.${why}`));
  }
}

/** Where an indicator stood on one side of a movement: a position in words, or why there is none. */
function standingWords(words: Words, standing: Standing): string {
  const { t } = words;
  if (standing.words && standing.state === 'position') {
    const position = plain(words.positionWords(standing.words));
    return standing.basis === 'voices'
      ? t('since.voices', { words: capital(position) })
      : capital(position);
  }
  return t(standing.state === 'position' ? 'state.notRated' : `state.${standing.state}`);
}

/** One side of a movement: what stood there, with the reason given; each with its name where they are several. */
export function sideWords(
  words: Words,
  standings: readonly Standing[],
): { id: string; said: string; rationale: string }[] {
  return standings.map((standing) => {
    const said = standingWords(words, standing);
    const label = words.text(standing.node.indicator.label);
    return {
      id: standing.node.indicator.id,
      said: standings.length > 1 ? words.t('since.several', { label, words: said }) : said,
      rationale: standing.rationale,
    };
  });
}

/** A movement in lines: then and now, each with its reason, which people wrote. */
export function movementLines(
  words: Words,
  since: ReportSince,
  movement: Movement,
): { text: string; rationale: string }[] {
  const { t } = words;
  const line = (when: string, standings: readonly Standing[]) =>
    sideWords(words, standings).map(({ said, rationale }) => ({
      text:
        rationale === ''
          ? t('since.line', { when, words: said })
          : t('since.reason', { when, words: said, text: rationale }),
      rationale,
    }));
  return [
    ...line(thenWords(words, since), movement.before),
    ...line(t('since.now'), movement.after),
  ];
}

/** The movements that are told one by one, in the referential’s order, then what is no longer asked. */
export function toldMovements(since: ReportSince): Movement[] {
  const moved = since.groups.flatMap(({ movements }) => movements).filter(hasMoved);
  return [...moved, ...since.dropped];
}

/** What stayed, and what has no position one of both times: by name only. */
export function namedMovements(
  words: Words,
  since: ReportSince,
): { title: string; names: string }[] {
  const all = since.groups.flatMap(({ movements }) => movements);
  return (['stayed', 'noPosition'] as const).flatMap((kind) => {
    const labels = all
      .filter((one) => one.kind === kind)
      .flatMap(({ after }) => after.map(({ node }) => words.text(node.indicator.label)));
    if (labels.length === 0) return [];
    return [{ title: words.t(`since.${kind}`), names: labels.join(' · ') }];
  });
}
