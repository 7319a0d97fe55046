import { useEffect, useId, useState } from 'react';
import { limits } from '#core/limits.ts';
import { setMember } from '#core/referentialEdit.ts';
import { edit } from '#state/referentialEditing.ts';
import { useFields } from './fields.ts';

/** Several names in one field, separated by commas: authors, the indicators that one continues. */
export function CommaList({
  path,
  label,
  hint,
  items,
}: {
  path: string;
  label: string;
  hint: string;
  items: readonly string[];
}) {
  const { node } = useFields();
  const id = useId();
  const [typed, setTyped] = useState(items.join(', '));
  // A comma that was just typed says nothing yet, and stays; what came from elsewhere is shown.
  useEffect(() => {
    setTyped((present) => (sameItems(itemsOf(present), items) ? present : items.join(', ')));
  }, [items]);
  return (
    <div className="text">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
      <input
        id={id}
        type="text"
        autoComplete="off"
        data-field={path}
        maxLength={limits.textLength}
        aria-describedby={`${id}-hint`}
        value={typed}
        onChange={(event) => {
          const next = itemsOf(event.target.value);
          setTyped(event.target.value);
          if (sameItems(next, items)) return;
          edit(
            (referential) => setMember(referential, node, [path], next),
            node,
            `${node}/${path}`,
          );
        }}
      />
    </div>
  );
}

function itemsOf(typed: string): string[] {
  return typed
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
