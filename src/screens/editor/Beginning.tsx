import { useLayoutEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { shelfReferential } from '#state/referentialLoader.ts';
import { useShelf } from '#state/useShelf.ts';
import { TextField } from '#ui/Field.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';
import { expectFocus } from './arrival.ts';
import { copyOf } from './copyOf.ts';
import { OpenFile } from './OpenFile.tsx';

/** The ways to one's own: a copy of one that ships, a file, or hosting it for everybody. */
export function Beginning({ source }: { source?: string }) {
  const { t } = useTranslation('editor');
  return (
    <div className="beginnings">
      <section aria-labelledby="begin-copy">
        <h2 id="begin-copy">{t('start.heading')}</h2>
        <p>{t('start.text')}</p>
        <Copy source={source} />
      </section>
      <section aria-labelledby="begin-file">
        <h2 id="begin-file">{t('file.heading')}</h2>
        <p>{t('file.text')}</p>
        <OpenFile />
      </section>
      <section aria-labelledby="begin-host">
        <h2 id="begin-host">{t('host.heading')}</h2>
        <p>{t('host.text')}</p>
      </section>
    </div>
  );
}

/** Which one to start from, and the name of one's own. */
function Copy({ source }: { source: string | undefined }) {
  const { t } = useTranslation('editor');
  const { go } = useNavigation();
  const shelf = useShelf();
  const [open, setOpen] = useState(source !== undefined);
  const [failed, setFailed] = useState(false);
  const shipped =
    shelf.status === 'ready' ? shelf.entries.filter(({ origin }) => origin === 'shipped') : [];
  // The list may come after a name was typed: that stays.
  const { register, handleSubmit, formState } = useForm({
    values: { source: source ?? shipped[0]?.key ?? '', name: '' },
    resetOptions: { keepDirtyValues: true },
  });

  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    if (!open && wasOpen.current) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  const submit = handleSubmit(async ({ source: key, name }) => {
    if (formState.isSubmitting) return;
    setFailed(false);
    const loaded = await shelfReferential(key === '' ? null : key);
    if (!loaded.ok) {
      setFailed(true);
      return;
    }
    const made = await copyOf(loaded.value.index.referential, name.trim());
    expectFocus(made);
    go({ name: 'referential', view: 'atelier', key: made });
  });

  if (!open) {
    return (
      <button ref={opener} type="button" className="button strong" onClick={() => setOpen(true)}>
        {t('start.button')}
      </button>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <div className="field">
        <label htmlFor="begin-source">{t('start.source')}</label>
        <select id="begin-source" {...register('source')}>
          {shipped.map((entry) => (
            <option key={entry.key} value={entry.key}>
              {localize(entry.title, currentLanguage()).text}
            </option>
          ))}
        </select>
      </div>
      <TextField
        label={t('start.name')}
        hint={t('start.nameHint')}
        problem={formState.errors.name && t('start.nameMissing')}
        maxLength={limits.nameLength}
        autoFocus={source === undefined}
        {...register('name', { validate: (name) => name.trim() !== '' })}
      />
      <div className="actions">
        <button type="submit" className="button strong" aria-disabled={formState.isSubmitting}>
          {t('start.submit')}
        </button>
        <button type="button" className="quiet" onClick={() => setOpen(false)}>
          {t('start.cancel')}
        </button>
      </div>
      {failed && (
        <Refusal>
          <p>{t('start.failed')}</p>
        </Refusal>
      )}
    </form>
  );
}
