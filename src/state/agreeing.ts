import { agreementOf } from '#core/agreements.ts';
import { agree as agreeOn } from '#core/changes.ts';
import type { Action, Agreement, Dossier } from '#core/dossier.ts';
import { success } from '#core/result.ts';
import {
  acceptProposed,
  changeAction,
  decide as decideOn,
  discussedWithoutAgreement,
  noteObjective as noteOn,
  notePrivately as notePrivatelyOn,
  park as parkIn,
  propose,
  settleParked,
} from '#core/tableChanges.ts';
import { newId } from '#io/clock.ts';
import type { ActName } from './dossierStore.ts';
import { type ActOutcome, performIn } from './performing.ts';

/** The acts of Mise en commun on the open dossier, each a step of undo. */

/** The group agrees on a level; what was written of it stays. Nothing where it stands so already. */
export function decide(assessmentId: string, indicatorId: string, level: string): ActOutcome {
  return performIn(assessmentId, 'agree', null, (dossier, assessment, moment) => {
    const former = assessment.agreements[indicatorId];
    const stands = former?.level === level && former.proposed !== true;
    return made(
      stands ? dossier : decideOn(dossier, assessmentId, indicatorId, { level }, newId(), moment),
    );
  });
}

/** Discussed, and not agreed. */
export function leaveOpen(assessmentId: string, indicatorId: string): ActOutcome {
  return performIn(assessmentId, 'agree', null, (dossier, _assessment, moment) =>
    made(discussedWithoutAgreement(dossier, assessmentId, indicatorId, {}, newId(), moment)),
  );
}

/** Back to “not discussed”: what was written stays, and counts for nothing until a level is agreed. */
export function takeBack(assessmentId: string, indicatorId: string): ActOutcome {
  return performIn(assessmentId, 'agree', null, (dossier, assessment, moment) => {
    const nothing = !assessment.agreements[indicatorId];
    const open = { level: null, proposed: true };
    return made(nothing ? dossier : agreeOn(dossier, assessmentId, indicatorId, open, moment));
  });
}

/**
 * What is written of an agreement, or how it is marked. Before a level is
 * agreed it is kept as a proposal without a level: else it would read as
 * discussed without agreement.
 */
export function writeAgreement(
  assessmentId: string,
  indicatorId: string,
  fields: Partial<Pick<Agreement, 'rationale' | 'dissent' | 'highlight'>>,
): ActOutcome {
  const key =
    'highlight' in fields
      ? null
      : `agreement/${assessmentId}/${indicatorId}/${Object.keys(fields).join('+')}`;
  return performIn(assessmentId, 'agree', key, (dossier, assessment, moment) => {
    const first = assessment.agreements[indicatorId] ? {} : { level: null, proposed: true };
    return made(agreeOn(dossier, assessmentId, indicatorId, { ...first, ...fields }, moment));
  });
}

/** Another level than the one that is proposed, still to be accepted; null: none for now. */
export function proposeLevel(
  assessmentId: string,
  indicatorId: string,
  level: string | null,
): ActOutcome {
  return performIn(assessmentId, 'agree', null, (dossier, _assessment, moment) =>
    made(agreeOn(dossier, assessmentId, indicatorId, { level, proposed: true }, moment)),
  );
}

/**
 * One act for all that does not diverge: these levels are agreed, in one step
 * of undo. Gives how many; what is concluded, or has no level, is left as it is.
 */
export function acceptLevels(
  assessmentId: string,
  levels: ReadonlyMap<string, string>,
): ActOutcome<number> {
  return performIn(assessmentId, 'acceptProposed', null, (dossier, assessment, moment) => {
    const open = [...levels].filter(([id]) => agreementOf(assessment, id) === null);
    const proposed = propose(dossier, assessmentId, new Map(open), moment);
    const agreements = proposed.assessments.find(({ id }) => id === assessmentId)?.agreements ?? {};
    const ids = open.flatMap(([id]) => (agreements[id]?.level == null ? [] : [id]));
    if (ids.length === 0) return success({ dossier, told: 0 });
    const accepted = acceptProposed(proposed, assessmentId, ids, newId(), moment);
    return success({ dossier: accepted, told: ids.length });
  });
}

/** What the group keeps of an objective. */
export function noteObjective(
  assessmentId: string,
  objectiveId: string,
  fields: { strengths?: string; improvements?: string },
): ActOutcome {
  const key = `objective/${assessmentId}/${objectiveId}/${Object.keys(fields).join('+')}`;
  return typed(assessmentId, 'noteObjective', key, (dossier, moment) =>
    noteOn(dossier, assessmentId, objectiveId, fields, moment),
  );
}

/** The animator’s own note on an indicator. */
export function notePrivately(assessmentId: string, indicatorId: string, text: string): ActOutcome {
  const key = `private/${assessmentId}/${indicatorId}`;
  return typed(assessmentId, 'notePrivately', key, (dossier, moment) =>
    notePrivatelyOn(dossier, assessmentId, indicatorId, text, moment),
  );
}

/** Puts a question aside; `about`: the indicator at which it came up. */
export function park(assessmentId: string, text: string, about: string | null): ActOutcome {
  return typed(assessmentId, 'park', null, (dossier, moment) =>
    parkIn(dossier, assessmentId, { id: newId(), text, about }, moment),
  );
}

/** A parked question is settled, or open again. */
export function settle(assessmentId: string, questionId: string, settled: boolean): ActOutcome {
  return typed(assessmentId, 'park', null, (dossier, moment) =>
    settleParked(dossier, assessmentId, questionId, settled, moment),
  );
}

/** How far one of last time’s actions has come; `assessmentId` is the one that it stands in. */
export function followAction(
  assessmentId: string,
  actionId: string,
  fields: Partial<Pick<Action, 'status' | 'note'>>,
): ActOutcome {
  const key = 'status' in fields ? null : `action/${assessmentId}/${actionId}/note`;
  return typed(assessmentId, 'followAction', key, (dossier, moment) =>
    changeAction(dossier, assessmentId, actionId, fields, moment),
  );
}

function made(dossier: Dossier) {
  return success({ dossier, told: null });
}

function typed(
  assessmentId: string,
  name: ActName,
  mergeKey: string | null,
  act: (dossier: Dossier, moment: string) => Dossier,
): ActOutcome {
  return performIn(assessmentId, name, mergeKey, (dossier, _assessment, moment) =>
    made(act(dossier, moment)),
  );
}
