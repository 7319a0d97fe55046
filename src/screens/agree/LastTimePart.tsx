import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { lastTime } from '#core/lastTime.ts';
import { LastTimeText, lastTimeKey } from '#rating/LastTime.tsx';
import type { PartProps } from './Workshop.tsx';

/** One key away: what was agreed of an indicator last time. What people saw then is for nobody on this wall. */
export function LastTimePart({
  index,
  earlier,
  indicatorId,
  shortcuts,
  open,
  onOpen,
}: PartProps & { indicatorId: string; open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useTranslation('years');
  const id = useId();
  const last = earlier && lastTime(index, earlier, indicatorId);
  if (!last) return null;
  return (
    <div className="last-time">
      <button
        type="button"
        className="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-keyshortcuts={shortcuts ? lastTimeKey : undefined}
        onClick={() => onOpen(!open)}
      >
        {t('last.button')}
      </button>
      <div id={id} aria-live="polite">
        {open && <LastTimeText last={last} levels={earlier.index.levels} agreedOnly />}
      </div>
    </div>
  );
}
