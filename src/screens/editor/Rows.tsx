import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addItem, moveItem, removeItem } from '#core/referentialEdit.ts';
import { edit } from '#state/referentialEditing.ts';
import { stepsOf, useFields } from './fields.ts';

/** A list of a node: its rows with their acts, and one to add another. */
export function Rows({
  path,
  heading,
  count,
  addLabel,
  labelOf,
  empty,
  focusOn,
  onAdd,
  children,
}: {
  /** the list's name in the form: `evidence` */
  path: string;
  heading: string;
  count: number;
  addLabel: string;
  labelOf: (number: number) => string;
  /** what a new row is */
  empty: unknown;
  /** the member of a new row that takes the focus */
  focusOn?: string;
  /** called with each row that is added */
  onAdd?: () => void;
  children: (place: number) => ReactNode;
}) {
  const { node, focus } = useFields();
  const add = useRef<HTMLButtonElement>(null);
  const list = stepsOf(path);
  return (
    <fieldset className="rows">
      <legend>{heading}</legend>
      {Array.from({ length: count }, (_, place) => (
        // A row is its place: fields are named by it.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is all that a row has
        <div key={place} className="row-of">
          <div>{children(place)}</div>
          <RowActs
            label={labelOf(place + 1)}
            first={place === 0}
            last={place === count - 1}
            onMove={(step) => {
              edit((referential) => moveItem(referential, node, list, place, step), node);
              focus(`${path}.${place + step}`);
            }}
            onRemove={() => {
              edit((referential) => removeItem(referential, node, list, place), node);
              add.current?.focus();
            }}
          />
        </div>
      ))}
      <button
        ref={add}
        type="button"
        className="quiet"
        onClick={() => {
          edit((referential) => addItem(referential, node, list, empty), node);
          onAdd?.();
          focus(`${path}.${count}${focusOn ? `.${focusOn}` : ''}`);
        }}
      >
        {addLabel}
      </button>
    </fieldset>
  );
}

/** Up, down and away, each named by the row that it is for. */
export function RowActs({
  label,
  first,
  last,
  removable = true,
  onMove,
  onRemove,
}: {
  label: string;
  first: boolean;
  last: boolean;
  removable?: boolean;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('editor');
  return (
    <div className="row-acts">
      <button
        type="button"
        className="icon-button"
        disabled={first}
        aria-label={t('fields.rowUp', { label })}
        onClick={() => onMove(-1)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={last}
        aria-label={t('fields.rowDown', { label })}
        onClick={() => onMove(1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={!removable}
        aria-label={t('fields.rowRemove', { label })}
        onClick={onRemove}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
