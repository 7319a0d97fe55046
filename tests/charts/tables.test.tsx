import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DistributionBar } from '#charts/DistributionBar.tsx';
import { LevelGlyph } from '#charts/LevelGlyph.tsx';
import { PositionTable } from '#charts/PositionTable.tsx';

describe('the table of positions', () => {
  const table = (language: 'fr' | 'en') =>
    render(
      <PositionTable
        caption="Positions par objectif"
        labelHead="Objectif"
        heads={['Regards du pôle', 'Pairs', '2025']}
        language={language}
        rows={[
          { id: 'a', label: 'Ancrage territorial', goal: 0, positions: [2, 2.4375, null] },
          {
            id: 'b',
            label: 'Local anchoring',
            labelLanguage: 'en',
            goal: 1,
            positions: [0, 1.5, 3],
          },
        ]}
      />,
    );

  it('has a caption, a head a series, a row a node, and its label as the row’s head', () => {
    table('fr');
    const found = screen.getByRole('table', { name: 'Positions par objectif' });
    expect(
      within(found)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Objectif', 'Regards du pôle', 'Pairs', '2025']);
    expect(within(found).getByRole('rowheader', { name: 'Ancrage territorial' })).toBeVisible();
    expect(within(found).getByRole('rowheader', { name: 'Local anchoring' })).toHaveAttribute(
      'lang',
      'en',
    );
  });

  it('writes numbers with the language’s decimal sign, and a dash where there is none', () => {
    table('fr');
    const [first] = screen.getAllByRole('row').slice(1);
    const cells = within(first ?? document.body).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['2,0', '2,44', '—']);
  });

  it('writes them with a point in English', () => {
    table('en');
    expect(screen.getByRole('cell', { name: '2.44' })).toBeInTheDocument();
  });
});

describe('the bar of a distribution', () => {
  it('says in words how many stand at each level', () => {
    const levels = ['Pas engagé', 'En émergence', 'En développement', 'Bien ancré'];
    render(<DistributionBar distribution={[0, 3, 5, 0]} levelLabels={levels} goal={1} />);
    const bar = screen.getByRole('img', { name: '3 En émergence, 5 En développement' });
    expect(bar.querySelectorAll('rect')).toHaveLength(2);
  });

  it('has darker and darker parts, each told from the next, for scales of two to seven levels', () => {
    for (let levels = 2; levels <= 7; levels += 1) {
      const every = Array.from({ length: levels }, () => 1);
      const { container, unmount } = render(
        <DistributionBar distribution={every} levelLabels={every.map(String)} goal={0} />,
      );
      const shades = [...container.querySelectorAll('rect')].map((part) =>
        Number(part.getAttribute('fill-opacity')),
      );
      unmount();
      expect(shades).toHaveLength(levels);
      for (const [i, shade] of shades.slice(1).entries()) {
        expect(shade - (shades[i] ?? 0)).toBeGreaterThan(0.1);
      }
    }
  });

  it('of nobody is a dash', () => {
    render(<DistributionBar distribution={[0, 0]} levelLabels={['a', 'b']} goal={0} />);
    expect(screen.getByRole('img', { name: '—' })).toBeInTheDocument();
  });
});

describe('the shape of a level', () => {
  /** How much of the ring is filled, in turns; what its shape says without any colour. */
  const turnsOf = (level: number, levels: number): number => {
    const { container, unmount } = render(<LevelGlyph level={level} levels={levels} />);
    const full = container.querySelectorAll('circle').length === 2;
    const path = container.querySelector('path')?.getAttribute('d') ?? '';
    const end = /A\S+ \S+ 0 ([01]) 1 ([\d.]+) ([\d.]+)z$/.exec(path);
    unmount();
    if (full) return 1;
    if (!end) return 0;
    const angle = Math.atan2(Number(end[2]) - 10, 10 - Number(end[3]));
    const turn = ((angle + 2 * Math.PI) % (2 * Math.PI)) / (2 * Math.PI);
    // The short arc or the long one: the other would be drawn as its complement.
    return turn > 0.5 === (end[1] === '1') ? turn : 1 - turn;
  };

  it('is another one for each level, by a ninth of a turn and more, for scales of two to seven', () => {
    for (let levels = 2; levels <= 7; levels += 1) {
      const turns = Array.from({ length: levels }, (_, level) => turnsOf(level, levels));
      expect(turns[0]).toBe(0);
      expect(turns.at(-1)).toBe(1);
      for (const [i, turn] of turns.slice(1).entries()) {
        expect(turn - (turns[i] ?? 0)).toBeGreaterThan(1 / 9);
      }
    }
  });

  const filled = (level: number, levels: number) => {
    const { container } = render(<LevelGlyph level={level} levels={levels} />);
    return {
      slices: container.querySelectorAll('path').length,
      discs: container.querySelectorAll('circle').length,
      hidden: container.querySelector('svg')?.getAttribute('aria-hidden'),
    };
  };

  it('goes from an empty ring to a full one, for scales of two to seven levels', () => {
    for (let levels = 2; levels <= 7; levels += 1) {
      expect(filled(0, levels)).toEqual({ slices: 0, discs: 1, hidden: 'true' });
      expect(filled(levels - 1, levels)).toEqual({ slices: 0, discs: 2, hidden: 'true' });
      for (let level = 1; level < levels - 1; level += 1) {
        expect(filled(level, levels)).toEqual({ slices: 1, discs: 1, hidden: 'true' });
      }
    }
  });
});
