import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { gapSize, placeWords } from '#charts/gapWords.ts';
import { localize } from '#core/localized.ts';
import type { Gap, GapKind, NodeGap, OwnStand, PeerGaps, Stand } from '#core/peerGap.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage, translator } from '#i18n/i18n.ts';

/** What is said of own against peers; the same for the lead, the table and the list. */
export interface PairsWords {
  /** who sees it further, and by how much; or why that is not said */
  gap: (gap: Gap) => string;
  /** the same without by how much: a mean of levels in figures would say too much */
  shortGap: (gap: Gap) => string;
  /** where one side stands; a dash where it does not */
  stand: (stand: Stand | OwnStand | null) => string;
  /** on which objectives, in one or two sentences */
  summary: (gaps: PeerGaps, index: ReferentialIndex) => string;
  /** on how many indicators of each kind */
  counts: (gaps: PeerGaps) => string;
}

/** So many objectives are named, the widest gaps first. */
const named = 4;

const kinds: readonly GapKind[] = [
  'peersFurther',
  'ownFurther',
  'close',
  'onlyOwn',
  'onlyPeers',
  'withheld',
  'none',
];

export function usePairsWords(): PairsWords {
  const { t } = useTranslation(['cross', 'report']);
  return useMemo((): PairsWords => {
    const language = currentLanguage();
    const report = translator(language, 'report');
    const names = (gaps: readonly NodeGap[], index: ReferentialIndex) => {
      const labels = gaps.slice(0, named).flatMap(({ id }) => {
        const found = index.objectives.find(({ objective }) => objective.id === id)?.objective;
        return found
          ? [t('pairs.name', { name: localize(found.short ?? found.label, language).text })]
          : [];
      });
      const left = gaps.length - labels.length;
      const others = left > 0 ? [t('pairs.others', { count: left })] : [];
      return formatList([...labels, ...others], language);
    };
    const isWide = (kind: GapKind): kind is 'peersFurther' | 'ownFurther' =>
      kind === 'peersFurther' || kind === 'ownFurther';
    return {
      gap: ({ kind, gap }) =>
        isWide(kind)
          ? t(`pairs.sentence.${kind}`, { size: gapSize(report, language, gap ?? 0) })
          : t(`report:gap.${kind}`),
      shortGap: ({ kind }) => (isWide(kind) ? t(`pairs.short.${kind}`) : t(`report:gap.${kind}`)),
      stand: (stand) => {
        if (!stand) return '—';
        const words = placeWords(report, language, stand.words);
        return 'basis' in stand && stand.basis === 'agreed' ? t('pairs.agreed', { words }) : words;
      },
      summary: ({ objectives }, index) => {
        const of = (kind: GapKind) => objectives.filter((one) => one.kind === kind);
        const [further, own] = [of('peersFurther'), of('ownFurther')];
        const said = [
          ...(further.length > 0 ? [t('pairs.further', { names: names(further, index) })] : []),
          ...(own.length > 0 ? [t('pairs.own', { names: names(own, index) })] : []),
        ];
        if (said.length > 0) return said.join(' ');
        return t(of('close').length > 0 ? 'pairs.alike' : 'pairs.apart');
      },
      counts: ({ indicators }) => {
        const list = kinds.flatMap((kind) => {
          const count = indicators.filter((one) => one.kind === kind).length;
          if (count === 0) return [];
          return [
            isWide(kind)
              ? t(`pairs.counts.${kind}`, { count })
              : t(`report:gap.counts.${kind}`, { count }),
          ];
        });
        return t('pairs.lead', { count: indicators.length, list: formatList(list, language) });
      },
    };
  }, [t]);
}
