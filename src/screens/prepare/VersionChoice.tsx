import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#core/dossier.ts';
import { minutesFor } from '#core/duration.ts';
import { localize } from '#core/localized.ts';
import { referentialKey } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { chooseReferential } from '#state/acts.ts';
import { type ShelfEntry, useShelf } from '#state/useShelf.ts';
import { Link } from '#ui/Link.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { CopyInside, useCopyEntry } from './CopyInside.tsx';

/** Which referential: until the first answer, it can be changed freely. */
export function VersionChoice({ assessment, locked }: { assessment: Assessment; locked: boolean }) {
  const { t } = useTranslation(['work', 'app']);
  const shelf = useShelf();
  const [failed, setFailed] = useState(false);
  // The choice shows at once; its fingerprint takes a moment.
  const [chosen, setChosen] = useState<string | null>(null);
  const present = chosen ?? referentialKey(assessment.referential);
  const copy = useCopyEntry(assessment);

  function choose(key: string) {
    setFailed(false);
    setChosen(key);
    void chooseReferential(assessment.id, key).then((outcome) => {
      setFailed(!outcome.ok);
      setChosen(null);
    });
  }

  if (shelf.status === 'loading') return null;
  if (shelf.status === 'failed') {
    return (
      <Refusal>
        <p>
          {t('app:referential.failed')} {t('app:referential.network')}
        </p>
        <button type="button" className="quiet" onClick={shelf.retry}>
          {t('app:failure.retry')}
        </button>
      </Refusal>
    );
  }
  // What the dossier has a copy of is shown as it is there.
  const onShelf = shelf.entries.filter(({ key }) => key !== copy?.key);
  const entries = [...onShelf, ...(copy ? [copy] : [])];
  const known = entries.some((entry) => entry.key === present);
  return (
    <fieldset
      className="fieldset versions"
      aria-describedby={locked ? 'versions-locked' : undefined}
    >
      <legend>{t('prepare.version')}</legend>
      {entries.map((entry) => (
        <Version
          key={entry.key}
          entry={entry}
          checked={entry.key === present}
          disabled={entry.key !== present && (locked || !entry.usable)}
          onChoose={() => choose(entry.key)}
        />
      ))}
      {!known && <p>{present}</p>}
      {locked && (
        <p id="versions-locked" className="aside-text">
          {t('prepare.locked')}
        </p>
      )}
      {copy && (
        <CopyInside assessment={assessment} onTakeNew={locked ? null : () => choose(copy.key)} />
      )}
      {failed && (
        <Refusal>
          <p>
            {t('app:referential.failed')} {t('app:referential.network')}
          </p>
        </Refusal>
      )}
      {!locked && (
        <p className="aside-text">
          <Link to={{ name: 'referential', view: 'atelier' }}>{t('prepare.writeOwn')}</Link>
        </p>
      )}
    </fieldset>
  );
}

function Version({
  entry,
  checked,
  disabled,
  onChoose,
}: {
  entry: ShelfEntry;
  checked: boolean;
  disabled: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation('work');
  const title = localize(entry.title, currentLanguage());
  const { goals, objectives, indicators } = entry;
  return (
    <label className="version">
      <input
        type="radio"
        name="version"
        checked={checked}
        disabled={disabled}
        onChange={onChoose}
      />
      <span>
        <strong>{t('prepare.indicators', { count: indicators })}</strong>
        {entry.isDefault && <em>{t('prepare.default')}</em>}
        {entry.origin === 'own' && <em>{t(entry.usable ? 'prepare.own' : 'prepare.draft')}</em>}
        <span className="version-title" lang={title.language} dir="auto">
          {title.text}
        </span>
        <span className="aside-text">
          {t('prepare.goals', { count: goals })}, {t('prepare.objectives', { count: objectives })},{' '}
          {t('prepare.indicators', { count: indicators })}
          {' · '}
          {t('prepare.duration', { minutes: minutesFor(indicators) })}
        </span>
        {!entry.usable && <span className="aside-text">{t('prepare.draftText')}</span>}
      </span>
    </label>
  );
}
