import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language } from '#i18n/i18n.ts';
import { Link } from '#ui/Link.tsx';
import { Logo } from '#ui/Logo.tsx';
import { appearance, pickLanguage, pickTheme } from './appearance.ts';
import './shell.css';

/** What stands around every screen: the brand, language and theme. */
export function Shell({
  busy,
  bar,
  path,
  alone,
  children,
}: {
  busy: boolean;
  /** what a dossier adds beside the brand: its name, the state of saving, undo */
  bar: ReactNode;
  /** the steps of a dossier */
  path: ReactNode;
  /** the laptop is passed round: no way leads out of the screen */
  alone: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('app');
  return (
    <>
      <button
        type="button"
        className="skip"
        onClick={() => document.querySelector<HTMLElement>('[data-screen-heading]')?.focus()}
      >
        {t('skip')}
      </button>
      {!alone && (
        <header className="top">
          <Link to={{ name: 'home' }} className="brand">
            <Logo />
            {t('brand')}
          </Link>
          {bar}
        </header>
      )}
      {!alone && path}
      <div className={busy ? 'progress busy' : 'progress'} />
      <main id="main">{children}</main>
      <footer className="foot">
        {!alone && (
          <nav aria-label={t('nav.main')}>
            <Link to={{ name: 'home' }}>{t('nav.home')}</Link>
            <Link to={{ name: 'referential', view: '' }}>{t('nav.referential')}</Link>
            <Link to={{ name: 'about' }}>{t('nav.about')}</Link>
          </nav>
        )}
        <Settings />
      </footer>
    </>
  );
}

function Settings() {
  const { t } = useTranslation('app');
  const theme = useSyncExternalStore(appearance.subscribe, appearance.theme);
  const other: Language = currentLanguage() === 'fr' ? 'en' : 'fr';
  return (
    <div className="settings">
      <label>
        <span>{t('settings.theme')}</span>
        <select
          value={theme}
          onChange={(event) => {
            const chosen = (['system', 'light', 'dark'] as const).find(
              (name) => name === event.target.value,
            );
            if (chosen) pickTheme(chosen);
          }}
        >
          <option value="system">{t('settings.themeSystem')}</option>
          <option value="light">{t('settings.themeLight')}</option>
          <option value="dark">{t('settings.themeDark')}</option>
        </select>
      </label>
      <button type="button" className="quiet" lang={other} onClick={() => void pickLanguage(other)}>
        {t('settings.switchTo')}
      </button>
    </div>
  );
}
