import { useEffect, useRef, useState } from 'react';
import type { SequenceState } from '#core/codeSequence.ts';
import { type CameraState, type Scanning, startScanning } from '#state/scanning.ts';
import { type Scanned, scanSession } from '#state/scanSession.ts';
import { readScanSound, saveScanSound } from '#state/scanSound.ts';
import { type Chime, type Chimes, startChimes } from '#ui/chime.ts';
import type { ScannerTone } from '#ui/Scanner.tsx';

/** What a taker says of one answer, in the words of its screen. */
export interface TakenAnswer {
  /** the respondent's name, or what stands for it where there is none */
  who: string;
  what: string;
  tone: ScannerTone;
}

/** Takes in the payload of a response. Given the same one again, it says that it was here before. */
export type TakeAnswer = (payload: string) => Promise<TakenAnswer>;

/** What was seen last; `turn` counts. */
type Seen = { turn: number; scanned: Scanned<TakenAnswer> } | null;

/** One sitting at the camera: its state, what it read, and what one can do. */
export interface Sitting {
  camera: CameraState | { kind: 'closed' };
  /** for the video element, which stands as long as the camera is wanted */
  video: (element: HTMLVideoElement | null) => void;
  seen: Seen;
  /** the latest first */
  takes: readonly (TakenAnswer & { id: string })[];
  unfinished: readonly SequenceState[];
  sound: boolean;
  open: () => void;
  close: () => void;
  choose: (camera: string) => void;
  setSound: (on: boolean) => void;
  forget: (tag: string) => void;
}

/** Runs the camera and takes in what it reads. */
export function useScanning(take: TakeAnswer): Sitting {
  const [camera, setCamera] = useState<Sitting['camera']>({ kind: 'closed' });
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [seen, setSeen] = useState<Seen>(null);
  const [takes, setTakes] = useState<Sitting['takes']>([]);
  const [unfinished, setUnfinished] = useState<readonly SequenceState[]>([]);
  const [sound, setSound] = useState(readScanSound);
  const scanning = useRef<Scanning>(null);
  const chimes = useRef<Chimes>(null);
  const present = useRef({ take, sound });
  // What was read of longer answers outlives the camera's being turned off.
  const [session] = useState(() =>
    scanSession<TakenAnswer>((payload) => present.current.take(payload)),
  );
  useEffect(() => {
    present.current = { take, sound };
  }, [take, sound]);

  useEffect(() => {
    if (!video) return undefined;
    const onText = async (text: string) => {
      const scanned = await session.scan(text);
      if (!scanned) return;
      setSeen((last) => ({ turn: (last?.turn ?? 0) + 1, scanned }));
      setUnfinished(session.unfinished());
      if (scanned.kind === 'whole') {
        setTakes((former) => [{ ...scanned.outcome, id: String(former.length) }, ...former]);
      }
      const chime = chimeOf(scanned);
      if (chime && present.current.sound) chimes.current?.play(chime);
    };
    const running = startScanning(video, {
      onState: setCamera,
      onText: (text) => void onText(text),
    });
    scanning.current = running;
    return () => {
      running.stop();
      chimes.current?.close();
      chimes.current = null;
    };
  }, [video, session]);

  return {
    camera,
    video: setVideo,
    seen,
    takes,
    unfinished,
    sound,
    open: () => {
      chimes.current = startChimes();
      setSeen(null);
      setCamera({ kind: 'opening' });
    },
    close: () => setCamera({ kind: 'closed' }),
    choose: (id) => scanning.current?.use(id),
    setSound: (on) => {
      saveScanSound(on);
      setSound(on);
    },
    forget: (tag) => {
      session.forget(tag);
      setUnfinished(session.unfinished());
    },
  };
}

function chimeOf(scanned: Scanned<TakenAnswer>): Chime | null {
  switch (scanned.kind) {
    case 'whole':
      return scanned.outcome.tone;
    case 'part':
      return 'part';
    case 'partAgain':
      return null;
    case 'mixedUp':
    case 'invitation':
    case 'foreign':
    case 'failed':
      return 'refused';
  }
}
