import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { minutesFor } from '#core/duration.ts';
import { localize } from '#core/localized.ts';
import { referentialKey } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { chooseReferential } from '#state/acts.ts';
import { useCatalogue } from '#state/useDossier.ts';
import { Refusal } from '#ui/Refusal.tsx';

/** Which referential: until the first answer, it can be changed freely. */
export function VersionChoice({ assessment, locked }: { assessment: Assessment; locked: boolean }) {
  const { t } = useTranslation(['work', 'app']);
  const catalogue = useCatalogue();
  const [failed, setFailed] = useState(false);
  // The choice shows at once; its fingerprint takes a moment.
  const [chosen, setChosen] = useState<string | null>(null);
  const present = chosen ?? referentialKey(assessment.referential);
  const language = currentLanguage();

  function choose(key: string) {
    setFailed(false);
    setChosen(key);
    void chooseReferential(assessment.id, key).then((outcome) => {
      setFailed(!outcome.ok);
      setChosen(null);
    });
  }

  if (catalogue.status === 'loading') return null;
  if (catalogue.status === 'failed') {
    return (
      <Refusal>
        <p>
          {t('app:referential.failed')} {t('app:referential.network')}
        </p>
        <button type="button" className="quiet" onClick={catalogue.retry}>
          {t('app:failure.retry')}
        </button>
      </Refusal>
    );
  }
  const { default: defaultKey, referentials } = catalogue.catalogue;
  const ordered = [...referentials].sort(
    (a, b) => Number(b.key === defaultKey) - Number(a.key === defaultKey),
  );
  const known = referentials.some((entry) => entry.key === present);
  return (
    <fieldset
      className="fieldset versions"
      aria-describedby={locked ? 'versions-locked' : undefined}
    >
      <legend>{t('prepare.version')}</legend>
      {ordered.map((entry) => {
        const title = localize(entry.title, language);
        return (
          <label key={entry.key} className="version">
            <input
              type="radio"
              name="version"
              checked={entry.key === present}
              disabled={locked && entry.key !== present}
              onChange={() => choose(entry.key)}
            />
            <span>
              <strong>{t('prepare.indicators', { count: entry.indicators })}</strong>
              {entry.key === defaultKey && <em>{t('prepare.default')}</em>}
              <span className="version-title" lang={title.language}>
                {title.text}
              </span>
              <span className="aside-text">
                {t('prepare.shape', {
                  goals: entry.goals,
                  objectives: entry.objectives,
                  indicators: entry.indicators,
                })}
                {' · '}
                {t('prepare.duration', {
                  minutes: minutesFor(entry.indicators),
                })}
              </span>
            </span>
          </label>
        );
      })}
      {!known && <p>{present}</p>}
      {locked && (
        <p id="versions-locked" className="aside-text">
          {t('prepare.locked')}
        </p>
      )}
      {failed && (
        <Refusal>
          <p>
            {t('app:referential.failed')} {t('app:referential.network')}
          </p>
        </Refusal>
      )}
    </fieldset>
  );
}
