import type { Look, ReciprocalRound } from './exchangeShapes.ts';
import { poleKey } from './voices.ts';

/** How many poles a round may have. */
export const roundSize = { least: 3, most: 6 } as const;

/** Who looks at whom. `everyone`: at all the others; `nextTwo`: at the two after; `ring`: at the one after. */
export const looksPlans = ['everyone', 'nextTwo', 'ring'] as const;
export type LooksPlan = (typeof looksPlans)[number];

/** A proposal: each pole looks at as many as look at it. */
export function proposedLooks(poles: readonly string[], plan: LooksPlan): Look[] {
  const wanted = { everyone: poles.length - 1, nextTwo: 2, ring: 1 }[plan];
  const each = Math.min(wanted, poles.length - 1);
  return poles.flatMap((by, place) =>
    Array.from({ length: Math.max(each, 0) }, (_, step): Look => {
      return { by, at: poles[(place + step + 1) % poles.length] ?? by };
    }),
  );
}

/** What stands against a round. The first six keep it from beginning; `unbalanced` is to be told. */
export type RoundFault =
  | { kind: 'tooFew'; least: number }
  | { kind: 'tooMany'; most: number }
  | { kind: 'noName' }
  | { kind: 'sameName'; pole: string }
  | { kind: 'ownMissing'; pole: string }
  /** a look at itself, twice the same, or of a pole that is not in the round */
  | { kind: 'wrongLook'; by: string; at: string }
  /** it gives more than it gets, or less */
  | { kind: 'unbalanced'; pole: string; gives: number; gets: number };

/** @param ownName the name of the pole whose dossier it is; null: that of a network’s animator, who is in none */
export function roundFaults(
  { poles, looks, own }: Pick<ReciprocalRound, 'poles' | 'looks' | 'own'>,
  ownName: string | null,
): RoundFault[] {
  const faults: RoundFault[] = [];
  if (poles.length < roundSize.least) faults.push({ kind: 'tooFew', least: roundSize.least });
  if (poles.length > roundSize.most) faults.push({ kind: 'tooMany', most: roundSize.most });
  const keys = poles.map(poleKey);
  if (keys.includes('')) faults.push({ kind: 'noName' });
  for (const [at, pole] of poles.entries()) {
    const key = keys[at] ?? '';
    if (key !== '' && keys.indexOf(key) < at) faults.push({ kind: 'sameName', pole });
  }
  const us = own ?? ownName;
  if (us !== null && !keys.includes(poleKey(us))) faults.push({ kind: 'ownMissing', pole: us });
  const seen = new Set<string>();
  for (const { by, at } of looks) {
    const [from, to] = [poleKey(by), poleKey(at)];
    const pair = `${from}\n${to}`;
    const wrong = from === to || seen.has(pair) || !keys.includes(from) || !keys.includes(to);
    if (wrong) faults.push({ kind: 'wrongLook', by, at });
    seen.add(pair);
  }
  for (const { pole, looksAt, lookedAtBy } of roundSheet({ poles, looks })) {
    const [gives, gets] = [looksAt.length, lookedAtBy.length];
    if (gives !== gets) faults.push({ kind: 'unbalanced', pole, gives, gets });
  }
  return faults;
}

/** Whether a round can begin: nothing stands against it but, maybe, that some give more than they get. */
export function isSound(faults: readonly RoundFault[]): boolean {
  return faults.every(({ kind }) => kind === 'unbalanced');
}

/** For each pole, in the round’s order, whom it looks at and who looks at it: what a printed sheet says. */
export interface RoundSheetLine {
  pole: string;
  looksAt: readonly string[];
  lookedAtBy: readonly string[];
}

export function roundSheet({
  poles,
  looks,
}: Pick<ReciprocalRound, 'poles' | 'looks'>): RoundSheetLine[] {
  const order = new Map(poles.map((pole, at) => [poleKey(pole), at]));
  const nameOf = (name: string) => poles[order.get(poleKey(name)) ?? -1] ?? name;
  const placeOf = (name: string) => order.get(poleKey(name)) ?? poles.length;
  const sorted = (names: string[]) => names.map(nameOf).sort((a, b) => placeOf(a) - placeOf(b));
  return poles.map((pole) => ({
    pole,
    looksAt: sorted(looks.filter(({ by }) => poleKey(by) === poleKey(pole)).map(({ at }) => at)),
    lookedAtBy: sorted(looks.filter(({ at }) => poleKey(at) === poleKey(pole)).map(({ by }) => by)),
  }));
}
