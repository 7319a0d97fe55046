import { useLayoutEffect, useRef } from 'react';

/**
 * A form's registered field that has the focus as soon as it is drawn. The form's own `setFocus`
 * waits a moment, and a letter that is typed in it would be lost.
 */
export function useOpeningFocus<Field extends { ref: (element: HTMLElement | null) => void }>(
  field: Field,
  wanted = true,
): Field {
  const element = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (wanted) element.current?.focus();
  }, [wanted]);
  return {
    ...field,
    ref: (own: HTMLElement | null) => {
      field.ref(own);
      element.current = own;
    },
  };
}
