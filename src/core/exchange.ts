import * as z from 'zod/mini';
import {
  colleges,
  namesSchema,
  referentialReferenceSchema,
  responseSchema,
  ruleSchema,
  stances,
} from './dossier.ts';
import { reciprocalFrameSchema } from './exchangeShapes.ts';
import { id, name, text } from './fields.ts';
import { formatVersions } from './migrations.ts';
import { day } from './moments.ts';
import { poleSchema } from './pole.ts';

/** What both files say of the assessment that they belong to. */
const belonging = {
  dossierId: id,
  assessmentId: id,
  referential: referentialReferenceSchema,
};

/**
 * What a respondent is shown before answering, and only what the animator
 * ticked. There is no place in it for anyone’s ratings, comments or names;
 * `shared` are agreed levels, for peers in the second round.
 */
const contextSchema = z.looseObject({
  pole: z.optional(z.partial(z.omit(poleSchema, { updatedAt: true, earlier: true }))),
  /** by indicator */
  evidence: z._default(z.record(z.string(), text), {}),
  /** by indicator */
  shared: z.optional(z.record(z.string(), z.looseObject({ level: z.nullable(name) }))),
});

/** An invitation to answer, as a file, a link or a QR code (formats.md § 3). */
export const invitationSchema = z.looseObject({
  format: z.literal('ptce-invitation'),
  formatVersion: z.literal(formatVersions['ptce-invitation']),
  ...belonging,
  poleName: name.check(z.minLength(1)),
  title: name,
  date: day,
  /** a full copy of a referential that does not ship with the app; parsed when it is used */
  customReferential: z._default(z.nullable(z.looseObject({})), null),
  names: namesSchema,
  rule: ruleSchema,
  /** how long answering should take */
  minutes: z.optional(z.nullable(z.number().check(z.gt(0)))),
  stance: z.enum(stances),
  college: z._default(z.nullable(z.enum(colleges)), null),
  round: z._default(z.number().check(z.int(), z.gte(1)), 1),
  context: z._default(contextSchema, { evidence: {} }),
  /** the pole that is asked, as a peer may name it: a suggestion, which one may leave out */
  askedPole: z.optional(name),
  /** the reciprocal round that it belongs to, for the peer’s own dossier */
  reciprocal: z.optional(reciprocalFrameSchema),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** One person’s answers on their way back (formats.md § 4). */
export const responseFileSchema = z.looseObject({
  format: z.literal('ptce-response'),
  formatVersion: z.literal(formatVersions['ptce-response']),
  ...belonging,
  response: responseSchema,
});
export type ResponseFile = z.infer<typeof responseFileSchema>;
