import { useTranslation } from 'react-i18next';
import { closingAsked } from '#core/closing.ts';
import { isTogether } from '#core/guestChanges.ts';
import { ClosingWords } from '#rating/ClosingWords.tsx';
import { concludeAnswer } from '#state/answers.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { PageProps } from './pageProps.ts';

/** The last page before handing in: a few words on the whole, all of them optional. Saved as they are typed. */
export function ClosingPage({
  answer: { id, invitation, response },
  place,
}: Pick<PageProps, 'answer' | 'place'>) {
  const { t } = useTranslation(['answer', 'work']);
  const heading = t('work:closing.heading');
  return (
    <div className="page answer">
      <Heading title={`${heading} · ${t('title')}`}>{heading}</Heading>
      <p className="lead">{t('work:closing.lead')}</p>
      <form className="answer-closing" onSubmit={(event) => event.preventDefault()} noValidate>
        <ClosingWords
          asked={closingAsked(invitation)}
          peer={invitation.stance === 'peer'}
          together={isTogether(response)}
          closing={response.closing}
          onSay={(fields) => concludeAnswer(id, fields)}
        />
      </form>
      <nav className="answer-turn" aria-label={t('turn')}>
        <Link to={{ ...place, page: 'questions', objective: undefined }} className="button">
          {t('toQuestions')}
        </Link>
        <Link to={{ ...place, page: 'rendre', objective: undefined }} className="button strong">
          {t('toHandIn')}
        </Link>
      </nav>
    </div>
  );
}
