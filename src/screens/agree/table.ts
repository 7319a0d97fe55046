import { agreementOf } from '#core/agreements.ts';
import { calibrationIndicator } from '#core/calibration.ts';
import { type CrossIndicator, type CrossViews, crossViews } from '#core/crossViews.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { IndicatorGap } from '#core/peerGap.ts';
import type { IndicatorNode, ReferentialIndex } from '#core/referential.ts';
import { lastActions } from '#core/workshopAgenda.ts';
import { type PeerLook, peerLook } from '#state/peerLook.ts';

/** What lies on the table: who said what, and in which order it is talked about. */
export interface Table {
  views: CrossViews;
  byId: ReadonlyMap<string, CrossIndicator>;
  /** no regards are shown: the group goes through all indicators together */
  together: boolean;
  /** ids of indicators to talk about, in their order */
  discuss: readonly string[];
  /** what does not diverge, in the referential’s order */
  rest: readonly CrossIndicator[];
  calibration: IndicatorNode | null;
  last: ReturnType<typeof lastActions>;
  /** the peers, to be heard at the end; null: none answered */
  pairs: Pairs | null;
}

/** Own against peers, as it is talked about. */
export interface Pairs {
  look: PeerLook;
  /** of the asked indicators, by id */
  byId: ReadonlyMap<string, IndicatorGap>;
  /** on which both see it otherwise, widest first */
  apart: readonly IndicatorGap[];
  /** the others, in the referential’s order */
  others: readonly IndicatorGap[];
}

/** Null while the assessment is blind. */
export function tableOf(
  index: ReferentialIndex,
  dossier: Dossier,
  assessment: Assessment,
): Table | null {
  const voices = voicesOf(index, assessment);
  return (
    voices && {
      ...voices,
      last: lastActions(dossier, assessment),
      pairs: voices.views.voices.peers > 0 ? pairsOf(index, assessment) : null,
    }
  );
}

function pairsOf(index: ReferentialIndex, assessment: Assessment): Pairs | null {
  const look = peerLook(index, assessment);
  if (!look) return null;
  const { indicators } = look.gaps;
  const isApart = ({ kind }: IndicatorGap) => kind === 'peersFurther' || kind === 'ownFurther';
  const byId = new Map(indicators.map((one) => [one.node.indicator.id, one]));
  return {
    look,
    byId,
    apart: indicators.filter(isApart),
    others: index.indicators.flatMap(({ indicator }) => {
      const found = byId.get(indicator.id);
      return found && !isApart(found) ? [found] : [];
    }),
  };
}

type Voices = Omit<Table, 'last' | 'pairs'>;
let known: { index: ReferentialIndex; assessment: Assessment; voices: Voices | null } | null = null;

/**
 * What depends on the voices alone: the same object while only agreements and
 * notes change, so that a keystroke counts no voice anew. (`agreement` in these
 * views is of the first look: read it from the assessment.)
 */
function voicesOf(index: ReferentialIndex, assessment: Assessment): Voices | null {
  const same =
    known?.index === index &&
    (['id', 'responses', 'names', 'rule', 'indicators', 'revealedAt'] as const).every(
      (key) => known?.assessment[key] === assessment[key],
    );
  if (!same || !known) known = { index, assessment, voices: countVoices(index, assessment) };
  return known.voices;
}

function countVoices(index: ReferentialIndex, assessment: Assessment): Voices | null {
  const views = crossViews(index, assessment);
  if (!views) return null;
  const byId = new Map(views.indicators.map((one) => [one.node.indicator.id, one]));
  const together = views.withheld.own || views.voices.own === 0;
  const discuss = together
    ? [...byId.keys()]
    : views.agenda.filter((id) => (byId.get(id)?.reasons.length ?? 0) > 0);
  return {
    views,
    byId,
    together,
    discuss,
    rest: together ? [] : views.indicators.filter(({ reasons }) => reasons.length === 0),
    calibration: calibrationIndicator(index, assessment),
  };
}

/** Whether its regards can be said close: a level was given at least twice. Where fewer gave one, there is nothing to compare. */
export function isCompared({ own }: CrossIndicator): boolean {
  return own !== null && own.responses >= 2;
}

/** What is to be accepted on an indicator: what was proposed or chosen in its stead; null: nothing. */
export function proposedLevel(assessment: Assessment, one: CrossIndicator): string | null {
  const standing = assessment.agreements[one.node.indicator.id];
  return standing ? standing.level : (one.proposal?.id ?? null);
}

/** The rest as it stands: what can be accepted with its levels, what has none, what is concluded. */
export function restOf(assessment: Assessment, rest: readonly CrossIndicator[]) {
  const open = rest.filter(({ node }) => agreementOf(assessment, node.indicator.id) === null);
  const levels = new Map(
    open.flatMap((one): [string, string][] => {
      const level = proposedLevel(assessment, one);
      return level === null ? [] : [[one.node.indicator.id, level]];
    }),
  );
  return {
    levels,
    without: open.filter(({ node }) => !levels.has(node.indicator.id)),
    concluded: rest.length - open.length,
  };
}
