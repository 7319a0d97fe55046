import './lastTime.css';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import type { LastTime as Last } from '#core/lastTime.ts';
import { localize } from '#core/localized.ts';
import type { PositionWords } from '#core/positions.ts';
import type { Level } from '#core/referential.ts';
import type { Standing } from '#core/standing.ts';
import { formatDay } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/i18n.ts';

/** The key that opens it; in French and in English the word has it. */
export const lastTimeKey = 'l';

/** A button that opens what was agreed of an indicator last time: closed, so that nobody rates before its eyes. */
export function LastTimeButton({
  last,
  levels,
  label,
  shortcuts,
  agreedOnly = false,
}: {
  last: Last;
  /** of the scale in which it was said */
  levels: readonly Level[];
  /** of the indicator, where several stand on one page */
  label: string;
  /** whether its key acts, while the focus is in the indicator’s levels */
  shortcuts: boolean;
  /** what people saw then is not shown, only what they agreed */
  agreedOnly?: boolean;
}) {
  const { t } = useTranslation('years');
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useKeyInLevels(button, shortcuts, () => setOpen((shown) => !shown));
  return (
    <div className="last-time">
      <button
        ref={button}
        type="button"
        className="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-keyshortcuts={shortcuts ? lastTimeKey : undefined}
        aria-label={t('last.of', { label })}
        onClick={() => setOpen(!open)}
      >
        {t('last.button')}
      </button>
      {shortcuts && (
        <span aria-hidden="true" className="last-time-key">
          {lastTimeKey.toUpperCase()}
        </span>
      )}
      <div id={id} aria-live="polite">
        {open && <LastTimeText last={last} levels={levels} agreedOnly={agreedOnly} />}
      </div>
    </div>
  );
}

/** What was said and planned of an indicator last time, in words. */
export function LastTimeText({
  last,
  levels,
  agreedOnly,
}: {
  last: Last;
  levels: readonly Level[];
  agreedOnly: boolean;
}) {
  const { t } = useTranslation('years');
  const language = currentLanguage();
  return (
    <div className="last-time-text">
      <p className="last-time-day">{t('last.day', { when: formatDay(last.date, language) })}</p>
      {last.standings.map((standing) => (
        <StandingThen
          key={standing.node.indicator.id}
          standing={standing}
          levels={levels}
          named={last.standings.length > 1}
          agreedOnly={agreedOnly}
        />
      ))}
      {last.actions.length > 0 && (
        <>
          <p className="last-time-head">{t('last.actions')}</p>
          <ul>
            {last.actions.map(({ id, title, status }) => (
              <li key={id}>
                {title.trim() || t('last.untitled')}
                <span className="last-time-state">{t(`last.states.${status}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function StandingThen({
  standing,
  levels,
  named,
  agreedOnly,
}: {
  standing: Standing;
  levels: readonly Level[];
  named: boolean;
  agreedOnly: boolean;
}) {
  const { t } = useTranslation('years');
  const inWords = useWordsOf();
  const { basis, words, rationale, dissent, node } = standing;
  const label = localize(node.indicator.label, currentLanguage());
  const shown = words && !(agreedOnly && basis === 'voices') ? words : null;
  return (
    <div>
      {named && (
        <p className="last-time-head" lang={label.language}>
          {label.text}
        </p>
      )}
      {shown ? (
        <p>
          {t(
            basis === 'final'
              ? 'last.levelFinal'
              : basis === 'agreed'
                ? 'last.level'
                : 'last.voices',
          )}{' '}
          <strong className="last-time-level">
            {shown.kind === 'level' && (
              <LevelGlyph level={levels.indexOf(shown.level)} levels={levels.length} />
            )}
            {inWords(shown)}
          </strong>
        </p>
      ) : (
        <p>{t(`last.${withoutLevel(standing)}`)}</p>
      )}
      {rationale !== '' && (
        <p className="last-time-said">
          <strong>{t('last.reason')}</strong> {rationale}
        </p>
      )}
      {dissent !== '' && (
        <p className="last-time-said">
          <strong>{t('last.dissent')}</strong> {dissent}
        </p>
      )}
    </div>
  );
}

function withoutLevel({ state }: Standing) {
  return state === 'noAgreement' || state === 'notApplicable' || state === 'unknown'
    ? state
    : 'nothing';
}

function useWordsOf(): (words: PositionWords) => string {
  const { t } = useTranslation('years');
  const language = currentLanguage();
  const name = (level: Level) => localize(level.label, language).text;
  return (words) =>
    words.kind === 'level'
      ? name(words.level)
      : t('last.between', { lower: name(words.lower), upper: name(words.upper) });
}

/** The key acts where the other single keys do: while the focus is in the levels of the same indicator. */
function useKeyInLevels(
  beside: RefObject<HTMLElement | null>,
  shortcuts: boolean,
  act: () => void,
): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!shortcuts) return undefined;
    const indicator = beside.current?.closest('[data-indicator]');
    const onKeyDown = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || !(event.target instanceof Element)) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (event.key.toLowerCase() !== lastTimeKey || !event.target.closest('[role="radiogroup"]')) {
        return;
      }
      event.preventDefault();
      latest.current();
    };
    indicator?.addEventListener('keydown', onKeyDown);
    return () => indicator?.removeEventListener('keydown', onKeyDown);
  }, [beside, shortcuts]);
}
