import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { useShelf } from '#state/useShelf.ts';
import { startDiagnosis } from '#state/workspace.ts';
import { TextField } from '#ui/Field.tsx';
import { useNavigation } from '#ui/navigation.ts';
import { Refusal } from '#ui/Refusal.tsx';

/** The one thing asked before anything else: the pole's name. */
export function StartForm({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation('app');
  const { go } = useNavigation();
  const [refused, setRefused] = useState(false);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { poleName: '', key: '' },
  });
  const shelf = useShelf();
  const entries = shelf.status === 'ready' ? shelf.entries.filter(({ usable }) => usable) : [];
  // Between those that ship, one chooses on the next screen.
  const choice = entries.some(({ origin }) => origin === 'own');

  const submit = handleSubmit(async ({ poleName, key }) => {
    if (formState.isSubmitting) return;
    setRefused(false);
    const year = String(new Date().getFullYear());
    const started = await startDiagnosis({
      poleName: poleName.trim(),
      title: t('home.name.assessment', { year }),
      ...(key === '' ? {} : { referentialKey: key }),
    });
    if (started.ok) go({ name: 'dossier', id: started.value, screen: 'preparer' });
    else setRefused(true);
  });

  return (
    <form className="start-form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t('home.name.label')}
        hint={t('home.name.hint')}
        problem={formState.errors.poleName && t('home.name.missing')}
        maxLength={limits.nameLength}
        autoFocus
        {...register('poleName', { validate: (value) => value.trim() !== '' })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      {choice && (
        <div className="field">
          <label htmlFor="start-referential">{t('home.name.referential')}</label>
          <select id="start-referential" {...register('key')}>
            {entries.map((entry) => (
              <option key={entry.key} value={entry.isDefault ? '' : entry.key}>
                {localize(entry.title, currentLanguage()).text}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="actions">
        <button type="submit" className="button strong" aria-disabled={formState.isSubmitting}>
          {t('home.name.submit')}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {t('home.name.cancel')}
        </button>
      </div>
      {refused && (
        <Refusal>
          <p>{t('failure.start')}</p>
        </Refusal>
      )}
    </form>
  );
}
