import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import { wholeReport } from '#core/reportOptions.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { OtherOutputs } from '#screens/report/OtherOutputs.tsx';
import { aDossier, anAssessment, anIndex, aResponse } from '../../fixtures/builders.ts';

const saved: Blob[] = [];

beforeAll(async () => {
  startI18n();
  await Promise.all((['report', 'outputs'] as const).map(loadTexts));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  saved.length = 0;
});

function open() {
  // jsdom hands over no file, draws no picture, and takes what is reported for a crash of the test.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      saved.push(blob);
      return 'blob:x';
    },
    revokeObjectURL: () => undefined,
  });
  const index = anIndex();
  const assessment = anAssessment({
    responses: [aResponse({ a1: { level: 'level-1', comment: 'Secret' } })],
  });
  const source = {
    dossier: aDossier([assessment]),
    assessment,
    index,
    earlier: null,
    options: { ...wholeReport, comments: 'none' as const },
    today: '2026-11-21',
  };
  render(<OtherOutputs source={async () => ({ ...source, model: buildReport(source) })} />);
  return reported;
}

it('says in words that a file could not be made, and can be asked again', async () => {
  const reported = open();
  await userEvent.click(screen.getByRole('button', { name: 'Télécharger le document Word' }));
  const refusal = await screen.findByRole('alert', undefined, { timeout: 10_000 });
  expect(refusal).toHaveTextContent('Le fichier n’a pas pu être fait. Rien n’est perdu');
  expect(reported).toHaveBeenCalledOnce();
  expect(saved).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: 'Télécharger le classeur' }));
  await screen.findByText(/^Enregistré.*\.xlsx\.$/, undefined, { timeout: 10_000 });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(saved.map(({ type }) => type)).toEqual([expect.stringMatching(/spreadsheetml\.sheet$/)]);
});

it('hands over two tables, without the words that the options leave out, and says so', async () => {
  open();
  await userEvent.click(screen.getByRole('button', { name: 'Télécharger les tableaux (CSV)' }));
  await screen.findByText(/positions-.*\.csv et ratings-.*\.csv/, undefined, { timeout: 10_000 });
  expect(saved).toHaveLength(2);
  const texts = await Promise.all(saved.map((blob) => blob.text()));
  expect(texts.join()).toContain('level-1');
  expect(texts.join()).not.toContain('Secret');
});

it('says of each button what it holds', () => {
  open();
  for (const [name, holds] of [
    ['Télécharger le document Word', /Le rapport entier/],
    ['Télécharger le classeur', /Un tableur/],
    ['Télécharger les tableaux (CSV)', /Deux fichiers/],
  ] as const) {
    expect(screen.getByRole('button', { name })).toHaveAccessibleDescription(holds);
  }
});
