/** What was just gone to from the list or from another one: one screen for the shell, several for a person. */
let expected: { key: string | undefined } | null = null;

/** Says that the one of this key is gone to; undefined: the list. */
export function expectFocus(key: string | undefined): void {
  expected = { key };
}

/** Takes the focus to the screen's heading once what was gone to is there. */
export function focusHeading(key: string | undefined): void {
  if (expected === null || expected.key !== key) return;
  expected = null;
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('[data-screen-heading]')?.focus({ preventScroll: true });
}
