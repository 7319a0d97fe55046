import { useTranslation } from 'react-i18next';
import { fingerprintGroups } from '#report/fingerprintGroups.ts';

/** The dossier’s fingerprint, as the last page of the PDF prints it. */
export function Fingerprint({ seal }: { seal: string | null | undefined }) {
  const { t } = useTranslation('reportOptions');
  return (
    <section className="report-fingerprint" aria-labelledby="report-fingerprint">
      <h2 id="report-fingerprint">{t('fingerprint.title')}</h2>
      {seal === null ? (
        <p className="option-hint">{t('fingerprint.none')}</p>
      ) : (
        <>
          <p className="fingerprint">
            {fingerprintGroups(seal ?? '').map((line) => (
              <code key={line}>{line}</code>
            ))}
          </p>
          <p className="option-hint">{t('fingerprint.text')}</p>
        </>
      )}
    </section>
  );
}
