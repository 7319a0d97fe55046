import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import { localize } from '#core/localized.ts';
import type { Level } from '#core/referential.ts';
import type { ReportIndicator } from '#core/report.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { usePositionWords } from './usePositionWords.ts';

/** The level as a shape and a word, and what it is: agreed, one voice's, several voices'. */
export function LevelLine({
  indicator,
  levels,
}: {
  indicator: ReportIndicator;
  levels: readonly Level[];
}) {
  const { t } = useTranslation('report');
  const inWords = usePositionWords();
  const language = currentLanguage();
  const { state, level, words, isFinal, own } = indicator;
  if (level) {
    const kind = state === 'agreed' ? (isFinal ? 'final' : 'agreed') : 'single';
    return (
      <Line
        glyph={<LevelGlyph level={levels.indexOf(level)} levels={levels.length} />}
        aside={t(`state.${kind}`)}
      >
        <span lang={localize(level.label, language).language}>
          {localize(level.label, language).text}
        </span>
      </Line>
    );
  }
  if (state === 'group' && words) {
    return <Line aside={t('state.group', { count: own?.responses ?? 0 })}>{inWords(words)}</Line>;
  }
  if (state === 'noAgreement') {
    return <Line aside={words ? inWords(words) : ''}>{t('state.noAgreement')}</Line>;
  }
  const none = state === 'notApplicable' || state === 'unknown' || state === 'withheld';
  // Nothing to look at must not catch the eye more than what there is.
  return <p className="level-none">{t(`state.${none ? state : 'notRated'}`)}</p>;
}

function Line({
  glyph,
  aside,
  children,
}: {
  glyph?: ReactNode;
  aside: string;
  children: ReactNode;
}) {
  return (
    <p className="level-line">
      {glyph}
      <span>
        <strong>{children}</strong>
        {aside && <span className="aside-text">{aside}</span>}
      </span>
    </p>
  );
}
