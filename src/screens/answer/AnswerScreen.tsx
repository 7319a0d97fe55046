import { useTranslation } from 'react-i18next';
import { askedBy } from '#core/invited.ts';
import { unreachable } from '#core/result.ts';
import type { Answer } from '#state/answers.ts';
import { useAnswer, useInvitedReferential } from '#state/useAnswer.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useHeadingFocus } from '#ui/useHeadingFocus.ts';
import { AnswerHead } from './AnswerHead.tsx';
import { ClosingPage } from './ClosingPage.tsx';
import { FirstPage } from './FirstPage.tsx';
import { HandInPage } from './HandInPage.tsx';
import { Missing } from './Missing.tsx';
import type { PageProps } from './pageProps.ts';
import { QuestionPages } from './QuestionPages.tsx';
import './answer.css';

type AnswerPlace = PageProps['place'];

/** A guest answers an invitation: what becomes of it, the questions, then the way back. */
export function AnswerScreen({ place }: { place: AnswerPlace }) {
  const { t } = useTranslation('answer');
  const { status, answer } = useAnswer(place.id);
  switch (status) {
    case 'none':
    case 'loading':
      return <p className="page aside-text">{t('opening')}</p>;
    case 'notFound':
    case 'unreadable':
    case 'unavailable':
    case 'stopped':
      return (
        <div className="page" role="alert">
          <Heading title={t(`lost.${status}`)} />
          <p className="lead">{t(`lost.${status}Text`)}</p>
          <div className="actions">
            <Link to={{ name: 'home' }} className="button">
              {t('arrival.home')}
            </Link>
          </div>
        </div>
      );
    case 'ready':
      return answer && <Invited answer={answer} place={place} />;
    default:
      return unreachable(status);
  }
}

function Invited({ answer, place }: { answer: Answer; place: AnswerPlace }) {
  const { t } = useTranslation('answer');
  const referential = useInvitedReferential(answer.invitation);
  switch (referential.status) {
    case 'loading':
      return <p className="page aside-text">{t('opening')}</p>;
    case 'failed':
      return <Missing error={referential.error} retry={referential.retry} />;
    case 'ready':
      return (
        <>
          <AnswerHead answer={answer} steps={place.page !== 'rendre'} />
          {referential.differs && (
            <div className="answer-notice">
              <Notice>
                <p>{t('differs')}</p>
              </Notice>
            </div>
          )}
          <Page answer={answer} index={referential.index} place={place} />
        </>
      );
    default:
      return unreachable(referential);
  }
}

function Page(given: Omit<PageProps, 'asked'>) {
  const { answer, index, place } = given;
  const props = { ...given, asked: askedBy(answer.invitation, index) };
  const page = place.page ?? (place.objective === undefined ? null : 'questions');
  useHeadingFocus(page);
  switch (page) {
    case null:
      return <FirstPage {...props} />;
    case 'questions':
      return <QuestionPages {...props} />;
    case 'mots':
      return <ClosingPage answer={answer} place={place} />;
    case 'rendre':
      return <HandInPage {...props} />;
    default:
      return unreachable(page);
  }
}
