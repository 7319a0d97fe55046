import { Fragment, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Navigation, NavigationContext } from '#ui/navigation.ts';
import { claimArrival } from './arrival.ts';
import { DropZone } from './DropZone.tsx';
import { Failure } from './Failure.tsx';
import { FailureBoundary } from './FailureBoundary.tsx';
import { addresses } from './routes.ts';
import { Shell } from './Shell.tsx';
import { prepareScreen } from './screens.tsx';
import { followShown, passingAddress, shownAddress } from './shownAddress.ts';
import { type ReadyScreen, useScreen } from './useScreen.ts';

const navigation: Navigation = { ...addresses, prepare: prepareScreen, claimArrival };

/** The whole app: the shell, and in it the screen that the address asks for. */
export function App({ first }: { first: ReadyScreen | null }) {
  const hash = useSyncExternalStore(followShown, shownAddress);
  const passing = hash === passingAddress;
  const { t } = useTranslation('app');
  const screen = useScreen(hash, first);
  return (
    <NavigationContext value={navigation}>
      <Shell
        busy={screen.status === 'loading'}
        bar={screen.shown?.bar}
        path={screen.shown?.path}
        alone={passing}
      >
        <FailureBoundary address={hash}>
          {screen.status === 'failed' ? (
            <Failure heading={t('failure.heading')} text={t('failure.chunk')} />
          ) : (
            // What was on the screen is not for who comes next, not even while the next one loads.
            screen.shown &&
            passing === (screen.shown.hash === passingAddress) && (
              <Fragment key={screen.shown.place}>{screen.shown.element}</Fragment>
            )
          )}
        </FailureBoundary>
      </Shell>
      {!passing && <DropZone />}
    </NavigationContext>
  );
}
