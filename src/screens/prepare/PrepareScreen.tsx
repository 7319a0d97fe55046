import { lazy, Suspense, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { referentialKey } from '#core/referential.ts';
import { prepareAssessment } from '#state/acts.ts';
import { TextField } from '#ui/Field.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { AssessmentChoice } from './AssessmentChoice.tsx';
import { FreshYear } from './FreshYear.tsx';
import { MoveSection } from './MoveSection.tsx';
import { NextYear } from './NextYear.tsx';
import { PrepareContents } from './PrepareContents.tsx';
import type { PrepareProps } from './prepareProps.ts';
import { VersionChoice } from './VersionChoice.tsx';
import { Workshop } from './Workshop.tsx';
import './prepare.css';

const Peers = lazy(async () => ({ default: (await import('./Peers.tsx')).Peers }));

/** Version, title and date of a diagnosis; the rest can wait. */
export function PrepareScreen({ dossier, assessment, index, place: asked }: PrepareProps) {
  const { t } = useTranslation('work');
  // What is linked to from here is not the form that one came for.
  const place = { ...asked, part: undefined };
  const locked = hasRatings(assessment);
  const answered = assessment.responses.some(
    (response) => Object.keys(response.ratings).length > 0,
  );
  return (
    <div className="page prepare">
      <Heading title={t('prepare.title')} />
      <p className="lead">{t('prepare.lead')}</p>
      {!assessment.archived && <PrepareContents dossier={dossier} />}
      {!answered && <FreshYear dossier={dossier} assessment={assessment} place={place} />}
      {asked.part === 'annee' && <NextYear dossier={dossier} place={place} isAsked />}
      <AssessmentChoice dossier={dossier} assessment={assessment} place={place} />
      <VersionChoice assessment={assessment} locked={locked} />
      <MoveSection
        key={`move-${assessment.id}`}
        dossier={dossier}
        assessment={assessment}
        index={index}
        place={place}
        offered={locked && !assessment.archived}
      />
      <Settings key={assessment.id} assessment={assessment} />
      <div className="actions">
        <Link to={{ ...place, screen: 'questionnaire' }} className="button strong">
          {t(answered ? 'prepare.resume' : 'prepare.next')}
        </Link>
        <Link
          to={{
            name: 'referential',
            view: 'feuilles',
            key: referentialKey(assessment.referential),
            dossier: dossier.id,
          }}
          className="button"
        >
          {t('prepare.sheets')}
        </Link>
      </div>
      {!assessment.archived && (
        <Workshop
          key={`workshop-${assessment.id}`}
          dossier={dossier}
          assessment={assessment}
          index={index}
          place={place}
        />
      )}
      {!assessment.archived && (
        <Suspense>
          <Peers
            key={`peers-${assessment.id}`}
            dossier={dossier}
            assessment={assessment}
            index={index}
            place={place}
          />
        </Suspense>
      )}
      {asked.part !== 'annee' && <NextYear dossier={dossier} place={place} isAsked={false} />}
    </div>
  );
}

/** Whether anything was answered or agreed: what was said belongs to the referential it was said with. */
function hasRatings(assessment: Assessment): boolean {
  const said = assessment.responses.some((response) =>
    Object.values(response.ratings).some(
      (rating) => rating.level !== null || rating.comment || rating.evidence || rating.highlight,
    ),
  );
  return said || Object.keys(assessment.agreements).length > 0 || assessment.archived;
}

function Settings({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation('work');
  const { id, title, date, archived } = assessment;
  const { register, reset, getValues, formState } = useForm({
    defaultValues: { title, date },
    mode: 'onChange',
  });
  const { errors } = formState;
  const [refused, setRefused] = useState(false);

  // What came from elsewhere (undo, another tab) is shown; an empty field waits for the user.
  useEffect(() => {
    const typed = getValues();
    const differs =
      (typed.title.trim() && typed.title !== title) || (typed.date && typed.date !== date);
    if (differs) reset({ title, date });
  }, [title, date, getValues, reset]);

  function set(fields: { title: string } | { date: string }) {
    setRefused(!prepareAssessment(id, fields).ok);
  }

  return (
    <section aria-label={t('prepare.title')} className="settings-fields">
      <TextField
        label={t('prepare.assessmentTitle')}
        problem={errors.title && t('prepare.titleMissing')}
        maxLength={limits.nameLength}
        readOnly={archived}
        {...register('title', {
          validate: (text) => text.trim() !== '',
          onChange: (event: { target: { value: string } }) => {
            if (event.target.value.trim() !== '') set({ title: event.target.value });
          },
        })}
      />
      <TextField
        label={t('prepare.date')}
        problem={errors.date || refused ? t('prepare.dateMissing') : undefined}
        type="date"
        className="short-date"
        readOnly={archived}
        {...register('date', {
          validate: (text) => text !== '',
          onChange: (event: { target: { value: string } }) => {
            if (event.target.value !== '') set({ date: event.target.value });
          },
        })}
      />
    </section>
  );
}
