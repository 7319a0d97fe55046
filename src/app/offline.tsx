import { createRoot } from 'react-dom/client';
import { loadTexts } from '#i18n/i18n.ts';
import { offlineStore, startOffline } from '#state/offline.ts';
import { currentRoute } from './routes.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

/**
 * Has the app kept on this device, and says when a newer version is. It comes
 * long after the first picture: nothing that is shown waits for it.
 */
export async function keepApp(): Promise<void> {
  await quiet();
  await startOffline(['invitation', 'answer'].includes(currentRoute().name));
  if (offlineStore.getState().newVersion) return await showNotice();
  const stop = offlineStore.subscribe(({ newVersion }) => {
    if (!newVersion) return;
    stop();
    void showNotice();
  });
}

/** Resolves once the page is loaded and the browser has nothing else to do. */
async function quiet(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  if (typeof requestIdleCallback !== 'function') return;
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 }));
}

/** Beside the app, and not in it: the first load does without, and no screen moves. */
async function showNotice(): Promise<void> {
  await loadTexts('work');
  const place = document.createElement('div');
  place.className = 'update-place';
  document.body.append(place);
  createRoot(place).render(<UpdateNotice />);
}
