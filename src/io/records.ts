import * as z from 'zod/mini';
import type { Part } from '#core/parts.ts';

/** What the list of dossiers needs, without reading any dossier. Unknown members are kept and written back. */
const recordSchema = z.looseObject({
  id: z.string(),
  /** the pole's */
  name: z.string(),
  fictional: z.boolean(),
  /** the example that ships with the app */
  shipped: z.boolean(),
  /** of the dossier format that the parts are in */
  formatVersion: z.number(),
  /** rises by one with each write */
  revision: z.number(),
  updatedAt: z.string(),
  assessments: z.number(),
  deletedAt: z.nullable(z.string()),
  /** when a copy was last saved as a file */
  copiedAt: z.nullable(z.string()),
  /** when it was found unreadable; its text is then in `setAside` */
  setAsideAt: z.nullable(z.string()),
});
export type DossierRecord = z.infer<typeof recordSchema>;

/** Something stored as a record; null where it is none of ours. */
export function readRecord(raw: unknown): DossierRecord | null {
  const parsed = recordSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** Looked at before anything else: a newer app may have given its records another shape. */
export function formatVersionOf(raw: unknown): number {
  const version = (raw as { formatVersion?: unknown } | undefined)?.formatVersion;
  return typeof version === 'number' ? version : 0;
}

/** Something stored as a part; null where it has not the shape of one. */
export function asPart(raw: unknown): Part | null {
  if (raw === null || typeof raw !== 'object') return null;
  const { path, order, value } = raw as Partial<Record<keyof Part, unknown>>;
  const whole =
    typeof path === 'string' &&
    typeof order === 'number' &&
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value);
  return whole ? (raw as Part) : null;
}
