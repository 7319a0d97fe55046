import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openBook, searchBook } from '#core/bookSearch.ts';
import { glossaryOf } from '#core/glossaryLinks.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { Place } from '#ui/navigation.ts';
import { BookContents } from './BookContents.tsx';
import { Hits } from './Hits.tsx';
import { ObjectivePage } from './ObjectivePage.tsx';
import { GoalPart, Overview } from './Overview.tsx';
import { ShelfChoice } from './ShelfChoice.tsx';
import { TermsContext } from './terms.ts';
import './book.css';

/** The referential as a book: contents on the left, one chapter at a time, and a search through all of it. */
export function BookScreen({
  index,
  place,
}: {
  index: ReferentialIndex;
  place: Extract<Place, { name: 'referential' }>;
}) {
  const { t } = useTranslation('referential');
  const language = currentLanguage();
  const [query, setQuery] = useState('');
  const [examplesOnly, setExamplesOnly] = useState(false);
  // Once one has gone to what was found, the page is shown; the search is kept, a press away.
  const [searching, setSearching] = useState(false);
  const glossary = useMemo(() => glossaryOf(index.referential, language), [index, language]);
  const book = useMemo(() => openBook(index, language), [index, language]);
  const asked = useDeferredValue(query);
  const hits = useMemo(
    () => searchBook(book, asked, examplesOnly ? ['example'] : undefined),
    [book, asked, examplesOnly],
  );
  const active = query.trim() !== '' || examplesOnly;
  const chapter = index.objectives.find(
    ({ objective }) =>
      objective.id === place.node || objective.indicators.some(({ id }) => id === place.node),
  );
  const goalAt = index.referential.goals.findIndex(
    (goal) => goal === chapter?.goal || goal.id === place.node,
  );
  const goal = index.referential.goals[goalAt];
  return (
    <div className={`book goal-${Math.max(goalAt, 0)}`}>
      <div className="book-side">
        <search>
          <label>
            <span className="field-label">{t('search.label')}</span>
            <input
              type="search"
              value={query}
              maxLength={200}
              autoComplete="off"
              placeholder={t('search.hint')}
              onChange={(event) => {
                setQuery(event.target.value);
                setSearching(true);
              }}
            />
          </label>
          <label className="keys-switch">
            <input
              type="checkbox"
              checked={examplesOnly}
              onChange={(event) => {
                setExamplesOnly(event.target.checked);
                setSearching(true);
              }}
            />
            {t('search.examplesOnly')}
          </label>
          <p className="unseen" aria-live="polite">
            {active && searching && t('search.count', { count: hits.length })}
          </p>
        </search>
        <ShelfChoice place={place} />
        <BookContents
          index={index}
          shown={chapter?.objective.id ?? goal?.id}
          place={place}
          onGo={() => setSearching(false)}
        />
      </div>
      <TermsContext value={glossary}>
        <div className="book-page">
          {active && searching ? (
            <Hits hits={hits} index={index} place={place} onGo={() => setSearching(false)} />
          ) : (
            <>
              {active && (
                <button type="button" className="quiet back" onClick={() => setSearching(true)}>
                  ← {t('search.back', { count: hits.length })}
                </button>
              )}
              {chapter ? (
                <ObjectivePage {...chapter} index={index} place={place} />
              ) : goal ? (
                <GoalPart goal={goal} at={goalAt} place={place} alone />
              ) : (
                <Overview index={index} place={place} />
              )}
            </>
          )}
        </div>
      </TermsContext>
    </div>
  );
}
