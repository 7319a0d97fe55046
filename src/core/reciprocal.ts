import type { Dossier } from './dossier.ts';
import type { Look, ReciprocalFrame, ReciprocalRound } from './exchangeShapes.ts';
import { askPole, type Exchange, giveRegard, renameExchange } from './exchanges.ts';
import { mergeItems } from './mergeUnits.ts';
import { roundSheet } from './reciprocalLooks.ts';
import { poleKey } from './voices.ts';

export type { ReciprocalFrame, ReciprocalRound } from './exchangeShapes.ts';

/**
 * Reciprocal rounds: three to six poles look at one another. Each keeps its own
 * dossier; who looks at whom stands in the dossier of the one who set it up,
 * and goes along in its invitations (`reciprocal`), so that the others can add
 * it to theirs. Poles are known by their names, compared as `poleKey` does.
 */

/** The rounds of a dossier, as they were added. */
export function reciprocalRounds(dossier: Dossier): ReciprocalRound[] {
  return (dossier.reciprocal ?? []).filter(({ deletedAt }) => !deletedAt);
}

/** Under which of its names the pole of the dossier is in a round; null: it is not. */
export function ownPoleIn(dossier: Dossier, { poles, own }: ReciprocalRound): string | null {
  const key = poleKey(own ?? dossier.pole.name);
  return poles.find((pole) => poleKey(pole) === key) ?? null;
}

/** A round begins; nothing where its id is there already. */
export function startRound(dossier: Dossier, round: ReciprocalRound, now: string): Dossier {
  const rounds = dossier.reciprocal ?? [];
  if (rounds.some(({ id }) => id === round.id)) return dossier;
  const started = { ...round, updatedAt: now };
  return { ...dossier, updatedAt: now, reciprocal: [...rounds, started] };
}

/** Sets the title, the poles, who looks at whom, or which of our assessments is looked at. */
export function changeRound(
  dossier: Dossier,
  roundId: string,
  fields: Partial<Pick<ReciprocalRound, 'title' | 'poles' | 'looks' | 'assessmentId' | 'own'>>,
  now: string,
): Dossier {
  return changed(dossier, roundId, now, (round) => {
    const same = Object.entries(fields).every(([key, value]) => round[key] === value);
    return same ? round : { ...round, ...fields };
  });
}

/**
 * A pole of a round is called otherwise: in the round, in who looks at whom, in
 * the exchanges that the round planned. What its people answered stays under
 * the name that they gave. Nothing where the name is empty or another pole’s.
 */
export function renamePole(
  dossier: Dossier,
  roundId: string,
  { pole, name }: { pole: string; name: string },
  now: string,
): Dossier {
  const round = reciprocalRounds(dossier).find(({ id }) => id === roundId);
  const [from, to] = [poleKey(pole), poleKey(name)];
  const isTaken = round?.poles.some((one) => poleKey(one) === to && poleKey(one) !== from);
  if (!round || to === '' || isTaken || pole === name.trim()) return dossier;
  const renamed = (one: string) => (poleKey(one) === from ? name.trim() : one);
  const own = ownPoleIn(dossier, round);
  const fields = {
    poles: round.poles.map(renamed),
    looks: round.looks.map((look) => ({ ...look, by: renamed(look.by), at: renamed(look.at) })),
    ...(own === null ? {} : { own: renamed(own) }),
  };
  return dossier.exchanges
    .filter((one) => poleKey(one.pole ?? '') === from && isOfRound(round, one))
    .reduce(
      (next, { id }) => renameExchange(next, id, name, now),
      changeRound(dossier, roundId, fields, now),
    );
}

/** Whether an exchange was planned for a round: a regard that it names, or one asked on the assessment that is looked at in it. */
function isOfRound({ id, assessmentId }: ReciprocalRound, exchange: Exchange): boolean {
  return exchange.direction === 'given'
    ? exchange['reciprocal'] === id
    : assessmentId !== undefined && exchange.assessmentId === assessmentId;
}

/** Ticks what two other poles have done, by hand; null takes it back. */
export function tickLook(
  dossier: Dossier,
  roundId: string,
  { by, at }: { by: string; at: string },
  moments: { sentAt?: string | null; receivedAt?: string | null },
  now: string,
): Dossier {
  return changed(dossier, roundId, now, (round) => {
    const place = round.looks.findIndex(
      (look) => poleKey(look.by) === poleKey(by) && poleKey(look.at) === poleKey(at),
    );
    const look = round.looks[place];
    return look ? { ...round, looks: round.looks.with(place, { ...look, ...moments }) } : round;
  });
}

/** A round is deleted: its tombstone stays, and so do its exchanges. */
export function removeRound(dossier: Dossier, roundId: string, now: string): Dossier {
  return changed(dossier, roundId, now, (round) => ({ ...round, deletedAt: now }));
}

/**
 * Plans the exchanges that a round asks of the pole of this dossier: whom we
 * ask, whom we look at. What is planned already stays as it is.
 * @param ids gives a new id each time it is asked
 */
export function planExchanges(
  dossier: Dossier,
  roundId: string,
  ids: () => string,
  now: string,
): Dossier {
  const round = reciprocalRounds(dossier).find(({ id }) => id === roundId);
  const own = round && ownPoleIn(dossier, round);
  const sheet = round && own ? roundSheet(round).find(({ pole }) => pole === own) : null;
  if (!round || !sheet) return dossier;
  const { assessmentId } = round;
  const asked =
    assessmentId === undefined
      ? dossier
      : sheet.lookedAtBy.reduce(
          (next, pole) => askPole(next, { id: ids(), assessmentId, pole, round: 1 }, now),
          dossier,
        );
  return sheet.looksAt
    .filter((pole) => !isGivenIn(dossier, roundId, pole))
    .reduce(
      (next, pole) => giveRegard(next, { id: ids(), pole, round: 1, reciprocal: roundId }, now),
      asked,
    );
}

/** What an invitation tells of a round. */
export function roundFrame({ id, title, poles, looks }: ReciprocalRound): ReciprocalFrame {
  return { id, title, poles: [...poles], looks: looks.map(({ by, at }) => ({ by, at })) };
}

/**
 * A round that came in an invitation, added to the dossier of a pole that is in
 * it; where it is here already, what it says of poles and looks is taken over,
 * and what was ticked here stays.
 * @param own under which of its names the pole is in it
 */
export function adoptRound(
  dossier: Dossier,
  frame: ReciprocalFrame,
  own: string,
  now: string,
): Dossier {
  const { id, title, poles, looks } = roundFrame(frame);
  const there = dossier.reciprocal?.find((round) => round.id === id);
  if (!there || there.deletedAt) {
    const fresh: ReciprocalRound = { id, title, poles, looks, own, updatedAt: now };
    if (!there) return startRound(dossier, fresh, now);
    const back = mergeItems(there, fresh);
    return { ...dossier, updatedAt: now, reciprocal: replaced(dossier, back) };
  }
  const ticked = looks.map((look) => ({ ...lookOf(there, look), ...look }));
  const same = sameFrame(roundFrame(there), { id, title, poles, looks });
  return same ? dossier : changeRound(dossier, id, { title, poles, looks: ticked }, now);
}

/** Whether a planned regard on a pole belongs to a round already. */
function isGivenIn({ exchanges }: Dossier, roundId: string, pole: string): boolean {
  return exchanges.some(
    (one) =>
      one.direction === 'given' &&
      !one.deletedAt &&
      one['reciprocal'] === roundId &&
      poleKey(one.pole ?? '') === poleKey(pole),
  );
}

function lookOf({ looks }: ReciprocalRound, { by, at }: Look): Look | undefined {
  return looks.find((look) => poleKey(look.by) === poleKey(by) && poleKey(look.at) === poleKey(at));
}

function sameFrame(a: ReciprocalFrame, b: ReciprocalFrame): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function changed(
  dossier: Dossier,
  roundId: string,
  now: string,
  change: (round: ReciprocalRound) => ReciprocalRound,
): Dossier {
  const former = dossier.reciprocal?.find(({ id }) => id === roundId);
  if (!former || former.deletedAt) return dossier;
  const next = change(former);
  if (next === former) return dossier;
  return { ...dossier, updatedAt: now, reciprocal: replaced(dossier, { ...next, updatedAt: now }) };
}

function replaced({ reciprocal = [] }: Dossier, round: ReciprocalRound): ReciprocalRound[] {
  return reciprocal.map((one) => (one.id === round.id ? round : one));
}
