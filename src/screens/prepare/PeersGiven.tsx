import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import { type ExchangeLine, givenRegards } from '#core/exchangeState.ts';
import { giveRegard, markReceived, markSent } from '#state/peers.ts';
import { presentDay } from '#state/presentDay.ts';
import { PeersAdd } from './PeersAdd.tsx';
import { PeersRow, type RowAct } from './PeersRow.tsx';
import { knownPoles } from './peersWords.ts';
import { usePeersSaid } from './usePeersSaid.tsx';
import { WorkshopPart } from './WorkshopPart.tsx';

/** The poles that we look at, noted by hand or by the invitation that came. */
export function PeersGiven({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('peers');
  const lines = useMemo(() => givenRegards(dossier, presentDay()), [dossier]);
  const said = usePeersSaid();

  function add(pole: string): string | null {
    if (!giveRegard({ pole, round: 1 }).ok) return t('act.refused');
    said.tell(t('given.added', { pole }));
    return null;
  }

  function actsOf({ exchange: { id, receivedAt }, state }: ExchangeLine): RowAct[] {
    const given = state.kind === 'given';
    return [
      ...(given
        ? []
        : [
            {
              key: 'invited',
              label: t(receivedAt ? 'act.notReceived' : 'act.invited'),
              onAct: () => void markReceived(id, !receivedAt),
            },
          ]),
      {
        key: 'given',
        label: t(given ? 'act.notGiven' : 'act.given'),
        onAct: () => void markSent(id, !given),
      },
    ];
  }

  return (
    <WorkshopPart title={t('given.title')}>
      {lines.length === 0 && <p className="workshop-say">{t('given.none')}</p>}
      {lines.length > 0 && (
        <ul className="peers-list">
          {lines.map((line) => (
            <PeersRow
              key={line.exchange.id}
              line={line}
              acts={actsOf(line)}
              onRemoved={said.removed}
            />
          ))}
        </ul>
      )}
      {said.area}
      <PeersAdd
        label={t('given.pole')}
        button={t('given.add')}
        suggestions={knownPoles(dossier, lines)}
        onAdd={add}
      />
    </WorkshopPart>
  );
}
