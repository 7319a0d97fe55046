import './heatmap.css';
import type { Marks } from '#core/crossGroups.ts';
import { HeatmapBar, HeatmapMarks } from './HeatmapMarks.tsx';
import { useGridKeys } from './heatmapKeys.ts';

export interface HeatmapBand {
  key: string;
  /** at the column’s head */
  label: string;
  /** whole, where `label` is short */
  name: string;
  /** how many voices */
  size: number;
  side: 'own' | 'peers';
}

export interface HeatmapRow {
  id: string;
  mark: string;
  label: string;
  language: string;
  /** place of the goal in the referential: it chooses the ink */
  goal: number;
  /** where one is with it, in words */
  status: string;
  /** one a band; null: withheld */
  marks: readonly (Marks | null)[];
}

export interface HeatmapBandsProps {
  caption: string;
  labelHead: string;
  bands: readonly HeatmapBand[];
  /** rows under their headings; one without: no heading */
  sections: readonly { key: string; title: string | null; rows: readonly HeatmapRow[] }[];
  /** marks in words, « 2 Pas engagé, 3 En émergence » */
  inWords: (marks: Marks) => string;
  /** said where marks are withheld */
  withheld: string;
  /** marks as figures, for those who read tables */
  asText: boolean;
  onOpen: (indicatorId: string) => void;
}

/** How close marks stand, and above so many voices that none has room for a mark: `bars`. */
export function densityOf(
  bands: readonly { size: number }[],
): 'wide' | 'middle' | 'close' | 'bars' {
  const voices = bands.reduce((sum, { size }) => sum + size, 0);
  if (voices > 76) return 'bars';
  if (voices > 46) return 'close';
  return voices > 28 ? 'middle' : 'wide';
}

/**
 * Groups times indicators, a row an indicator, a column a group: each voice a
 * mark, sorted within its group, so that no mark is a person’s. Groups too
 * large for that are bars.
 */
export function HeatmapBands(props: HeatmapBandsProps) {
  const { caption, labelHead, bands, sections, asText, onOpen } = props;
  const grid = useGridKeys(onOpen);
  const density = densityOf(bands);
  return (
    <div className="heat-frame" data-wide={bands.length > 8 || asText}>
      <table {...grid} className="heat" data-density={asText ? 'text' : density}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{labelHead}</th>
            {bands.map(({ key, label, name, size, side }) => (
              <th key={key} scope="col" className={side} title={name}>
                {label} <span className="heat-size">{size}</span>
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(({ key, title, rows }) => (
          <tbody key={key}>
            {title !== null && (
              <tr className="heat-section">
                <th scope="rowgroup" colSpan={bands.length + 1}>
                  {title}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.id} data-row="" data-id={row.id} data-goal={row.goal}>
                <th scope="row" tabIndex={-1}>
                  <span className="heat-label">
                    <span className="heat-mark">{row.mark}</span>{' '}
                    <span lang={row.language}>{row.label}</span>
                  </span>{' '}
                  <span className="heat-status">{row.status}</span>
                </th>
                {bands.map((band, at) => (
                  <BandCell
                    key={band.key}
                    {...props}
                    band={band}
                    marks={row.marks[at] ?? null}
                    bars={density === 'bars'}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function BandCell({
  band,
  marks,
  bars,
  inWords,
  withheld,
  asText,
}: Pick<HeatmapBandsProps, 'inWords' | 'withheld' | 'asText'> & {
  band: HeatmapBand;
  marks: Marks | null;
  bars: boolean;
}) {
  if (marks !== null && asText) {
    return (
      <td className={band.side} tabIndex={-1}>
        <span className="unseen">{inWords(marks)}</span>
        <Figures marks={marks} />
      </td>
    );
  }
  return (
    <td className={band.side} tabIndex={-1} aria-label={marks ? inWords(marks) : withheld}>
      {marks ? <Picture marks={marks} bars={bars} /> : '—'}
    </td>
  );
}

function Picture({ marks, bars }: { marks: Marks; bars: boolean }) {
  return bars ? <HeatmapBar marks={marks} /> : <HeatmapMarks marks={marks} />;
}

/** How many at each level, lowest first, then those beside the scale with their sign. */
function Figures({ marks: { counts, unknown, notApplicable, notRated } }: { marks: Marks }) {
  const beside = [
    unknown > 0 ? `${unknown} ?` : '',
    notApplicable > 0 ? `${notApplicable} –` : '',
    notRated > 0 ? `${notRated} ·` : '',
  ].filter((one) => one !== '');
  return (
    <span aria-hidden="true">
      {counts.join(' | ')}
      {beside.length > 0 && <span className="heat-beside"> {beside.join(' ')}</span>}
    </span>
  );
}
