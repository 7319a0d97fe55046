import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Goal, IndicatorNode, Objective, ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { useMedia } from '#ui/useMedia.ts';
import type { Progress } from './progress.ts';

/** More ticks than this would push the name aside: they are counted. */
const MOST_TICKS = 6;

/**
 * The objectives with a tick an indicator, and what is left: always in sight. In a narrow window the
 * list opens over the page, and gives way as soon as somebody goes on with the page itself.
 */
export function Contents({
  objectives,
  asked,
  progress,
  shown,
  placeOf,
  index,
  end,
}: {
  objectives: readonly { objective: Objective; goal: Goal }[];
  asked: readonly IndicatorNode[];
  progress: Progress;
  shown: string;
  placeOf: (objectiveId: string) => Place;
  index: ReferentialIndex;
  /** what follows the objectives */
  end?: ReactNode;
}) {
  const { t } = useTranslation('work');
  const language = currentLanguage();
  const wide = useMedia('(min-width: 861px)');
  const list = useRef<HTMLElement>(null);
  const fold = useRef<HTMLDetailsElement>(null);

  // Before the heading of the new page takes the focus: it would take it underneath the list.
  useLayoutEffect(() => {
    if (!shown || !list.current || !fold.current) return;
    if (wide) showCurrent(list.current);
    else fold.current.open = false;
  }, [shown, wide]);

  useEffect(() => {
    if (wide) return;
    const giveWay = ({ target }: Event) => {
      if (fold.current && !fold.current.contains(target as Node)) fold.current.open = false;
    };
    const end = new AbortController();
    for (const type of ['focusin', 'click'])
      document.addEventListener(type, giveWay, { signal: end.signal });
    return () => end.abort();
  }, [wide]);

  function close() {
    if (wide || !fold.current?.open) return;
    fold.current.open = false;
    fold.current.querySelector('summary')?.focus();
  }

  return (
    <nav className="contents" ref={list} aria-label={t('questionnaire.objectives')}>
      <details
        ref={fold}
        open={wide || undefined}
        onKeyDown={({ key }) => {
          if (key === 'Escape') close();
        }}
        onClick={({ target }) => {
          // It leads to where one is: no new page closes the list.
          if ((target as Element).closest('[aria-current]')) close();
        }}
        onToggle={({ currentTarget }) => {
          // A list always in sight says so too, right after the first picture: it was moved already.
          if (!wide && currentTarget.lastElementChild) showCurrent(currentTarget.lastElementChild);
        }}
      >
        <summary>
          {t('questionnaire.objectives')}
          <span>
            {t('questionnaire.progress', { done: progress.answered.size, total: asked.length })}
          </span>
        </summary>
        <div className="contents-list">
          {index.referential.goals.map((goal, goalPlace) => {
            const own = objectives.filter((entry) => entry.goal === goal);
            if (own.length === 0) return null;
            const label = localize(goal.short ?? goal.label, language);
            return (
              <div key={goal.id} className={`contents-goal goal-${goalPlace}`}>
                <h2 lang={label.language}>{label.text}</h2>
                <ol>
                  {own.map(({ objective }) => {
                    const short = localize(objective.short ?? objective.label, language);
                    const nodes = asked.filter((node) => node.objective.id === objective.id);
                    const done = nodes.filter((node) =>
                      progress.answered.has(node.indicator.id),
                    ).length;
                    return (
                      <li key={objective.id}>
                        <Link
                          to={placeOf(objective.id)}
                          aria-current={objective.id === shown ? 'true' : undefined}
                        >
                          <span lang={short.language}>{short.text}</span>
                          <span className="unseen">
                            {' '}
                            {t('questionnaire.progress', { done, total: nodes.length })}
                          </span>
                          <Ticks
                            answered={nodes.map(({ indicator }) =>
                              progress.answered.has(indicator.id),
                            )}
                          />
                        </Link>
                      </li>
                    );
                  })}
                </ol>
              </div>
            );
          })}
          {end && <div className="contents-end">{end}</div>}
        </div>
      </details>
      <p className="contents-left" aria-live="polite">
        {progress.left === 0
          ? t('questionnaire.allDone')
          : t('questionnaire.left', { count: progress.left, minutes: progress.minutesLeft })}
      </p>
    </nav>
  );
}

/** Among two dozen objectives, the one on the page may be out of the list's window. */
function showCurrent(box: Element): void {
  const here = box.querySelector<HTMLElement>('[aria-current]');
  if (here && box.scrollHeight > box.clientHeight)
    box.scrollTop = here.offsetTop - box.clientHeight / 3;
}

/** An indicator, a tick; where there are many, how many are answered. */
function Ticks({ answered }: { answered: readonly boolean[] }) {
  if (answered.length > MOST_TICKS) {
    return (
      <span className="ticks-count" aria-hidden="true">
        {answered.filter(Boolean).length}/{answered.length}
      </span>
    );
  }
  return (
    <span className="ticks" aria-hidden="true">
      {answered.map((full, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place
        <i key={place} className={full ? 'full' : undefined} />
      ))}
    </span>
  );
}
