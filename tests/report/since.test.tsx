// @vitest-environment jsdom
import '../fixtures/domSetup.ts';
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportModel } from '#core/report.ts';
import { PageSince } from '#report/PageSince.tsx';
import { the } from '../fixtures/builders.ts';
import { example, modelOf, print, readBack } from './printed.ts';

let model: ReportModel;
beforeAll(async () => {
  model = modelOf(await example());
});

const title = 'Depuis la dernière fois';
const part = () => the(screen.getByRole('heading', { name: title }).closest('section'));
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ');
const sentence =
  'Depuis 2025, sur 36 indicateurs : 15 placés plus loin, un placé moins loin et 20 au même point.';

describe('what moved since the last time, in the report', () => {
  it('is summed up without praise or blame, then told indicator by indicator', () => {
    render(<PageSince model={model} />);
    expect(plain(part().textContent)).toContain(sentence);
    const [moved] = within(part()).getAllByRole('list');
    const rows = within(the(moved)).getAllByRole('listitem');
    expect(rows).toHaveLength(16);
    const back = the(rows.find((row) => row.textContent?.includes('Moins loin')));
    expect(plain(back.textContent)).toMatch(
      /^f2.*En 2025 : En développement\. « Cinq collèges.*Cette fois : En émergence\. «/,
    );
    // What stayed is named, and no more.
    const stayed = the(screen.getByRole('heading', { name: 'Au même point' }).closest('section'));
    expect(stayed).toHaveTextContent('Faire place aux habitants');
  });

  it('ends with the actions decided then and what became of them', () => {
    render(<PageSince model={model} />);
    const last = the(within(part()).getAllByRole('list').at(-1));
    const rows = within(last).getAllByRole('listitem');
    expect(within(part()).getByRole('heading', { level: 3, name: /2025$/ })).toBeInTheDocument();
    expect(rows).toHaveLength(5);
    expect(rows[0]).toHaveTextContent('Embaucher une comptable à plusieurs');
    expect(rows[0]).toHaveTextContent('Embauchée en février 2026, pour cinq structures.');
    expect(rows[0]).toHaveTextContent('faite');
  });

  it('has the actions alone where nothing compares, and is not there the first year', () => {
    const { rerender } = render(<PageSince model={{ ...model, since: null }} />);
    expect(within(part()).getAllByRole('list')).toHaveLength(1);
    rerender(<PageSince model={{ ...model, since: null, lastActions: null }} />);
    expect(screen.queryByRole('heading', { name: title })).toBeNull();
  });

  it('is the same in the PDF, under its bookmark', async () => {
    const { text, outline } = await readBack((await print(model)).bytes);
    expect(outline.map((one) => one.title)).toContain(title);
    const from = text.lastIndexOf(title);
    for (const words of [
      sentence,
      'Moins loin',
      'Au même point',
      'Ce que nous avions décidé : Autodiagnostic 2025',
      'Trois bénévoles seulement. Le repas du vendredi a pris la place.',
    ]) {
      expect(text.indexOf(words, from), words).toBeGreaterThan(from);
    }
  });
});
