import type { Assessment } from './dossier.ts';
import { revealOf } from './dossier.ts';
import type { LocalizedText } from './localized.ts';
import type { IndicatorNode } from './referential.ts';
import { commentsOn, type ReportComment } from './reportComments.ts';
import type { TransitionMap } from './transition.ts';
import { carried, type ReadAgainReason } from './transitionCarry.ts';
import { aboutAfter, allNodes } from './transitionNodes.ts';
import { ownResponses, peerResponses } from './voices.ts';

/** An indicator or objective that nothing continues, with what was said of it; it stays in the archive. */
export interface LeftBehind {
  id: string;
  /** null: the referential does not have it; what was said of it came from elsewhere */
  label: LocalizedText | null;
  /** counting voices that answered or wrote */
  voices: number;
  comments: readonly ReportComment[];
  /** reasons and dissents of what was agreed; notes on an objective */
  notes: readonly string[];
}

/** What a move would do, before it is done. `carried`, `fresh` and `toRead` are what will be asked, each once. */
export interface TransitionPlan {
  carried: readonly IndicatorNode[];
  fresh: readonly IndicatorNode[];
  toRead: readonly {
    node: IndicatorNode;
    reason: ReadAgainReason;
    /** what it continues */
    sources: readonly IndicatorNode[];
  }[];
  left: readonly LeftBehind[];
  /** actions and parked questions that speak of nothing any more, since nothing continues what they spoke of */
  unlinked: number;
  /** whether a shorter set of indicators is asked, then and afterwards */
  shorter: boolean;
}

/** What moving an assessment would carry and leave. Of a blind one nothing that was said is in it. */
export function planTransition(map: TransitionMap, assessment: Assessment): TransitionPlan {
  const { fields, toRead } = carried(map, assessment, '', 'fr');
  const { sources, followers } = map.indicators;
  const asked = fields.indicators && new Set(fields.indicators);
  const shown = map.to.indicators.filter(({ indicator }) => asked?.has(indicator.id) ?? true);
  return {
    carried: shown.filter(({ indicator: { id } }) => sources.has(id) && !toRead.has(id)),
    fresh: shown.filter(({ indicator: { id } }) => !sources.has(id)),
    toRead: map.to.indicators.flatMap((node) => {
      const reason = toRead.get(node.indicator.id);
      if (!reason) return [];
      const from = (sources.get(node.indicator.id) ?? []).flatMap((id) => {
        const source = map.from.indicatorById.get(id);
        return source ? [source] : [];
      });
      return [{ node, reason, sources: from }];
    }),
    left: [...leftIndicators(map, assessment), ...leftObjectives(map, assessment)].filter(
      ({ id, voices, notes }) =>
        voices > 0 ||
        notes.length > 0 ||
        (map.from.indicatorById.has(id) &&
          !followers.has(id) &&
          (assessment.indicators?.includes(id) ?? true)),
    ),
    unlinked: unlinked(map, assessment),
    shorter: assessment.indicators !== null,
  };
}

function leftIndicators(map: TransitionMap, assessment: Assessment): LeftBehind[] {
  const known = map.from.indicators.map(({ indicator }) => indicator.id);
  const voices = [...ownResponses(assessment), ...peerResponses(assessment)];
  const said = [
    ...voices.map(({ ratings }) => ratings),
    assessment.agreements,
    assessment.finals,
  ].flatMap((record) => Object.keys(record));
  const blind = revealOf(assessment) === 'blind';
  return [...new Set([...known, ...said])]
    .filter((id) => !map.indicators.followers.has(id))
    .map((id): LeftBehind => {
      const label = map.from.indicatorById.get(id)?.indicator.label ?? null;
      if (blind) return { id, label, voices: 0, comments: [], notes: [] };
      const answered = voices.filter(({ ratings }) => {
        const rating = ratings[id];
        return rating && (rating.level !== null || rating.comment || rating.evidence);
      });
      const agreed = [assessment.agreements[id], assessment.finals[id]];
      const notes = agreed.flatMap((one) => [one?.rationale ?? '', one?.dissent ?? '']);
      return {
        id,
        label,
        voices: answered.length,
        comments: commentsOn(assessment, id),
        notes: notes.filter((text) => text.trim() !== ''),
      };
    });
}

function leftObjectives(map: TransitionMap, assessment: Assessment): LeftBehind[] {
  if (revealOf(assessment) === 'blind') return [];
  return Object.entries(assessment.objectiveNotes).flatMap(([id, note]): LeftBehind[] => {
    if (map.objectives.followers.has(id)) return [];
    const found = map.from.objectives.find(({ objective }) => objective.id === id);
    const notes = [note.strengths ?? '', note.improvements ?? ''];
    return [
      {
        id,
        label: found?.objective.label ?? null,
        voices: 0,
        comments: [],
        notes: notes.filter((text) => text.trim() !== ''),
      },
    ];
  });
}

function unlinked(map: TransitionMap, { actions, parking }: Assessment): number {
  const nodes = allNodes(map);
  const abouts = [
    ...actions.filter(({ deletedAt }) => !deletedAt).map(({ about }) => about),
    ...parking.flatMap(({ deletedAt, about }) => (about && !deletedAt ? [[about]] : [])),
  ];
  return abouts.filter((about) => about.length > 0 && aboutAfter(map, nodes, about).length === 0)
    .length;
}
