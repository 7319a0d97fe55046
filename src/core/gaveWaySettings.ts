import * as z from 'zod/mini';
import { isSameJson } from './canonicalJson.ts';
import type { Unit } from './mergeUnits.ts';
import { day } from './moments.ts';

const shapes = {
  date: day,
  names: z.enum(['named', 'college', 'anonymous']),
  rule: z.object({ share: z.number(), gap: z.number() }),
  /** how many of each college */
  expected: z.record(z.string(), z.number()),
  /** ids of a shorter set; null: all */
  indicators: z.nullable(z.array(z.string())),
  /** null: none was fixed */
  nextMeeting: z.nullable(day),
  referential: z.object({ id: z.string(), version: z.string() }),
};
type Shapes = typeof shapes;

/** What a setting of an assessment was before it gave way. */
export type FormerSetting = {
  [M in keyof Shapes]: { member: M; value: z.infer<Shapes[M]> };
}[keyof Shapes];

/** What a former state of an assessment’s settings says otherwise than the one that stands, but for its title, which is a text. What cannot be read is left out. */
export function formerSettings(unit: Unit, entry: Unit): FormerSetting[] {
  return Object.entries(shapes).flatMap(([member, shape]) => {
    const former = shape.safeParse(entry[member]);
    if (!former.success) return [];
    const present = shape.safeParse(unit[member]);
    // Nothing there is nothing fixed, and no shorter set.
    const standing = present.success ? present.data : null;
    return isSameJson(former.data, standing)
      ? []
      : [{ member, value: former.data } as FormerSetting];
  });
}
