import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { densityOf, HeatmapBands, type HeatmapBandsProps } from '#charts/HeatmapBands.tsx';
import { HeatmapPeople } from '#charts/HeatmapPeople.tsx';
import { markPaths, otherPath } from '#charts/heatmapPaths.ts';
import type { Mark, Marks } from '#core/crossGroups.ts';
import { anIndex } from '../fixtures/builders.ts';

const marks = (counts: number[], unknown = 0): Marks => ({
  counts,
  unknown,
  notApplicable: 0,
  notRated: 0,
});

const inWords = ({ counts, unknown }: Marks) => `${counts.join('-')} et ${unknown}`;

/** Two groups and the peers, three indicators under two headings; the last’s peers are withheld. */
function bands(other: Partial<HeatmapBandsProps> = {}): { opened: string[] } {
  const opened: string[] = [];
  const row = (id: string, given: (Marks | null)[]) => ({
    id,
    mark: id,
    label: `Indicateur ${id}`,
    language: 'fr',
    goal: 0,
    status: 'Pas encore convenu',
    marks: given,
  });
  render(
    <HeatmapBands
      caption="Les regards"
      labelHead="Indicateur"
      bands={[
        { key: 'a', label: 'ESS', name: 'Économie sociale', size: 4, side: 'own' },
        { key: 'b', label: 'Habitants', name: 'Habitants', size: 3, side: 'own' },
        { key: 'p', label: 'Pairs', name: 'Pairs', size: 3, side: 'peers' },
      ]}
      sections={[
        {
          key: 'discuss',
          title: 'À discuter',
          rows: [
            row('a1', [marks([2, 0, 1, 1]), marks([0, 3, 0, 0]), marks([1, 1, 1, 0])]),
            row('a2', [marks([0, 0, 3, 0], 1), marks([3, 0, 0, 0]), marks([0, 0, 0, 3])]),
          ],
        },
        {
          key: 'rest',
          title: 'Le reste',
          rows: [row('b1', [marks([4, 0, 0, 0]), marks([0, 0, 3, 0]), null])],
        },
      ]}
      inWords={inWords}
      withheld="Trop peu"
      asText={false}
      onOpen={(id) => opened.push(id)}
      {...other}
    />,
  );
  return { opened };
}

const cell = (name: string) => screen.getByRole('cell', { name });

describe('the heatmap of groups', () => {
  it('has a row an indicator, a column a group, and says each cell in words', () => {
    bands();
    const grid = screen.getByRole('grid', { name: 'Les regards' });
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Indicateur', 'ESS 4', 'Habitants 3', 'Pairs 3']);
    expect(within(grid).getAllByRole('rowheader', { name: /Indicateur/ })).toHaveLength(3);
    expect(cell('2-0-1-1 et 0')).toBeInTheDocument();
    expect(cell('Trop peu')).toHaveTextContent('—');
  });

  it('draws one ring a voice, and nothing that tells one voice from another', () => {
    bands();
    const rings = (name: string) =>
      [...cell(name).querySelectorAll('.heat-ring')].map(
        (path) => path.getAttribute('d')?.match(/z/g)?.length,
      );
    expect(rings('2-0-1-1 et 0')).toEqual([2, 1, 1]);
    expect(rings('0-3-0-0 et 0')).toEqual([3]);
    expect(cell('0-0-3-0 et 1').querySelectorAll('.heat-other')).toHaveLength(1);
  });

  it('is one tab stop; arrows, Home and End move in it, past headings, and stop at its edges', async () => {
    bands();
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toHaveTextContent('Indicateur a1');
    await user.keyboard('{ArrowRight}');
    expect(cell('2-0-1-1 et 0')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(cell('4-0-0-0 et 0')).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(cell('4-0-0-0 et 0')).toHaveFocus();
    await user.keyboard('{End}');
    expect(cell('Trop peu')).toHaveFocus();
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toHaveTextContent('Indicateur a1');
    expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('opens an indicator by Enter, by Space and by a click', async () => {
    const { opened } = bands();
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{ArrowDown}{Enter}{ArrowRight}{ArrowDown} ');
    await user.click(cell('1-1-1-0 et 0'));
    expect(opened).toEqual(['a2', 'b1', 'a1']);
  });

  it('keeps a tab stop when the row that had it is filtered away', () => {
    const props: HeatmapBandsProps = {
      caption: 'Les regards',
      labelHead: 'Indicateur',
      bands: [],
      sections: [],
      inWords,
      withheld: '',
      asText: false,
      onOpen: () => undefined,
    };
    const section = (...ids: string[]) => [
      {
        key: 'all',
        title: null,
        rows: ids.map((id) => ({
          id,
          mark: id,
          label: id,
          language: 'fr',
          goal: 0,
          status: '',
          marks: [],
        })),
      },
    ];
    const { rerender } = render(<HeatmapBands {...props} sections={section('a1', 'a2')} />);
    rerender(<HeatmapBands {...props} sections={section('a2')} />);
    expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('writes figures where tables are asked for', () => {
    bands({ asText: true });
    expect(cell('0-0-3-0 et 1')).toHaveTextContent('0 | 0 | 3 | 0 1 ?');
    expect(document.querySelectorAll('.heat-marks')).toHaveLength(0);
  });

  it('draws bars where there are too many voices for a mark each', () => {
    const size = (count: number) => [{ size: count }];
    expect([20, 40, 60, 77].map((count) => densityOf(size(count)))).toEqual([
      'wide',
      'middle',
      'close',
      'bars',
    ]);
    const many = marks([900, 50, 0, 50]);
    bands({
      bands: [{ key: 'a', label: 'ESS', name: 'ESS', size: 1000, side: 'own' }],
      sections: [
        {
          key: 'all',
          title: null,
          rows: [
            {
              id: 'a1',
              mark: 'a1',
              label: 'a',
              language: 'fr',
              goal: 0,
              status: '',
              marks: [many],
            },
          ],
        },
      ],
    });
    expect(cell('900-50-0-50 et 0').querySelectorAll('rect')).toHaveLength(3);
  });
});

describe('the shapes of marks', () => {
  it('are another one for each level of a scale of two to seven, and for what is beside it', () => {
    for (let levels = 2; levels <= 7; levels += 1) {
      const shapes = Array.from({ length: levels }, (_, level) =>
        markPaths(level / (levels - 1), 0, 1),
      );
      const kinds = ['unknown', 'notApplicable', 'notRated'] as const;
      const all = [
        ...shapes.map(({ fills }) => fills),
        ...kinds.map((kind) => otherPath(kind, 0, 1)),
      ];
      expect(new Set(all).size).toBe(levels + 3);
    }
  });
});

describe('the sheet of people who chose to be named', () => {
  const { levels } = anIndex();
  const columns = ['a1', 'a2'].map((id) => ({
    id,
    mark: id,
    label: `Indicateur ${id}`,
    language: 'fr',
    goal: 0,
  }));
  const show = (asText = false) => {
    const opened: string[] = [];
    render(
      <HeatmapPeople
        caption="Les regards"
        nameHead="Qui"
        columns={columns}
        groups={[
          {
            key: 'sse',
            label: 'ESS (1)',
            people: [
              {
                voice: 'v1',
                name: 'Anne',
                aside: 'La Ferme',
                marks: new Map<string, Mark>([
                  ['a1', levels[2] ?? null],
                  ['a2', 'unknown'],
                ]),
              },
            ],
          },
        ]}
        levels={4}
        inWords={(mark) => (mark === null || typeof mark === 'string' ? 'autre' : mark.label.fr)}
        hint="Passez sur une colonne."
        asText={asText}
        onOpen={(id) => opened.push(id)}
      />,
    );
    return opened;
  };

  it('has a row a person, says each mark, and names the indicator of the cell one is in', async () => {
    const opened = show();
    const user = userEvent.setup();
    expect(screen.getByRole('rowheader', { name: /Anne/ })).toHaveTextContent('La Ferme');
    expect(screen.getByText('Passez sur une colonne.')).toBeInTheDocument();
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(screen.getByRole('cell', { name: 'Niveau 2' })).toHaveFocus();
    expect(screen.getByText('Indicateur a1')).toBeInTheDocument();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(opened).toEqual(['a2']);
  });

  it('writes the level’s value where tables are asked for', () => {
    show(true);
    expect(screen.getByRole('cell', { name: 'Niveau 2' })).toHaveTextContent('2');
    expect(screen.getByRole('cell', { name: 'autre' })).toHaveTextContent('?');
  });
});
