import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#state/useWorkspace.ts';
import { openExample } from '#state/workspace.ts';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { Answers } from './Answers.tsx';
import { DossierList } from './DossierList.tsx';
import { Opening } from './Opening.tsx';
import './home.css';

/** The first screen: three doors, and what is on this device. */
export function HomeScreen() {
  const { t } = useTranslation('app');
  const status = useWorkspace((workspace) => workspace.status);
  return (
    <div className="page home">
      <Heading title={t('title.home')}>{t('home.heading')}</Heading>
      <p className="lead">{t('home.lead')}</p>
      {status === 'unavailable' && (
        <Notice>
          <p>{t('home.unavailable')}</p>
        </Notice>
      )}
      {status === 'stopped' && (
        <Notice>
          <p>{t('home.stopped')}</p>
        </Notice>
      )}
      <Answers />
      <Doors />
      <DossierList />
      <p className="home-privacy">{t('home.privacy')}</p>
    </div>
  );
}

/** Each door stands alone: what goes wrong behind one is said in front of it. */
function Doors() {
  const { t } = useTranslation('app');
  return (
    <section className="doors" aria-label={t('home.doors')}>
      <StartDoor />
      <div className="door">
        <h2>{t('home.open.title')}</h2>
        <p>{t('home.open.text')}</p>
        <Opening />
      </div>
      <ExampleDoor />
    </section>
  );
}

type Form = ComponentType<{ onCancel: () => void }>;
const loadForm = async (): Promise<Form> => (await import('./StartForm.tsx')).StartForm;

/** The form comes with its library when the door is about to be opened: the first load does without. */
function StartDoor() {
  const { t } = useTranslation('app');
  const [StartForm, setStartForm] = useState<Form | null>(null);
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returned = useRef(false);
  useEffect(() => {
    if (!StartForm && returned.current) button.current?.focus();
    returned.current = StartForm !== null;
  }, [StartForm]);
  return (
    <div className="door">
      <h2>{t('home.start.title')}</h2>
      <p>{t('home.start.text')}</p>
      {StartForm ? (
        <StartForm onCancel={() => setStartForm(null)} />
      ) : (
        <button
          ref={button}
          type="button"
          className="button strong"
          onPointerEnter={() => void loadForm().catch(() => undefined)}
          onClick={() => {
            setFailed(false);
            loadForm().then(
              (loaded) => setStartForm(() => loaded),
              () => setFailed(true),
            );
          }}
        >
          {t('home.start.button')}
        </button>
      )}
      {failed && (
        <Refusal>
          <p>{t('failure.chunk')}</p>
        </Refusal>
      )}
    </div>
  );
}

function ExampleDoor() {
  const { t } = useTranslation('app');
  const { go } = useNavigation();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  return (
    <div className="door">
      <h2>{t('home.example.title')}</h2>
      <p>{t('home.example.text')}</p>
      <p className="door-aside">
        <Link to={{ name: 'referential', view: '' }} className="quiet">
          {t('home.example.read')}
        </Link>
      </p>
      <button
        type="button"
        className="button"
        aria-busy={state === 'busy'}
        onClick={() => {
          setState('busy');
          void openExample().then((opened) => {
            setState(opened.ok ? 'idle' : 'failed');
            if (opened.ok) go({ name: 'dossier', id: opened.value, screen: 'synthese' });
          });
        }}
      >
        {t('home.example.button')}
      </button>
      {state === 'failed' && (
        <Refusal>
          <p>{t('failure.example')}</p>
        </Refusal>
      )}
    </div>
  );
}
