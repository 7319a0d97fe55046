// @vitest-environment jsdom
import '../fixtures/domSetup.ts';
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportModel } from '#core/report.ts';
import { ReportPage } from '#report/ReportPage.tsx';
import { the } from '../fixtures/builders.ts';
import { example, modelOf } from './printed.ts';

let model: ReportModel;
beforeAll(async () => {
  model = modelOf(await example());
});

describe('the report on screen', () => {
  it('holds the parts of the PDF as headings, in its order', () => {
    render(<ReportPage model={model} />);
    const parts = screen.getAllByRole('heading', { level: 2 }).map((node) => node.textContent);
    expect(parts).toEqual([
      'Pôle du Val d’Exemple',
      'Là où nous en sommes',
      'Nos appuis, nos priorités',
      'Comment lire ce rapport',
      ...model.goals.map(({ goal }) => goal.label.fr),
      'Ce qui nous a partagés',
      'Depuis la dernière fois',
      'Le pôle et ses pairs',
      'Ce que les pairs ont vu',
      'Et maintenant',
      'Glossaire',
      'Sources et méthode',
    ]);
    expect(screen.getByRole('table', { name: 'Positions par objectif' })).toBeInTheDocument();
  });

  it('shows each indicator with its level, its sentence and its comments', () => {
    const { container } = render(<ReportPage model={model} />);
    const text = container.textContent;
    for (const { indicators } of model.goals.flatMap((goal) => goal.objectives)) {
      for (const { node, rationale, comments } of indicators) {
        expect(text).toContain(node.indicator.label.fr);
        expect(text).toContain(rationale);
        for (const comment of comments) expect(text).toContain(comment.text);
      }
    }
  });

  it('tells what was differed on, with how many stand where and what came of it', () => {
    render(<ReportPage model={model} />);
    const part = screen.getByRole('heading', { name: 'Ce qui nous a partagés' }).closest('section');
    const rows = within(part ?? document.body).getAllByRole('listitem');
    expect(rows).toHaveLength(model.diverged.length);
    expect(rows[0]).toHaveTextContent('Les regards s’écartent et les pairs nous placent 2 niveaux');
    expect(rows[0]).toHaveTextContent('Après discussion, nous convenons : En émergence.');
    expect(rows[0]).toHaveTextContent('Un autre avis :');
    expect(within(the(rows[0])).getByRole('img')).toHaveAccessibleName(
      '5 Pas engagé, 1 En émergence, 3 En développement, 9 Bien ancré',
    );
  });

  it('of a blind assessment shows nothing of what was answered', async () => {
    const covered = modelOf(await example(), (assessment) => ({ ...assessment, revealedAt: null }));
    const { container } = render(<ReportPage model={covered} />);
    expect(within(container).getByText('Les réponses restent couvertes')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
