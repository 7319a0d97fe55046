import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { IndicatorNode } from '#core/referential.ts';
import { type Continuation, continuationOf, type TransitionMap } from '#core/transition.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';

/** What is new stands first: that is what one comes to see. */
const kinds: readonly Continuation[] = ['fresh', 'merged', 'split', 'carried'];

/** The indicators by how they came to be, then those that nothing continues. */
export function ChangeLists({
  map,
  place,
}: {
  map: TransitionMap;
  place: Extract<Place, { name: 'referential' }>;
}) {
  const { t } = useTranslation('referential');
  const language = currentLanguage();
  const left = map.from.indicators.filter(
    ({ indicator }) => !map.indicators.followers.get(indicator.id)?.length,
  );
  return (
    <>
      {kinds.map((kind) => {
        const nodes = map.to.indicators.filter(
          ({ indicator }) => continuationOf(map, indicator.id) === kind,
        );
        if (nodes.length === 0) return null;
        return (
          <section key={kind} className="change">
            <h2>{t(`changes.${kind}`, { count: nodes.length })}</h2>
            <p>{t(`changes.${kind}Text`)}</p>
            <ul>
              {nodes.map((node) => (
                <Change key={node.indicator.id} node={node} map={map} place={place} />
              ))}
            </ul>
          </section>
        );
      })}
      {left.length > 0 && (
        <section className="change">
          <h2>{t('changes.left', { count: left.length })}</h2>
          <p>{t('changes.leftText')}</p>
          <ul>
            {left.map(({ indicator, goal }) => {
              const label = localize(indicator.label, language);
              return (
                <li
                  key={indicator.id}
                  className={`goal-${map.from.referential.goals.indexOf(goal)}`}
                >
                  <span className="indicator-id">{indicator.id}</span>
                  <span lang={label.language}>{label.text}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}

function Change({
  node: { indicator, goal },
  map,
  place,
}: {
  node: IndicatorNode;
  map: TransitionMap;
  place: Extract<Place, { name: 'referential' }>;
}) {
  const { t } = useTranslation('referential');
  const language = currentLanguage();
  const label = localize(indicator.label, language);
  const sources = map.indicators.sources.get(indicator.id) ?? [];
  const former = sources.length === 1 ? map.from.indicatorById.get(sources[0] ?? '') : undefined;
  const formerLabel = former && localize(former.indicator.label, language);
  return (
    <li className={`goal-${map.to.referential.goals.indexOf(goal)}`}>
      <span className="indicator-id" aria-hidden="true">
        {indicator.id}
      </span>
      <span>
        <Link to={{ ...place, view: '', node: indicator.id }} lang={label.language}>
          {label.text}
        </Link>
        {sources.length > 0 && sources.join() !== indicator.id && (
          <span className="aside-text"> {t('changes.from', { ids: sources.join(', ') })}</span>
        )}
        {formerLabel && formerLabel.text !== label.text && (
          <span className="aside-text" lang={formerLabel.language}>
            {' '}
            {t('changes.reworded', { former: formerLabel.text })}
          </span>
        )}
      </span>
    </li>
  );
}
