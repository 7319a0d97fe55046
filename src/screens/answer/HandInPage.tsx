import { useTranslation } from 'react-i18next';
import { isHandedIn } from '#core/guestChanges.ts';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { handInAnswer } from '#state/answers.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useHeadingFocus } from '#ui/useHeadingFocus.ts';
import { OwnDossier } from './OwnDossier.tsx';
import type { PageProps } from './pageProps.ts';
import { WaysBack } from './WaysBack.tsx';

/** Handing in: what is still open, one button; then the ways in which the answer goes back. */
export function HandInPage({ answer, index, asked, place }: PageProps) {
  const { t } = useTranslation('answer');
  const { response } = answer;
  const handedIn = isHandedIn(response);
  useHeadingFocus(handedIn ? 'done' : 'open');
  return (
    <div className="page answer">
      <Heading title={`${t(handedIn ? 'handIn.done' : 'handIn.heading')} · ${t('title')}`}>
        {t(handedIn ? 'handIn.done' : 'handIn.heading')}
      </Heading>
      {handedIn ? (
        <>
          <WaysBack answer={answer} />
          <OwnDossier invitation={answer.invitation} given />
        </>
      ) : (
        <>
          {response.submittedAt && (
            <Notice>
              <p>{t('handIn.changed')}</p>
            </Notice>
          )}
          <StillOpen answer={answer} index={index} asked={asked} place={place} />
          <div className="answer-go">
            <button type="button" className="button strong" onClick={() => handInAnswer(answer.id)}>
              {t('handIn.button')}
            </button>
          </div>
        </>
      )}
      <nav className="answer-turn" aria-label={t('turn')}>
        <Link to={{ ...place, page: 'questions', objective: undefined }} className="button">
          {t(handedIn ? 'handIn.correct' : 'toQuestions')}
        </Link>
      </nav>
    </div>
  );
}

/** What has no answer yet, by objective; it can be handed in all the same. */
function StillOpen({ answer: { response }, index, asked, place }: PageProps) {
  const { t } = useTranslation('answer');
  const open = asked.filter(({ indicator }) => !response.ratings[indicator.id]?.level);
  if (open.length === 0)
    return <p className="lead">{t('handIn.whole', { count: asked.length })}</p>;
  const objectives = index.objectives.flatMap(({ objective }) => {
    const count = open.filter((node) => node.objective.id === objective.id).length;
    return count === 0 ? [] : [{ objective, count }];
  });
  return (
    <>
      <p className="lead">{t('handIn.open', { count: open.length, total: asked.length })}</p>
      <ul className="answer-open">
        {objectives.map(({ objective, count }) => {
          const label = localize(objective.short ?? objective.label, currentLanguage());
          return (
            <li key={objective.id}>
              <Link to={{ ...place, page: 'questions', objective: objective.id }}>
                <span lang={label.language}>{label.text}</span>
              </Link>{' '}
              <span className="aside-text">{t('handIn.openHere', { count })}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
