import { agreementOf } from './agreements.ts';
import {
  type Assessment,
  type College,
  type Dossier,
  type Pole,
  type Response,
  revealOf,
  type Stance,
} from './dossier.ts';
import { minutesFor } from './duration.ts';
import type { Invitation, ResponseFile } from './exchange.ts';
import { type PartsFor, partsFor } from './leaving.ts';
import { formatVersions } from './migrations.ts';
import { compareTexts } from './order.ts';
import { activeIndicators } from './positions.ts';
import type { ReferentialIndex } from './referential.ts';
import { respondentFor } from './voiceChanges.ts';
import { ownResponses } from './voices.ts';

/** The fields of the profile that an animator may tick, one by one. The name always goes along. */
export const profileFields = [
  'territory',
  'foundedYear',
  'origin',
  'kind',
  'basis',
  'sectors',
  'legalForm',
  'sharedPlace',
  'circles',
  'fullTimeEquivalents',
  'animationFullTimeEquivalents',
  'resources',
  'description',
  'contact',
] as const satisfies readonly (keyof Pole)[];
export type ProfileField = (typeof profileFields)[number];

/** Whom an invitation is for, and what the animator ticked. Nothing ticked: nothing but the questions. */
export interface InvitationChoice {
  stance: Exclude<Stance, 'facilitator'>;
  /** null: the respondent says */
  college?: College | null;
  /** 2: the peers’ second, open round */
  round?: number;
  profile?: readonly ProfileField[];
  /** by indicator: what was shown for review (`evidenceToReview`), as it was left after it */
  evidence?: Readonly<Record<string, string>>;
  /** the agreed levels; only peers in the second round ever get them */
  agreedLevels?: boolean;
  /** the peers’ pole that is asked, for its people to keep as the name of theirs or not */
  askedPole?: string;
  /** id of the reciprocal round that it belongs to: who looks at whom goes along; only to peers */
  reciprocal?: string;
}

/**
 * An invitation to answer (formats.md § 3). It is made of the parts that the
 * table of what leaves lets into one (leaving.ts), so nobody’s rating, comment
 * or name can get in. A shorter set of indicators goes along as `indicators`,
 * a member that the format’s version 1 does not name; without it all are asked.
 */
export function invitationOf(
  dossier: Dossier,
  assessment: Assessment,
  index: ReferentialIndex,
  choice: InvitationChoice,
): Invitation {
  const asked = activeIndicators(index, assessment).map(({ indicator }) => indicator.id);
  // What was agreed before an assessment became blind is part of what nobody sees.
  const agreedLevels = choice.agreedLevels === true && revealOf(assessment) !== 'blind';
  const parts = partsFor('invitation', dossier, assessment);
  return invitationFrom(parts, asked, { ...choice, agreedLevels });
}

function invitationFrom(
  parts: PartsFor<'invitation'>,
  asked: readonly string[],
  choice: InvitationChoice,
): Invitation {
  const { indicators, ...framing } = parts.framing;
  const { id, version, sha256 } = framing.referential;
  const minutes = minutesFor(asked.length);
  return {
    format: 'ptce-invitation',
    formatVersion: formatVersions['ptce-invitation'],
    ...framing,
    referential: sha256 === undefined ? { id, version } : { id, version, sha256 },
    rule: { share: framing.rule.share, gap: framing.rule.gap },
    customReferential: parts.ownReferentials,
    ...(indicators === null ? {} : { indicators: asked }),
    ...(minutes > 0 ? { minutes } : {}),
    stance: choice.stance,
    college: choice.college ?? null,
    round: choice.round ?? 1,
    context: contextFrom(parts, asked, choice),
    ...forPeers(parts, choice),
  };
}

function forPeers(
  { looks }: PartsFor<'invitation'>,
  { stance, askedPole, reciprocal }: InvitationChoice,
): Pick<Invitation, 'askedPole' | 'reciprocal'> {
  if (stance !== 'peer') return {};
  const pole = askedPole?.trim() ?? '';
  const round = looks.find(({ id }) => id === reciprocal);
  return { ...(pole === '' ? {} : { askedPole: pole }), ...(round ? { reciprocal: round } : {}) };
}

function contextFrom(
  parts: PartsFor<'invitation'>,
  asked: readonly string[],
  choice: InvitationChoice,
): Invitation['context'] {
  const profile = profileFrom({ ...parts.profile, contact: parts.contact }, choice.profile ?? []);
  const evidence = asked.flatMap((id): [string, string][] => {
    const text = choice.evidence?.[id]?.trim() ?? '';
    return text === '' ? [] : [[id, text]];
  });
  const shares = choice.agreedLevels && choice.stance === 'peer' && (choice.round ?? 1) >= 2;
  const shared = asked.flatMap((id) => {
    const level = parts.agreedLevels[id];
    return level ? [[id, level] as const] : [];
  });
  return {
    ...(Object.keys(profile).length > 0
      ? { pole: { name: parts.framing.poleName, ...profile } }
      : {}),
    evidence: Object.fromEntries(evidence),
    ...(shares ? { shared: Object.fromEntries(shared) } : {}),
  };
}

/** The fields ticked, without what other tools or a merge may have put beside them. */
function profileFrom(pole: Partial<Pole>, ticked: readonly ProfileField[]): Partial<Pole> {
  const fields = profileFields
    .filter((field) => ticked.includes(field) && pole[field] != null)
    .map((field) => [field, field === 'circles' ? circlesOf(pole) : pole[field]]);
  const profile: Partial<Pole> = Object.fromEntries(fields);
  if (!profile.resources) return profile;
  const { memberFees, publicFunding, ownIncome, other } = profile.resources;
  return { ...profile, resources: { memberFees, publicFunding, ownIncome, other } };
}

function circlesOf(pole: Partial<Pole>) {
  return pole.circles?.map(({ name, count }) => (count == null ? { name } : { name, count }));
}

/**
 * What can be shown to those who are invited, for the animator to read, cut and
 * tick: of each asked indicator the reason of what was agreed, then what own
 * voices gave as evidence, sorted, so that their order betrays nobody. Nothing
 * while the assessment is blind.
 */
export function evidenceToReview(
  index: ReferentialIndex,
  assessment: Assessment,
): ReadonlyMap<string, readonly string[]> {
  if (revealOf(assessment) === 'blind') return new Map();
  const own = ownResponses(assessment);
  const found = activeIndicators(index, assessment).map(({ indicator }): [string, string[]] => {
    const reason = agreementOf(assessment, indicator.id)?.agreement.rationale?.trim() ?? '';
    const given = own.map(({ ratings }) => ratings[indicator.id]?.evidence?.trim() ?? '');
    const texts = [reason, ...given.sort(compareTexts)].filter((text) => text !== '');
    return [indicator.id, [...new Set(texts)]];
  });
  return new Map(found.filter(([, texts]) => texts.length > 0));
}

/**
 * One person’s answers on their way back (formats.md § 4), to the assessment
 * that asked: with the stance that was asked, the college that was asked or
 * else said, and no name where an `anonymous` assessment promised to keep none.
 */
export function responseFileOf(invitation: Invitation, response: Response): ResponseFile {
  const { dossierId, assessmentId, referential, names, stance, college, round } = invitation;
  const said = respondentFor(names, response.respondent);
  const respondent = { ...said, stance, ...(college === null ? {} : { college }) };
  return {
    format: 'ptce-response',
    formatVersion: formatVersions['ptce-response'],
    dossierId,
    assessmentId,
    referential,
    response: { ...response, round, respondent },
  };
}
