import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GapKey } from '#charts/GapScale.tsx';
import type { Assessment } from '#core/dossier.ts';
import { participationOf } from '#core/participation.ts';
import type { IndicatorGap } from '#core/peerGap.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { peerWords } from '#core/reportVoices.ts';
import { shownVoices } from '#core/shownVoices.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { PeerLook } from '#state/peerLook.ts';
import { Link } from '#ui/Link.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Place } from '#ui/navigation.ts';
import { Onward } from './Onward.tsx';
import { PairsClosings } from './PairsClosings.tsx';
import { PairsEntry } from './PairsEntry.tsx';
import { PairsFilters, type PairsOrder } from './PairsFilters.tsx';
import { PairsTable } from './PairsTable.tsx';
import { usePairsWords } from './usePairsWords.ts';
import './pairs.css';

export interface PairsProps {
  assessment: Assessment;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'dossier' }>;
  look: PeerLook;
}

/** The pole’s own regard beside its peers’: where they differ, what each wrote, what is concluded from it. */
export function PairsView(props: PairsProps) {
  const { assessment, index, place, look } = props;
  const { t } = useTranslation(['cross', 'report']);
  const words = usePairsWords();
  const [order, setOrder] = useState<PairsOrder>('gap');
  const { gaps, rounds } = look;
  const heading = useChosen(place.objective);
  if (participationOf(assessment).peers === 0) return <NoPeers place={place} />;
  const asked = gaps.indicators.some(({ node }) => node.objective.id === place.objective);
  const objective = asked ? (place.objective ?? null) : null;
  const shown = inOrder(gaps.indicators, index, order).filter(
    ({ node }) => objective === null || node.objective.id === objective,
  );
  return (
    <>
      <p className="lead">{words.summary(gaps, index)}</p>
      <p className="pairs-counts">
        {words.counts(gaps)} {t('pairs.meaning')}
      </p>
      <Caveats {...props} />
      <div className="pairs-key">
        <GapKey
          own={t('pairs.own_side')}
          peers={t('pairs.peers_side')}
          first={rounds === 'shown' ? t('pairs.first_side') : null}
        />
      </div>
      <PairsTable {...props} words={words} />
      <section className="pairs-list" aria-labelledby="pairs-list">
        <h2 id="pairs-list" ref={heading} tabIndex={-1}>
          {t('pairs.list')}
        </h2>
        <PairsFilters
          {...props}
          objective={objective}
          order={order}
          count={shown.length}
          onOrder={setOrder}
        />
        {shown.map((one) => (
          <PairsEntry key={one.node.indicator.id} {...props} one={one} words={words} />
        ))}
      </section>
      <PairsClosings words={peerWords(assessment)} names={assessment.names} />
      <Onward place={place} part="pairs" />
    </>
  );
}

/** The heading that takes the focus when an objective is chosen above it; not when it is chosen in the list’s own filter. */
function useChosen(objective: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const former = useRef(objective);
  useEffect(() => {
    if (former.current === objective) return;
    former.current = objective;
    if (!(document.activeElement instanceof HTMLSelectElement)) heading.current?.focus();
  }, [objective]);
  return heading;
}

/** Given widest first. */
function inOrder(
  indicators: readonly IndicatorGap[],
  index: ReferentialIndex,
  order: PairsOrder,
): readonly IndicatorGap[] {
  if (order === 'gap') return indicators;
  const place = new Map(index.indicators.map((node, at) => [node, at]));
  return indicators.toSorted((a, b) => (place.get(a.node) ?? 0) - (place.get(b.node) ?? 0));
}

/** Who looked, whether twice, and what is withheld, with the reason. */
function Caveats({ assessment, index, look }: PairsProps) {
  const { t } = useTranslation(['cross', 'report']);
  const { peers, peerPoles } = participationOf(assessment);
  const { withheld } = shownVoices(index, assessment);
  const poles = formatList(peerPoles, currentLanguage());
  const notices = [
    ...(withheld.own > 0 ? [t('withheld.own')] : []),
    ...(withheld.peers > 0 ? [t('withheld.peers')] : []),
    ...(withheld.peersOn > 0 ? [t('report:withheld.peersOn', { count: withheld.peersOn })] : []),
    ...(look.rounds === 'none' ? [] : [t(`pairs.rounds.${look.rounds}`)]),
  ];
  return (
    <>
      <p className="aside-text">
        {poles === ''
          ? t('pairs.unnamed', { count: peers })
          : t('pairs.from', { count: peers, poles })}
      </p>
      {notices.length > 0 && (
        <Notice>
          {notices.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </>
  );
}

function NoPeers({ place }: Pick<PairsProps, 'place'>) {
  const { t } = useTranslation('cross');
  return (
    <>
      <p className="lead">{t('pairs.none')}</p>
      <div className="actions">
        <Link
          to={{ name: 'dossier', id: place.id, screen: 'preparer', assessment: place.assessment }}
          className="button strong"
        >
          {t('pairs.invite')}
        </Link>
      </div>
    </>
  );
}
