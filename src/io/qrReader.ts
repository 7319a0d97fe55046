import workerAddress from './qrWorker.ts?worker&url';

/** Reads QR codes off pictures, one at a time. */
export interface QrReader {
  /** the text of the code in a picture, which is used up; null if there is none, or once the reader is closed */
  read: (picture: ImageBitmap) => Promise<string | null>;
  close: () => void;
}

/** Browsers that check script addresses (Trusted Types) want each one vouched for. */
declare const trustedTypes:
  | {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (address: string) => string },
      ) => { createScriptURL: (address: string) => string };
    }
  | undefined;

let vouched: string | null = null;

/** Ours is the one worker that the build wrote. */
function vouchedAddress(): string {
  vouched ??=
    typeof trustedTypes === 'undefined'
      ? workerAddress
      : trustedTypes
          .createPolicy('boussole-qr', { createScriptURL: () => workerAddress })
          .createScriptURL(workerAddress);
  return vouched;
}

/**
 * Starts a reader beside the page, which stays quick meanwhile; null where the
 * browser cannot look at pictures there (before 2023).
 * @param onBroken called if its script does not come, or breaks
 */
export function startQrReader(onBroken: () => void): QrReader | null {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  // Built, the worker is one plain script; in development it has imports of its own.
  const worker = new Worker(vouchedAddress(), { type: import.meta.env.DEV ? 'module' : 'classic' });
  let answer: ((text: string | null) => void) | null = null;
  const settle = (text: string | null) => {
    answer?.(text);
    answer = null;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<string | null>) => settle(data));
  worker.addEventListener('error', () => {
    settle(null);
    onBroken();
  });
  return {
    read: (picture) =>
      new Promise((resolve) => {
        settle(null);
        answer = resolve;
        worker.postMessage(picture, [picture]);
      }),
    close: () => {
      worker.terminate();
      settle(null);
    },
  };
}
