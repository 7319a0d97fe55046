import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingFields } from '#core/changes.ts';
import type { Assessment } from '#core/dossier.ts';
import { activeIndicators } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { progressOf } from '#rating/progress.ts';
import { RatingPages } from '#rating/RatingPages.tsx';
import { handIn, leaveSeat, rateSitting } from '#state/passing.ts';
import { readShortcuts, saveShortcuts } from '#state/shortcuts.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import type { Seat } from '#state/voices.ts';
import { Heading } from '#ui/Heading.tsx';
import { NavigationContext, useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';

const nothingYet = {};

function onRate(indicatorId: string, fields: RatingFields): boolean {
  return rateSitting(indicatorId, fields).ok;
}

/** The questionnaire of who sits at the laptop, and how they leave it. */
export function Answering({
  dossier,
  assessment,
  index,
  seat,
}: {
  dossier: { id: string; poleName: string };
  assessment: Assessment;
  index: ReferentialIndex;
  seat: Seat;
}) {
  const { t } = useTranslation('collect');
  const [objective, setObjective] = useState<string | undefined>();
  const [ending, setEnding] = useState(false);
  const [shortcuts, setShortcuts] = useState(readShortcuts);
  const ratings = assessment.responses.find(({ id }) => id === seat.id)?.ratings ?? nothingYet;
  const asked = activeIndicators(index, assessment);
  const inside = useInside(setObjective);
  const placeOf = useCallback(
    (objectiveId: string) =>
      ({ name: 'dossier', id: dossier.id, screen: 'collecte', objective: objectiveId }) as const,
    [dossier.id],
  );
  if (ending) {
    return <Ending left={progressOf(asked, ratings).left} onAgain={() => setEnding(false)} />;
  }
  return (
    <NavigationContext value={inside}>
      <div className="passing-bar">
        <p>{`${dossier.poleName} · ${assessment.title}`}</p>
        <SaveState />
        <button type="button" className="quiet" onClick={leaveSeat}>
          {t('passing.stop')}
        </button>
        <button type="button" className="button" onClick={() => setEnding(true)}>
          {t('passing.toHandIn')}
        </button>
      </div>
      <RatingPages
        voice={seat.id}
        index={index}
        asked={asked}
        ratings={ratings}
        objective={objective}
        placeOf={placeOf}
        onRate={onRate}
        end={
          <button type="button" className="button strong" onClick={() => setEnding(true)}>
            {t('passing.toHandIn')}
          </button>
        }
        shortcuts={shortcuts}
        onShortcuts={(on) => {
          setShortcuts(on);
          saveShortcuts(on);
        }}
      />
    </NavigationContext>
  );
}

function Ending({ left, onAgain }: { left: number; onAgain: () => void }) {
  const { t } = useTranslation('collect');
  const [refused, setRefused] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    page.current
      ?.querySelector<HTMLElement>('[data-screen-heading]')
      ?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page passing" ref={page}>
      <Heading title={t('passing.endTitle')} />
      <p className="lead">
        {left === 0 ? t('passing.endAll') : t('passing.endLeft', { count: left })}
      </p>
      <p>{t('passing.endText')}</p>
      <div className="actions">
        <button
          type="button"
          className="button strong big"
          onClick={() => setRefused(!handIn().ok)}
        >
          {t('passing.handIn')}
        </button>
        <button type="button" className="button" onClick={onAgain}>
          {t('passing.again')}
        </button>
      </div>
      {refused && (
        <Refusal>
          <p>{t('passing.refused')}</p>
        </Refusal>
      )}
    </div>
  );
}

/** Whether what is typed is on disk: the bar of the dossier, which says so elsewhere, is not here. */
function SaveState() {
  const { t } = useTranslation('work');
  const save = useOpenDossier((open) => open.save);
  const kind = save.kind === 'failed' && save.reason !== 'unknown' ? save.reason : save.kind;
  return (
    <p role="status" className="passing-save">
      {t(`save.${kind}`)}
    </p>
  );
}

/**
 * Links of the questionnaire turn its pages and lead nowhere else: the address
 * stays, and the way back from it leads to nobody’s answers.
 */
function useInside(turnTo: (objective: string | undefined) => void) {
  const outside = useNavigation();
  return useMemo(() => {
    const turn = (place: Parameters<typeof outside.go>[0]) => {
      if (place.name === 'dossier') turnTo(place.objective);
    };
    return { ...outside, go: turn, replace: turn, prepare: () => undefined };
  }, [outside, turnTo]);
}
