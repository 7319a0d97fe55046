import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { indexReferential } from '#core/referential.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { SummaryScreen } from '#screens/summary/SummaryScreen.tsx';
import {
  aDossier,
  anAgreement,
  anAssessment,
  aReferential,
  members,
  the,
} from '../../fixtures/builders.ts';
import { hostReferentials } from '../../fixtures/hosted.ts';
import { showOpen, ways } from '../../fixtures/onScreen.tsx';

// Two axes are drawn as bars: jsdom has no canvas.
const referential = aReferential({ shape: { g: { a: ['a1', 'a2', 'a3'], b: ['b1'] } } });
hostReferentials([referential]);
const index = indexReferential(referential);
const navigation = ways({
  href: (place) => (place.name === 'dossier' ? `#${place.screen}/${place.part ?? ''}` : '#'),
});

// The referential comes over a server of its own.
configure({ asyncUtilTimeout: 15_000 });

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'report', 'years'] as const).map(loadTexts));
});

const year = (date: string, levels: readonly number[], rationale = ''): Assessment =>
  anAssessment({
    id: date,
    date,
    title: `Diagnostic ${date.slice(0, 4)}`,
    agreements: Object.fromEntries(
      ['a1', 'a2', 'a3', 'b1'].flatMap((id, at) => {
        const level = levels[at];
        return level === undefined ? [] : [[id, { ...anAgreement(level), rationale }]];
      }),
    ),
  });

async function show(assessments: Assessment[]) {
  await showOpen(
    aDossier(assessments),
    (dossier, assessment) => (
      <SummaryScreen
        dossier={dossier}
        assessment={assessment}
        index={index}
        place={{ name: 'dossier', id: dossier.id, screen: 'synthese' }}
      />
    ),
    navigation,
  );
  return userEvent.setup();
}

const heads = () =>
  within(screen.getByRole('table', { name: 'Positions par indicateur' }))
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
const legend = () =>
  within(screen.getByRole('group', { name: 'Sur le radar' }))
    .getAllByRole<HTMLInputElement>('checkbox')
    .map((box) => [box.labels?.[0]?.textContent, box.checked, box.disabled]);
const moves = () => screen.findByRole('table', { name: /^Mouvements depuis/ });
const rowOf = (table: HTMLElement, name: string) =>
  the(within(table).getByRole('rowheader', { name }).closest('tr'));

describe('Synthèse over years', () => {
  it('sums up, then says by objective what moved, with the reasons of both times', async () => {
    const user = await show([
      year('2025-11-14', [1, 2, 3, 1], 'Trois marchés.'),
      year('2026-11-14', [3, 2, 1, 1], 'La halle a ouvert.'),
    ]);
    const table = await moves();
    expect(table).toHaveAccessibleName('Mouvements depuis 2025');
    expect(
      screen.getByText(
        (text) =>
          text.replace(/\s/g, ' ') ===
          'Depuis 2025, sur 4 indicateurs : un placé plus loin, un placé moins loin et 2 au même point.',
      ),
    ).toBeInTheDocument();
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    const row = rowOf(table, 'Indicateur a1');
    expect(row).toHaveTextContent('Niveau 1');
    expect(row).toHaveTextContent('Trois marchés.');
    expect(row).toHaveTextContent('Niveau 3');
    expect(row).toHaveTextContent('La halle a ouvert.');
    expect(row).toHaveTextContent('Plus loin');
    expect(rowOf(table, 'Indicateur a3')).toHaveTextContent('Moins loin');
    const part = screen.getByRole('region', { name: 'Depuis la dernière fois' });
    await user.click(within(part).getByLabelText('tout'));
    expect(rowOf(await moves(), 'Indicateur a2')).toHaveTextContent('Au même point');
  });

  it('has the last year on the radar, older ones when they are ticked, and never more than four lines', async () => {
    const user = await show([
      year('2023-11-14', [0, 0, 0, 0]),
      year('2024-11-14', [1, 1, 1, 1]),
      year('2025-11-14', [2, 2, 2, 2]),
      {
        ...year('2026-11-14', [3, 3, 3, 3]),
        responses: members('a1', [1, 2, 3]),
      },
    ]);
    await moves();
    expect(heads()).toEqual(['Indicateur', 'Regards du pôle', 'Convenu', '2025']);
    expect(legend()).toEqual([
      ['Regards du pôle', true, false],
      ['Convenu', true, false],
      ['2025', true, false],
      ['2024', false, false],
      ['2023', false, false],
    ]);
    await user.click(screen.getByRole('checkbox', { name: '2023' }));
    expect(heads()).toEqual(['Indicateur', 'Regards du pôle', 'Convenu', '2025', '2023']);
    expect(screen.getByText(/^Quatre lignes au plus/)).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: '2024' })).toBeDisabled();
    // Off the radar, the contract’s columns stay.
    await user.click(screen.getByRole('checkbox', { name: '2025' }));
    expect(heads()).toEqual(['Indicateur', 'Regards du pôle', 'Convenu', '2025', '2023']);
    expect(screen.getByRole('checkbox', { name: '2024' })).toBeEnabled();
  });

  it('compares with an earlier year than the last when that is chosen', async () => {
    const user = await show([
      year('2024-11-14', [0, 3, 3, 3]),
      year('2025-11-14', [3, 3, 3, 0]),
      year('2026-11-14', [3, 3, 3, 3]),
    ]);
    await moves();
    await user.click(
      within(screen.getByRole('group', { name: 'Comparer avec' })).getByLabelText('2024'),
    );
    const table = await screen.findByRole('table', { name: 'Mouvements depuis 2024' });
    expect(within(table).getByRole('rowheader', { name: 'Indicateur a1' })).toBeInTheDocument();
    expect(within(table).queryByRole('rowheader', { name: 'Indicateur b1' })).toBeNull();
  });

  it('leads to the next year from the last assessment, once something was said in it', async () => {
    await show([year('2026-11-14', [3])]);
    expect(
      await screen.findByRole('link', { name: 'Commencer le diagnostic de l’année' }),
    ).toHaveAttribute('href', '#preparer/annee');
    expect(screen.queryByRole('table', { name: /^Mouvements/ })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Sur le radar' })).toBeNull();
  });
});
