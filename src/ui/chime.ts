/** What is heard when a code was read: something new came in, a part of it, it was here before, it could not be taken. */
export type Chime = 'new' | 'part' | 'known' | 'refused';

/** In hertz. Two notes rising, one, two level, two falling: told apart without looking. */
const notes: Record<Chime, readonly number[]> = {
  new: [659, 988],
  part: [659],
  known: [659, 659],
  refused: [440, 294],
};

const noteSeconds = 0.12;
const loudness = 0.2;

export interface Chimes {
  play: (chime: Chime) => void;
  close: () => void;
}

/**
 * Has sounds ready. To be called while the user presses something: browsers
 * let pages be heard after that only. Silent where there is no sound.
 */
export function startChimes(): Chimes {
  if (typeof AudioContext === 'undefined') return { play: () => undefined, close: () => undefined };
  const context = new AudioContext();
  return {
    play: (chime) => {
      // Phones put sound to sleep with the screen.
      context.resume().catch(() => undefined);
      for (const [place, hertz] of notes[chime].entries()) {
        playNote(context, hertz, context.currentTime + place * noteSeconds * 1.15);
      }
    },
    close: () => void context.close().catch(() => undefined),
  };
}

function playNote(context: AudioContext, hertz: number, start: number): void {
  const tone = new OscillatorNode(context, { frequency: hertz });
  // Swelling and fading: a note cut off clicks.
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(loudness, start + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.001, start + noteSeconds);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + noteSeconds);
}
