import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { useMedia } from '#ui/useMedia.ts';

/** The book's table of contents: goals, objectives, and the indicators of the open one. */
export function BookContents({
  index,
  shown,
  place,
  onGo,
}: {
  index: ReferentialIndex;
  shown: string | undefined;
  place: Extract<Place, { name: 'referential' }>;
  onGo: () => void;
}) {
  const { t } = useTranslation('referential');
  const wide = useMedia('(min-width: 861px)');
  const language = currentLanguage();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is that of a link within, which keys press as well.
    <nav className="contents book-contents" aria-label={t('contents')} onClick={onGo}>
      <details open={wide || undefined}>
        <summary>{t('contents')}</summary>
        <Link
          to={{ ...place, node: undefined }}
          className="book-start"
          aria-current={shown === undefined ? 'page' : undefined}
        >
          {t('overview')}
        </Link>
        {index.referential.goals.map((goal, at) => {
          const label = localize(goal.short ?? goal.label, language);
          return (
            <div key={goal.id} className={`contents-goal goal-${at}`}>
              <h2 lang={label.language}>
                <Link
                  to={{ ...place, node: goal.id }}
                  aria-current={goal.id === shown ? 'page' : undefined}
                >
                  {label.text}
                </Link>
              </h2>
              <ol>
                {goal.objectives.map((objective) => {
                  const short = localize(objective.short ?? objective.label, language);
                  return (
                    <li key={objective.id}>
                      <Link
                        to={{ ...place, node: objective.id }}
                        aria-current={objective.id === shown ? 'page' : undefined}
                        lang={short.language}
                      >
                        {short.text}
                      </Link>
                      {objective.id === shown && (
                        <ol>
                          {objective.indicators.map((indicator) => {
                            const name = localize(indicator.label, language);
                            return (
                              <li key={indicator.id}>
                                <Link
                                  to={{ ...place, node: indicator.id }}
                                  lang={name.language}
                                  aria-current={
                                    indicator.id === place.node ? 'location' : undefined
                                  }
                                >
                                  <span className="indicator-id" aria-hidden="true">
                                    {indicator.id}
                                  </span>
                                  {name.text}
                                </Link>
                              </li>
                            );
                          })}
                        </ol>
                      )}
                    </li>
                  );
                })}
              </ol>
            </div>
          );
        })}
      </details>
    </nav>
  );
}
