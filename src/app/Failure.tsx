import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading } from '#ui/Heading.tsx';
import { Link } from '#ui/Link.tsx';
import { reload } from './routes.ts';

/** What went wrong, in words, and the ways out. */
export function Failure({
  heading,
  text,
  retry = reload,
  act,
  children,
}: {
  heading: string;
  text: string;
  /** what trying again does; null where it would not help */
  retry?: (() => void) | null;
  /** what helps better than trying again */
  act?: ReactNode;
  /** what became of it */
  children?: ReactNode;
}) {
  const { t } = useTranslation('app');
  return (
    <div className="page" role="alert">
      <Heading title={heading} />
      <p className="lead">{text}</p>
      <div className="actions">
        {act}
        {retry && (
          <button type="button" className="button strong" onClick={retry}>
            {t('failure.retry')}
          </button>
        )}
        <Link to={{ name: 'home' }} className="button">
          {t('failure.home')}
        </Link>
      </div>
      {children}
    </div>
  );
}

/** A screen that broke while it was drawn. */
export function ScreenFailure() {
  const { t } = useTranslation('app');
  return <Failure heading={t('failure.heading')} text={t('failure.text')} />;
}

/** An address that leads nowhere. */
export function Lost() {
  const { t } = useTranslation('app');
  return <Failure heading={t('failure.lost')} text={t('failure.lostText')} retry={null} />;
}
