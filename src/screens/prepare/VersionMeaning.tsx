import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { continuationOf, type TransitionMap } from '#core/transition.ts';
import { previewMove } from '#state/moving.ts';

/** What going on with another version means: how many indicators compare, and how many do not. */
export function VersionMeaning({
  assessmentId,
  version,
}: {
  assessmentId: string;
  version: string;
}) {
  const { t } = useTranslation('years');
  const [map, setMap] = useState<TransitionMap | 'none' | null>(null);
  useEffect(() => {
    let current = true;
    void previewMove(assessmentId, version).then((found) => {
      if (current) setMap(found.ok ? found.value.map : 'none');
    });
    return () => {
      current = false;
    };
  }, [assessmentId, version]);
  return (
    <span className="aside-text" aria-live="polite">
      {map === null && t('start.looking')}
      {map === 'none' && t('start.notLoaded')}
      {map !== null &&
        map !== 'none' &&
        countsIn(map)
          .map(({ kind, count }) => t(`start.${kind}`, { count }))
          .join(' ')}
    </span>
  );
}

function countsIn(map: TransitionMap) {
  const kinds = map.to.indicators.map(({ indicator }) => continuationOf(map, indicator.id));
  const { followers } = map.indicators;
  const counts = [
    { kind: 'carried', count: kinds.filter((kind) => kind === 'carried').length },
    {
      kind: 'joined',
      count: kinds.filter((kind) => kind === 'merged' || kind === 'split').length,
    },
    { kind: 'fresh', count: kinds.filter((kind) => kind === 'fresh').length },
    {
      kind: 'left',
      count: map.from.indicators.filter(({ indicator }) => !followers.has(indicator.id)).length,
    },
  ] as const;
  return counts.filter(({ count }) => count > 0);
}
