/**
 * What the device offers to hand a text on: its clipboard, and on most phones a
 * sheet of the apps that take one.
 */

/** Puts a text on the clipboard. False: the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether this browser has a sheet to share a link. */
export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Opens that sheet. `cancelled`: the user went back; `failed`: the browser refuses. */
export async function shareLink(
  title: string,
  url: string,
): Promise<'shared' | 'cancelled' | 'failed'> {
  try {
    await navigator.share({ title, url });
    return 'shared';
  } catch (error) {
    const cancelled = error instanceof DOMException && error.name === 'AbortError';
    return cancelled ? 'cancelled' : 'failed';
  }
}
