import { memo, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import type { RatingFields } from '#core/changes.ts';
import type { Rating } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { localize } from '#core/localized.ts';
import { type Indicator, type Level, NOT_APPLICABLE, UNKNOWN } from '#core/referential.ts';
import type { Language } from '#i18n/i18n.ts';
import { LevelPicker } from '#ui/LevelPicker.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { Beside } from './Beside.tsx';
import { IndicatorActs } from './IndicatorActs.tsx';

/** Stores fields of one rating; false where that was refused. */
export type OnRate = (indicatorId: string, fields: RatingFields) => boolean;

interface Fields {
  level: string;
  comment: string;
  evidence: string;
}

function fieldsOf(rating: Rating | null): Fields {
  return {
    level: rating?.level ?? '',
    comment: rating?.comment ?? '',
    evidence: rating?.evidence ?? '',
  };
}

interface IndicatorProps {
  indicator: Indicator;
  mark: string;
  levels: readonly Level[];
  rating: Rating | null;
  shortcuts: boolean;
  language: Language;
  onRate: OnRate;
  /** what is to be known before one chooses */
  told: ReactNode;
}

/** One indicator: its question, its levels in words, a comment, what supports it, a flag. */
export const IndicatorForm = memo(function IndicatorForm(props: IndicatorProps) {
  const { register, setValue } = useForm<Fields>({ defaultValues: fieldsOf(props.rating) });
  return <IndicatorFields {...props} register={register} setValue={setValue} />;
});

type Fielding = Pick<UseFormReturn<Fields>, 'register' | 'setValue'>;

/** What is drawn, apart: `useForm` draws its component a second time before anything is seen. */
const IndicatorFields = memo(function IndicatorFields({
  indicator,
  mark,
  levels,
  rating,
  shortcuts,
  language,
  onRate,
  told,
  register,
  setValue,
}: IndicatorProps & Fielding) {
  const { t } = useTranslation('work');
  const id = useId();
  const sent = useRef(fieldsOf(rating));
  const [refused, setRefused] = useState(false);

  // What came from elsewhere (undo, another tab) is shown; what was typed here is already there.
  useEffect(() => {
    const stored = fieldsOf(rating);
    const { level, comment, evidence } = sent.current;
    if (stored.level === level && stored.comment === comment && stored.evidence === evidence)
      return;
    sent.current = stored;
    setValue('level', stored.level);
    setValue('comment', stored.comment);
    setValue('evidence', stored.evidence);
  }, [rating, setValue]);

  function set(fields: RatingFields) {
    sent.current = { ...sent.current, ...('level' in fields ? { level: fields.level ?? '' } : {}) };
    if (fields.comment !== undefined) sent.current.comment = fields.comment;
    if (fields.evidence !== undefined) sent.current.evidence = fields.evidence;
    setRefused(!onRate(indicator.id, fields));
  }

  function pick(level: string | null) {
    setValue('level', level ?? '');
    set({ level });
  }

  const label = localize(indicator.label, language);
  const question = indicator.question && localize(indicator.question, language);
  const level = rating?.level ?? null;
  const chosen = levels.find((option) => option.id === level);
  const foreign = level !== null && !chosen && level !== NOT_APPLICABLE && level !== UNKNOWN;
  const full = (text: string | undefined) => (text?.length ?? 0) >= limits.textLength;

  return (
    <section className="indicator" data-indicator={indicator.id} aria-labelledby={`${id}-label`}>
      {/* A form of its own: radios of the same name are one group within it, and no further. */}
      <form className="indicator-main" onSubmit={(event) => event.preventDefault()}>
        <h2 lang={label.language}>
          <span className="indicator-id" aria-hidden="true">
            {mark}
          </span>
          <span id={`${id}-label`}>{label.text}</span>
        </h2>
        {question && (
          <p className="question" lang={question.language}>
            {question.text}
          </p>
        )}
        {told}
        <div className="indicator-answer">
          <LevelPicker
            labelledBy={`${id}-label`}
            shortcuts={shortcuts}
            levels={levels.map((option, place) => {
              const seen = indicator.rubric[option.id];
              const words = localize(option.label, language);
              return {
                value: option.id,
                label: words.text,
                language: words.language,
                glyph: <LevelGlyph level={place} levels={levels.length} />,
                description: seen && localize(seen, language).text,
              };
            })}
            others={[
              { value: NOT_APPLICABLE, label: t('questionnaire.notApplicable'), letter: 'n' },
              { value: UNKNOWN, label: t('questionnaire.unknown'), letter: 'j' },
            ]}
            inputProps={register('level', {
              onChange: (event: { target: { value: string } }) =>
                set({ level: event.target.value }),
            })}
            onPick={pick}
            onClear={() => pick(null)}
          />
          <IndicatorActs
            label={label.text}
            answered={level !== null}
            highlight={rating?.highlight}
            onClear={() => pick(null)}
            onHighlight={(highlight) => set({ highlight })}
          />
        </div>
        {foreign && <p className="aside-text">{t('questionnaire.foreignLevel', { level })}</p>}
        <div className="words">
          <label>
            <span>
              {t(
                level === NOT_APPLICABLE
                  ? 'questionnaire.commentNotApplicable'
                  : 'questionnaire.comment',
              )}
            </span>
            <textarea
              rows={1}
              maxLength={limits.textLength}
              aria-label={t(
                level === NOT_APPLICABLE
                  ? 'questionnaire.commentNotApplicableOf'
                  : 'questionnaire.commentOf',
                { label: label.text },
              )}
              {...register('comment', {
                onChange: (event: { target: { value: string } }) =>
                  set({ comment: event.target.value }),
              })}
            />
          </label>
          <label>
            <span>{t('questionnaire.evidence')}</span>
            <textarea
              rows={1}
              maxLength={limits.textLength}
              aria-label={t('questionnaire.evidenceOf', { label: label.text })}
              {...register('evidence', {
                onChange: (event: { target: { value: string } }) =>
                  set({ evidence: event.target.value }),
              })}
            />
          </label>
        </div>
        {refused && (
          <Refusal>
            <p>{t('questionnaire.refused')}</p>
          </Refusal>
        )}
        {(full(rating?.comment) || full(rating?.evidence)) && (
          <p aria-live="polite" className="aside-text">
            {t('questionnaire.tooLong', { limit: limits.textLength })}
          </p>
        )}
      </form>
      <Beside indicator={indicator} language={language} />
    </section>
  );
});
