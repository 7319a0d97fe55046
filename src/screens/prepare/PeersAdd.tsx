import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#core/limits.ts';
import { TextField } from '#ui/Field.tsx';

/** A pole joins a list: its name, with those that the dossier has met as suggestions. */
export function PeersAdd({
  label,
  button,
  suggestions = [],
  onAdd,
}: {
  label: string;
  button: string;
  suggestions?: readonly string[];
  /** what stands against it; null: it is in the list */
  onAdd: (pole: string) => string | null;
}) {
  const { t } = useTranslation('peers');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [pole, setPole] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  function add() {
    const against = pole.trim() === '' ? t('asked.noName') : onAdd(pole.trim());
    setProblem(against);
    if (against === null) setPole('');
    form.current?.querySelector('input')?.focus();
  }

  return (
    <form
      ref={form}
      className="peers-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={label}
        problem={problem ?? undefined}
        maxLength={limits.nameLength}
        list={suggestions.length > 0 ? id : undefined}
        value={pole}
        onChange={({ target }) => {
          setPole(target.value);
          setProblem(null);
        }}
      />
      {suggestions.length > 0 && (
        <datalist id={id}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <button type="submit" className="button">
        {button}
      </button>
    </form>
  );
}
