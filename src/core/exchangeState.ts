import { daysBetween } from './days.ts';
import type { Assessment, Dossier, Response } from './dossier.ts';
import { type Exchange, exchangeRound } from './exchanges.ts';
import { roundOf } from './rounds.ts';
import { groupByPole, peerPole, peersOfAllRounds, poleKey } from './voices.ts';

/** How far an exchange has come. `days`: whole days that somebody has been waiting for, 0 on the first. */
export type ExchangeState =
  /** nothing has left yet */
  | { kind: 'planned' }
  /** today: nobody is late yet */
  | { kind: 'sent' }
  /** their answer */
  | { kind: 'awaited'; days: number }
  /** `voices`: 0 where it came another way, or by someone who named no pole */
  | { kind: 'received'; voices: number }
  /** they await ours */
  | { kind: 'toGive'; days: number }
  | { kind: 'given' };

/** An exchange with what it has come to. */
export interface ExchangeLine {
  exchange: Exchange;
  round: number;
  state: ExchangeState;
}

/** What was asked about an assessment, by pole and round. */
export interface AskedRegards {
  /** as they were added */
  lines: readonly ExchangeLine[];
  /** peers’ answers that no exchange asked for, by pole and round; `` for those who named none */
  others: readonly { pole: string; round: number; voices: number }[];
}

/** @param today `2026-11-21` */
export function askedRegards(
  dossier: Dossier,
  assessment: Assessment,
  today: string,
): AskedRegards {
  const asked = dossier.exchanges.filter(
    ({ direction, assessmentId, deletedAt }) =>
      direction === 'asked' && assessmentId === assessment.id && !deletedAt,
  );
  const keyOf = (pole: string, round: number) => `${round}/${poleKey(pole)}`;
  const known = new Set(asked.map((one) => keyOf(one.pole ?? '', exchangeRound(one))));
  const peers = peersOfAllRounds(assessment);
  const rounds = [...new Set(peers.map(roundOf))].sort((a, b) => a - b);
  const others = rounds.flatMap((round) =>
    groupByPole(peers.filter((one) => roundOf(one) === round)).flatMap((voices) => {
      const pole = voices[0] ? peerPole(voices[0]) : '';
      return known.has(keyOf(pole, round)) ? [] : [{ pole, round, voices: voices.length }];
    }),
  );
  return {
    lines: asked.map((exchange) => lineOf(assessment, exchange, today)),
    others,
  };
}

/** Whom we look at, as they were added. */
export function givenRegards(dossier: Dossier, today: string): ExchangeLine[] {
  return dossier.exchanges
    .filter(({ direction, deletedAt }) => direction === 'given' && !deletedAt)
    .map((exchange) => lineOf(null, exchange, today));
}

/**
 * How far an exchange has come.
 * @param assessment ours, that was asked about; null for one that we give
 * @param today `2026-11-21`
 */
export function exchangeState(
  assessment: Assessment | null,
  exchange: Exchange,
  today: string,
): ExchangeState {
  const { direction, sentAt, receivedAt } = exchange;
  const since = (moment: string) => Math.max(0, daysBetween(moment.slice(0, 10), today));
  if (direction === 'given') {
    if (sentAt) return { kind: 'given' };
    return receivedAt ? { kind: 'toGive', days: since(receivedAt) } : { kind: 'planned' };
  }
  const voices = assessment ? voicesOf(assessment, exchange).length : 0;
  if (voices > 0 || receivedAt) return { kind: 'received', voices };
  if (!sentAt) return { kind: 'planned' };
  const days = since(sentAt);
  return days === 0 ? { kind: 'sent' } : { kind: 'awaited', days };
}

function lineOf(assessment: Assessment | null, exchange: Exchange, today: string): ExchangeLine {
  return {
    exchange,
    round: exchangeRound(exchange),
    state: exchangeState(assessment, exchange, today),
  };
}

function voicesOf(assessment: Assessment, exchange: Exchange): Response[] {
  const key = poleKey(exchange.pole ?? '');
  if (key === '') return [];
  return peersOfAllRounds(assessment).filter(
    (response) =>
      roundOf(response) === exchangeRound(exchange) && poleKey(peerPole(response)) === key,
  );
}
