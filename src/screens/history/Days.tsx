import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { type HistoryLine, historyOf } from '#core/history.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { lineWords } from './actWords.ts';
import { Node } from './Node.tsx';

/** How many lines are read at once; older ones are a press away. */
const readAtOnce = 40;

/** The history, day by day, the latest first; of one assessment where one is chosen. */
export function Days({
  dossier,
  assessment,
  indexOf,
}: {
  dossier: Dossier;
  assessment: Assessment;
  indexOf: (assessmentId: string) => ReferentialIndex | null;
}) {
  const { t } = useTranslation('history');
  const [chosen, setChosen] = useState('');
  const [shown, setShown] = useState(readAtOnce);
  const alive = dossier.assessments.filter(({ deletedAt }) => !deletedAt);
  const one = alive.find(({ id }) => id === chosen) ?? null;
  const days = useMemo(() => historyOf(dossier, one, localDay), [dossier, one]);
  const visible = firstLines(days, shown);
  const total = days.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <section className="history-days" aria-labelledby="history-days">
      <div className="history-head">
        <h2 id="history-days">{t('days.title')}</h2>
        {alive.length > 1 && (
          <label className="history-filter">
            <span>{t('days.filter')}</span>
            <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value="">{t('days.all')}</option>
              {alive.toReversed().map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {total === 0 && <p className="aside-text">{t(one ? 'days.noneHere' : 'days.none')}</p>}
      {visible.map(({ day, lines }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>{formatDay(day, currentLanguage())}</h3>
          <ul>
            {lines.map((line) => (
              <Line
                key={line.id}
                line={line}
                dossier={dossier}
                index={indexOf(line.assessmentId ?? assessment.id)}
                named={one === null && alive.length > 1}
              />
            ))}
          </ul>
        </section>
      ))}
      {total > shown && (
        <button
          type="button"
          className="quiet"
          onClick={() => setShown((lines) => lines + readAtOnce * 2)}
        >
          {t('days.more')}
        </button>
      )}
    </section>
  );
}

function Line({
  line,
  dossier,
  index,
  named,
}: {
  line: HistoryLine;
  dossier: Dossier;
  index: ReferentialIndex | null;
  /** whether the assessment is named: there are several */
  named: boolean;
}) {
  const { t } = useTranslation('history');
  const { time, what, about, howMany, assessment } = lineWords(line, dossier, index, t);
  return (
    <li>
      <span className="line-time">{time}</span>
      <span className="line-what">
        {what}
        {about && (
          <>
            {' · '}
            <Node {...about} />
          </>
        )}
        {howMany && <span className="line-aside"> · {howMany}</span>}
        {named && assessment && <small>{assessment}</small>}
      </span>
      {line.by && <span className="line-by">{line.by}</span>}
    </li>
  );
}

type Day = ReturnType<typeof historyOf>[number];

function firstLines(days: readonly Day[], most: number): Day[] {
  let left = most;
  return days.flatMap((day) => {
    const lines = day.lines.slice(0, Math.max(0, left));
    left -= day.lines.length;
    return lines.length > 0 ? [{ ...day, lines }] : [];
  });
}

/** The day of a moment where the user is: `2026-11-21`. */
function localDay(moment: string): string {
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
