/** A value of a table for other tools; null: none. */
export type DataCell = string | number | boolean | null;

export interface DataColumn {
  /** as formats.md, section 5, has it: the same in every language */
  name: string;
  /** of its numbers, where they are written as text; null: as many as they have */
  decimals: number | null;
}

/** A table for other tools (formats.md, section 5), as values: what writes it as text or cells decides nothing. */
export interface DataTable {
  columns: readonly DataColumn[];
  /** each with a cell a column */
  rows: readonly (readonly DataCell[])[];
}

/** Columns by their names; those named in `fixed` with four decimals. */
export function dataColumns(names: readonly string[], fixed: readonly string[] = []): DataColumn[] {
  return names.map((name) => ({ name, decimals: fixed.includes(name) ? 4 : null }));
}
