import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Highlight = 'strength' | 'priority';

/** What one can do with an answer: take it back, mark it as a strength or a priority. */
export function IndicatorActs({
  label,
  answered,
  highlight,
  onClear,
  onHighlight,
}: {
  /** the indicator's */
  label: string;
  answered: boolean;
  highlight: string | null | undefined;
  onClear: () => void;
  onHighlight: (highlight: Highlight | null) => void;
}) {
  const { t } = useTranslation('work');
  const clear = useRef<HTMLButtonElement>(null);

  // Pressed, or its answer undone, the button goes: the focus goes to where one answers anew.
  useLayoutEffect(() => {
    const button = clear.current;
    if (answered || !button || button !== document.activeElement) return;
    button.form
      ?.querySelector<HTMLInputElement>('input[type=radio]')
      // By mouse or by finger, the page stays where it is.
      ?.focus({ preventScroll: !button.matches(':focus-visible') });
  }, [answered]);

  return (
    <div className="indicator-acts">
      {/* Out of sight it keeps its place: choosing a level moves nothing. */}
      <button
        ref={clear}
        type="button"
        className="quiet"
        hidden={!answered}
        aria-label={t('questionnaire.clearOf', { label })}
        onClick={onClear}
      >
        <span>{t('questionnaire.clear')}</span>
        <span>{t('questionnaire.clearShort')}</span>
      </button>
      {(['strength', 'priority'] as const).map((kind) => (
        <Flag
          key={kind}
          kind={kind}
          pressed={highlight === kind}
          label={label}
          onPress={onHighlight}
        />
      ))}
    </div>
  );
}

/** Marks an indicator as a strength or a priority; pressed again, it takes the mark back. */
function Flag({
  kind,
  pressed,
  label,
  onPress,
}: {
  kind: Highlight;
  pressed: boolean;
  label: string;
  onPress: (highlight: Highlight | null) => void;
}) {
  const { t } = useTranslation('work');
  return (
    <button
      type="button"
      className="flag"
      aria-pressed={pressed}
      aria-label={t(`questionnaire.${kind}Of`, { label })}
      onClick={() => onPress(pressed ? null : kind)}
    >
      <svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true">
        {kind === 'strength' ? (
          <path d="M3.5 15V1.8h9.6l-2.4 3.6 2.4 3.6H3.5" />
        ) : (
          <path d="M8 2.2 14.6 14H1.4z" />
        )}
      </svg>
      {t(`questionnaire.${kind}`)}
    </button>
  );
}
