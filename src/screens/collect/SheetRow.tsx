import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RatingFields } from '#core/changes.ts';
import type { Rating } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { localize } from '#core/localized.ts';
import { type Indicator, type Level, NOT_APPLICABLE, UNKNOWN } from '#core/referential.ts';
import type { Language } from '#i18n/i18n.ts';

/** Stores fields of one rating of the sheet; false where that was refused. */
type RateRow = (indicatorId: string, fields: RatingFields) => boolean;

/**
 * One indicator in one line: a key chooses and goes on. Backspace is what it is
 * in a text: it takes back what was typed last, here or one row up.
 */
export const SheetRow = memo(function SheetRow({
  indicator,
  mark,
  levels,
  rating,
  shortcuts,
  language,
  onRate,
  onMove,
}: {
  indicator: Indicator;
  mark: string;
  levels: readonly Level[];
  rating: Rating | null;
  shortcuts: boolean;
  language: Language;
  onRate: RateRow;
  /** brings the focus to the row so many rows further */
  onMove: (indicatorId: string, step: number) => void;
}) {
  const { t } = useTranslation('collect');
  const id = useId();
  const [asked, setAsked] = useState(0);
  const row = useRef<HTMLDivElement>(null);
  const level = rating?.level ?? null;
  const label = localize(indicator.label, language);
  const options = [
    ...levels.map((option, place) => {
      const name = localize(option.label, language).text;
      return {
        value: option.id,
        sign: String(place),
        label: t('sheet.level', { place, label: name }),
      };
    }),
    { value: NOT_APPLICABLE, sign: t('sheet.n'), label: t('sheet.notApplicable') },
    { value: UNKNOWN, sign: t('sheet.j'), label: t('sheet.unknown') },
  ];

  function chosenBy({ code, key }: KeyboardEvent): string | undefined {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
    if (digit !== undefined) return levels[Number(digit)]?.id;
    // The letters of the sheet, in both languages.
    return { n: NOT_APPLICABLE, j: UNKNOWN }[key.toLowerCase()];
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const value = shortcuts ? chosenBy(event) : undefined;
    if (value !== undefined) {
      if (onRate(indicator.id, { level: value })) onMove(indicator.id, 1);
    } else if (event.key === 'ArrowDown') onMove(indicator.id, 1);
    else if (event.key === 'ArrowUp') onMove(indicator.id, -1);
    else if (event.key === 'Enter') setAsked((times) => times + 1);
    else if (event.key === 'Backspace' && shortcuts) {
      if (level === null) onMove(indicator.id, -1);
      else onRate(indicator.id, { level: null });
    } else return;
    event.preventDefault();
  }

  const commented = asked > 0 || Boolean(rating?.comment);
  return (
    <div className="sheet-row" data-row={indicator.id} ref={row}>
      <p id={`${id}-label`} lang={label.language}>
        <span aria-hidden="true">{mark}</span> {label.text}
      </p>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        className="sheet-levels"
        onKeyDown={onKeyDown}
      >
        {options.map(({ value, sign, label: name }) => (
          <label key={value} title={name}>
            <input
              type="radio"
              name={`${id}-level`}
              value={value}
              checked={level === value}
              onChange={() => onRate(indicator.id, { level: value })}
              aria-label={name}
            />
            <span aria-hidden="true">{sign}</span>
          </label>
        ))}
      </div>
      {commented && (
        <Comment
          label={t('sheet.commentOf', { label: label.text })}
          comment={rating?.comment ?? ''}
          asked={asked}
          onType={(comment) => onRate(indicator.id, { comment })}
          onDone={() => onMove(indicator.id, level === null ? 0 : 1)}
        />
      )}
    </div>
  );
});

/** A word about one indicator, saved as it is typed; Enter goes back to the rows. */
function Comment({
  label,
  comment,
  asked,
  onType,
  onDone,
}: {
  label: string;
  comment: string;
  /** counts the times that it was asked for: each brings the focus to it */
  asked: number;
  onType: (comment: string) => boolean;
  onDone: () => void;
}) {
  const { t } = useTranslation('collect');
  const { register, reset } = useForm({ defaultValues: { comment } });
  const sent = useRef(comment);
  const area = useRef<HTMLTextAreaElement>(null);
  // At once, and not by the form’s own `setFocus`, which waits: the next key is a letter already.
  useEffect(() => {
    if (asked > 0) area.current?.focus();
  }, [asked]);
  // What came from elsewhere (undo, another tab) is shown; what was typed here is already there.
  useEffect(() => {
    if (sent.current === comment) return;
    sent.current = comment;
    reset({ comment });
  }, [comment, reset]);
  const { ref, ...field } = register('comment', {
    onChange: (event: { target: { value: string } }) => {
      sent.current = event.target.value;
      onType(event.target.value);
    },
  });
  return (
    <textarea
      rows={1}
      className="field-input sheet-comment"
      placeholder={t('sheet.comment')}
      aria-label={label}
      maxLength={limits.textLength}
      {...field}
      ref={(element) => {
        ref(element);
        area.current = element;
      }}
      onKeyDown={(event) => {
        const leaves = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
        if (!leaves || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onDone();
      }}
    />
  );
}
