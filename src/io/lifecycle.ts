/**
 * The moments when a page may be about to end, and those when it is looked at
 * again: the one place that listens for them. Phones often end a page without
 * any event after `visibilitychange`, hence more than one.
 */

/** Calls back whenever the user turns away: hidden, closing, or another window. Returns how to stop. */
export function onLeaving(callback: () => void): () => void {
  const ifHidden = () => {
    if (document.visibilityState === 'hidden') callback();
  };
  document.addEventListener('visibilitychange', ifHidden);
  addEventListener('pagehide', callback);
  addEventListener('blur', callback);
  return () => {
    document.removeEventListener('visibilitychange', ifHidden);
    removeEventListener('pagehide', callback);
    removeEventListener('blur', callback);
  };
}

/** Calls back when the page is not to be seen any more: what only serves the eye can rest. Returns how to stop. */
export function onHidden(callback: () => void): () => void {
  const ifHidden = () => {
    if (document.visibilityState === 'hidden') callback();
  };
  document.addEventListener('visibilitychange', ifHidden);
  addEventListener('pagehide', callback);
  return () => {
    document.removeEventListener('visibilitychange', ifHidden);
    removeEventListener('pagehide', callback);
  };
}

/** Calls back when the page is shown again, out of a frozen or cached state too. Returns how to stop. */
export function onReturning(callback: () => void): () => void {
  const ifVisible = () => {
    if (document.visibilityState === 'visible') callback();
  };
  document.addEventListener('visibilitychange', ifVisible);
  addEventListener('pageshow', callback);
  return () => {
    document.removeEventListener('visibilitychange', ifVisible);
    removeEventListener('pageshow', callback);
  };
}
