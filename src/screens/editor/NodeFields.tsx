import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { type FieldValues, useForm } from 'react-hook-form';
import type { NodeId } from '#core/referentialEdit.ts';
import type { Language } from '#i18n/i18n.ts';
import { FieldsContext, sameWords } from './fields.ts';

/** The form of one node: fields say what they change, and show what came from elsewhere (undo, another tab). */
export function NodeFields({
  node,
  values,
  languages,
  children,
}: {
  node: NodeId;
  /** what the fields show; another object whenever any of it has changed */
  values: FieldValues;
  languages: readonly Language[];
  children: ReactNode;
}) {
  const { register, reset, getValues } = useForm({ defaultValues: values });
  const element = useRef<HTMLFormElement>(null);

  useEffect(() => {
    // The fields are not drawn again for it: they keep their places in the form.
    if (!sameWords(getValues(), values)) reset(values, { keepFieldsRef: true });
  }, [values, getValues, reset]);

  const context = useMemo(
    () => ({
      node,
      languages,
      register,
      focus: (path: string) => {
        // The row that was just added is drawn first, and now: the next key may be a letter of it.
        flushSync(() => undefined);
        focusField(element.current, path);
      },
    }),
    [node, languages, register],
  );
  return (
    <FieldsContext value={context}>
      <form ref={element} onSubmit={(event) => event.preventDefault()} noValidate>
        {children}
      </form>
    </FieldsContext>
  );
}

/** Puts the focus in the field of this name, or in the nearest there is of it; false where there is none. */
export function focusField(within: HTMLElement | null, path: string): boolean {
  if (!within) return false;
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const name = CSS.escape(steps.slice(0, length).join('.'));
    const found =
      within.querySelector<HTMLElement>(`[name="${name}"]`) ??
      within.querySelector<HTMLElement>(`[name^="${name}."]`) ??
      within.querySelector<HTMLElement>(`[data-field="${name}"]`);
    if (found) {
      found.focus();
      return true;
    }
  }
  return false;
}
