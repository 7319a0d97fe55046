import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HeatmapBands, type HeatmapBandsProps, type HeatmapRow } from '#charts/HeatmapBands.tsx';
import { HeatmapPeople } from '#charts/HeatmapPeople.tsx';
import { type filteredViews, showsOwn } from '#core/crossFilter.ts';
import type { CrossGroup } from '#core/crossGroups.ts';
import type { CrossIndicator, CrossViews } from '#core/crossViews.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { CrossKey } from './CrossKey.tsx';
import type { CrossWords } from './useCrossWords.ts';

export interface CrossMapProps {
  views: CrossViews;
  shown: ReturnType<typeof filteredViews>;
  order: 'agenda' | 'referential';
  index: ReferentialIndex;
  words: CrossWords;
  asText: boolean;
  onOpen: (indicatorId: string) => void;
}

/** Everybody’s marks on one sheet: by group, or by person where people chose to be named. */
export const CrossMap = memo(function CrossMap(props: CrossMapProps) {
  const { t } = useTranslation('cross');
  return (
    <figure className="cross-map">
      {props.views.named ? <People {...props} /> : <Bands {...props} />}
      <figcaption>
        <CrossKey
          views={props.views}
          shown={props.shown}
          words={props.words}
          asText={props.asText}
        />
        <p className="aside-text">{t('keys')}</p>
      </figcaption>
    </figure>
  );
});

function Bands({ views, shown, order, index, words, asText, onOpen }: CrossMapProps) {
  const { t } = useTranslation('cross');
  const { groups, indicators } = shown;
  return (
    <HeatmapBands
      caption={t('map.bands')}
      labelHead={t('map.indicator')}
      bands={groups.map((group) => ({
        key: group.key,
        label: words.shortGroup(group),
        name: words.group(group),
        size: group.size,
        side: group.side,
      }))}
      sections={sectionsOf(indicators, order, (one) => rowOf(one, groups, index, words), {
        toDiscuss: t('map.toDiscuss'),
        rest: showsOwn(views) ? t('map.rest') : null,
      })}
      inWords={words.marks}
      withheld={t('map.withheld')}
      asText={asText}
      onOpen={onOpen}
    />
  );
}

function rowOf(
  one: CrossIndicator,
  groups: readonly CrossGroup[],
  index: ReferentialIndex,
  words: CrossWords,
): HeatmapRow {
  const { indicator, goal } = one.node;
  const label = localize(indicator.label, currentLanguage());
  return {
    id: indicator.id,
    mark: markOf(index.referential, indicator.id),
    label: label.text,
    language: label.language,
    goal: index.referential.goals.indexOf(goal),
    status: statusOf(one, words),
    marks: groups.map((group) => group.marks.get(indicator.id) ?? null),
  };
}

/** What is agreed; else why it is to be talked about. */
function statusOf(one: CrossIndicator, words: CrossWords): string {
  return one.agreement.kind === 'open' && one.reasons.length > 0
    ? words.reasons(one)
    : words.agreement(one);
}

function sectionsOf(
  indicators: readonly CrossIndicator[],
  order: CrossMapProps['order'],
  row: (one: CrossIndicator) => HeatmapRow,
  titles: { toDiscuss: string; rest: string | null },
): HeatmapBandsProps['sections'] {
  const sections: { key: string; title: string | null; rows: HeatmapRow[] }[] = [];
  for (const one of indicators) {
    const key =
      order === 'referential'
        ? one.node.objective.id
        : one.reasons.length > 0
          ? 'toDiscuss'
          : 'rest';
    let section = sections.at(-1);
    if (section?.key !== key) {
      const title =
        order === 'referential'
          ? localize(one.node.objective.short ?? one.node.objective.label, currentLanguage()).text
          : titles[key === 'toDiscuss' ? 'toDiscuss' : 'rest'];
      section = { key, title, rows: [] };
      sections.push(section);
    }
    section.rows.push(row(one));
  }
  return sections;
}

/** More people than this on one sheet are turned over like pages. */
const PAGE = 80;

function People({ views, shown, index, words, asText, onOpen }: CrossMapProps) {
  const { t } = useTranslation('cross');
  const [wanted, setPage] = useState(0);
  const { indicators, groups } = shown;
  const all = groups.reduce((sum, group) => sum + (group.people?.length ?? 0), 0);
  const pages = Math.max(1, Math.ceil(all / PAGE));
  const page = Math.min(wanted, pages - 1);
  const from = page * PAGE;
  const language = currentLanguage();
  const columns = useMemo(
    () =>
      indicators.map(({ node: { indicator, goal } }) => ({
        id: indicator.id,
        mark: markOf(index.referential, indicator.id),
        label: localize(indicator.label, language).text,
        language: localize(indicator.label, language).language,
        goal: index.referential.goals.indexOf(goal),
      })),
    [indicators, index, language],
  );
  const rows = useMemo(() => {
    const collator = new Intl.Collator(currentLanguage(), { numeric: true });
    let before = 0;
    return groups.flatMap((group) => {
      const people = [...(group.people ?? [])].sort((a, b) => collator.compare(a.name, b.name));
      const start = before;
      before += people.length;
      const here = people.slice(Math.max(0, from - start), Math.max(0, from + PAGE - start));
      if (here.length === 0) return [];
      return [
        {
          key: group.key,
          label: t('map.group', { name: words.group(group), count: group.size }),
          people: here.map(({ voice, name, organisation, late, marks }) => ({
            voice,
            name: name || t('map.unnamed'),
            aside: [organisation, late ? t('map.late') : '']
              .filter((text) => text !== '')
              .join(' · '),
            marks,
          })),
        },
      ];
    });
  }, [groups, from, words, t]);
  const inWords = useCallback<CrossWords['mark']>((mark) => words.mark(mark), [words]);
  return (
    <>
      <HeatmapPeople
        caption={t('map.people')}
        nameHead={t('map.who')}
        columns={columns}
        groups={rows}
        levels={views.levels.length}
        inWords={inWords}
        hint={t('map.hint')}
        asText={asText}
        onOpen={onOpen}
      />
      {pages > 1 && (
        <p className="cross-pages">
          <button
            type="button"
            className="quiet"
            aria-disabled={page === 0}
            onClick={() => setPage(Math.max(0, page - 1))}
          >
            {t('map.previous')}
          </button>
          <span aria-live="polite">
            {t('map.range', { from: from + 1, to: Math.min(all, from + PAGE), all })}
          </span>
          <button
            type="button"
            className="quiet"
            aria-disabled={page === pages - 1}
            onClick={() => setPage(Math.min(pages - 1, page + 1))}
          >
            {t('map.next')}
          </button>
        </p>
      )}
    </>
  );
}
