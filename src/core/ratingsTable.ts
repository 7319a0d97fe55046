import { type CrossComment, crossComments } from './crossComments.ts';
import { type DataCell, type DataTable, dataColumns } from './dataTable.ts';
import { type Assessment, type Response, revealOf } from './dossier.ts';
import { compareTexts } from './order.ts';
import { activeIndicators } from './positions.ts';
import { NOT_APPLICABLE, type ReferentialIndex, UNKNOWN } from './referential.ts';
import { hasComments, type ReportOptions } from './reportOptions.ts';
import { shownVoices } from './shownVoices.ts';
import { hidesPeople, type VoiceGroup, voiceGroups } from './voiceGroups.ts';
import { byId } from './voiceOrder.ts';

/** A row before its assessment’s id stands before it. */
interface RatingRow {
  response: string | null;
  stance: string | null;
  college: string | null;
  level: string | null;
  comment: string;
  evidence: string;
  highlight: string | null;
}

/**
 * `ratings.csv` (formats.md, section 5), of the voices that count, on what was
 * asked; never a name, and nothing while the assessment is blind.
 *
 * - `named`: a row a rating, by response, then in the referential’s order.
 * - Open and not `named`: a row a rating, without its response, by indicator
 *   and group, then sorted by what it says.
 * - Revealed and not `named` (decision 013): levels, highlights and words are
 *   rows of their own, so that no word stands beside a level. Levels and
 *   highlights are those of groups that are shown, as Regards croisés counts
 *   them; words say their group only where they do there.
 *
 * Where the report names nobody (`options.names`), no row says whose it is.
 * Unless people are named, `college` is the group: a college, `others`, `own`,
 * `peers` or `pole:` and its name; `stance` is that of all of the group, or empty.
 */
export function ratingsTable({
  assessment,
  index,
  options,
}: {
  assessment: Assessment;
  index: ReferentialIndex;
  options: ReportOptions;
}): DataTable {
  const columns = dataColumns([
    ...['assessment_id', 'response_id', 'stance', 'college', 'indicator_id', 'level'],
    ...['value', 'comment', 'evidence', 'highlight'],
  ]);
  if (revealOf(assessment) === 'blind') return { columns, rows: [] };
  const rowsOf = rowsOn(index, assessment);
  const found = activeIndicators(index, assessment).flatMap(({ indicator: { id } }) => {
    const rows = rowsOf(id).map((row) => (hasComments(options, id) ? row : wordless(row)));
    const told = options.names === 'none' ? rows.map(nobodys).sort(bySaying(index)) : rows;
    return told.map((row) => ({ id, row }));
  });
  const rows = found
    .filter(({ row }) => saysSomething(row))
    // Stable: within a response the referential’s order stays; without one, all of it.
    .sort((a, b) => compareTexts(a.row.response ?? '', b.row.response ?? ''))
    .map(({ id, row }): DataCell[] => [
      ...[assessment.id, row.response, row.stance, row.college, id, row.level],
      index.levelValues.get(row.level ?? '') ?? null,
      ...[row.comment || null, row.evidence || null, row.highlight],
    ]);
  return { columns, rows };
}

function rowsOn(index: ReferentialIndex, assessment: Assessment): (id: string) => RatingRow[] {
  if (hidesPeople(assessment)) return discreetRows(index, assessment);
  const { own, peers } = shownVoices(index, assessment);
  if (assessment.names === 'named') {
    const voices = [...own, ...peers].sort(byId);
    return (id) =>
      voices.map((voice) => {
        const { stance, college } = voice.respondent;
        return ratingRow(voice, id, { response: voice.id, stance, college: college ?? null });
      });
  }
  const groups = openGroups(assessment, own, peers);
  return (id) =>
    groups.flatMap((group) =>
      group.voices
        .map((voice) => ratingRow(voice, id, { response: null, ...labelOf(group) }))
        .sort(bySaying(index)),
    );
}

/** Of an open assessment; a side of which groups would be too small is one, since nobody was promised anything. */
function openGroups(
  assessment: Assessment,
  own: readonly Response[],
  peers: readonly Response[],
): VoiceGroup[] {
  const groups = voiceGroups(assessment);
  const side = (kind: 'own' | 'peers', voices: readonly Response[]): VoiceGroup[] =>
    groups.withheld[kind]
      ? [{ key: kind, kind, college: null, pole: null, voices }]
      : [...groups[kind]];
  return [...side('own', own), ...side('peers', peers)];
}

function discreetRows(
  index: ReferentialIndex,
  assessment: Assessment,
): (id: string) => RatingRow[] {
  const { own, peers } = voiceGroups(assessment);
  const { peersOn } = shownVoices(index, assessment);
  const commentsOn = crossComments(assessment, [...own, ...peers]);
  const labels = new Map([...own, ...peers].map((group) => [group.key, labelOf(group)]));
  const nobody = { stance: null, college: null };
  const worded = ({ text, evidence, group }: CrossComment): RatingRow => {
    const label = (group === null ? undefined : labels.get(group)) ?? nobody;
    return { ...silent, ...label, comment: text, evidence };
  };
  return (id) => {
    const shown = peersOn.has(id) ? [...own, ...peers] : own;
    return [
      ...shown.flatMap((group) => countedRows(index, group, id)),
      ...commentsOn(id).map(worded),
    ];
  };
}

const silent: RatingRow = {
  response: null,
  stance: null,
  college: null,
  level: null,
  comment: '',
  evidence: '',
  highlight: null,
};

/** A group’s levels, one row each, then its highlights: in order, and none beside another. */
function countedRows(index: ReferentialIndex, group: VoiceGroup, id: string): RatingRow[] {
  const ratings = group.voices.flatMap((voice) => voice.ratings[id] ?? []);
  const times = (isIt: (rating: (typeof ratings)[number]) => boolean, said: Partial<RatingRow>) =>
    ratings.filter(isIt).map(() => ({ ...silent, ...labelOf(group), ...said }));
  return [
    ...marksOf(index).flatMap((mark) => times(({ level }) => level === mark, { level: mark })),
    ...(['strength', 'priority'] as const).flatMap((mark) =>
      times(({ highlight }) => highlight === mark, { highlight: mark }),
    ),
  ];
}

/** What a rating may say that is counted: the scale’s levels, in order, then what is beside it. */
function marksOf(index: ReferentialIndex): string[] {
  return [...index.levels.map(({ id }) => id), NOT_APPLICABLE, UNKNOWN];
}

function ratingRow(
  voice: Response,
  id: string,
  who: Pick<RatingRow, 'response' | 'stance' | 'college'>,
): RatingRow {
  const rating = voice.ratings[id];
  return {
    ...who,
    level: rating?.level ?? null,
    comment: rating?.comment?.trim() ?? '',
    evidence: rating?.evidence?.trim() ?? '',
    highlight: rating?.highlight ?? null,
  };
}

/** What a group is called: by who is in it, never by what they say. */
function labelOf({
  kind,
  key,
  college,
  voices,
}: VoiceGroup): Pick<RatingRow, 'stance' | 'college'> {
  const [first, ...others] = new Set(voices.map(({ respondent }) => respondent.stance));
  const name = kind === 'college' ? college : kind === 'pole' ? key : kind;
  return { stance: others.length === 0 ? (first ?? null) : null, college: name };
}

function bySaying(index: ReferentialIndex): (a: RatingRow, b: RatingRow) => number {
  const marks = marksOf(index);
  const place = ({ level }: RatingRow) => marks.indexOf(level ?? '');
  const words = (row: RatingRow) =>
    JSON.stringify([row.level, row.comment, row.evidence, row.highlight]);
  return (a, b) => place(a) - place(b) || compareTexts(words(a), words(b));
}

/** Without whose it is: the same rows, of all together. */
function nobodys(row: RatingRow): RatingRow {
  return { ...row, response: null, stance: null, college: null };
}

function wordless(row: RatingRow): RatingRow {
  return { ...row, comment: '', evidence: '' };
}

function saysSomething({ level, comment, evidence, highlight }: RatingRow): boolean {
  return level !== null || comment !== '' || evidence !== '' || highlight !== null;
}
