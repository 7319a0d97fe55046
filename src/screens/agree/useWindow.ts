import { pauseTime, runTime } from '#state/sitting.ts';
import { decidingAt } from './deciding.ts';
import { indicatorKeys } from './indicatorKeys.ts';
import { shownIndicator } from './shown.ts';
import { type StageKeys, useStageKeys } from './useStageKeys.ts';
import type { WindowProps } from './Workshop.tsx';

/** What both windows of the workshop do alike: the time that runs or not, the indicator that is shown, the keys. */
export function useWindow(props: WindowProps, more: StageKeys['single'] = {}) {
  const { assessment, index, table, part, sitting, shortcuts, readOnly } = props;
  const running = sitting.since !== null;
  const toggleTime = () => (running ? pauseTime(assessment.id) : runTime(assessment.id));
  const indicatorId = shownIndicator(part, table);
  const atIndicator =
    indicatorId === null || readOnly
      ? {}
      : indicatorKeys(index, decidingAt(part, assessment, indicatorId));
  useStageKeys({
    next: props.onNext,
    previous: props.onPrevious,
    single: shortcuts ? { t: toggleTime, ...more, ...atIndicator } : {},
  });
  return { running, toggleTime, indicatorId };
}
