/** The colours of the page, as its CSS custom properties have them now (light, dark, a user's own). */
export interface Inks {
  ink: string;
  soft: string;
  line: string;
  paper: string;
  older: string;
  peers: string;
  goals: readonly { ink: string; tint: string }[];
}

/** As many goals as a referential may have; look.css has an ink for each. */
const GOALS = 12;

/** Reads the inks where `element` stands. */
export function inksOf(element: Element): Inks {
  const style = getComputedStyle(element);
  const read = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  const ink = read('--ink', '#20251f');
  return {
    ink,
    soft: read('--soft', '#565d55'),
    line: read('--line', '#ded6c8'),
    paper: read('--paper', '#fbf8f2'),
    older: read('--older', '#837c6e'),
    peers: read('--g2', '#9c4326'),
    goals: Array.from({ length: GOALS }, (_, i) => ({
      ink: read(`--g${i}`, ink),
      tint: read(`--g${i}-tint`, 'transparent'),
    })),
  };
}
