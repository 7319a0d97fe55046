import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { MoveTarget } from '#state/moving.ts';
import { presentDay } from '#state/presentDay.ts';
import { newerVersions, openNextYear, titleProposal } from '#state/years.ts';
import { TextField } from '#ui/Field.tsx';
import { type Place, useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { useOpeningFocus } from '#ui/useOpeningFocus.ts';
import { CarriedOver } from './CarriedOver.tsx';
import { VersionMeaning } from './VersionMeaning.tsx';

/** When, under which title, with which referential; what is carried over is said, and what is not. */
export function NextYearForm({
  from,
  place,
  takesFocus,
  onClose,
}: {
  from: Assessment;
  place: Extract<Place, { name: 'dossier' }>;
  /** whether it stands where the focus was */
  takesFocus: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('years');
  const { go } = useNavigation();
  const [today] = useState(presentDay);
  const versions = useNewerVersions(from.id);
  const [refusal, setRefusal] = useState<'full' | 'failed' | null>(null);
  const { register, handleSubmit, setValue, watch, formState } = useForm({
    defaultValues: { date: today, title: titleProposal(from.id, today), version: '' },
  });
  const { errors, isSubmitting, dirtyFields } = formState;
  const version = watch('version');
  const date = useOpeningFocus(
    register('date', {
      validate: (day) => day !== '',
      onChange: (event: { target: { value: string } }) => {
        const day = event.target.value;
        // A title that somebody wrote stays as it is.
        if (day !== '' && !dirtyFields.title) setValue('title', titleProposal(from.id, day));
      },
    }),
    takesFocus,
  );

  const open = handleSubmit(async ({ date, title, version: referentialKey }) => {
    if (isSubmitting) return;
    setRefusal(null);
    const opened = await openNextYear(from.id, {
      date,
      title,
      ...(referentialKey === '' ? {} : { referentialKey }),
    });
    if (opened.ok) {
      flushSync(() => {
        onClose();
        go({ name: 'dossier', id: place.id, screen: 'preparer', assessment: opened.value });
      });
      // The same screen, of another year: it begins again at its top.
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('[data-screen-heading]')?.focus({ preventScroll: true });
      return;
    }
    const { error } = opened;
    const isFull =
      error.kind === 'invalid' &&
      error.error.kind === 'tooBig' &&
      error.error.what === 'assessments';
    setRefusal(isFull ? 'full' : 'failed');
  });

  return (
    <form className="next-year-form" onSubmit={(event) => void open(event)} noValidate>
      <div className="next-year-fields">
        <TextField
          label={t('start.date')}
          type="date"
          className="short-date"
          problem={errors.date && t('start.dateMissing')}
          {...date}
        />
        <TextField
          label={t('start.name')}
          maxLength={limits.nameLength}
          problem={errors.title && t('start.nameMissing')}
          {...register('title', { validate: (title) => title.trim() !== '' })}
        />
      </div>
      {versions.length > 0 && (
        <fieldset className="fieldset">
          <legend>{t('start.version')}</legend>
          <label className="version">
            <input type="radio" value="" {...register('version')} />
            <span>
              <strong>{t('start.same')}</strong>
              <span className="aside-text">{t('start.sameText')}</span>
            </span>
          </label>
          {versions.map(({ key, title, indicators }) => {
            const name = localize(title, currentLanguage());
            return (
              <label key={key} className="version">
                <input type="radio" value={key} {...register('version')} />
                <span>
                  <strong>{t('start.indicators', { count: indicators })}</strong>
                  <span className="version-title" lang={name.language}>
                    {name.text}
                  </span>
                  {version === key && <VersionMeaning assessmentId={from.id} version={key} />}
                </span>
              </label>
            );
          })}
        </fieldset>
      )}
      <CarriedOver from={from} />
      <div className="actions">
        <button type="submit" className="button strong" aria-disabled={isSubmitting}>
          {t(isSubmitting ? 'start.busy' : 'start.submit')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('start.cancel')}
        </button>
      </div>
      {refusal && (
        <Refusal>
          <p>
            {refusal === 'full'
              ? t('start.full', { limit: limits.assessmentsPerDossier })
              : t('start.failed')}
          </p>
        </Refusal>
      )}
    </form>
  );
}

/** Known a moment later: until then the same one is there to go on with. */
function useNewerVersions(assessmentId: string): readonly MoveTarget[] {
  const [versions, setVersions] = useState<readonly MoveTarget[]>([]);
  useEffect(() => {
    let current = true;
    newerVersions(assessmentId).then(
      (found) => {
        if (current) setVersions(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [assessmentId]);
  return versions;
}
