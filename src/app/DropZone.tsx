import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileTaker } from '#state/fileTaker.ts';
import { openAndReport } from '#state/opening.ts';
import { addresses } from './routes.ts';
import './dropZone.css';

/** Takes files dropped anywhere in the window: for the screen that asks for them, else the first screen opens them and says what became of them. */
export function DropZone() {
  const { t } = useTranslation('app');
  const [over, setOver] = useState(false);

  useEffect(() => {
    // dragenter and dragleave come for every element on the way: only the outermost counts.
    let depth = 0;
    const listening = new AbortController();
    const { signal } = listening;
    const follow = (step: 1 | -1) => (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth += step;
      setOver(depth > 0);
    };
    addEventListener('dragenter', follow(1), { signal });
    addEventListener('dragleave', follow(-1), { signal });
    addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault(), {
      signal,
    });
    addEventListener(
      'drop',
      (event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        depth = 0;
        setOver(false);
        if (files.length === 0) return;
        event.preventDefault();
        const take = fileTaker();
        if (take) return take(files);
        addresses.go({ name: 'home' });
        void openAndReport(files);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);

  return over ? (
    <div className="drop-veil" aria-hidden="true">
      {t('open.drop')}
    </div>
  ) : null;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
