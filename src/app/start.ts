import { startI18n } from '#i18n/i18n.ts';
import { restoreAppearance } from './appearance.ts';
import { shownAddress } from './shownAddress.ts';
import { type ReadyScreen, readyScreen } from './useScreen.ts';

/** How long the first picture waits for its screen to be whole, in milliseconds. */
const patience = 300;

/** Puts in place what the first picture needs: texts, theme, and the screen asked for; null if that is slow. */
export async function startApp(): Promise<ReadyScreen | null> {
  startI18n();
  await restoreAppearance();
  const slow = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  // What fails is said by the app itself, which asks for the screen again.
  const screen = readyScreen(shownAddress()).catch(() => null);
  return await Promise.race([screen, slow]);
}
