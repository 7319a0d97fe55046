import { daysBetween } from './days.ts';
import type { Assessment, Dossier } from './dossier.ts';
import type { Look, ReciprocalRound } from './exchangeShapes.ts';
import { type ExchangeState, exchangeState } from './exchangeState.ts';
import { type Exchange, exchangeRound } from './exchanges.ts';
import { ownPoleIn } from './reciprocal.ts';
import { poleKey } from './voices.ts';

/**
 * One look of a round. `ours`: known from the exchanges of this dossier (they
 * look at us, or we at them), of the latest round of questions that has begun;
 * else as ticked by hand.
 */
export interface GridLook {
  by: string;
  at: string;
  ours: boolean;
  /** the exchange that says so, to act on; null: none is there yet, or it is ticked by hand */
  exchange: Exchange | null;
  /** of the questions: 1 blind, 2 after reading us */
  round: number;
  state: ExchangeState;
}

export interface ReciprocalGrid {
  /** as in the round: those who look are its rows, those who are looked at its columns */
  poles: readonly string[];
  /** under which name we are in it; null: we are not */
  own: string | null;
  /** by place of who looks, then of who is looked at; null: that look is not in the round */
  rows: readonly (readonly (GridLook | null)[])[];
  /** looks that are done, of all */
  done: number;
  total: number;
}

/**
 * What is sent, received and still awaited in a round.
 * @param today `2026-11-21`
 */
export function reciprocalGrid(
  dossier: Dossier,
  round: ReciprocalRound,
  today: string,
): ReciprocalGrid {
  const own = ownPoleIn(dossier, round);
  const assessment = dossier.assessments.find(({ id }) => id === round.assessmentId) ?? null;
  const rows = round.poles.map((by) =>
    round.poles.map((at): GridLook | null => {
      const look = round.looks.find(
        (one) => poleKey(one.by) === poleKey(by) && poleKey(one.at) === poleKey(at),
      );
      if (!look || poleKey(by) === poleKey(at)) return null;
      if (at === own) return askedLook(dossier, assessment, by, at, today);
      if (by === own) return givenLook(dossier, round, by, at, today);
      return { by, at, ours: false, exchange: null, round: 1, state: tickedState(look, today) };
    }),
  );
  const looks = rows.flat().filter((one) => one !== null);
  const done = looks.filter(({ state: { kind } }) => kind === 'received' || kind === 'given');
  return { poles: round.poles, own, rows, done: done.length, total: looks.length };
}

function askedLook(
  dossier: Dossier,
  assessment: Assessment | null,
  by: string,
  at: string,
  today: string,
): GridLook {
  const asked = dossier.exchanges.filter(
    (one) =>
      one.direction === 'asked' &&
      assessment !== null &&
      one.assessmentId === assessment.id &&
      concerns(one, by),
  );
  const exchange = latestBegun(asked, assessment, today);
  // What came without being asked counts as come.
  const meant = exchange ?? { id: 'none', direction: 'asked' as const, pole: by };
  return ourLook(by, at, exchange, exchangeState(assessment, meant, today));
}

function givenLook(
  dossier: Dossier,
  round: ReciprocalRound,
  by: string,
  at: string,
  today: string,
): GridLook {
  const all = dossier.exchanges.filter((one) => one.direction === 'given' && concerns(one, at));
  const own = all.filter((one) => one['reciprocal'] === round.id);
  // The second round of questions comes with the same assessment of theirs.
  const theirs = new Set(own.flatMap(({ assessmentId }) => assessmentId ?? []));
  const given = all.filter((one) => own.includes(one) || theirs.has(one.assessmentId ?? ''));
  const exchange = latestBegun(given, null, today);
  const state: ExchangeState = exchange
    ? exchangeState(null, exchange, today)
    : { kind: 'planned' };
  return ourLook(by, at, exchange, state);
}

function ourLook(
  by: string,
  at: string,
  exchange: Exchange | null,
  state: ExchangeState,
): GridLook {
  return { by, at, ours: true, exchange, round: exchange ? exchangeRound(exchange) : 1, state };
}

function tickedState({ sentAt, receivedAt }: Look, today: string): ExchangeState {
  if (receivedAt) return { kind: 'received', voices: 0 };
  if (!sentAt) return { kind: 'planned' };
  const days = Math.max(0, daysBetween(sentAt.slice(0, 10), today));
  return days === 0 ? { kind: 'sent' } : { kind: 'awaited', days };
}

function concerns({ pole, deletedAt }: Exchange, name: string): boolean {
  return !deletedAt && poleKey(pole ?? '') === poleKey(name);
}

/** Of the latest round of questions that has begun; where none has, of the first. */
function latestBegun(
  exchanges: readonly Exchange[],
  assessment: Assessment | null,
  today: string,
): Exchange | null {
  const inTime = exchanges.toSorted((a, b) => exchangeRound(a) - exchangeRound(b));
  const begun = inTime.findLast((one) => exchangeState(assessment, one, today).kind !== 'planned');
  return begun ?? inTime[0] ?? null;
}
