import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react';

/** What a heatmap’s table takes. */
export interface GridProps {
  ref: RefObject<HTMLTableElement | null>;
  role: 'grid';
  onFocus: (event: FocusEvent<HTMLTableElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  onClick: (event: MouseEvent<HTMLTableElement>) => void;
}

/**
 * One tab stop for a whole table: arrows, Home and End (with Ctrl: the whole
 * table’s), PageUp and PageDown move inside it; Enter, Space and a click open
 * the indicator. Cells are those of the rows that carry `data-row`; the
 * indicator is the row’s `data-id`, else that of the cell at the column’s head.
 *
 * The tab stop is moved in the document, not by rendering: two thousand cells
 * would be looked through for each key.
 */
export function useGridKeys(onOpen: (indicatorId: string) => void): GridProps {
  const table = useRef<HTMLTableElement>(null);

  // What was the stop may have been filtered away.
  useLayoutEffect(() => {
    const all = table.current;
    if (!all || all.querySelector('[data-row] > [tabindex="0"]')) return;
    stopAt(all, rowsOf(all)[0]?.cells[0]);
  });

  function open(cell: HTMLTableCellElement | null) {
    const id = cell && indicatorOf(cell);
    if (id) onOpen(id);
  }

  return {
    ref: table,
    role: 'grid',
    onFocus: (event) => stopAt(event.currentTarget, cellOf(event.target)),
    onClick: (event) => open(cellOf(event.target)),
    onKeyDown: (event) => {
      const cell = cellOf(event.target);
      if (!cell || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        open(cell);
        return;
      }
      const next = nextCell(event.currentTarget, cell, event.key, event.ctrlKey);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}

const PAGE = 8;

function nextCell(
  table: HTMLTableElement,
  cell: HTMLTableCellElement,
  key: string,
  far: boolean,
): HTMLTableCellElement | undefined {
  const rows = rowsOf(table);
  const row = rows.findIndex(({ cells }) => cells[cell.cellIndex] === cell);
  const column = cell.cellIndex;
  const last = Number.POSITIVE_INFINITY;
  const to = (wantedRow: number, wantedColumn: number) => {
    const cells = rows[clamp(wantedRow, rows.length)]?.cells;
    return cells?.[clamp(wantedColumn, cells.length)];
  };
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? last : row, last);
    default:
      return undefined;
  }
}

function clamp(place: number, length: number): number {
  return Math.min(Math.max(0, place), length - 1);
}

function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.rows].filter((row) => row.dataset['row'] !== undefined);
}

function cellOf(target: EventTarget): HTMLTableCellElement | null {
  const cell = target instanceof Element ? target.closest('[data-row] > *') : null;
  return cell instanceof HTMLTableCellElement ? cell : null;
}

function indicatorOf(cell: HTMLTableCellElement): string | undefined {
  const row = cell.parentElement;
  const head = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
  return row?.dataset['id'] ?? head?.dataset['id'];
}

function stopAt(table: HTMLTableElement, cell: HTMLTableCellElement | null | undefined): void {
  if (!cell) return;
  for (const former of table.querySelectorAll('[data-row] > [tabindex="0"]')) {
    if (former !== cell) former.setAttribute('tabindex', '-1');
  }
  cell.setAttribute('tabindex', '0');
}
