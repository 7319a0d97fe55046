import * as z from 'zod/mini';

/** A line of its own beside tabs.ts, which is in the first load: most visits never need this one. */
const ownChannelName = 'boussole-ptce-referentiels';
const ownMessageSchema = z.object({ recordId: z.string() });
const ownListeners = new Set<(recordId: string) => void>();
let ownLine: BroadcastChannel | null | undefined;

/** Hears which of one's own referentials another tab has written. */
export function listenToOwn(listener: (recordId: string) => void): void {
  ownListeners.add(listener);
  openOwnLine();
}

/** Tells the other tabs that one of one's own referentials is another one now. */
export function tellOwn(recordId: string): void {
  openOwnLine()?.postMessage({ recordId });
}

function openOwnLine(): BroadcastChannel | null {
  if (ownLine !== undefined) return ownLine;
  ownLine = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(ownChannelName);
  ownLine?.addEventListener('message', ({ data }) => {
    const message = ownMessageSchema.safeParse(data);
    if (message.success) for (const listener of ownListeners) listener(message.data.recordId);
  });
  return ownLine;
}
