import { inPlanOrder } from './actionPlan.ts';
import { allSeries, withheldEarlier } from './comparison.ts';
import { agenda, divergences } from './divergence.ts';
import { type Assessment, revealOf } from './dossier.ts';
import { highlights } from './highlights.ts';
import { activeIndicators, type NodePosition, type Series, type SeriesKind } from './positions.ts';
import type { Goal, IndicatorNode, Objective, ReferentialIndex } from './referential.ts';
import type { ReportGoal, ReportInput, ReportModel, ReportObjective } from './report.ts';
import {
  type ReportIndicator,
  type ReportPosition,
  reportIndicator,
  reportPositions,
} from './reportIndicator.ts';
import {
  allowedOptions,
  hasClosingWords,
  hasComments,
  type ReportOptions,
} from './reportOptions.ts';
import { reportPeers } from './reportPeers.ts';
import { lastActionsOf, ownersAsShown, tookPart, turnoutOf } from './reportPeople.ts';
import { sinceEarlier } from './reportSince.ts';
import { foreignIndicators, notApplicableReasons, peerWords } from './reportVoices.ts';
import { shownVoices } from './shownVoices.ts';
import { atOnce, type Steps } from './steps.ts';
import { yearSeries } from './years.ts';

/** The report of an assessment, whatever draws it. */
export function buildReport(input: ReportInput): ReportModel {
  return atOnce(reportInSteps(input));
}

/** The same in short steps, between which a page can answer. */
export function* reportInSteps(input: ReportInput): Steps<ReportModel> {
  const { dossier, assessment, index, before = [] } = input;
  const options = allowedOptions(input.options, assessment);
  const leavesOut = (kind: SeriesKind) => options.withoutSeries.includes(kind);
  const earlier = leavesOut('earlier') ? null : input.earlier;
  const reveal = revealOf(assessment);
  const active = activeIndicators(index, assessment);
  const asked = new Set(active);
  const shown = shownVoices(index, assessment);
  yield;
  const all = [
    ...allSeries(index, assessment, dossier, earlier),
    ...yearSeries(index, assessment, dossier, leavesOut('earlier') ? [] : before),
  ];
  const series = all.filter(({ kind }) => !leavesOut(kind));
  yield;
  const goals =
    reveal === 'blind' ? [] : yield* reportGoals(index, assessment, { all, series }, options);
  const indicators = goals.flatMap((goal) =>
    goal.objectives.flatMap((objective) => objective.indicators),
  );
  const inState = (state: ReportIndicator['state']): IndicatorNode[] =>
    indicators.filter((one) => one.state === state).map((one) => one.node);
  const found = highlights(index, assessment);
  yield;
  const peers = leavesOut('peers') ? null : reportPeers(index, assessment);
  yield;
  const since = earlier && sinceEarlier(dossier, earlier, { assessment, index });
  yield;
  return {
    fictional: dossier.fictional,
    pole: dossier.pole,
    assessmentTitle: assessment.title,
    date: assessment.date,
    reveal,
    names: assessment.names,
    rule: assessment.rule,
    referential: index.referential,
    levels: index.levels,
    asked: active.length,
    leftOut: index.indicators.filter((node) => !asked.has(node)),
    participation: tookPart(assessment, options),
    turnout: turnoutOf(assessment),
    series: series.map(({ kind, heading }) => ({ kind, heading })),
    withheld: {
      ...shown.withheld,
      ...(leavesOut('peers') && { peers: 0, peersOn: 0 }),
      earlier: earlier && withheldEarlier(dossier, assessment, earlier),
    },
    goals,
    diverged: divergedOf(index, assessment, indicators),
    ...found,
    notRated: inState('notRated'),
    notApplicable: inState('notApplicable').map((node) => ({
      node,
      reasons: notApplicableReasons(
        index,
        assessment,
        node.indicator.id,
        hasComments(options, node.indicator.id),
      ),
    })),
    notKnown: inState('unknown'),
    peers,
    peerWords:
      hasClosingWords(options) && reveal !== 'blind' ? peerWords(assessment, options.names) : [],
    foreignIndicators: reveal === 'blind' ? [] : foreignIndicators(index, assessment),
    since,
    actions: ownersAsShown(inPlanOrder(assessment.actions), options),
    lastActions: lastActionsOf(dossier, assessment, options),
    nextMeeting: assessment.nextMeeting ?? null,
    options,
    today: input.today ?? null,
  };
}

function divergedOf(
  index: ReferentialIndex,
  assessment: Assessment,
  indicators: readonly ReportIndicator[],
): ReportIndicator[] {
  const byId = new Map(indicators.map((one) => [one.node.indicator.id, one]));
  return agenda(index, assessment)
    .flatMap(({ indicatorId }) => byId.get(indicatorId) ?? [])
    .filter(({ toDiscuss, state }) => toDiscuss.length > 0 || state === 'noAgreement');
}

function* reportGoals(
  index: ReferentialIndex,
  assessment: Assessment,
  { all, series }: { all: readonly Series[]; series: readonly Series[] },
  options: ReportOptions,
): Steps<ReportGoal[]> {
  const discussed = divergences(index, assessment);
  const own = all.find((one) => one.kind === 'own');
  const positionsAt = (of: 'objectives' | 'goals', id: string): ReportPosition[] =>
    reportPositions(series, index.levels, (one) => one[of].get(id)?.position ?? null);
  const reportObjective = (
    objective: Objective,
    goal: Goal,
    asked: IndicatorNode[],
  ): ReportObjective => {
    const covered: NodePosition | undefined = own?.objectives.get(objective.id);
    const notes = assessment.objectiveNotes[objective.id];
    return {
      objective,
      goal,
      positions: positionsAt('objectives', objective.id),
      coverage: covered?.coverage ?? null,
      rated: covered?.rated ?? 0,
      expected: covered?.expected ?? asked.length,
      indicators: asked.map((node) =>
        reportIndicator({
          node,
          assessment,
          index,
          series,
          ownSeries: own,
          divergence: discussed.get(node.indicator.id),
          options,
        }),
      ),
      strengths: notes?.strengths ?? '',
      improvements: notes?.improvements ?? '',
    };
  };
  const active = activeIndicators(index, assessment);
  const goals: ReportGoal[] = [];
  for (const goal of index.referential.goals) {
    const objectives: ReportObjective[] = [];
    for (const objective of goal.objectives) {
      yield;
      const asked = active.filter((node) => node.objective === objective);
      if (asked.length > 0) objectives.push(reportObjective(objective, goal, asked));
    }
    if (objectives.length > 0)
      goals.push({ goal, positions: positionsAt('goals', goal.id), objectives });
  }
  return goals;
}
