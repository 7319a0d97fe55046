import {
  codeIn,
  forgetSequence,
  noSequences,
  type SequenceState,
  type Sequences,
  takeCode,
  unfinished,
} from '#core/codeSequence.ts';
import { travelIn } from '#core/exchangeLink.ts';
import { payloadTag } from '#io/payload.ts';

/** What became of a code that the camera saw; `T` is what the taker made of a whole payload. */
export type Scanned<T> =
  | { kind: 'whole'; outcome: T }
  /** one code of several: what is missing is in `sequence` */
  | { kind: 'part'; sequence: SequenceState }
  | { kind: 'partAgain'; sequence: SequenceState }
  /** the codes of a sequence do not belong together: it was forgotten and begins anew */
  | { kind: 'mixedUp' }
  /** an invitation, to be opened on the phone of who answers */
  | { kind: 'invitation' }
  /** no code of ours */
  | { kind: 'foreign' }
  /** the taker broke; the code can be shown again */
  | { kind: 'failed' };

/** One sitting at the camera: codes in any order, of several people at once. */
export interface ScanSession<T> {
  /** null while the same code just stays in front of the camera */
  scan: (text: string) => Promise<Scanned<T> | null>;
  /** answers of which codes are still missing */
  unfinished: () => SequenceState[];
  /** lets an answer go that will not be finished */
  forget: (tag: string) => void;
}

/** Milliseconds after which a code that is seen again was shown again, and not just held still. */
const lingering = 2500;

/**
 * @param take is given each whole payload, one at a time, and again when it is shown again
 * @param clock milliseconds that only ever grow
 */
export function scanSession<T>(
  take: (payload: string) => Promise<T>,
  clock: () => number = () => performance.now(),
): ScanSession<T> {
  let sequences: Sequences = noSequences;
  const wholes = new Map<string, string>();
  const seenAt = new Map<string, number>();
  let queue: Promise<unknown> = Promise.resolve();

  async function judge(text: string): Promise<Scanned<T>> {
    const travel = travelIn(text);
    if (travel?.kind === 'invitation') return { kind: 'invitation' };
    if (travel) return await hand(travel.payload);
    const { sequences: next, taken } = takeCode(sequences, text);
    sequences = next;
    switch (taken.kind) {
      case 'foreign':
        return taken;
      case 'contradicts':
        return startAnew(taken.tag);
      case 'again': {
        const whole = wholes.get(taken.tag);
        return whole === undefined ? { kind: 'partAgain', sequence: taken } : await hand(whole);
      }
      case 'taken':
        return { kind: 'part', sequence: taken };
      case 'whole':
        if ((await payloadTag(taken.payload)) !== taken.tag) return startAnew(taken.tag);
        wholes.set(taken.tag, taken.payload);
        return await hand(taken.payload);
    }
  }

  async function hand(payload: string): Promise<Scanned<T>> {
    try {
      return { kind: 'whole', outcome: await take(payload) };
    } catch {
      return { kind: 'failed' };
    }
  }

  function startAnew(tag: string): Scanned<T> {
    sequences = forgetSequence(sequences, tag);
    return { kind: 'mixedUp' };
  }

  return {
    scan: (text) => {
      // The codes of an answer that is whole are one thing: a phone may go on showing them in turn.
      const tag = codeIn(text)?.tag;
      const key = tag !== undefined && wholes.has(tag) ? tag : text;
      const now = clock();
      const held = now - (seenAt.get(key) ?? Number.NEGATIVE_INFINITY) < lingering;
      seenAt.set(key, now);
      if (tag !== undefined) seenAt.set(tag, now);
      if (held) return Promise.resolve(null);
      const judged = queue.then(() => judge(text));
      queue = judged;
      return judged;
    },
    unfinished: () => unfinished(sequences),
    forget: (tag) => {
      sequences = forgetSequence(sequences, tag);
    },
  };
}
