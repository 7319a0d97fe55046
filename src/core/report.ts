import { inPlanOrder } from './actionPlan.ts';
import { allSeries, type EarlierAssessment, withheldEarlier } from './comparison.ts';
import { agenda, divergences } from './divergence.ts';
import {
  type Action,
  type Assessment,
  type Dossier,
  type Pole,
  type Reveal,
  revealOf,
} from './dossier.ts';
import { type Highlighted, highlights } from './highlights.ts';
import type { Participation } from './participation.ts';
import { activeIndicators, type NodePosition, type Series, type SeriesKind } from './positions.ts';
import type {
  Goal,
  IndicatorNode,
  Level,
  Objective,
  Referential,
  ReferentialIndex,
} from './referential.ts';
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
import { type ReportPeers, reportPeers } from './reportPeers.ts';
import {
  lastActionsOf,
  ownersAsShown,
  type ReportTurnout,
  tookPart,
  turnoutOf,
} from './reportPeople.ts';
import { type ReportSince, sinceEarlier } from './reportSince.ts';
import {
  foreignIndicators,
  notApplicableReasons,
  type PeerWords,
  peerWords,
} from './reportVoices.ts';
import { shownVoices, type Withheld } from './shownVoices.ts';
import { atOnce, type Steps } from './steps.ts';
import { yearSeries } from './years.ts';

export type { Participation } from './participation.ts';
export type { ReportIndicator, ReportPosition } from './reportIndicator.ts';
export type { ReportOptions } from './reportOptions.ts';
export type { Closing } from './reportVoices.ts';

export interface ReportObjective {
  objective: Objective;
  goal: Goal;
  positions: readonly ReportPosition[];
  /** of the own series */
  coverage: number | null;
  rated: number;
  expected: number;
  indicators: readonly ReportIndicator[];
  strengths: string;
  improvements: string;
}

export interface ReportGoal {
  goal: Goal;
  positions: readonly ReportPosition[];
  objectives: readonly ReportObjective[];
}

/** What is there and not shown, so that nobody is recognised. */
export interface ReportWithheld extends Withheld {
  /** what heads the earlier assessment, where its own voices are not shown; else null */
  earlier: string | null;
}

/** A finished report: what draws it decides nothing. Of a blind assessment it holds nothing that was answered. */
export interface ReportModel {
  fictional: boolean;
  pole: Pole;
  assessmentTitle: string;
  date: string;
  reveal: Reveal;
  names: Assessment['names'];
  /** when an indicator was to be discussed */
  rule: Assessment['rule'];
  referential: Referential;
  levels: readonly Level[];
  /** number of indicators asked */
  asked: number;
  leftOut: readonly IndicatorNode[];
  participation: Participation;
  turnout: ReportTurnout;
  series: readonly { kind: SeriesKind; heading: string | null }[];
  withheld: ReportWithheld;
  /** empty when blind */
  goals: readonly ReportGoal[];
  /** what views differed on, or no agreement was found on, in the order of the agenda; empty when blind */
  diverged: readonly ReportIndicator[];
  strengths: readonly Highlighted[];
  priorities: readonly Highlighted[];
  notRated: readonly IndicatorNode[];
  notApplicable: readonly { node: IndicatorNode; reasons: readonly string[] }[];
  notKnown: readonly IndicatorNode[];
  /** own against peers, and what was decided after hearing them; null: no peer, or blind */
  peers: ReportPeers | null;
  /** only when they are asked for */
  peerWords: readonly PeerWords[];
  /** ids of ratings and agreements for indicators that the referential does not have: kept, not counted, said */
  foreignIndicators: readonly string[];
  /** what became of each indicator since the assessment before this one; null: nothing to compare with */
  since: ReportSince | null;
  /** by their day */
  actions: readonly Action[];
  /** those of the assessment before this one, with its title, by their day; null: none */
  lastActions: { title: string; actions: readonly Action[] } | null;
  nextMeeting: string | null;
  /** those that hold: never more than may be shown */
  options: ReportOptions;
  /** the day of the report, `2026-11-21`, from which an action is overdue; null: nobody said */
  today: string | null;
}

/** What a report is made from. */
export interface ReportInput {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  earlier: EarlierAssessment | null;
  /** those before that one, whose series stand last */
  before?: readonly EarlierAssessment[];
  options: ReportOptions;
  /** `2026-11-21` */
  today?: string;
}

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
