import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { reportInSteps } from '#core/buildReport.ts';
import type { ReportInput, ReportModel } from '#core/report.ts';
import type { Steps } from '#core/steps.ts';
import { inSlices } from '#io/slices.ts';

interface Building {
  of: ReportInput;
  model: Promise<ReportModel>;
}

/**
 * The report of what is chosen, made while the page answers.
 * @param input the same object as long as nothing of it changes
 * @param then what else is to be known of a report before it is shown; always the same function
 * @returns `model`: the last one that was finished, null before the first; `asked`: the one of `input`
 */
export function useReportModel(
  input: ReportInput,
  then: (model: ReportModel) => Steps<unknown>,
): { model: ReportModel | null; asked: () => Promise<ReportModel> } {
  const [model, setModel] = useState<ReportModel | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const building = useRef<Building | null>(null);
  const asked = useCallback(() => {
    if (building.current?.of !== input) {
      building.current = { of: input, model: inSlices(whole(input, then)) };
    }
    return building.current.model;
  }, [input, then]);
  useEffect(() => {
    let isWanted = true;
    asked().then(
      // A long one is drawn a moment after the tick that changes it.
      (made) => isWanted && startTransition(() => setModel(made)),
      (error) => isWanted && setFailure({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [asked]);
  if (failure) throw failure.error;
  return { model, asked };
}

function* whole(
  input: ReportInput,
  then: (model: ReportModel) => Steps<unknown>,
): Steps<ReportModel> {
  const model = yield* reportInSteps(input);
  yield* then(model);
  return model;
}
