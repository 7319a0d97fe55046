import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { colleges, stances } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import type { Seat } from '#state/voices.ts';
import { Choice } from '#ui/Choice.tsx';
import { TextField } from '#ui/Field.tsx';

type Respondent = Seat['respondent'];

const written = stances.filter((stance) => stance !== 'facilitator');

/** Whose sheet it is: a key for the college, a name where people are named. */
export function SheetHead({
  named,
  respondent,
  problem,
  shortcuts,
  onChange,
  onDone,
}: {
  named: boolean;
  respondent: Respondent;
  problem: string | null;
  shortcuts: boolean;
  onChange: (fields: Partial<Respondent>) => void;
  /** on to the rows */
  onDone: () => void;
}) {
  const { t } = useTranslation('collect');
  const texts = useRef<HTMLDivElement>(null);
  const { stance } = respondent;

  function goOn() {
    const field = texts.current?.querySelector('input');
    if (field) field.focus();
    else onDone();
  }

  function onCollegeKey(event: KeyboardEvent) {
    if (!shortcuts || event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const college = digit === undefined ? undefined : colleges[Number(digit) - 1];
    if (college) onChange({ college });
    if (college || event.key === 'Enter') {
      event.preventDefault();
      goOn();
    }
  }

  return (
    <section className="sheet-head" aria-label={t('sheet.heading')}>
      {stance !== 'peer' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the radios in it
        <div data-sheet-head onKeyDown={onCollegeKey}>
          <Choice
            legend={t('respondent.college')}
            hint={shortcuts ? t('sheet.collegeKeys') : undefined}
            options={colleges.map((college, at) => ({
              value: college,
              label: `${at + 1}\u2002${t(`college.${college}`)}`,
            }))}
            value={respondent.college ?? ''}
            inputProps={{
              onChange: (event) => {
                const college = colleges.find((one) => one === event.target.value);
                if (college) onChange({ college });
              },
            }}
          />
          {problem && (
            <p role="alert" className="field-problem">
              {problem}
            </p>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in its fields goes on, as in a form */}
      <div
        ref={texts}
        {...(stance === 'peer' ? { 'data-sheet-head': true } : {})}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onDone();
        }}
      >
        {stance === 'peer' && (
          <TextField
            label={t('respondent.pole')}
            maxLength={limits.nameLength}
            value={respondent.pole ?? ''}
            onChange={(event) => onChange({ pole: event.target.value })}
          />
        )}
        {named && (
          <TextField
            label={t('respondent.name')}
            maxLength={limits.nameLength}
            value={respondent.name ?? ''}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </div>
      <label className="sheet-stance">
        {t('respondent.stance')}
        <select
          className="field-input"
          value={stance}
          onChange={(event) => {
            const chosen = written.find((one) => one === event.target.value);
            if (chosen) onChange({ stance: chosen });
          }}
        >
          {written.map((one) => (
            <option key={one} value={one}>
              {t(`stance.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
