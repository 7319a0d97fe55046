import { useTranslation } from 'react-i18next';
import { askedBy } from '#core/invited.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { unreachable } from '#core/result.ts';
import type { Answer } from '#state/answers.ts';
import { useAnswer, useInvitedReferential } from '#state/useAnswer.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';
import { AnswerHead } from './AnswerHead.tsx';
import { ClosingPage } from './ClosingPage.tsx';
import { FirstPage } from './FirstPage.tsx';
import { HandInPage } from './HandInPage.tsx';
import { Missing } from './Missing.tsx';
import { QuestionPages } from './QuestionPages.tsx';
import { useFocusOnPage } from './usePageFocus.ts';
import './answer.css';

type AnswerPlace = Extract<Place, { name: 'answer' }>;

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
          <AnswerHead answer={answer} />
          <Page answer={answer} index={referential.index} place={place} />
        </>
      );
    default:
      return unreachable(referential);
  }
}

function Page({
  answer,
  index,
  place,
}: {
  answer: Answer;
  index: ReferentialIndex;
  place: AnswerPlace;
}) {
  const asked = askedBy(answer.invitation, index);
  const page = place.page ?? (place.objective === undefined ? null : 'questions');
  useFocusOnPage(page);
  switch (page) {
    case null:
      return <FirstPage answer={answer} index={index} asked={asked} place={place} />;
    case 'questions':
      return <QuestionPages answer={answer} index={index} asked={asked} place={place} />;
    case 'mots':
      return <ClosingPage answer={answer} place={place} />;
    case 'rendre':
      return <HandInPage answer={answer} index={index} asked={asked} place={place} />;
    default:
      return unreachable(page);
  }
}
