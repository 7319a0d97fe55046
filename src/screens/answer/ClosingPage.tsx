import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { closingAskedBy } from '#core/invited.ts';
import { limits } from '#core/limits.ts';
import { type Answer, concludeAnswer } from '#state/answers.ts';
import { TextArea } from '#ui/Field.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import type { Place } from '#ui/navigation.ts';

const fields = ['process', 'plan', 'seen', 'questions', 'suggestions', 'takeHome'] as const;
type Words = Record<(typeof fields)[number], string>;

function wordsOf({ response: { closing } }: Answer): Words {
  const words = fields.map((field) => [field, closing?.[field] ?? '']);
  return Object.fromEntries(words) as Words;
}

/** The last page before handing in: a few words on the whole, all of them optional. Saved as they are typed. */
export function ClosingPage({
  answer,
  place,
}: {
  answer: Answer;
  place: Extract<Place, { name: 'answer' }>;
}) {
  const { t } = useTranslation('answer');
  const { id, invitation } = answer;
  const { register, getValues, setValue } = useForm<Words>({ defaultValues: wordsOf(answer) });
  const peer = invitation.stance === 'peer';

  // What another tab wrote is shown; what is typed here is already there.
  useEffect(() => {
    const stored = wordsOf(answer);
    for (const field of fields) {
      if (getValues(field) !== stored[field]) setValue(field, stored[field]);
    }
  }, [answer, getValues, setValue]);

  return (
    <div className="page answer">
      <Heading title={`${t('closing.heading')} · ${t('title')}`}>{t('closing.heading')}</Heading>
      <p className="lead">{t('closing.lead')}</p>
      <form className="answer-closing" onSubmit={(event) => event.preventDefault()} noValidate>
        {closingAskedBy(invitation).map((field) => (
          <TextArea
            key={field}
            label={t(peer ? `closing.peer.${field}` : `closing.own.${field}`)}
            maxLength={limits.textLength}
            {...register(field, {
              onChange: (event: { target: { value: string } }) =>
                concludeAnswer(id, { [field]: event.target.value }),
            })}
          />
        ))}
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
