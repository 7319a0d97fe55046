import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingFields } from '#core/changes.ts';
import type { ClosingFields } from '#core/closing.ts';
import type { Assessment, Response } from '#core/dossier.ts';
import { countSheet, rememberSheet, sheetsTypedIn, sheetUnderWay } from '#state/sheets.ts';
import {
  concludeFromSeat,
  newSeat,
  rateFromSeat,
  type Seat,
  setRespondent,
  submitFromSeat,
  withdraw,
} from '#state/voices.ts';
import { respondentWords } from './people.ts';

type Respondent = Seat['respondent'];

const nothingYet: Response['ratings'] = {};

/** The sheet that is being typed in: whose it is, what stands on it, and what ends it. Saved as it is typed. */
export function useSheet(assessment: Assessment) {
  const { t } = useTranslation('collect');
  const { id: assessmentId } = assessment;
  const [seat, setSeat] = useState<Seat>(
    () => sheetUnderWay(assessment) ?? newSeat({ stance: 'member' }),
  );
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const here = assessment.responses.find(({ id }) => id === seat.id);
  const gone = here?.deletedAt != null;
  const response = gone ? undefined : here;
  const { stance } = seat.respondent;

  // It was deleted meanwhile, in another tab perhaps: what is typed from now on is another sheet.
  useEffect(() => {
    if (!gone) return;
    setSeat(newSeat({ stance }));
    setSaid(t('sheet.gone'));
  }, [gone, stance, t]);

  function take(next: Seat) {
    setSeat(next);
    rememberSheet(assessmentId, next);
  }

  const rate = useCallback(
    (indicatorId: string, fields: RatingFields) => {
      const rated = rateFromSeat(assessmentId, seat, indicatorId, fields);
      rememberSheet(assessmentId, seat);
      setRefused(!rated.ok);
      return rated.ok;
    },
    [assessmentId, seat],
  );

  const conclude = useCallback(
    (fields: ClosingFields) => {
      setRefused(!concludeFromSeat(assessmentId, seat, fields).ok);
      rememberSheet(assessmentId, seat);
    },
    [assessmentId, seat],
  );

  function change(fields: Partial<Respondent>) {
    take({ ...seat, respondent: { ...seat.respondent, ...fields } });
    setProblem(null);
    if (response) setRefused(!setRespondent(assessmentId, seat.id, fields).ok);
  }

  /** The next sheet, by somebody of the same stance. */
  function turn(words: string) {
    setSeat(newSeat({ stance }));
    rememberSheet(assessmentId, null);
    setSaid(words);
    setProblem(null);
  }

  function submit(): 'done' | 'noCollege' | 'refused' {
    if (!response) {
      setSaid(t('sheet.nothing'));
      return 'refused';
    }
    const { college } = seat.respondent;
    if (!college && stance !== 'peer' && stance !== 'trainee') {
      setProblem(t('respondent.collegeMissing'));
      return 'noCollege';
    }
    const submitted = submitFromSeat(assessmentId, seat);
    setRefused(!submitted.ok);
    if (!submitted.ok) return 'refused';
    countSheet(assessmentId, seat.id);
    turn(t('sheet.saved', { who: respondentWords(response, t) }));
    return 'done';
  }

  return {
    seat,
    ratings: response?.ratings ?? nothingYet,
    closing: response?.closing,
    /** nothing of it is in the dossier */
    isEmpty: response === undefined,
    typedIn: sheetsTypedIn(assessment),
    said,
    problem,
    refused,
    rate,
    conclude,
    setRespondent: change,
    submit,
    discard: () => {
      if (response) setRefused(!withdraw(assessmentId, seat.id).ok);
      turn(t('sheet.discarded'));
    },
  };
}
