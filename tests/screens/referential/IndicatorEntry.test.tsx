import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { glossaryOf } from '#core/glossaryLinks.ts';
import { indexReferential } from '#core/referential.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { IndicatorEntry } from '#screens/referential/IndicatorEntry.tsx';
import { TermsContext } from '#screens/referential/terms.ts';
import { aReferential } from '../../fixtures/builders.ts';

async function show(change: object) {
  startI18n();
  await loadTexts('referential');
  const index = indexReferential(aReferential());
  const [node] = index.indicators;
  if (!node) throw new Error('no indicator');
  const indicator = { ...node.indicator, ...change };
  const terms = glossaryOf(
    {
      glossary: [
        { term: { fr: 'SCIC' }, definition: { fr: 'Une coopérative de plusieurs collèges.' } },
      ],
    },
    'fr',
  );
  render(
    <TermsContext value={terms}>
      <IndicatorEntry indicator={indicator} index={index} />
    </TermsContext>,
  );
  return within(screen.getByRole('region', { name: new RegExp(indicator.label.fr) }));
}

describe('an indicator in the book', () => {
  it('says that it has no example, and how one can be added', async () => {
    const entry = await show({ examples: [] });
    expect(entry.getByText(/Pas encore d’exemple ici/)).toBeTruthy();
  });

  it('shows an example with pole, year and source, as text and nothing else', async () => {
    const entry = await show({
      examples: [
        {
          text: { fr: '<img src=x onerror=alert(1)> un atelier partagé' },
          pole: 'Pôle Sud',
          year: 2012,
          source: 'javascript:alert(1)',
        },
      ],
    });
    expect(entry.getByText('Pôle Sud, 2012')).toBeTruthy();
    expect(entry.getByText(/<img src=x/)).toBeTruthy();
    expect(entry.queryByRole('img')).toBeNull();
    expect(entry.queryByRole('link')).toBeNull();
  });

  it('explains a term of the glossary wherever it stands: levels, where to look, examples', async () => {
    const [lowest] = aReferential().scale.levels;
    const entry = await show({
      rubric: { [lowest?.id ?? '']: { fr: 'La SCIC n’est qu’une idée.' } },
      evidence: [{ fr: 'Statuts de la SCIC' }],
      examples: [{ text: { fr: 'La SCIC de Romans' }, pole: 'Pôle Sud', year: 2012 }],
    });
    expect(entry.getAllByRole('button', { name: 'SCIC' })).toHaveLength(3);
  });

  it.each([
    ['published', /publié par ses auteurs/],
    ['adapted', /Intitulé adapté/],
    ['ours', /écrits pour la Boussole/],
  ] as const)('says plainly where a label that is %s comes from', async (wording, words) => {
    const entry = await show({ wording });
    expect(entry.getByText(words)).toBeTruthy();
  });
});
