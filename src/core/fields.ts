import * as z from 'zod/mini';
import { limits } from './limits.ts';
import { moment } from './moments.ts';

/** The members that the parts of a dossier have in common. */

export const text = z.string().check(z.maxLength(limits.textLength));
export const name = z.string().check(z.maxLength(limits.nameLength));
/** We write UUIDs; files by other hands may use any short mark. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/));
/** what gave way when two dossiers were merged */
export const earlier = z.optional(z.array(z.unknown()));
export const updatedAt = z.optional(moment);
/** a tombstone: deleted, and can come back */
export const deletedAt = z.optional(z.nullable(moment));
