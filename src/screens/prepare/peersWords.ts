import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ExchangeLine, ExchangeState } from '#core/exchangeState.ts';
import type { Exchange } from '#core/exchanges.ts';
import { ownPoleIn, type ReciprocalRound, reciprocalRounds } from '#core/reciprocal.ts';
import type { RoundFault } from '#core/reciprocalLooks.ts';
import { unreachable } from '#core/result.ts';
import { peerPole, peersOfAllRounds, poleKey } from '#core/voices.ts';
import { formatDayOf } from '#i18n/format.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';

/** How far an exchange has come, in a few words. */
export function stateWords(
  state: ExchangeState,
  exchange: Pick<Exchange, 'sentAt' | 'receivedAt'> | null,
  t: Texts<'peers'>,
): string {
  const sent = exchange?.sentAt;
  // Of two other poles one knows that it was ticked, not when it left.
  if (!sent && (state.kind === 'sent' || state.kind === 'awaited')) return t('rounds.ticked.sent');
  const when = sent ? formatDayOf(sent, currentLanguage()) : '';
  switch (state.kind) {
    case 'planned':
      return t('state.planned');
    case 'sent':
      return t('state.sent', { when });
    case 'awaited':
      return t('state.awaited', { when, count: state.days });
    case 'received':
      return state.voices === 0 ? t('state.received') : t('state.voices', { count: state.voices });
    case 'toGive':
      return state.days === 0 ? t('state.invited') : t('state.toGive', { count: state.days });
    case 'given':
      return t('state.given', { when });
    default:
      return unreachable(state);
  }
}

/** How far, as one of three shapes beside the words. */
export function stateShape({ kind }: ExchangeState): 'open' | 'under' | 'done' {
  if (kind === 'planned') return 'open';
  return kind === 'received' || kind === 'given' ? 'done' : 'under';
}

/** What stands against a round and what to do, as a sentence. */
export function faultWords(fault: RoundFault, t: Texts<'peers'>): string {
  switch (fault.kind) {
    case 'tooFew':
      return t('fault.tooFew', { count: fault.least });
    case 'tooMany':
      return t('fault.tooMany', { count: fault.most });
    case 'noName':
      return t('fault.noName');
    case 'sameName':
    case 'ownMissing':
      return t(`fault.${fault.kind}`, { pole: fault.pole });
    case 'wrongLook':
      return t('fault.wrongLook', { by: fault.by, at: fault.at });
    case 'unbalanced':
      return t('fault.unbalanced', { pole: fault.pole, gives: fault.gives, gets: fault.gets });
    default:
      return unreachable(fault);
  }
}

/** Names of poles that the dossier has met, in earlier years and in rounds, but for its own and those asked already; sorted. */
export function knownPoles(dossier: Dossier, asked: readonly ExchangeLine[]): string[] {
  const met = [
    ...dossier.exchanges.filter(({ deletedAt }) => !deletedAt).map(({ pole }) => pole ?? ''),
    ...reciprocalRounds(dossier).flatMap(({ poles }) => poles),
    ...dossier.assessments
      .filter(({ deletedAt, names }) => !deletedAt && names !== 'anonymous')
      .flatMap((one) => peersOfAllRounds(one).map(peerPole)),
  ];
  const seen = new Set([
    '',
    poleKey(dossier.pole.name),
    ...asked.map(({ exchange }) => poleKey(exchange.pole ?? '')),
  ]);
  return met
    .filter((pole) => {
      const key = poleKey(pole);
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh;
    })
    .sort((a, b) => a.localeCompare(b, currentLanguage()));
}

/** The round in which a pole looks at this assessment; null: it is asked by itself. */
export function roundWith(
  dossier: Dossier,
  assessment: Assessment,
  pole: string,
): ReciprocalRound | null {
  const found = reciprocalRounds(dossier).find((round) => {
    const own = ownPoleIn(dossier, round);
    return (
      own !== null &&
      round.assessmentId === assessment.id &&
      round.looks.some(
        ({ by, at }) => poleKey(by) === poleKey(pole) && poleKey(at) === poleKey(own),
      )
    );
  });
  return found ?? null;
}
