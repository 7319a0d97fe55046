/**
 * Whether the heading of the next screen is to take the focus. A screen's
 * heading may come later than the screen (its data are still on their way):
 * it asks when it is there.
 */
let awaited = false;

/** Another screen was asked for. */
export function expectArrival(): void {
  awaited = true;
}

/** True once for each arrival: whoever asks is to take the focus. */
export function claimArrival(): boolean {
  const claimed = awaited;
  awaited = false;
  return claimed;
}
