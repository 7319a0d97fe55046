import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import { mayContinue } from '#core/nextAssessment.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import type { Place } from '#ui/navigation.ts';
import { NextYearForm } from './NextYearForm.tsx';
import { partIds } from './PrepareContents.tsx';
import './years.css';

/** A year on: the door to a new diagnosis in the same dossier, and its small form. */
export function NextYear({
  dossier,
  place,
  isAsked,
}: {
  dossier: Dossier;
  place: Extract<Place, { name: 'dossier' }>;
  /** whether one comes for it: the form is open */
  isAsked: boolean;
}) {
  const { t } = useTranslation('years');
  const from = mayContinue(dossier);
  const [open, setOpen] = useState(isAsked);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!open && wasOpen.current) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (!from) return null;
  return (
    <section className="next-year" aria-labelledby={partIds.year}>
      <h2 id={partIds.year} tabIndex={-1}>
        {t(open ? 'start.heading' : 'start.title')}
      </h2>
      <p>{t('start.text', { title: from.title, day: formatDay(from.date, currentLanguage()) })}</p>
      {open ? (
        <NextYearForm
          from={from}
          place={place}
          takesFocus={!isAsked}
          onClose={() => setOpen(false)}
        />
      ) : (
        <button ref={button} type="button" className="button" onClick={() => setOpen(true)}>
          {t('start.button')}
        </button>
      )}
    </section>
  );
}
