import {
  type CameraChoice,
  type CameraFault,
  closeCamera,
  followPictures,
  type OpenCamera,
  onCameraLost,
  openCamera,
} from '#io/camera.ts';
import { onHidden, onReturning } from '#io/lifecycle.ts';
import { type QrReader, startQrReader } from '#io/qrReader.ts';

export type { CameraFault } from '#io/camera.ts';

/** The camera as a screen shows it. `paused`: the page is hidden; it goes on by itself when it is back. */
export type CameraState =
  | { kind: 'opening' }
  | { kind: 'open'; camera: string; cameras: readonly CameraChoice[]; back: boolean }
  | { kind: 'paused' }
  | { kind: 'failed'; fault: CameraFault };

/** A camera that looks for codes until it is stopped. */
export interface Scanning {
  /** goes on with another camera, by its id */
  use: (camera: string) => void;
  stop: () => void;
}

/**
 * Turns the camera on, shows it, and tells of every code that it sees, each as
 * often as it is seen. Off while the page is hidden, and its light with it.
 */
export function startScanning(
  video: HTMLVideoElement,
  { onState, onText }: { onState: (state: CameraState) => void; onText: (text: string) => void },
): Scanning {
  let chosen: string | null = null;
  let stopped = false;
  /** each opening has a number: what an earlier one still brings is of no interest */
  let turn = 0;
  let leave: (() => void) | null = null;

  const close = () => {
    turn += 1;
    leave?.();
    leave = null;
  };
  const fail = (fault: CameraFault) => {
    close();
    onState({ kind: 'failed', fault });
  };
  const open = async () => {
    close();
    const mine = turn;
    onState({ kind: 'opening' });
    const opened = await openCamera(chosen);
    if (mine !== turn) {
      if (opened.ok) closeCamera(opened.value);
      return;
    }
    if (!opened.ok) return fail(opened.error.kind);
    const camera = opened.value;
    const reader = startQrReader(() => fail('failed'));
    if (!reader) {
      closeCamera(camera);
      return fail('unsupported');
    }
    leave = look(video, camera, reader, onText);
    onCameraLost(camera, () => {
      if (mine === turn) fail('lost');
    });
    onState({ kind: 'open', camera: camera.id, cameras: camera.cameras, back: camera.back });
  };

  const stopHiding = onHidden(() => {
    if (leave === null) return;
    close();
    onState({ kind: 'paused' });
    const stopReturning = onReturning(() => {
      stopReturning();
      if (!stopped && leave === null) void open();
    });
  });
  void open();
  return {
    use: (camera) => {
      chosen = camera;
      void open();
    },
    stop: () => {
      stopped = true;
      stopHiding();
      close();
    },
  };
}

function look(
  video: HTMLVideoElement,
  camera: OpenCamera,
  reader: QrReader,
  onText: (text: string) => void,
): () => void {
  const stopFollowing = followPictures(video, camera, async (picture) => {
    const text = await reader.read(picture);
    if (text !== null) onText(text);
  });
  return () => {
    stopFollowing();
    reader.close();
    closeCamera(camera);
  };
}
