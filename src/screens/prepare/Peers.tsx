import { useTranslation } from 'react-i18next';
import { PeersAsked } from './PeersAsked.tsx';
import { PeersGiven } from './PeersGiven.tsx';
import { PeersRounds } from './PeersRounds.tsx';
import { partIds } from './PrepareContents.tsx';
import type { PrepareProps } from './prepareProps.ts';
import './peers.css';

/** Whom we ask to look at us, whom we look at, and rounds of several poles. */
export function Peers(props: PrepareProps) {
  const { t } = useTranslation('peers');
  return (
    <section className="workshop peers" aria-labelledby={partIds.peers}>
      <h2 id={partIds.peers} tabIndex={-1}>
        {t('title')}
      </h2>
      <p className="lead">{t('lead')}</p>
      <PeersAsked {...props} />
      <PeersGiven dossier={props.dossier} />
      <PeersRounds dossier={props.dossier} assessment={props.assessment} />
    </section>
  );
}
