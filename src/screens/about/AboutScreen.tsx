import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Referential } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { sourceLine } from '#report/sourceLine.ts';
import { keepEverything } from '#state/offline.ts';
import { useOffline } from '#state/useOffline.ts';
import { useShelved } from '#state/useShelf.ts';
import { useWorkspace } from '#state/useWorkspace.ts';
import { Heading } from '#ui/Heading.tsx';
import './about.css';

/** What the app is, where its words come from, where data are, what is promised. */
export function AboutScreen() {
  const { t } = useTranslation('work');
  const durable = useWorkspace((workspace) => workspace.durable);
  return (
    <div className="page about">
      <Heading title={t('about.title')} />
      <section>
        <h2>{t('about.what')}</h2>
        <p>{t('about.whatText')}</p>
      </section>
      <Sources />
      <section>
        <h2>{t('about.privacy')}</h2>
        <p>{t('about.privacyText1')}</p>
        <p>{t('about.privacyText2')}</p>
        {durable !== null && <p>{t(durable ? 'about.durable' : 'about.notDurable')}</p>}
      </section>
      <WithoutNetwork />
      <section>
        <h2>{t('about.accessibility')}</h2>
        <p>{t('about.accessibilityText')}</p>
      </section>
      <section>
        <h2>{t('about.licence')}</h2>
        <p>{t('about.licenceText')}</p>
      </section>
    </div>
  );
}

/** How far the app is on this device, and the way to have all of it: before a workshop, say. */
function WithoutNetwork() {
  const { t } = useTranslation('work');
  const { kept, busy, trouble } = useOffline();
  const heading = useRef<HTMLHeadingElement>(null);

  async function keep() {
    await keepEverything();
    // The button has gone, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus();
  }

  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('about.offline.title')}
      </h2>
      <div aria-live="polite">
        <p>{t(`about.offline.${kept}`)}</p>
        {busy && <p>{t('about.offline.busy')}</p>}
        {!busy && trouble && <p>{t(`about.offline.${trouble}`)}</p>}
      </div>
      {kept === 'answering' && (
        <button type="button" className="button" aria-disabled={busy} onClick={() => void keep()}>
          {t('about.offline.button')}
        </button>
      )}
    </section>
  );
}

/** The default referential speaks for itself: its notice, what it is based on, its sources. */
function Sources() {
  const { t } = useTranslation(['work', 'app']);
  const state = useShelved(undefined);
  return (
    <section>
      <h2>{t('about.sources')}</h2>
      {state.status === 'failed' && <p>{t('app:referential.failed')}</p>}
      {state.status === 'ready' && <ReferentialSources referential={state.index.referential} />}
    </section>
  );
}

function ReferentialSources({ referential }: { referential: Referential }) {
  const { t } = useTranslation('work');
  const language = currentLanguage();
  const notice = referential.notice && localize(referential.notice, language);
  const { basedOn } = referential;
  return (
    <>
      {basedOn && <p lang="fr">{sourceLine(basedOn)}</p>}
      {notice && (
        <>
          <h3>{t('about.wording')}</h3>
          <p lang={notice.language}>{notice.text}</p>
        </>
      )}
      <ul lang="fr">
        {referential.sources.map((source) => (
          <li key={`${source.title} ${source.locator ?? ''}`}>{sourceLine(source)}</li>
        ))}
      </ul>
    </>
  );
}
