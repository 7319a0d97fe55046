import './heatmap.css';
import { type CSSProperties, memo, useCallback, useState } from 'react';
import type { Mark } from '#core/crossGroups.ts';
import { NOT_APPLICABLE, UNKNOWN } from '#core/referential.ts';
import { useGridKeys } from './heatmapKeys.ts';

export interface HeatmapColumn {
  id: string;
  mark: string;
  label: string;
  language: string;
  /** place of the goal in the referential: it chooses the ink */
  goal: number;
}

export interface HeatmapPerson {
  voice: string;
  name: string;
  /** said beside the name */
  aside: string;
  marks: ReadonlyMap<string, Mark>;
}

export interface HeatmapPeopleProps {
  caption: string;
  nameHead: string;
  columns: readonly HeatmapColumn[];
  groups: readonly { key: string; label: string; people: readonly HeatmapPerson[] }[];
  /** number of levels of the scale */
  levels: number;
  /** a mark in words */
  inWords: (mark: Mark) => string;
  /** said above the table while nothing is under the pointer or the focus */
  hint: string;
  /** marks as figures, for those who read tables */
  asText: boolean;
  onOpen: (indicatorId: string) => void;
}

/** People times indicators, a row a person: only where people chose to be named. */
export function HeatmapPeople({ hint, ...props }: HeatmapPeopleProps) {
  const { columns } = props;
  const [at, setAt] = useState<string | null>(null);
  const look = useCallback((cell: Element | null) => setAt(columnOf(cell)), []);
  const column = columns.find(({ id }) => id === at);
  return (
    <>
      <p className="heat-readout" aria-hidden="true" data-goal={column?.goal}>
        {column ? (
          <>
            <b>{column.mark}</b> <span lang={column.language}>{column.label}</span>
          </>
        ) : (
          hint
        )}
      </p>
      <Sheet {...props} look={look} />
    </>
  );
}

/** Drawn anew only when its people or columns change: not while the pointer moves over it. */
const Sheet = memo(function Sheet({
  caption,
  nameHead,
  columns,
  groups,
  levels,
  inWords,
  asText,
  onOpen,
  look,
}: Omit<HeatmapPeopleProps, 'hint'> & { look: (cell: Element | null) => void }) {
  const grid = useGridKeys(onOpen);
  return (
    <div className="heat-frame" data-wide={columns.length > 38}>
      <table
        {...grid}
        className="heat heat-people"
        data-density={asText ? 'text' : 'people'}
        style={{ '--levels': levels } as CSSProperties}
        onFocus={(event) => {
          grid.onFocus(event);
          look(event.target);
        }}
        onPointerOver={(event) => look(event.target instanceof Element ? event.target : null)}
        onPointerLeave={() => look(document.activeElement)}
      >
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr data-row="">
            <th scope="col" tabIndex={-1}>
              {nameHead}
            </th>
            {columns.map(({ id, mark, label, goal }) => (
              <th
                key={id}
                scope="col"
                data-id={id}
                data-goal={goal}
                tabIndex={-1}
                aria-label={`${mark} ${label}`}
              >
                {mark}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, label, people }) => (
          <tbody key={key}>
            <tr className="heat-section">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {label}
              </th>
            </tr>
            {people.map((person) => (
              <tr key={person.voice} data-row="">
                <th scope="row" tabIndex={-1}>
                  {person.name} <span className="heat-status">{person.aside}</span>
                </th>
                {columns.map(({ id, goal }) => {
                  const mark = person.marks.get(id) ?? null;
                  return (
                    <td
                      key={id}
                      data-goal={goal}
                      data-level={typeof mark === 'object' ? mark?.value : undefined}
                      tabIndex={-1}
                      aria-label={asText ? undefined : inWords(mark)}
                    >
                      {asText && <span className="unseen">{inWords(mark)}</span>}
                      {asText ? (
                        <span aria-hidden="true">{signOf(mark, true)}</span>
                      ) : (
                        signOf(mark, false)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
});

/** What stands in a cell: a level draws itself (heatmap.css). */
function signOf(mark: Mark, asText: boolean): string | null {
  if (mark === UNKNOWN) return '?';
  if (mark === NOT_APPLICABLE) return '–';
  if (mark === null || typeof mark === 'string') return '·';
  return asText ? String(mark.value) : null;
}

function columnOf(target: Element | null): string | null {
  const cell = target?.closest('.heat-people [data-row] > *');
  if (!(cell instanceof HTMLTableCellElement)) return null;
  const head = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
  return head?.dataset['id'] ?? null;
}
