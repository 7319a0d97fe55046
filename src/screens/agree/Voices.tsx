import { useTranslation } from 'react-i18next';

/** More at one level are a bar: dots would be crumbs. */
const mostDots = 24;

/** Regards at one level: a dot each (a dashed ring each for peers), or a bar where there are many. */
export function Voices({
  id,
  own,
  peers,
  most,
}: {
  id: string;
  /** null: not shown */
  own: number | null;
  peers: number | null;
  /** the largest count beside it, for bars of one measure */
  most: number;
}) {
  const { t } = useTranslation('agree');
  if (own === null && peers === null) return <span id={id} hidden />;
  const said = [
    ...(own === null ? [] : [t('voices.own', { count: own })]),
    ...(peers || own === null ? [t('voices.peers', { count: peers ?? 0 })] : []),
  ];
  return (
    <span className="stage-voices" data-size={most > 8 ? 'small' : undefined}>
      <span id={id} className="unseen">
        {said.join(', ')}
      </span>
      <span aria-hidden="true">
        {most > mostDots ? (
          <>
            <Bar count={own ?? 0} most={most} kind="own" />
            {peers !== null && <Bar count={peers} most={most} kind="peers" />}
          </>
        ) : (
          <>
            <Dots count={own ?? 0} kind="own" />
            <Dots count={peers ?? 0} kind="peers" />
          </>
        )}
      </span>
    </span>
  );
}

function Dots({ count, kind }: { count: number; kind: 'own' | 'peers' }) {
  return Array.from({ length: count }, (_, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
    <i key={place} className={`stage-dot ${kind}`} />
  ));
}

function Bar({ count, most, kind }: { count: number; most: number; kind: 'own' | 'peers' }) {
  return (
    <svg
      className={`stage-count ${kind}`}
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={(100 * count) / most} height="12" />
    </svg>
  );
}
