import type { Response, Stance } from './dossier.ts';

/** What can be said at the end, beside the indicators, in the order in which it is asked. */
export const closingFields = [
  'process',
  'plan',
  'seen',
  'questions',
  'suggestions',
  'takeHome',
] as const;
export type ClosingField = (typeof closingFields)[number];
export type ClosingFields = Partial<Record<ClosingField, string>>;

/** The closing questions for who answers: peers also say what they saw, in the second round whether the plan holds. */
export function closingAsked({
  stance,
  round = 1,
}: {
  stance: Stance;
  round?: number | undefined;
}): readonly ClosingField[] {
  const forPeers: readonly ClosingField[] = round >= 2 ? ['plan', 'seen'] : ['seen'];
  return closingFields.filter(
    (field) =>
      (field !== 'plan' && field !== 'seen') || (stance === 'peer' && forPeers.includes(field)),
  );
}

/** A voice with fields of its closing words set. */
export function conclude(response: Response, fields: ClosingFields, now: string): Response {
  const closing = { ...response.closing, ...fields, updatedAt: now };
  return { ...response, updatedAt: now, closing };
}
