import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Goal, Objective, ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { IndicatorEntry } from './IndicatorEntry.tsx';
import { Prose } from './Prose.tsx';
import { Provenance } from './Provenance.tsx';
import { Reliances } from './Reliances.tsx';

type BookPlace = Extract<Place, { name: 'referential' }>;

/** One objective as a chapter: what it is, what it leans on, its indicators one after the other. */
export function ObjectivePage({
  objective,
  goal,
  index,
  place,
}: {
  objective: Objective;
  goal: Goal;
  index: ReferentialIndex;
  place: BookPlace;
}) {
  const { t } = useTranslation('referential');
  const language = currentLanguage();
  const label = localize(objective.label, language);
  const goalLabel = localize(goal.short ?? goal.label, language);
  const page = useBroughtIntoSight(place.node);
  const at = index.objectives.findIndex((entry) => entry.objective === objective);
  const previous = index.objectives[at - 1]?.objective;
  const next = index.objectives[at + 1]?.objective;
  return (
    <div ref={page}>
      <p className="kicker" lang={goalLabel.language}>
        <Link to={{ ...place, node: goal.id }}>{goalLabel.text}</Link>
        {` · ${t('objective', { id: objective.id })}`}
      </p>
      <div data-node={objective.id} lang={label.language}>
        <Heading title={`${label.text} · ${t('title')}`}>{label.text}</Heading>
      </div>
      <Prose text={objective.description} className="lead" />
      <Provenance wording={objective.wording} />
      <Reliances objective={objective} index={index} place={place} />
      {objective.indicators.map((indicator) => (
        <IndicatorEntry key={indicator.id} indicator={indicator} index={index} />
      ))}
      <nav className="turn" aria-label={t('turn')}>
        {previous ? <Turn objective={previous} place={place} way="previous" /> : <span />}
        {next && <Turn objective={next} place={place} way="next" />}
      </nav>
    </div>
  );
}

function Turn({
  objective,
  place,
  way,
}: {
  objective: Objective;
  place: BookPlace;
  way: 'previous' | 'next';
}) {
  const { t } = useTranslation('referential');
  const short = localize(objective.short ?? objective.label, currentLanguage());
  return (
    <Link
      to={{ ...place, node: objective.id }}
      className={way === 'next' ? 'button strong' : 'button'}
    >
      {way === 'previous' && <span aria-hidden="true">←</span>}
      <span className="unseen">{t(way)}</span>
      <span lang={short.language}>{short.text}</span>
      {way === 'next' && <span aria-hidden="true">→</span>}
    </Link>
  );
}

/** What the address names is brought to the top, and takes the focus: one reads on from there. */
function useBroughtIntoSight(node: string | undefined) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (node === undefined) return;
    const named = page.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(node)}"]`);
    const heading = named?.querySelector<HTMLElement>('h1, h2');
    if (!heading) return;
    heading.focus({ preventScroll: true });
    if (heading.tagName === 'H1') scrollTo(0, 0);
    else heading.scrollIntoView({ block: 'start' });
  }, [node]);
  return page;
}
