import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesKind } from '#core/positions.ts';
import type { ReportModel } from '#core/report.ts';

/** More lines on one radar cannot be told apart. */
const mostLines = 4;

/** A series as it is named: a line of the radar, a column of the tables. */
export interface Line {
  kind: SeriesKind;
  label: string;
  /** in the model’s series */
  place: number;
}

/** Which lines may be shown, and what ticking one does. */
export interface LineChoice {
  all: readonly Line[];
  shown: readonly Line[];
  /** there is no room for another one */
  isFull: boolean;
  onToggle: (line: Line) => void;
}

/**
 * The lines on the radar, at first those of this diagnosis and the last one’s,
 * and the columns of the tables: these, and each earlier year that is on the
 * radar. No choice where there is no other year.
 */
export function useLines(model: ReportModel): {
  lines: readonly Line[];
  columns: readonly Line[];
  choice: LineChoice | null;
} {
  const { t } = useTranslation('report');
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const all = model.series.map(
    ({ kind, heading }, place): Line => ({
      kind,
      label: kind === 'earlier' ? (heading ?? '') : t(`series.${kind}`),
      place,
    }),
  );
  const last = all.findIndex(({ kind }) => kind === 'earlier');
  const usual = last < 0 ? all : all.slice(0, last + 1);
  const ticked = all.filter((line) => chosen?.includes(keyOf(line)) ?? usual.includes(line));
  // What was chosen may be gone: an answer deleted, another diagnosis.
  const lines = ticked.length > 0 ? ticked : usual;
  return {
    lines,
    columns: all.filter((line) => usual.includes(line) || lines.includes(line)),
    choice:
      last < 0 || all.length < 2
        ? null
        : {
            all,
            shown: lines,
            isFull: lines.length >= mostLines,
            onToggle: (line) => {
              const next = lines.includes(line)
                ? lines.filter((one) => one !== line)
                : [...lines, line];
              if (next.length > 0) setChosen(next.map(keyOf));
            },
          },
  };
}

function keyOf({ kind, label }: Line): string {
  return `${kind} ${label}`;
}
