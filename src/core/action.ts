import * as z from 'zod/mini';
import { deletedAt, earlier, id, name, text, updatedAt } from './fields.ts';
import { day } from './moments.ts';

/** One act of the plan: what, its first step, who, by when. */
export const actionSchema = z.looseObject({
  id,
  title: name,
  firstStep: z.optional(text),
  about: z._default(z.array(z.string()), []),
  owner: z.optional(name),
  due: z.optional(z.nullable(day)),
  status: z._default(z.enum(['planned', 'underway', 'done', 'dropped']), 'planned'),
  note: z.optional(text),
  updatedAt,
  earlier,
  deletedAt,
});
export type Action = z.infer<typeof actionSchema>;
