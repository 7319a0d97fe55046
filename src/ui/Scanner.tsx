import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { Refusal } from './Refusal.tsx';
import './scanner.css';

/** `new`: came in; `known`: was here before; `refused`: could not be taken. */
export type ScannerTone = 'new' | 'known' | 'refused';

/** Somebody’s answer that was read, in words. */
export interface ScannerTake {
  id: string;
  who: string;
  what: string;
  tone: ScannerTone;
}

/** An answer in several codes that is under way. */
export interface ScannerSequence {
  tag: string;
  heading: string;
  codes: number;
  /** places from 1 */
  missing: readonly number[];
  /** the same in words */
  missingText: string;
}

/** The camera, as far as one sees it. */
export type ScannerCamera =
  | { kind: 'closed' }
  | { kind: 'waiting'; text: string }
  | {
      kind: 'open';
      chosen: string;
      cameras: readonly { id: string; label: string }[];
      /** as in a mirror: easier to aim at, for who holds something up to it */
      mirrored: boolean;
    };

export interface ScannerTexts {
  open: string;
  close: string;
  picture: string;
  choose: string;
  sound: string;
  takes: string;
  none: string;
  sequences: string;
  forget: string;
}

/**
 * A camera that takes in one code after the other without a key being
 * touched: its picture, a line that is read out for each code, what was read,
 * and which codes of longer answers are missing.
 */
export function Scanner({
  texts,
  camera,
  fault,
  video,
  said,
  takes,
  sequences,
  sound,
  onToggle,
  onChoose,
  onSound,
  onForget,
}: {
  texts: ScannerTexts;
  camera: ScannerCamera;
  /** why there is no picture, and the other ways */
  fault: ReactNode;
  video: Ref<HTMLVideoElement>;
  /** what is to be said now; another `turn` has the same words said again */
  said: { text: string; turn: number; tone: ScannerTone | null };
  /** the latest first */
  takes: readonly ScannerTake[];
  sequences: readonly ScannerSequence[];
  sound: boolean;
  onToggle: () => void;
  onChoose: (camera: string) => void;
  onSound: (on: boolean) => void;
  onForget: (tag: string) => void;
}) {
  const closed = camera.kind === 'closed';
  const toggle = useRef<HTMLButtonElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const { kind } = camera;
  // The picture opens above the button that was pressed: it, and the room for what is said of it, come
  // into sight; once more when the picture is there, for what stands above may have moved meanwhile.
  useEffect(() => {
    if (kind !== 'closed') shown.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  return (
    <div className="scanner">
      <div className="scanner-camera" ref={shown}>
        {!closed && (
          <div className="scanner-picture">
            <video
              ref={video}
              className={camera.kind === 'open' && camera.mirrored ? 'mirrored' : undefined}
              aria-label={texts.picture}
              muted
              playsInline
            />
            {camera.kind === 'waiting' && <p>{camera.text}</p>}
          </div>
        )}
        <p className="scanner-said" data-tone={said.tone} aria-live="polite">
          {/* a new element for each: the same words twice are two events */}
          <span key={said.turn}>{said.text}</span>
        </p>
        {fault && <Refusal>{fault}</Refusal>}
        <div className="actions">
          <button
            ref={toggle}
            type="button"
            className={closed ? 'button strong' : 'button'}
            onClick={onToggle}
          >
            {closed ? texts.open : texts.close}
          </button>
          {camera.kind === 'open' && camera.cameras.length > 1 && (
            <label className="scanner-choice">
              {texts.choose}
              <select
                className="field-input"
                value={camera.chosen}
                onChange={(event) => onChoose(event.target.value)}
              >
                {camera.cameras.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label className="scanner-sound">
            <input
              type="checkbox"
              checked={sound}
              onChange={(event) => onSound(event.target.checked)}
            />
            {texts.sound}
          </label>
        </div>
      </div>
      <div className="scanner-list">
        {sequences.length > 0 && (
          <section aria-label={texts.sequences}>
            <h3>{texts.sequences}</h3>
            <ul>
              {sequences.map((sequence) => (
                <SequenceItem
                  key={sequence.tag}
                  sequence={sequence}
                  forget={texts.forget}
                  onForget={() => {
                    // The button goes with what it belongs to.
                    toggle.current?.focus();
                    onForget(sequence.tag);
                  }}
                />
              ))}
            </ul>
          </section>
        )}
        <section aria-label={texts.takes}>
          <h3>{texts.takes}</h3>
          {takes.length === 0 ? (
            <p className="aside-text">{texts.none}</p>
          ) : (
            <ol>
              {takes.map(({ id, who, what, tone }) => (
                <li key={id} data-tone={tone}>
                  <strong>{who}</strong> <span>{what}</span>
                </li>
              ))}
            </ol>
          )}
        </section>
      </div>
    </div>
  );
}

function SequenceItem({
  sequence: { heading, codes, missing, missingText },
  forget,
  onForget,
}: {
  sequence: ScannerSequence;
  forget: string;
  onForget: () => void;
}) {
  const places = Array.from({ length: codes }, (_, at) => at + 1);
  return (
    <li>
      <strong>{heading}</strong>
      <span className="scanner-places" aria-hidden="true">
        {places.map((place) => (
          <i key={place} className={missing.includes(place) ? undefined : 'read'}>
            {place}
          </i>
        ))}
      </span>
      <span>{missingText}</span>
      <button
        type="button"
        className="quiet"
        aria-label={`${forget} (${heading})`}
        onClick={onForget}
      >
        {forget}
      </button>
    </li>
  );
}
