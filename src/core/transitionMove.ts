import { archivedVoice } from './archivedVoices.ts';
import type { Assessment, Dossier, Response } from './dossier.ts';
import { type Referential, type ReferentialReference, referentialKey } from './referential.ts';
import { copyFor } from './referentialCopies.ts';
import { followsOf } from './rounds.ts';
import type { TransitionMap } from './transition.ts';
import { carried } from './transitionCarry.ts';

/**
 * The dossier with an assessment moved to another referential (formats.md § 2,
 * `transition`). The assessment keeps its id, and the ids of its responses:
 * links, invitations, answers under way and exchanges still find it. As it was
 * it stays beside it, archived, under ids of its own; that holds every text,
 * also of what nothing continues.
 *
 * Two people who move copies of the same dossier leave two archives, and the
 * same answers in between. An answer given in a copy that was not moved joins
 * when the two merge, under its indicator's id: along with `updatedAt` of the
 * settings, `transition.at` says which of two referentials is the later.
 *
 * `reference` names `map.to`; `copy` is the whole of it where it does not ship
 * with the app. `ids` gives a new id each time it is asked. The dossier itself
 * comes back where there is no such assessment, or it was not made with `map.from`.
 */
export function moveAssessment(
  dossier: Dossier,
  assessmentId: string,
  map: TransitionMap,
  to: {
    reference: ReferentialReference;
    copy: Referential | null;
    /** of the names under which texts of several indicators stand in one */
    language: string;
  },
  ids: () => string,
  now: string,
): Dossier {
  const former = dossier.assessments.find(({ id }) => id === assessmentId);
  if (!former || referentialKey(former.referential) !== referentialKey(map.from.referential)) {
    return dossier;
  }
  const archive: Assessment = {
    ...former,
    id: ids(),
    updatedAt: now,
    archived: true,
    responses: withOtherIds(former.responses, ids),
  };
  const { fields, toRead } = carried(map, former, now, to.language);
  const { id, version, sha256 } = to.reference;
  const { id: formerId, version: formerVersion } = former.referential;
  const moved: Assessment = {
    ...former,
    ...fields,
    referential: sha256 === undefined ? { id, version } : { id, version, sha256 },
    transition: {
      from: { id: formerId, version: formerVersion },
      at: now,
      archived: archive.id,
      toRead: [...toRead.keys()],
    },
    updatedAt: now,
  };
  const key = referentialKey(to.reference);
  const copy = to.copy && (copyFor(dossier, assessmentId, key) ?? to.copy);
  return {
    ...dossier,
    updatedAt: now,
    assessments: [...dossier.assessments.map((one) => (one === former ? moved : one)), archive],
    history: [...dossier.history, { id: ids(), at: now, act: 'moved', about: assessmentId }],
    referentials: copy ? { ...dossier.referentials, [key]: copy } : dossier.referentials,
  };
}

/** Takes an indicator from those to be read again; a change of the assessment's settings. */
export function markRead(
  dossier: Dossier,
  assessmentId: string,
  indicatorId: string,
  now: string,
): Dossier {
  const assessments = dossier.assessments.map((assessment) => {
    const { transition } = assessment;
    if (assessment.id !== assessmentId || !transition?.toRead.includes(indicatorId)) {
      return assessment;
    }
    const toRead = transition.toRead.filter((id) => id !== indicatorId);
    return { ...assessment, transition: { ...transition, toRead }, updatedAt: now };
  });
  const changed = assessments.some((one, at) => one !== dossier.assessments[at]);
  return changed ? { ...dossier, assessments, updatedAt: now } : dossier;
}

/** Copies of voices under ids of their own; one that goes on from another still does. */
function withOtherIds(responses: readonly Response[], ids: () => string): Response[] {
  const other = new Map(responses.map(({ id }) => [id, ids()]));
  return responses.map((response) => {
    const follows = other.get(followsOf(response) ?? '');
    const id = other.get(response.id) ?? response.id;
    const copy = archivedVoice(response, id);
    return follows === undefined ? copy : { ...copy, follows };
  });
}
