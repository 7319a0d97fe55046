import { chooseLanguage, type Language } from '#i18n/i18n.ts';
import { readPreferences, savePreferences, type Theme } from '#io/preferences.ts';

const listeners = new Set<() => void>();
let present: Theme = 'system';

/** The chosen theme, for React to follow. */
export const appearance = {
  theme: (): Theme => present,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Puts the theme and the language of the last visit back before anything is drawn. */
export async function restoreAppearance(): Promise<void> {
  const { theme, language } = readPreferences();
  showTheme(theme);
  if (language !== 'fr') await pickLanguage(language);
}

export function pickTheme(theme: Theme): void {
  showTheme(theme);
  savePreferences({ theme });
}

export async function pickLanguage(language: Language): Promise<void> {
  await chooseLanguage(language);
  document.documentElement.lang = language;
  savePreferences({ language });
}

function showTheme(theme: Theme): void {
  present = theme;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  for (const listener of listeners) listener();
}
