import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Navigation, NavigationContext } from '#ui/navigation.ts';
import { DropZone } from './DropZone.tsx';
import { Failure } from './Failure.tsx';
import { FailureBoundary } from './FailureBoundary.tsx';
import { addresses, parseRoute, useHash } from './routes.ts';
import { Shell } from './Shell.tsx';
import { prepareCode } from './screens.tsx';
import { useScreen } from './useScreen.ts';

const navigation: Navigation = { ...addresses, prepare: prepareCode };

/** The whole app: the shell, and in it the screen that the address asks for. */
export function App() {
  const hash = useHash();
  const { t } = useTranslation('app');
  const screen = useScreen(hash);
  return (
    <NavigationContext value={navigation}>
      <Shell busy={screen.status === 'loading'} bar={screen.shown?.bar} path={screen.shown?.path}>
        <FailureBoundary key={hash}>
          {screen.status === 'failed' ? (
            <Failure heading={t('failure.heading')} text={t('failure.chunk')} />
          ) : (
            screen.shown && (
              <Arrival key={placeKey(screen.shown.hash)}>{screen.shown.element}</Arrival>
            )
          )}
        </FailureBoundary>
      </Shell>
      <DropZone />
    </NavigationContext>
  );
}

/** One screen is one arrival, whatever part of it (which objective) the address names. */
function placeKey(hash: string): string {
  const route = parseRoute(hash);
  return route.name === 'dossier' ? `${route.id}/${route.screen}` : route.name;
}

/** Brings the focus to the heading of a screen that one arrives at, but not of the very first. */
function Arrival({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.body.dataset['arrived']) {
      place.current
        ?.querySelector<HTMLElement>('[data-screen-heading]')
        ?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    document.body.dataset['arrived'] = 'yes';
  }, []);
  return <div ref={place}>{children}</div>;
}
