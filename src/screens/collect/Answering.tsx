import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingFields } from '#core/changes.ts';
import { closingAsked } from '#core/closing.ts';
import type { Assessment, Response } from '#core/dossier.ts';
import { activeIndicators } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { isKnownBySign, signOf } from '#core/voiceSign.ts';
import { ClosingWords } from '#rating/ClosingWords.tsx';
import { progressOf } from '#rating/progress.ts';
import { RatingPages } from '#rating/RatingPages.tsx';
import { concludeSitting, handIn, leaveSeat, rateSitting } from '#state/passing.ts';
import { readShortcuts, saveShortcuts } from '#state/shortcuts.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import type { Seat } from '#state/voices.ts';
import { Heading } from '#ui/Heading.tsx';
import { NavigationContext, useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { useHeadingFocus } from '#ui/useHeadingFocus.ts';

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
  const response = assessment.responses.find(({ id }) => id === seat.id);
  const ratings = response?.ratings ?? nothingYet;
  const asked = activeIndicators(index, assessment);
  const inside = useInside(setObjective);
  useHeadingFocus(ending ? 'end' : 'questions');
  const placeOf = useCallback(
    (objectiveId: string) =>
      ({ name: 'dossier', id: dossier.id, screen: 'collecte', objective: objectiveId }) as const,
    [dossier.id],
  );
  if (ending) {
    return (
      <Ending
        left={progressOf(asked, ratings).left}
        seat={seat}
        closing={response?.closing}
        onAgain={() => setEnding(false)}
      />
    );
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

/** What is still open, a few words on the whole for who wants to, and the act of handing in. */
function Ending({
  left,
  seat: { id, respondent },
  closing,
  onAgain,
}: {
  left: number;
  seat: Seat;
  closing: Response['closing'];
  onAgain: () => void;
}) {
  const { t } = useTranslation(['collect', 'work']);
  const [refused, setRefused] = useState(false);
  return (
    <div className="page passing">
      <Heading title={t('passing.endTitle')} />
      <p className="lead">
        {left === 0 ? t('passing.endAll') : t('passing.endLeft', { count: left })}
      </p>
      <p>{t('passing.endText')}</p>
      {isKnownBySign(respondent) && <p>{t('passing.sign', { sign: signOf(id) })}</p>}
      <form
        className="passing-closing"
        aria-labelledby="passing-closing"
        onSubmit={(event) => event.preventDefault()}
        noValidate
      >
        <h2 id="passing-closing">{t('work:closing.heading')}</h2>
        <p className="aside-text">{t('work:closing.lead')}</p>
        <ClosingWords
          asked={closingAsked(respondent)}
          peer={respondent.stance === 'peer'}
          closing={closing}
          onSay={(fields) => setRefused(!concludeSitting(fields).ok)}
        />
      </form>
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
