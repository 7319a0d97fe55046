import './charts.css';
import { formatPosition } from '#i18n/format.ts';
import type { Language } from '#i18n/i18n.ts';

export interface PositionRow {
  id: string;
  label: string;
  /** what names the row on the radar, where the label itself does not */
  mark?: string | undefined;
  /** where the label is in another language than the page */
  labelLanguage?: string | undefined;
  /** place of the goal in the referential: it chooses the ink */
  goal: number;
  /** one per series; null: none */
  positions: readonly (number | null)[];
}

export interface PositionTableProps {
  caption: string;
  /** head of the labels' column */
  labelHead: string;
  /** heads of the series' columns */
  heads: readonly string[];
  rows: readonly PositionRow[];
  language: Language;
}

/** Positions as numbers, one row a node: what the radar shows, for those who read tables. */
export function PositionTable({ caption, labelHead, heads, rows, language }: PositionTableProps) {
  return (
    <table className="positions" data-many={heads.length > 4 || undefined}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{labelHead}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, mark, labelLanguage, goal, positions }) => (
          <tr key={id}>
            <th scope="row" lang={labelLanguage} data-goal={goal} data-mark={mark}>
              {label}
            </th>
            {heads.map((head, i) => (
              <td key={head} className="number">
                {formatPosition(positions[i] ?? null, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
