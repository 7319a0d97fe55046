import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import { activeIndicators } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { readShortcuts, saveShortcuts } from '#state/shortcuts.ts';
import { Heading } from '#ui/Heading.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { SheetClosing } from './SheetClosing.tsx';
import { SheetHead } from './SheetHead.tsx';
import { SheetRow } from './SheetRow.tsx';
import { useSheet } from './useSheet.ts';
import './sheet.css';

/** A paper sheet typed in by keyboard alone: one row an indicator, a key for each, and on to the next. */
export function SheetEntry({
  assessment,
  index,
  onLeave,
}: {
  assessment: Assessment;
  index: ReferentialIndex;
  onLeave: () => void;
}) {
  const { t } = useTranslation('collect');
  const language = currentLanguage();
  const [shortcuts, setShortcuts] = useState(readShortcuts);
  const sheet = useSheet(assessment);
  const asked = activeIndicators(index, assessment);
  const { seat, ratings } = sheet;
  const left = asked.filter(({ indicator }) => !ratings[indicator.id]?.level).length;
  const walk = useRowWalk();

  // A sheet begins at its head: whose it is. One that was begun before goes on at its first empty row.
  const { goTo, goToHead } = walk;
  const seatId = seat.id;
  const [begun] = useState(() => ({
    seatId: sheet.isEmpty || !seat.respondent.college ? null : seatId,
    row: asked.findIndex(({ indicator }) => !ratings[indicator.id]?.level),
  }));
  useEffect(() => {
    if (seatId !== begun.seatId) return goToHead();
    scrollTo(0, 0);
    goTo(begun.row);
  }, [seatId, begun, goTo, goToHead]);

  return (
    <div className="page sheet-entry" ref={walk.page}>
      <button type="button" className="quiet" onClick={onLeave}>
        <span aria-hidden="true">← </span>
        {t('sheet.back')}
      </button>
      <Heading title={t('sheet.heading')} />
      <p aria-live="polite" className="sheet-said">
        {sheet.said} {sheet.typedIn > 0 && t('sheet.typedIn', { count: sheet.typedIn })}
      </p>
      {!shortcuts && (
        <Notice>
          <p>{t('sheet.keysOff')}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              // The notice goes with its button.
              document.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
              saveShortcuts(true);
              setShortcuts(true);
            }}
          >
            {t('sheet.keysOn')}
          </button>
        </Notice>
      )}
      <SheetHead
        key={`head-${seat.id}`}
        named={assessment.names === 'named'}
        respondent={seat.respondent}
        problem={sheet.problem}
        shortcuts={shortcuts}
        onChange={sheet.setRespondent}
        onDone={() => walk.goTo(0)}
      />
      {shortcuts && (
        <p className="sheet-keys" id="sheet-keys">
          {t('sheet.keys', { last: index.levels.length - 1 })}
        </p>
      )}
      <div className="sheet-rows" data-levels={index.levels.length}>
        <div className="sheet-legend" aria-hidden="true">
          {index.levels.map((level, place) => (
            <span key={level.id}>
              <b>{place}</b> {localize(level.label, language).text}
            </span>
          ))}
          <span>
            <b>{t('sheet.n')}</b> {t('sheet.notApplicable')}
          </span>
          <span>
            <b>{t('sheet.j')}</b> {t('sheet.unknown')}
          </span>
        </div>
        {asked.map(({ indicator, objective, goal }, at) => {
          const name = localize(objective.short ?? objective.label, language);
          return (
            <div key={`${seat.id}/${indicator.id}`} className={`goal-${goalAt(index, goal.id)}`}>
              {asked[at - 1]?.objective.id !== objective.id && (
                <h2 lang={name.language}>{name.text}</h2>
              )}
              <SheetRow
                indicator={indicator}
                mark={markOf(index.referential, indicator.id)}
                levels={index.levels}
                rating={ratings[indicator.id] ?? null}
                shortcuts={shortcuts}
                language={language}
                onRate={sheet.rate}
                onMove={walk.move}
              />
            </div>
          );
        })}
      </div>
      <SheetClosing
        key={`closing-${seat.id}`}
        stance={seat.respondent.stance}
        closing={sheet.closing}
        onSay={sheet.conclude}
        onDone={walk.goToEnd}
      />
      <p className="sheet-left">
        {left === 0 ? t('sheet.leftNone') : t('sheet.left', { count: left })}
      </p>
      {sheet.refused && (
        <Refusal>
          <p>{t('sheet.refused')}</p>
        </Refusal>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the buttons in it */}
      <div
        className="actions"
        data-sheet-end
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp') return;
          event.preventDefault();
          walk.goToClosing();
        }}
      >
        <button
          type="button"
          className="button strong"
          onClick={() => {
            const outcome = sheet.submit();
            if (outcome === 'noCollege') walk.goToHead();
          }}
        >
          {t('sheet.next')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            const outcome = sheet.isEmpty ? 'done' : sheet.submit();
            if (outcome === 'done') onLeave();
            if (outcome === 'noCollege') walk.goToHead();
          }}
        >
          {t('sheet.finish')}
        </button>
        {!sheet.isEmpty && (
          <button type="button" className="quiet" onClick={sheet.discard}>
            {t('sheet.discard')}
          </button>
        )}
      </div>
    </div>
  );
}

function goalAt({ referential }: ReferentialIndex, goalId: string): number {
  return referential.goals.findIndex(({ id }) => id === goalId);
}

/** Brings the focus from row to row, past the last one to what ends the sheet. */
function useRowWalk() {
  const page = useRef<HTMLDivElement>(null);
  const [acts] = useState(() => {
    const rows = () => [...(page.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const focusIn = (element: Element | null | undefined) => {
      const target =
        element?.querySelector<HTMLElement>('input:checked') ??
        element?.querySelector<HTMLElement>('input, textarea, button');
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'nearest' });
    };
    const goToEnd = () => focusIn(page.current?.querySelector('[data-sheet-end]'));
    // With all that stands above it: the question itself, and what became of the sheet before.
    const goToHead = () => {
      scrollTo(0, 0);
      focusIn(page.current?.querySelector('[data-sheet-head]'));
    };
    const goTo = (at: number) => {
      const row = rows()[at];
      if (row) focusIn(row);
      else goToEnd();
    };
    return {
      goTo,
      goToEnd,
      goToClosing: () => focusIn(page.current?.querySelector('[data-sheet-closing]')),
      goToHead,
      /** the row `step` rows after the one of this indicator; before the first is the head */
      move: (indicatorId: string, step: number) => {
        const at = rows().findIndex((row) => row.dataset['row'] === indicatorId) + step;
        if (at < 0) goToHead();
        else goTo(at);
      },
    };
  });
  return { page, ...acts };
}
