import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrossGroup, Mark, Marks } from '#core/crossGroups.ts';
import type { CrossIndicator } from '#core/crossViews.ts';
import { localize } from '#core/localized.ts';
import type { PositionWords, Ratio } from '#core/positions.ts';
import { type Level, NOT_APPLICABLE, UNKNOWN } from '#core/referential.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { spreadOf } from './dispersion.ts';

/** What Regards croisés says of groups, marks and indicators; the same for the map, the table and the list. */
export interface CrossWords {
  level: (level: Level) => string;
  position: (words: PositionWords) => string;
  group: (group: CrossGroup) => string;
  /** for the head of a narrow column */
  shortGroup: (group: CrossGroup) => string;
  marks: (marks: Marks) => string;
  mark: (mark: Mark) => string;
  /** why it is to be talked about; '' for nothing */
  reasons: (one: CrossIndicator) => string;
  agreement: (one: CrossIndicator) => string;
  spread: (dispersion: Ratio | null) => string;
  /** where the peers stand beside the pole’s own; '' where one is missing */
  gap: (gap: number | null) => string;
}

export function useCrossWords(levels: readonly Level[]): CrossWords {
  const { t } = useTranslation(['cross', 'report']);
  return useMemo((): CrossWords => {
    const language = currentLanguage();
    const text = (level: Level) => localize(level.label, language).text;
    const labels = levels.map(text);
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    const gapReason = (gap: number) => {
      const size = Math.abs(gap);
      // One level and a half is neither one nor two: only a whole one has the singular’s words.
      const said = { count: size === 1 ? 1 : 2, gap: number.format(size) };
      return gap > 0 ? t('report:indicator.gapHigher', said) : t('report:indicator.gapLower', said);
    };
    return {
      level: text,
      position: (words) =>
        words.kind === 'level'
          ? text(words.level)
          : t('report:between', { lower: text(words.lower), upper: text(words.upper) }),
      group: (group) => {
        switch (group.kind) {
          case 'college':
            return t(`report:college.${group.college ?? 'others'}`);
          case 'others':
            return group.people ? t('noCollege') : t('report:college.others');
          case 'own':
            return t('report:series.own');
          case 'pole':
            return group.pole || t('report:peerWords.unnamed');
          case 'peers':
            return t('report:series.peers');
        }
      },
      shortGroup: (group) => {
        switch (group.kind) {
          case 'college':
            return t(`short.${group.college ?? 'others'}`);
          case 'others':
            return group.people ? t('noCollege') : t('short.others');
          case 'own':
            return t('report:series.own');
          case 'pole':
            return group.pole || t('report:peerWords.unnamed');
          case 'peers':
            return t('report:series.peers');
        }
      },
      marks: ({ counts, unknown, notApplicable, notRated }) => {
        const said = labels.flatMap((label, at) =>
          (counts[at] ?? 0) > 0 ? [`${counts[at]} ${label}`] : [],
        );
        const beside = [
          ...(unknown > 0 ? [t('unknown', { count: unknown })] : []),
          ...(notApplicable > 0 ? [t('notApplicable', { count: notApplicable })] : []),
          ...(notRated > 0 ? [t('notRated', { count: notRated })] : []),
        ];
        return [...said, ...beside].join(', ');
      },
      mark: (mark) => {
        if (mark === UNKNOWN) return t('sign.unknown');
        if (mark === NOT_APPLICABLE) return t('sign.notApplicable');
        if (mark === null || typeof mark === 'string') return t('sign.notRated');
        return text(mark);
      },
      reasons: ({ reasons, gap }) =>
        // Most have none: nothing is to be put together for them.
        reasons.length === 0
          ? ''
          : formatList(
              reasons.map((reason) => {
                if (reason === 'spread') return t('report:indicator.spread');
                return reason === 'unknown' ? t('report:indicator.doubt') : gapReason(gap ?? 0);
              }),
              language,
            ),
      agreement: ({ agreement }) => {
        switch (agreement.kind) {
          case 'open':
            return t('agreement.open');
          case 'noAgreement':
            return t('report:state.noAgreement');
          case 'proposed':
            return agreement.level
              ? t('agreement.proposed', { level: text(agreement.level) })
              : t('agreement.open');
          case 'agreed': {
            if (agreement.level) return t('agreement.agreed', { level: text(agreement.level) });
            if (agreement.levelId === NOT_APPLICABLE) return t('agreement.notApplicable');
            if (agreement.levelId === UNKNOWN) return t('agreement.unknown');
            return t('agreement.foreign', { level: agreement.levelId });
          }
        }
      },
      spread: (dispersion) => (dispersion ? t(`spread.${spreadOf(dispersion)}`) : t('spread.none')),
      gap: (gap) => {
        if (gap === null) return '';
        const size = Math.abs(gap);
        if (size < 0.25) return t('gap.same');
        const said = { count: size, gap: number.format(size) };
        return gap > 0 ? t('gap.higher', said) : t('gap.lower', said);
      },
    };
  }, [levels, t]);
}
