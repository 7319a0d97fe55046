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

  it('of nobody is a dash', () => {
    render(<DistributionBar distribution={[0, 0]} levelLabels={['a', 'b']} goal={0} />);
    expect(screen.getByRole('img', { name: '—' })).toBeInTheDocument();
  });
});

describe('the shape of a level', () => {
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
