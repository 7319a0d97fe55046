import * as z from 'zod/mini';
import type { Space } from './database.ts';

const partSchema = z.nullable(
  z.object({ path: z.string(), order: z.number(), value: z.record(z.string(), z.unknown()) }),
);

/** What a tab tells the others after a write is complete. */
const messageSchema = z.object({
  dossierId: z.string(),
  /** that the write made */
  revision: z.number(),
  formatVersion: z.number(),
  /** null: more than can be told, read the dossier again; none: only its record changed */
  changes: z.nullable(
    z.array(z.object({ path: z.string(), before: partSchema, after: partSchema })),
  ),
});
export type TabMessage = z.infer<typeof messageSchema>;

const channelNames: Record<Space, string> = {
  work: 'boussole-ptce',
  example: 'boussole-ptce-exemple',
};

interface Line {
  channel: BroadcastChannel | null;
  listeners: Set<(message: TabMessage) => void>;
}

const lines = new Map<Space, Line>();

/** Hears what other tabs of this browser write in a space. Returns how to stop. */
export function listenToTabs(space: Space, listener: (message: TabMessage) => void): () => void {
  const { listeners } = lineOf(space);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the other tabs; this one does not hear itself. */
export function tellTabs(space: Space, message: TabMessage): void {
  lineOf(space).channel?.postMessage(message);
}

function lineOf(space: Space): Line {
  const known = lines.get(space);
  if (known) return known;
  const line: Line = { channel: openChannel(space), listeners: new Set() };
  lines.set(space, line);
  line.channel?.addEventListener('message', ({ data }) => {
    const message = readMessage(data);
    if (message) for (const listener of line.listeners) listener(message);
  });
  return line;
}

function openChannel(space: Space): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelNames[space]);
}

const headSchema = z.object({
  dossierId: z.string(),
  revision: z.number(),
  formatVersion: z.number(),
});

/** A message of another version of the app may say its changes otherwise: its head still counts. */
function readMessage(data: unknown): TabMessage | null {
  const message = messageSchema.safeParse(data);
  if (message.success) return message.data;
  const head = headSchema.safeParse(data);
  return head.success ? { ...head.data, changes: null } : null;
}
