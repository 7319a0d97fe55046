import * as z from 'zod/mini';
import { earlier, name, text, updatedAt } from './fields.ts';

/** The profile of a pole, with the typologies of the field. Only the name is required. */
export const poleSchema = z.looseObject({
  name: name.check(z.minLength(1)),
  territory: z.nullish(text),
  foundedYear: z.nullish(z.number().check(z.int())),
  origin: z.nullish(z.enum(['citizen', 'entrepreneurial', 'authority', 'mixed'])),
  kind: z.nullish(z.enum(['sector', 'multi-activity'])),
  basis: z.nullish(z.enum(['companies', 'place', 'sector'])),
  sectors: z.nullish(z.array(name)),
  legalForm: z.nullish(name),
  sharedPlace: z.nullish(z.boolean()),
  circles: z.nullish(z.array(z.looseObject({ name, count: z.nullish(z.number()) }))),
  fullTimeEquivalents: z.nullish(z.number()),
  animationFullTimeEquivalents: z.nullish(z.number()),
  resources: z.nullish(
    z.looseObject({
      memberFees: z.nullish(z.number()),
      publicFunding: z.nullish(z.number()),
      ownIncome: z.nullish(z.number()),
      other: z.nullish(z.number()),
    }),
  ),
  description: z.nullish(text),
  contact: z.nullish(text),
  updatedAt,
  earlier,
});
export type Pole = z.infer<typeof poleSchema>;
