import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { Referential } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { sourceLine } from '#report/sourceLine.ts';

/** Where the words come from: what is published, what is adapted, what is ours; on what it is based. */
export function Sources({ referential }: { referential: Referential }) {
  const { t } = useTranslation('referential');
  const notice = referential.notice && localize(referential.notice, currentLanguage());
  const { basedOn, authors, licence } = referential;
  return (
    <section className="sources">
      <h2>{t('provenance')}</h2>
      {notice && <p lang={notice.language}>{notice.text}</p>}
      {basedOn && (
        <p>
          {t('basedOn')} <span lang="fr">{sourceLine(basedOn)}</span>
        </p>
      )}
      {referential.sources.length > 0 && (
        <ul lang="fr">
          {referential.sources.map((source) => (
            <li key={`${source.title} ${source.locator ?? ''}`}>{sourceLine(source)}</li>
          ))}
        </ul>
      )}
      {(authors.length > 0 || licence) && (
        <p className="aside-text">{[authors.join(', '), licence].filter(Boolean).join(' · ')}</p>
      )}
    </section>
  );
}
