import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { type CrossFilter, filteredViews, showsOwn } from '#core/crossFilter.ts';
import type { CrossViews } from '#core/crossViews.ts';
import type { Reveal } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { formatList } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { firstLook } from '#state/crossLook.ts';
import { useCrossLook } from '#state/useCrossLook.ts';
import { Choice } from '#ui/Choice.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Place } from '#ui/navigation.ts';
import { useMedia } from '#ui/useMedia.ts';
import { CrossFew, useTooFew } from './CrossFew.tsx';
import { CrossFilters } from './CrossFilters.tsx';
import { CrossList } from './CrossList.tsx';
import { CrossMap } from './CrossMap.tsx';
import { CrossTable } from './CrossTable.tsx';
import { Onward } from './Onward.tsx';
import { useCrossWords } from './useCrossWords.ts';

const looks = ['map', 'table'] as const;
/** The regards once they are there to be seen: the map or the table, then indicator by indicator. */
export function CrossSheet({
  assessmentId,
  views,
  reveal,
  index,
  place,
}: {
  assessmentId: string;
  views: CrossViews;
  reveal: Reveal;
  index: ReferentialIndex;
  place: Extract<Place, { name: 'dossier' }>;
}) {
  const { t } = useTranslation(['cross', 'report']);
  const words = useCrossWords(views.levels);
  const narrow = useMedia('(max-width: 760px)');
  const [{ filter: wanted, as: look }, setLook] = useCrossLook(assessmentId);
  const filter = useMemo(() => possible(wanted, views), [wanted, views]);
  const setFilter = useCallback((next: CrossFilter) => setLook({ filter: next }), [setLook]);
  const sheet = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => filteredViews(views, filter), [views, filter]);
  const [whole, setWhole] = useState(false);
  const sought = useSought(place.indicator, views, shown.indicators, () =>
    setLook({ filter: firstLook.filter }),
  );
  const open = useCallback((id: string) => {
    const heading = () => document.getElementById(`cross-${id}`);
    if (!heading()) flushSync(() => setWhole(true));
    heading()?.focus();
  }, []);
  const back = useCallback(() => {
    sheet.current?.querySelector<HTMLElement>('[data-row] > [tabindex="0"]')?.focus();
  }, []);
  if (views.groups.length === 0) return <CrossFew views={views} reveal={reveal} place={place} />;
  const empty = shown.indicators.length === 0;
  return (
    <>
      <Lead views={views} />
      <Caveats views={views} reveal={reveal} />
      <CrossFilters
        views={views}
        index={index}
        words={words}
        filter={filter}
        onChange={setFilter}
      />
      {reveal === 'open' && <p className="aside-text">{t('open')}</p>}
      {empty && <p className="cross-none">{t('nothingHere')}</p>}
      {!(narrow || empty) && (
        <div ref={sheet} className="cross-sheet">
          <Choice
            legend={t('look.legend')}
            options={looks.map((value) => ({ value, label: t(`look.${value}`) }))}
            value={look}
            inputProps={{
              name: 'look',
              onChange: (event) =>
                setLook({ as: looks.find((value) => value === event.target.value) ?? 'map' }),
            }}
          />
          <CrossMap
            views={views}
            shown={shown}
            order={filter.order ?? 'agenda'}
            index={index}
            words={words}
            asText={look === 'table'}
            onOpen={open}
          />
          {look === 'table' && (
            <CrossTable views={views} shown={shown} index={index} words={words} />
          )}
        </div>
      )}
      {!empty && (
        <CrossList
          indicators={shown.indicators}
          whole={whole || sought}
          views={views}
          index={index}
          words={words}
          place={place}
          onBack={narrow ? null : back}
        />
      )}
      <Onward place={place} />
    </>
  );
}

/** A filter without what is no longer there to be chosen: a group that was pooled meanwhile, say. */
function possible(wanted: CrossFilter, views: CrossViews): CrossFilter {
  const { groups, indicators } = views;
  const filter = showsOwn(views) ? wanted : { ...wanted, toDiscuss: null };
  const { goal = null, group = null } = filter;
  const gone =
    (group !== null && !groups.some(({ key }) => key === group)) ||
    (goal !== null && !indicators.some(({ node }) => node.goal.id === goal));
  return gone ? { ...filter, goal: null, group: null } : filter;
}

/**
 * Brings the focus to the indicator that the address names, once; `showAll`
 * where the filter hides it. True: all indicators are to be there.
 */
function useSought(
  id: string | undefined,
  views: CrossViews,
  shown: CrossViews['indicators'],
  showAll: () => void,
): boolean {
  const found = useRef<string | undefined>(undefined);
  const isAsked = views.indicators.some(({ node }) => node.indicator.id === id);
  const isShown = shown.some(({ node }) => node.indicator.id === id);
  useEffect(() => {
    if (id === undefined || !isAsked || found.current === id) return;
    if (!isShown) {
      showAll();
      return;
    }
    found.current = id;
    document.getElementById(`cross-${id}`)?.focus();
  }, [id, isAsked, isShown, showAll]);
  return isAsked;
}

/** How many looked, how much is to be talked about where the pole’s own are shown, and how much is settled. */
function Lead({ views }: { views: CrossViews }) {
  const { t } = useTranslation(['cross', 'report']);
  const { voices, indicators } = views;
  const open = indicators.filter(({ reasons }) => reasons.length > 0);
  const done = open.filter(({ agreement }) => agreement.kind === 'agreed').length;
  const toDiscuss = t('toDiscuss', { count: open.length });
  const discussed =
    done > 0 ? t('toDiscussDone', { toDiscuss, done: t('done', { count: done }) }) : toDiscuss;
  const agreed = indicators.filter(({ agreement }) => agreement.kind === 'agreed').length;
  const said = [
    ...(voices.own > 0 ? [t('report:participation.own', { count: voices.own })] : []),
    ...(voices.peers > 0 ? [t('report:participation.peers', { count: voices.peers })] : []),
    ...(showsOwn(views) ? [discussed] : []),
    ...(agreed > 0 ? [t('agreed', { count: agreed, all: indicators.length })] : []),
  ];
  const sentence = formatList(said, currentLanguage());
  return <p className="lead">{`${sentence.charAt(0).toLocaleUpperCase()}${sentence.slice(1)}.`}</p>;
}

/** What is pooled, withheld or late. */
function Caveats({ views, reveal }: { views: CrossViews; reveal: Reveal }) {
  const { t } = useTranslation('cross');
  const { groups, late, named } = views;
  const pooled = groups.some(({ kind }) => kind === 'others' || kind === 'own');
  const notices = [...useTooFew(views, reveal), ...(late > 0 ? [t('late', { count: late })] : [])];
  return (
    <>
      {!named && (
        <p className="aside-text cross-promise">
          {t('promise')} {pooled && t('pooled')}
        </p>
      )}
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
