import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowProps } from './Workshop.tsx';

/** One part back, one part on, and what stands between. */
export function Turning({
  className,
  onPrevious,
  onNext,
  children,
}: Pick<WindowProps, 'onPrevious' | 'onNext'> & { className: string; children: ReactNode }) {
  const { t } = useTranslation('agree');
  return (
    <nav className={className} aria-label={t('bar.label')}>
      <button
        type="button"
        className="button"
        disabled={!onPrevious}
        onClick={onPrevious ?? undefined}
      >
        <span aria-hidden="true">←</span> {t('bar.previous')}
      </button>
      {children}
      <button
        type="button"
        className="button strong"
        disabled={!onNext}
        onClick={onNext ?? undefined}
      >
        {t('bar.next')} <span aria-hidden="true">→</span>
      </button>
    </nav>
  );
}
