// @vitest-environment jsdom
import '../fixtures/domSetup.ts';
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '#core/dossier.ts';
import type { ReportModel } from '#core/report.ts';
import { PageActions } from '#report/PageEnd.tsx';
import { the } from '../fixtures/builders.ts';
import { example, modelOf, print, readBack } from './printed.ts';

let model: ReportModel;
beforeAll(async () => {
  const shipped = await example();
  model = modelOf(shipped, (assessment) => ({
    ...assessment,
    actions: [
      ...assessment.actions,
      { id: 'bare', title: ' ', about: [], status: 'planned' } satisfies Action,
      {
        id: 'again',
        title: 'Chercher encore',
        about: [],
        status: 'done',
        due: '2026-12-20',
        doneAt: '2026-12-18T10:00:00.000Z',
        takesUp: '5651f52b-a068-456f-b458-14d6c2b73c8d',
      } satisfies Action,
    ],
  }));
});

const part = () => the(screen.getByRole('heading', { name: 'Et maintenant' }).closest('section'));

describe('the actions in the report', () => {
  it('stand by their day, with all that is written of them and what they take up', () => {
    render(<PageActions model={model} />);
    const [plan] = within(part()).getAllByRole('list');
    const rows = within(the(plan)).getAllByRole('listitem');
    expect(rows).toHaveLength(model.actions.length);
    const [first, second] = rows;
    expect(first).toHaveTextContent('Chercher encore');
    expect(first).toHaveTextContent('Reprise de : Autodiagnostic 2025');
    expect(first).toHaveTextContent('faite le 18 décembre 2026');
    expect(second).toHaveTextContent('Premier pas : Demander aux employeurs deux heures payées');
    expect(second).toHaveTextContent('Essayer aussi un conseil sur deux en soirée.');
    expect(second).toHaveTextContent('f3 Faire place aux habitants');
    expect(second).toHaveTextContent('prévue');
    expect(second).toHaveTextContent('l’élue du collège des salariés');
    expect(second).toHaveTextContent('26 février 2027');
    expect(rows.at(-1)).toHaveTextContent('Action sans titre');
  });

  it('say what is late on the day of the report, and on no other', () => {
    const late = () => within(part()).queryAllByText('en retard').length;
    const { rerender } = render(<PageActions model={{ ...model, today: '2027-03-12' }} />);
    expect(late()).toBe(1);
    rerender(<PageActions model={{ ...model, today: '2027-03-13' }} />);
    expect(late()).toBe(2);
    rerender(<PageActions model={{ ...model, today: null }} />);
    expect(late()).toBe(0);
  });

  it('are the same in the PDF', async () => {
    const { text } = await readBack((await print({ ...model, today: '2027-03-13' })).bytes);
    const from = text.lastIndexOf('Et maintenant');
    for (const words of [
      'faite le 18 décembre 2026',
      'Reprise de : Autodiagnostic 2025',
      'Action sans titre',
      'en retard',
    ]) {
      expect(text.indexOf(words, from), words).toBeGreaterThan(from);
    }
  });
});
