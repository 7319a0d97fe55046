import * as z from 'zod/mini';
import { deletedAt, earlier, id, name, updatedAt } from './fields.ts';
import { moment } from './moments.ts';

/**
 * One regard between two poles (formats.md § 2, `exchanges`). `asked`: we ask
 * `pole` to look at our assessment `assessmentId`; `given`: we look at theirs.
 * `sentAt`: what leaves us left (our invitation, or our answer); `receivedAt`:
 * what comes to us came (their first answer, or their invitation).
 */
export const exchangeSchema = z.looseObject({
  id,
  assessmentId: z.optional(z.string()),
  pole: z.optional(name),
  direction: z.optional(z.enum(['asked', 'given'])),
  round: z.optional(z.number()),
  sentAt: z.optional(z.nullable(moment)),
  receivedAt: z.optional(z.nullable(moment)),
  updatedAt,
  earlier,
  deletedAt,
});

/** Who looks at whom, by the names of their poles. The moments: ticked by hand, for two poles neither of which is ours. */
const lookSchema = z.looseObject({
  by: name,
  at: name,
  sentAt: z.optional(z.nullable(moment)),
  receivedAt: z.optional(z.nullable(moment)),
});
export type Look = z.infer<typeof lookSchema>;

/** A round in which three to six poles look at one another: what its poles have in common, and send one another. */
const frame = {
  id,
  title: name,
  poles: z.array(name),
  looks: z.array(lookSchema),
};

/** A reciprocal round in a dossier (`reciprocal`, a member beside version 1 of the format). */
export const reciprocalSchema = z.looseObject({
  ...frame,
  /** our assessment that the others look at */
  assessmentId: z.optional(z.string()),
  /** under which of its names we are in it; without it, the pole’s own name */
  own: z.optional(name),
  updatedAt,
  earlier,
  deletedAt,
});
export type ReciprocalRound = z.infer<typeof reciprocalSchema>;

/** The round as an invitation tells of it: who looks at whom, and nothing of how far anybody has come. */
export const reciprocalFrameSchema = z.looseObject(frame);
export type ReciprocalFrame = z.infer<typeof reciprocalFrameSchema>;
