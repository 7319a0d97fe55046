import { useTranslation } from 'react-i18next';
import { Charter } from '#report/Charter.tsx';

/** The peers’ charter, folded, before a peer answers. */
export function PeerCharter() {
  const { t } = useTranslation('answer');
  return (
    <details className="answer-more">
      <summary>{t('first.charter')}</summary>
      <Charter />
    </details>
  );
}
