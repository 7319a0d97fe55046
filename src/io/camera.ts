import { failure, type Result, success } from '#core/result.ts';

/**
 * Why there is no picture. `insecure`: browsers give cameras to `https:` pages
 * only; `unsupported`: a browser without cameras for pages; `refused`: by the
 * user or by a rule of the device; `absent`: no camera here; `busy`: another
 * application has it; `lost`: it went away while it was on.
 */
export type CameraFault =
  | 'insecure'
  | 'unsupported'
  | 'refused'
  | 'absent'
  | 'busy'
  | 'lost'
  | 'failed';

/** A camera that one can choose; `label` as the device names it, perhaps empty. */
export interface CameraChoice {
  id: string;
  label: string;
}

/** A camera that is on. */
export interface OpenCamera {
  stream: MediaStream;
  /** id of the one in use; '' where the browser keeps it to itself */
  id: string;
  /** all of this device, the one in use included */
  cameras: readonly CameraChoice[];
  /** whether it looks away from who holds the device: its picture is shown as it is, any other as in a mirror */
  back: boolean;
}

/** Enough for a dense code at arm's length; what a camera cannot do, it leaves. */
const resolution = { width: { ideal: 1920 }, height: { ideal: 1080 } };

/**
 * Asks for a camera and turns it on: the one chosen, else the one at the back.
 * The browser may put a question to the user, and waits for the answer.
 */
export async function openCamera(
  chosen: string | null,
): Promise<Result<OpenCamera, { kind: CameraFault }>> {
  if (!isSecureContext) return failure({ kind: 'insecure' });
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (typeof devices?.getUserMedia !== 'function') return failure({ kind: 'unsupported' });
  const which = chosen
    ? { deviceId: { exact: chosen } }
    : { facingMode: { ideal: 'environment' as const } };
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ audio: false, video: { ...resolution, ...which } });
  } catch (error) {
    return failure({ kind: cameraFault(error) });
  }
  const settings = stream.getVideoTracks()[0]?.getSettings();
  return success({
    stream,
    id: settings?.deviceId ?? '',
    cameras: await listCameras(devices),
    back: settings?.facingMode === 'environment',
  });
}

/** Turns a camera off, and its light. */
export function closeCamera({ stream }: OpenCamera): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Calls back if the camera goes away by itself: unplugged, or taken by another application. */
export function onCameraLost({ stream }: OpenCamera, callback: () => void): void {
  stream.getVideoTracks()[0]?.addEventListener('ended', callback);
}

/** What a refusal of `getUserMedia` means (W3C Media Capture and Streams, 10.2). */
export function cameraFault(error: unknown): CameraFault {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'absent';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}

/** Browsers name cameras only after one was allowed. */
async function listCameras(devices: MediaDevices): Promise<CameraChoice[]> {
  try {
    const all = await devices.enumerateDevices();
    return all
      .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  } catch {
    return [];
  }
}

/** Milliseconds from one look to the next: ten a second leave a small machine time for the rest. */
const pace = 100;

/**
 * Shows a camera in a video element, and hands out its pictures at a steady
 * pace, never the next before `look` is done with one. Returns how to stop.
 */
export function followPictures(
  video: HTMLVideoElement,
  { stream }: OpenCamera,
  look: (picture: ImageBitmap) => Promise<void>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  video.srcObject = stream;
  // Refused where the page is left meanwhile; the pictures then do not come, which is as it should be.
  video.play().catch(() => undefined);
  const turn = async () => {
    const start = performance.now();
    const picture = await pictureOf(video);
    if (picture && !stopped) await look(picture);
    else picture?.close();
    if (!stopped) timer = setTimeout(turn, Math.max(0, pace - (performance.now() - start)));
  };
  void turn();
  return () => {
    stopped = true;
    clearTimeout(timer);
    video.srcObject = null;
  };
}

/** The present picture; null while there is none yet. */
async function pictureOf(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  if (video.readyState < video.HAVE_CURRENT_DATA || video.videoWidth === 0) return null;
  try {
    return await createImageBitmap(video);
  } catch {
    return null;
  }
}
