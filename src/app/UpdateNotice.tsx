import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { changeVersion } from '#state/offline.ts';
import { followPassing, passingStore } from '#state/passingStore.ts';
import { reload } from './routes.ts';
import './updateNotice.css';

const isPassing = () => passingStore.getState() !== null;

/** A newer version is on this device: it is offered, until it is put off for this visit. */
export function UpdateNotice() {
  const { t } = useTranslation('work');
  const passing = useSyncExternalStore(followPassing, isPassing);
  const [stage, setStage] = useState<'silent' | 'offered' | 'busy' | 'unsaved' | 'later'>('silent');

  // Filled a moment after it is there, so that screen readers say what comes into it.
  useEffect(() => setStage('offered'), []);

  async function update() {
    setStage('busy');
    if (await changeVersion()) reload();
    else setStage('unsaved');
  }

  function putOff() {
    document.querySelector<HTMLElement>('[data-screen-heading]')?.focus();
    setStage('later');
  }

  // Who rates at a laptop that is passed round has nothing to decide about it.
  const shown = !passing && stage !== 'silent' && stage !== 'later';
  return (
    <aside aria-label={t('update.label')} aria-live="polite">
      {shown && (
        <div className="update-notice">
          <p>{t(stage === 'unsaved' ? 'update.unsaved' : 'update.ready')}</p>
          <button
            type="button"
            className="button strong"
            aria-busy={stage === 'busy'}
            onClick={() => void update()}
          >
            {t('update.button')}
          </button>
          <button type="button" className="quiet" onClick={putOff}>
            {t('update.later')}
          </button>
        </div>
      )}
    </aside>
  );
}
