import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/dossier.ts';
import { fingerprintGroups } from '#report/fingerprintGroups.ts';
import { useFingerprint } from '#state/useFingerprint.ts';

/** The dossier’s fingerprint, as the last page of the PDF prints it. */
export function Fingerprint({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('reportOptions');
  const seal = useFingerprint(dossier);
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
