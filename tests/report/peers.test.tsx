// @vitest-environment jsdom
import '../fixtures/domSetup.ts';
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportModel } from '#core/report.ts';
import { translator } from '#i18n/i18n.ts';
import { PagePeerWords } from '#report/PageEnd.tsx';
import { PagePeers } from '#report/PagePeers.tsx';
import { the } from '../fixtures/builders.ts';
import { example, modelOf, print, readBack } from './printed.ts';

let model: ReportModel;
beforeAll(async () => {
  model = modelOf(await example());
});

const title = 'Le pôle et ses pairs';
const part = () => the(screen.getByRole('heading', { level: 2, name: title }).closest('section'));
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ');
const counted =
  'Sur 36 indicateurs : 3 où les pairs nous voient plus avancés, 6 où nous nous voyons plus avancés, 19 où les regards sont proches et 8 qui ne sont pas montrés.';
const changed = 'Après avoir entendu les pairs, l’accord a changé sur 3 indicateurs.';
const gap = 'Nous nous voyons plus avancés que les pairs ne le disent, de 2 niveaux.';

describe('the pole and its peers, in the report', () => {
  it('is counted, then told gap by gap, never as right or wrong', () => {
    render(<PagePeers model={model} />);
    expect(plain(part().textContent)).toContain(counted);
    const [apart] = within(part()).getAllByRole('list');
    const rows = within(the(apart)).getAllByRole('listitem');
    expect(rows).toHaveLength(9);
    expect(plain(rows[0]?.textContent ?? '')).toMatch(
      /^f2Répartir le pouvoir.*Regards du pôle : Entre En développement et Bien ancré · Pairs : Entre Pas engagé et En émergence/,
    );
    expect(plain(rows[0]?.textContent ?? '')).toContain(gap);
  });

  it('says what hearing the peers changed, with the reason of before and the reason of after', () => {
    render(<PagePeers model={model} />);
    expect(plain(part().textContent)).toContain(changed);
    const f2 = the(
      within(part())
        .getAllByRole('listitem')
        .findLast(({ textContent }) => textContent?.startsWith('f2')),
    );
    expect(plain(f2.textContent)).toMatch(
      /Avant : En développement\. Les collèges existent.*Après les pairs : En émergence\. Nous avons raconté la décision.*Un autre avis : Le trésorier/,
    );
  });

  it('is not there where no peer answered', () => {
    render(<PagePeers model={{ ...model, peers: null }} />);
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('puts closing words of two rounds under their rounds, and names none where there is one', () => {
    const [first] = model.peerWords;
    const { rerender } = render(<PagePeerWords model={model} />);
    expect(screen.queryByText('Au premier regard')).toBeNull();
    const again = { ...the(first), round: 2 };
    rerender(<PagePeerWords model={{ ...model, peerWords: [the(first), again] }} />);
    expect(screen.getByText('Au premier regard')).toBeInTheDocument();
    expect(screen.getByText('Après nous avoir lus')).toBeInTheDocument();
  });

  it.each(['fr', 'en'] as const)(
    'leaves each voice on one page of the PDF (%s)',
    async (language) => {
      const { pages } = await readBack((await print(model, language)).bytes);
      const times = (page: string, words: string) => page.split(words).length - 1;
      const t = translator(language, 'report');
      const ends = pages.map((page) => [
        times(page, plain(t('peerWords.seen'))),
        times(page, plain(t('peerWords.takeHome'))),
      ]);
      expect(ends.filter(([begun = 0]) => begun > 0).length).toBeGreaterThan(0);
      for (const [begun, ended] of ends) expect(ended).toBe(begun);
    },
  );

  it('is the same in the PDF, under its bookmark', async () => {
    const { text, outline } = await readBack((await print(model)).bytes);
    expect(outline.map((one) => one.title)).toContain(title);
    const read = plain(text);
    for (const words of [counted, changed, 'Là où les regards s’écartent']) {
      expect(read).toContain(words);
    }
  });
});
