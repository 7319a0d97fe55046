import { agreementOf } from './agreements.ts';
import type { Assessment, Dossier } from './dossier.ts';
import { reciprocalRounds, roundFrame } from './reciprocal.ts';
import { referentialKey } from './referential.ts';

/**
 * What leaves the device, as one table: for each output which parts of a
 * dossier it holds. Whoever makes an output gets the parts that it holds and
 * nothing else (`partsFor`), so that nobody’s ratings in an invitation does
 * not even compile.
 */

/** `backup`: *Enregistrer une copie*; `sharedCopy`: *Partager une copie*. */
export type Output = 'backup' | 'sharedCopy' | 'response' | 'invitation';

/** `chosen`: only what the user ticked (or did not untick). */
type Leaves = 'always' | 'chosen' | 'never';

/** Parts in the order of the outputs: backup, shared copy, response, invitation. */
const row = <B extends Leaves, S extends Leaves, R extends Leaves, I extends Leaves>(
  backup: B,
  sharedCopy: S,
  response: R,
  invitation: I,
) => ({ backup, sharedCopy, response, invitation });

export const leaving = {
  /** which dossier, pole, assessment and referential, and its settings */
  framing: row('always', 'always', 'always', 'always'),
  /** full copies of referentials that do not ship */
  ownReferentials: row('always', 'always', 'never', 'always'),
  /** the pole’s profile but for its name and contact */
  profile: row('always', 'chosen', 'never', 'chosen'),
  contact: row('always', 'chosen', 'never', 'chosen'),
  /** who answered: names and organisations */
  names: row('always', 'chosen', 'always', 'never'),
  /** levels, by person */
  voices: row('always', 'chosen', 'always', 'never'),
  /** comments, evidence and closing words, by person */
  comments: row('always', 'chosen', 'always', 'never'),
  /** levels agreed on, without a word; a response and a shared copy have them with their reasons or not at all */
  agreedLevels: row('always', 'never', 'never', 'chosen'),
  /** agreements and finals with their reasons and dissent */
  agreements: row('always', 'chosen', 'never', 'never'),
  objectiveNotes: row('always', 'chosen', 'never', 'never'),
  privateNotes: row('always', 'never', 'never', 'never'),
  parking: row('always', 'chosen', 'never', 'never'),
  actions: row('always', 'chosen', 'never', 'never'),
  /** history, and what was asked of and given to other poles */
  journal: row('always', 'chosen', 'never', 'never'),
  /** in a reciprocal round who looks at whom, by pole; a shared copy has it in its journal or not at all */
  looks: row('always', 'never', 'never', 'chosen'),
  otherAssessments: row('always', 'chosen', 'never', 'never'),
} as const;

type Part = keyof typeof leaving;

/** The parts that an output holds, or may hold. */
export type Held<O extends Output> = {
  [P in Part]: (typeof leaving)[P][O] extends 'never' ? never : P;
}[Part];

/** The parts that a user chooses to let leave. */
export type Chosen<O extends Output> = {
  [P in Part]: (typeof leaving)[P][O] extends 'chosen' ? P : never;
}[Part];

const readers = {
  framing: (dossier: Dossier, assessment: Assessment) => ({
    dossierId: dossier.id,
    assessmentId: assessment.id,
    poleName: dossier.pole.name,
    title: assessment.title,
    date: assessment.date,
    referential: assessment.referential,
    names: assessment.names,
    rule: assessment.rule,
    indicators: assessment.indicators,
  }),
  ownReferentials: ({ referentials }: Dossier, { referential }: Assessment) =>
    referentials[referentialKey(referential)] ?? null,
  profile: ({ pole: { contact: _contact, ...profile } }: Dossier) => profile,
  contact: ({ pole }: Dossier) => pole.contact ?? null,
  names: (_dossier: Dossier, { responses }: Assessment) =>
    responses.map(({ respondent }) => respondent),
  voices: (_dossier: Dossier, { responses }: Assessment) => responses,
  comments: (_dossier: Dossier, { responses }: Assessment) =>
    responses.map(({ ratings }) => ratings),
  agreedLevels: (_dossier: Dossier, assessment: Assessment) => agreedLevelsOf(assessment),
  agreements: (_dossier: Dossier, { agreements, finals }: Assessment) => ({ agreements, finals }),
  objectiveNotes: (_dossier: Dossier, { objectiveNotes }: Assessment) => objectiveNotes,
  privateNotes: (_dossier: Dossier, { privateNotes }: Assessment) => privateNotes,
  parking: (_dossier: Dossier, { parking }: Assessment) => parking,
  actions: (_dossier: Dossier, { actions }: Assessment) => actions,
  journal: ({ history, exchanges, reciprocal }: Dossier) => ({ history, exchanges, reciprocal }),
  looks: (dossier: Dossier) => reciprocalRounds(dossier).map(roundFrame),
  otherAssessments: ({ assessments }: Dossier, { id }: Assessment) =>
    assessments.filter((one) => one.id !== id),
} satisfies Record<Part, (dossier: Dossier, assessment: Assessment) => unknown>;

/** What an output may be made of. */
export type PartsFor<O extends Output> = { [P in Held<O>]: ReturnType<(typeof readers)[P]> };

/** The parts that an output may hold, and no others: to make it, nothing else of the dossier is needed. */
export function partsFor<O extends Output>(
  output: O,
  dossier: Dossier,
  assessment: Assessment,
): PartsFor<O> {
  const held = Object.entries(readers)
    .filter(([part]) => leaving[part as Part][output] !== 'never')
    .map(([part, read]) => [part, read(dossier, assessment)]);
  return Object.fromEntries(held) as PartsFor<O>;
}

/** The levels that stand on each indicator, without a word; null: discussed without agreement. */
function agreedLevelsOf(assessment: Assessment): Record<string, { level: string | null }> {
  const ids = new Set([...Object.keys(assessment.agreements), ...Object.keys(assessment.finals)]);
  const levels = [...ids].flatMap((id): [string, { level: string | null }][] => {
    const agreed = agreementOf(assessment, id);
    return agreed ? [[id, { level: agreed.agreement.level }]] : [];
  });
  return Object.fromEntries(levels);
}
