import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spentInAll } from '#state/sitting.ts';
import { useMoment } from '#state/useSitting.ts';
import { keyOf } from './parts.ts';
import { leftOf, planOf } from './plan.ts';
import { useChime } from './useChime.ts';
import { useDuration } from './useDuration.ts';
import type { PartProps } from './Workshop.tsx';

/** The time of the part and of the meeting. It ends gently: the bar turns, a soft sound if it is wanted, and time goes on. */
export function Clock({
  assessment,
  table,
  sitting,
  minutes,
  part,
  heard,
}: PartProps & { heard: boolean }) {
  const { t } = useTranslation('agree');
  const duration = useDuration();
  const running = sitting.since !== null;
  const moment = useMoment(running);
  const key = keyOf(part);
  const plan = planOf(assessment, table, sitting, minutes, moment);
  const left = leftOf(plan, sitting, minutes, key, moment);
  const over = left.part !== null && left.part <= 0;
  useGentleEnd(key, over && running, heard && sitting.sound);
  const begun = spentInAll(sitting, moment) > 0;
  const acted = useTimeActs(running, begun);
  const share = left.given ? Math.min(1, left.spent / left.given) : 0;
  return (
    <div className={over ? 'clock over' : 'clock'}>
      <p className="clock-part" role="timer" aria-label={t('clock.part')}>
        {part.kind !== 'agenda' && faceOf(left)}
        {!running && (
          <span className="clock-still">{t(begun ? 'clock.paused' : 'clock.notBegun')}</span>
        )}
      </p>
      <svg className="clock-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={100 * share} height="4" />
      </svg>
      <p className="clock-meeting">
        {t(left.meeting > 0 ? 'clock.left' : 'clock.beyond', {
          time: duration(Math.abs(left.meeting)),
        })}
      </p>
      <p className="unseen" aria-live="polite">
        {over ? t('clock.over') : ''}
      </p>
      <p className="unseen" aria-live="polite">
        {acted && t(`clock.acts.${acted}`)}
      </p>
    </div>
  );
}

/** What is left of the part, or what it took beyond; what it took, where it has no time of its own. */
function faceOf({ part, spent }: ReturnType<typeof leftOf>): string {
  if (part === null) return clockFace(spent);
  return part > 0 ? clockFace(part) : `+${clockFace(-part)}`;
}

/** Minutes and seconds: 7:40. */
function clockFace(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

type TimeAct = 'running' | 'paused' | 'reset';
interface TimeSeen {
  running: boolean;
  begun: boolean;
  act: TimeAct | null;
}

/** What became of the time since it is shown, in this window or the other; null: it is as it was found. */
function useTimeActs(running: boolean, begun: boolean): TimeAct | null {
  const [seen, setSeen] = useState<TimeSeen>({ running, begun, act: null });
  if (seen.running !== running || seen.begun !== begun) {
    setSeen({ running, begun, act: actSince(seen, running, begun) });
  }
  return seen.act;
}

function actSince(seen: TimeSeen, running: boolean, begun: boolean): TimeAct | null {
  if (seen.begun && !begun) return 'reset';
  if (seen.running === running) return seen.act;
  return running ? 'running' : 'paused';
}

/** Heard once a part, when its time is over under one’s eyes; not when one comes back to it. */
function useGentleEnd(key: string, over: boolean, wanted: boolean): void {
  const chime = useChime(wanted);
  const former = useRef({ key, over });
  useEffect(() => {
    const ends = over && !former.current.over && former.current.key === key;
    former.current = { key, over };
    if (ends) chime();
  }, [key, over, chime]);
}
