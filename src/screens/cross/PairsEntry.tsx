import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { GapScale } from '#charts/GapScale.tsx';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { IndicatorGap } from '#core/peerGap.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { PairsFinal } from './PairsFinal.tsx';
import { PairsTexts } from './PairsTexts.tsx';
import type { PairsProps } from './PairsView.tsx';
import type { PairsWords } from './usePairsWords.ts';

/** One indicator: both regards on the scale, the gap in a sentence, what each wrote, what is concluded. */
export const PairsEntry = memo(function PairsEntry({
  one,
  words,
  ...props
}: PairsProps & { one: IndicatorGap; words: PairsWords }) {
  const { index, look } = props;
  const { t } = useTranslation('cross');
  const language = currentLanguage();
  const { indicator, objective, goal } = one.node;
  const label = localize(indicator.label, language);
  const kicker = localize(objective.short ?? objective.label, language);
  const place = index.referential.goals.indexOf(goal);
  const first = look.firstOn(indicator.id);
  const before = first?.stand && first.stand.position !== one.peers?.position ? first.stand : null;
  const sides = [
    { key: 'own_side', stand: one.own },
    { key: 'peers_side', stand: one.peers },
    ...(before ? [{ key: 'first_side', stand: before } as const] : []),
  ] as const;
  return (
    <article className="pairs-entry" data-goal={place} aria-labelledby={`pairs-${indicator.id}`}>
      <header>
        <p className="pairs-kicker" lang={kicker.language}>
          {kicker.text}
        </p>
        <h3 id={`pairs-${indicator.id}`} tabIndex={-1} lang={label.language}>
          <span className="cross-mark">{markOf(index.referential, indicator.id)}</span> {label.text}
        </h3>
      </header>
      <div className="pairs-both">
        <div>
          <p className={one.gap === null ? 'pairs-none' : 'pairs-sentence'}>{words.gap(one)}</p>
          {(one.own || one.peers) && (
            <dl className="pairs-stands">
              {sides.map(({ key, stand }) => (
                <div key={key}>
                  <dt>{t(`pairs.${key}`)}</dt>
                  <dd>{words.stand(stand)}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
        {(one.own || one.peers) && (
          <GapScale
            labels={index.levels.map((level) => localize(level.label, language))}
            levels={index.levels.length}
            own={one.own?.position ?? null}
            peers={one.peers?.position ?? null}
            first={before?.position ?? null}
            goal={place}
          />
        )}
      </div>
      <PairsTexts texts={one.texts} first={first?.texts ?? null} />
      <PairsFinal {...props} one={one} />
    </article>
  );
});
