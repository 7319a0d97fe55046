import { type KeyboardEvent, memo, startTransition, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DistributionLevels } from '#charts/DistributionLevels.tsx';
import type { CrossIndicator, CrossViews } from '#core/crossViews.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import { positionInWords } from '#core/positions.ts';
import type { Level, ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { CrossComments } from './CrossComments.tsx';
import type { CrossWords } from './useCrossWords.ts';

export interface CrossListProps {
  indicators: readonly CrossIndicator[];
  views: CrossViews;
  index: ReferentialIndex;
  words: CrossWords;
  place: Extract<Place, { name: 'dossier' }>;
  /** all are wanted now: one of them is to take the focus */
  whole: boolean;
  /** leads back to the map; null where there is none */
  onBack: (() => void) | null;
}

/** So many are drawn between two frames: the map above answers meanwhile, however many there are. */
const AT_ONCE = 3;

/** Indicator by indicator: where voices stand, with the words of the levels, and what was written. */
export const CrossList = memo(function CrossList({ indicators, whole, ...shared }: CrossListProps) {
  const { t } = useTranslation('cross');
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (whole || drawn >= indicators.length) return undefined;
    const next = setTimeout(() => startTransition(() => setDrawn(drawn + AT_ONCE)), 8);
    return () => clearTimeout(next);
  }, [whole, drawn, indicators.length]);
  return (
    <section className="cross-list" aria-labelledby="cross-list">
      <h2 id="cross-list">{t('list')}</h2>
      {indicators.slice(0, whole ? undefined : drawn).map((one) => (
        <IndicatorEntry key={one.node.indicator.id} one={one} {...shared} />
      ))}
    </section>
  );
});

const IndicatorEntry = memo(function IndicatorEntry({
  one,
  views,
  index,
  words,
  place,
  onBack,
}: Omit<CrossListProps, 'indicators' | 'whole'> & { one: CrossIndicator }) {
  const { t } = useTranslation('cross');
  const language = currentLanguage();
  const { indicator, goal } = one.node;
  const label = localize(indicator.label, language);
  const question = indicator.question && localize(indicator.question, language);
  const reasons = words.reasons(one);
  const goalPlace = index.referential.goals.indexOf(goal);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !onBack) return;
    event.preventDefault();
    onBack();
  }

  return (
    <article
      className="cross-entry"
      data-goal={goalPlace}
      aria-labelledby={`cross-${indicator.id}`}
      onKeyDown={onKeyDown}
    >
      <header>
        <h3 id={`cross-${indicator.id}`} tabIndex={-1} lang={label.language}>
          <span className="cross-mark">{markOf(index.referential, indicator.id)}</span> {label.text}
        </h3>
        {question && (
          <p className="cross-question" lang={question.language}>
            {question.text}
          </p>
        )}
        {reasons !== '' && (
          <p className="cross-reasons">
            <strong>{t('why')}</strong> {reasons}.
          </p>
        )}
      </header>
      <Distribution one={one} views={views} goal={goalPlace} />
      <Facts one={one} levels={views.levels} words={words} />
      <CrossComments one={one} views={views} words={words} />
      <div className="cross-acts">
        <Link
          to={{ ...place, screen: 'accord', indicator: indicator.id }}
          className="button"
          aria-describedby={`cross-${indicator.id}`}
        >
          {t('toAgree')}
        </Link>
        {onBack && (
          <button type="button" className="quiet cross-back" onClick={onBack}>
            {t('back')}
          </button>
        )}
      </div>
    </article>
  );
});

function Distribution({
  one,
  views,
  goal,
}: Pick<CrossListProps, 'views'> & { one: CrossIndicator; goal: number }) {
  const { t } = useTranslation('cross');
  const language = currentLanguage();
  const { own, peers, agreement } = one;
  if (!(own || peers)) return <p className="aside-text">{t('withheldHere')}</p>;
  const chosen =
    agreement.kind === 'agreed' || agreement.kind === 'proposed' ? agreement.level : null;
  return (
    <DistributionLevels
      goal={goal}
      levels={views.levels.map((level, at) => {
        const label = localize(level.label, language);
        const rubric = one.node.indicator.rubric[level.id];
        const seen = rubric && localize(rubric, language);
        const counts = { own: own?.distribution[at] ?? 0, peers: peers?.distribution[at] ?? 0 };
        return {
          label: label.text,
          language: label.language,
          seen: seen?.text ?? '',
          seenLanguage: seen?.language ?? language,
          ...counts,
          chosen: level === chosen,
          words: [
            ...(own ? [t('ownHere', { count: counts.own })] : []),
            ...(peers ? [t('peersHere', { count: counts.peers })] : []),
          ].join(', '),
        };
      })}
    />
  );
}

/** In words: where the pole stands, how far apart, where the peers stand, what is agreed. */
function Facts({
  one,
  levels,
  words,
}: {
  one: CrossIndicator;
  levels: readonly Level[];
  words: CrossWords;
}) {
  const { t } = useTranslation(['cross', 'report']);
  const { own, peers, dispersion, gap } = one;
  const beside = [
    ...(own && own.unknown > 0 ? [t('unknown', { count: own.unknown })] : []),
    ...(own && own.notApplicable > 0 ? [t('notApplicable', { count: own.notApplicable })] : []),
  ];
  return (
    <dl className="cross-facts">
      {own && (
        <div>
          <dt>{t('report:series.own')}</dt>
          <dd>
            <strong>{one.words ? words.position(one.words) : t('noPosition')}</strong>
            <span>{[words.spread(dispersion), ...beside].join(', ')}</span>
          </dd>
        </div>
      )}
      {peers && (
        <div>
          <dt>{t('report:series.peers')}</dt>
          <dd>
            <strong>
              {peers.position === null
                ? t('noPosition')
                : words.position(positionInWords(peers.position, levels))}
            </strong>
            <span>{words.gap(gap)}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('together')}</dt>
        <dd>
          <strong>{words.agreement(one)}</strong>
          {one.agreement.kind === 'open' && one.proposal && (
            <span>{t('proposal', { level: words.level(one.proposal) })}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}
