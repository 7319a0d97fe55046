import type { EarlierAssessment } from './comparison.ts';
import type { Action, Assessment, Dossier, Pole, Reveal } from './dossier.ts';
import type { Highlighted } from './highlights.ts';
import type { Participation } from './participation.ts';
import type { SeriesKind } from './positions.ts';
import type {
  Goal,
  IndicatorNode,
  Level,
  Objective,
  Referential,
  ReferentialIndex,
} from './referential.ts';
import type { ReportIndicator, ReportPosition } from './reportIndicator.ts';
import type { ReportOptions } from './reportOptions.ts';
import type { ReportPeers } from './reportPeers.ts';
import type { ReportTurnout } from './reportPeople.ts';
import type { ReportSince } from './reportSince.ts';
import type { PeerWords } from './reportVoices.ts';
import type { Withheld } from './shownVoices.ts';

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
