import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementOf } from '#core/agreements.ts';
import { revealOf } from '#core/dossier.ts';
import { askedRegards, type ExchangeLine } from '#core/exchangeState.ts';
import { activeIndicators } from '#core/positions.ts';
import { poleKey } from '#core/voices.ts';
import { askPole, markReceived, markSent } from '#state/peers.ts';
import { presentDay } from '#state/presentDay.ts';
import type { Shown } from './inviteWish.ts';
import { PeersAdd } from './PeersAdd.tsx';
import { PeersInvite } from './PeersInvite.tsx';
import { PeersRow, type RowAct } from './PeersRow.tsx';
import { knownPoles } from './peersWords.ts';
import type { PrepareProps } from './prepareProps.ts';
import { usePeersSaid } from './usePeersSaid.tsx';
import { WorkshopPart } from './WorkshopPart.tsx';

const nothingShown: Shown = { profile: [], evidence: {} };

/** The poles whose regard is asked on this diagnosis: one by one, each with its invitation. */
export function PeersAsked({ dossier, assessment, index, place }: PrepareProps) {
  const { t } = useTranslation('peers');
  const { lines, others } = useMemo(
    () => askedRegards(dossier, assessment, presentDay()),
    [dossier, assessment],
  );
  const agreed = useMemo(
    () =>
      revealOf(assessment) === 'blind'
        ? 0
        : activeIndicators(index, assessment).filter(({ indicator }) =>
            agreementOf(assessment, indicator.id),
          ).length,
    [index, assessment],
  );
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(nothingShown);
  const said = usePeersSaid();

  function ask(pole: string): string | null {
    const outcome = askPole(assessment.id, pole, 1);
    if (!outcome.ok) return t('act.refused');
    if (outcome.value === '') return t('asked.there');
    said.tell(t('asked.added', { pole }));
    return null;
  }

  function askAgain(pole: string) {
    const outcome = askPole(assessment.id, pole, 2);
    if (outcome.ok && outcome.value !== '') {
      setOpen(outcome.value);
      said.tell(t('asked.added', { pole }));
    }
  }

  function actsOf({ exchange, round, state }: ExchangeLine): RowAct[] {
    const { id, pole = '', sentAt, receivedAt } = exchange;
    const here = state.kind === 'received';
    const again = lines.some(
      (one) => one.round > round && poleKey(one.exchange.pole ?? '') === poleKey(pole),
    );
    return [
      {
        key: 'invite',
        label: t('act.invite'),
        expanded: open === id,
        onAct: () => setOpen(open === id ? null : id),
      },
      ...(here && round === 1 && agreed > 0 && !again
        ? [{ key: 'second', label: t('act.second'), onAct: () => askAgain(pole) }]
        : []),
      ...(here ? [] : [sentAct(id, Boolean(sentAt))]),
      ...(here && receivedAt && state.voices === 0
        ? [
            {
              key: 'received',
              label: t('act.notReceived'),
              onAct: () => void markReceived(id, false),
            },
          ]
        : []),
      ...(!here && sentAt
        ? [
            {
              key: 'received',
              label: t('act.received'),
              onAct: () => void markReceived(id, true),
            },
          ]
        : []),
    ];
  }

  function sentAct(id: string, sent: boolean): RowAct {
    return {
      key: 'sent',
      label: t(sent ? 'act.notSent' : 'act.sent'),
      onAct: () => void markSent(id, !sent),
    };
  }

  return (
    <WorkshopPart title={t('asked.title')}>
      <p className="workshop-say">{t('asked.lead')}</p>
      {lines.length > 0 && (
        <ul className="peers-list">
          {lines.map((line) => (
            <PeersRow
              key={line.exchange.id}
              line={line}
              acts={actsOf(line)}
              onRemoved={said.removed}
            >
              {open === line.exchange.id && (
                <PeersInvite
                  dossier={dossier}
                  assessment={assessment}
                  index={index}
                  place={place}
                  line={line}
                  agreed={agreed}
                  shown={shown}
                  onShown={setShown}
                  onLeft={() => {
                    if (line.exchange.sentAt) return;
                    markSent(line.exchange.id, true);
                    said.tell(t('invite.left'));
                  }}
                />
              )}
            </PeersRow>
          ))}
        </ul>
      )}
      {said.area}
      {others.length > 0 && (
        <div className="peers-others">
          <p>{t('asked.others')}</p>
          <ul>
            {others.map(({ pole, round, voices }) => (
              <li key={`${round}/${pole}`}>
                {t('asked.other', { pole: pole || t('asked.unnamed'), count: voices })}
                {round > 1 && ` · ${t('second')}`}
              </li>
            ))}
          </ul>
          {others.some(({ pole }) => pole === '') && (
            <p className="aside-text">{t('asked.unnamedHint')}</p>
          )}
        </div>
      )}
      <PeersAdd
        label={t('asked.pole')}
        button={t('asked.add')}
        suggestions={knownPoles(dossier, lines)}
        onAdd={ask}
      />
    </WorkshopPart>
  );
}
