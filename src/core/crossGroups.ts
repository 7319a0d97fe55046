import type { Assessment, Response } from './dossier.ts';
import { isLate } from './locking.ts';
import { compareTexts } from './order.ts';
import {
  type IndicatorNode,
  type Level,
  NOT_APPLICABLE,
  type ReferentialIndex,
  UNKNOWN,
} from './referential.ts';
import { tally } from './tally.ts';
import type { VoiceGroup } from './voiceGroups.ts';

/** What one group says of one indicator: how many at each level, in the scale’s order, and beside it. */
export interface Marks {
  counts: readonly number[];
  notApplicable: number;
  unknown: number;
  /** no level yet, or one that the scale does not have */
  notRated: number;
}

/** What one person says of one indicator; null: no level yet, or one that the scale does not have. */
export type Mark = Level | typeof NOT_APPLICABLE | typeof UNKNOWN | null;

/** A row of the heatmap that is a person: only where people chose to be named. */
export interface PersonRow {
  voice: string;
  /** '' where none was given */
  name: string;
  organisation: string;
  late: boolean;
  marks: ReadonlyMap<string, Mark>;
}

/** A band of the heatmap. */
export interface CrossGroup extends Omit<VoiceGroup, 'voices'> {
  side: 'own' | 'peers';
  size: number;
  /** by indicator, those that are asked; null: withheld (crossViews.ts, 4) */
  marks: ReadonlyMap<string, Marks | null>;
  /** sorted by name; null unless people are named */
  people: readonly PersonRow[] | null;
}

/** A group as a band. `shown`: whether an indicator’s marks may be. */
export function crossGroup(
  index: ReferentialIndex,
  assessment: Assessment,
  active: readonly IndicatorNode[],
  { voices, ...group }: VoiceGroup,
  shown: (indicatorId: string) => boolean,
): CrossGroup {
  const marks = tally(index, active, voices).map((one): [string, Marks | null] => {
    const { distribution, notApplicable, unknown } = one;
    const rated = distribution.reduce((sum, count) => sum + count, 0);
    const notRated = voices.length - rated - notApplicable - unknown;
    return [
      one.id,
      shown(one.id) ? { counts: distribution, notApplicable, unknown, notRated } : null,
    ];
  });
  return {
    ...group,
    side: group.kind === 'pole' || group.kind === 'peers' ? 'peers' : 'own',
    size: voices.length,
    marks: new Map(marks),
    people:
      assessment.names === 'named'
        ? voices.map((voice) => personRow(index, assessment, active, voice)).sort(byName)
        : null,
  };
}

function personRow(
  index: ReferentialIndex,
  assessment: Assessment,
  active: readonly IndicatorNode[],
  voice: Response,
): PersonRow {
  const marks = active.map(({ indicator: { id } }): [string, Mark] => [
    id,
    markOf(index, voice.ratings[id]?.level ?? null),
  ]);
  return {
    voice: voice.id,
    name: voice.respondent.name?.trim() ?? '',
    organisation: voice.respondent.organisation?.trim() ?? '',
    late: isLate(assessment, voice),
    marks: new Map(marks),
  };
}

function markOf({ levels, levelValues }: ReferentialIndex, level: string | null): Mark {
  if (level === null || level === NOT_APPLICABLE || level === UNKNOWN) return level;
  return levels[levelValues.get(level) ?? -1] ?? null;
}

function byName(a: PersonRow, b: PersonRow): number {
  return (
    compareTexts(a.name, b.name) ||
    compareTexts(a.organisation, b.organisation) ||
    compareTexts(a.voice, b.voice)
  );
}
