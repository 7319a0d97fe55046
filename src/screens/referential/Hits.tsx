import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookHit } from '#core/bookSearch.ts';
import type { Excerpt } from '#core/excerpts.ts';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { ExampleQuote } from './ExampleQuote.tsx';

type BookPlace = Extract<Place, { name: 'referential' }>;

/** How many are drawn: nobody reads further, a longer word finds better. */
const shownAtMost = 120;

/** What was found, best first; examples stand there whole, with where they belong. */
export function Hits({
  hits,
  index,
  place,
  onGo,
}: {
  hits: readonly BookHit[];
  index: ReferentialIndex;
  place: BookPlace;
  onGo: () => void;
}) {
  const { t } = useTranslation('referential');
  return (
    <>
      <Heading title={t('search.title')}>
        {hits.length === 0 ? t('search.none') : t('search.count', { count: hits.length })}
      </Heading>
      {hits.length === 0 && <p className="lead">{t('search.noneText')}</p>}
      <ol className="hits">
        {hits.slice(0, shownAtMost).map((hit) => (
          <li key={hit.key} className={`goal-${goalPlaceOf(hit, index)}`}>
            <Hit hit={hit} index={index} place={place} onGo={onGo} />
          </li>
        ))}
      </ol>
      {hits.length > shownAtMost && (
        <p className="aside-text">{t('search.more', { count: hits.length - shownAtMost })}</p>
      )}
    </>
  );
}

function Hit({
  hit,
  index,
  place,
  onGo,
}: {
  hit: BookHit;
  index: ReferentialIndex;
  place: BookPlace;
  onGo: () => void;
}) {
  const { t } = useTranslation('referential');
  const kind = t(`kinds.${hit.kind}`, { id: hit.node });
  const view = hit.kind === 'term' ? 'glossaire' : '';
  if (hit.kind === 'example') {
    const [, at] = hit.key.split('/');
    const indicator = index.indicatorById.get(hit.node)?.indicator;
    const example = indicator?.examples[Number(at)];
    if (!indicator || !example) return null;
    const label = localize(indicator.label, currentLanguage());
    return (
      <>
        <p className="hit-kind">{kind}</p>
        <ExampleQuote example={example} />
        <p className="hit-where">
          <Link to={{ ...place, view: '', node: hit.node }} onClickCapture={onGo}>
            {t('hitIndicator', { id: hit.node })}
          </Link>{' '}
          <span lang={label.language}>{label.text}</span>
        </p>
      </>
    );
  }
  return (
    <>
      <p className="hit-kind">{kind}</p>
      <h2 lang={hit.language}>
        <Link to={{ ...place, view, node: hit.node }} onClickCapture={onGo}>
          <Marked {...hit.title} />
        </Link>
      </h2>
      {hit.excerpt && (
        <p lang={hit.language}>
          <Marked {...hit.excerpt} />
        </p>
      )}
    </>
  );
}

/** A text with what was looked for marked in it. */
function Marked({ text, marks }: Excerpt) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  return [...parts, text.slice(done)];
}

function goalPlaceOf({ node }: BookHit, index: ReferentialIndex): number {
  return Math.max(
    index.referential.goals.findIndex(
      (goal) =>
        goal.id === node ||
        goal.objectives.some(
          (objective) =>
            objective.id === node ||
            objective.indicators.some((indicator) => indicator.id === node),
        ),
    ),
    0,
  );
}
