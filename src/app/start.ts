import { startI18n } from '#i18n/i18n.ts';
import { restoreAppearance } from './appearance.ts';
import { currentRoute } from './routes.ts';
import { prepareRoute } from './screens.tsx';

/** What must be there before the first picture: texts, theme, and a head start for the screen asked for. */
export async function startApp(): Promise<void> {
  startI18n();
  prepareRoute(currentRoute());
  await restoreAppearance();
}
