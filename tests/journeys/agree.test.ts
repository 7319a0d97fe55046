import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { the } from '../fixtures/builders.ts';
import { accessibilityFaults, openExample, openFiles, saved, useApp } from './app.ts';
import { expectNoSidewaysScroll, savedCopy, tableRow } from './steps.ts';

const scale = ['not-started', 'emerging', 'developing', 'established'];
const sizes = { a: 4, b: 4, c: 4, d: 4, e: 4, f: 4, g: 4, h: 4, i: 4 };
const indicators = Object.entries(sizes).flatMap(([objective, size]) =>
  Array.from({ length: size }, (_, at) => `${objective}${at + 1}`),
);
/** Half at each end on these: they are to be discussed, in this order. */
const divided = ['a1', 'c2', 'f2', 'h1'];
/** Its proposal is not taken up. */
const left = 'i4';

/** Six people of two colleges, revealed, with last year’s actions. */
function workshop(names: 'named' | 'college') {
  const responses = Array.from({ length: 6 }, (_, voice) => ({
    id: `voice-${voice}`,
    submittedAt: '2026-11-20T10:00:00.000Z',
    respondent: {
      stance: 'member',
      college: voice < 3 ? 'sse' : 'citizen',
      name: `Personne ${voice}`,
    },
    ratings: Object.fromEntries(
      indicators.map((id) => [
        id,
        {
          level: scale[divided.includes(id) ? (voice % 2) * 3 : 2],
          comment: id === 'a1' ? `Vu de la place ${voice}.` : '',
        },
      ]),
    ),
  }));
  const common = { referential: { id: 'ptce', version: '2014' } };
  return {
    format: 'ptce-dossier',
    formatVersion: 1,
    id: `atelier-${names}`,
    pole: { name: 'Pôle des Trois Vallées' },
    assessments: [
      {
        ...common,
        id: 'before',
        title: 'Autodiagnostic 2025',
        date: '2025-11-21',
        responses: [],
        actions: [{ id: 'halle', title: 'Ouvrir la halle le soir' }],
      },
      {
        ...common,
        id: 'now',
        title: 'Autodiagnostic 2026',
        date: '2026-11-21',
        revealedAt: '2026-11-21T10:00:00.000Z',
        names,
        responses,
        privateNotes: { a1: { text: 'Laisser parler les habitants.' } },
      },
    ],
  };
}

async function openWorkshop(page: Page, names: 'named' | 'college' = 'college'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'boussole-')), 'atelier.ptce.json');
  await writeFile(path, JSON.stringify(workshop(names)));
  await openFiles(page, [path]);
  await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
  return `#/dossier/atelier-${names}/accord`;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const title = async (page: Page) => (await heading(page).textContent()) ?? '';
const reason = (page: Page) => page.getByLabel('Ce qui nous le fait dire');
const dissent = (page: Page) => page.getByLabel('Un autre avis');
const next = (page: Page) => page.getByRole('button', { name: 'Suivant' });

/** Presses a key and waits until another part is shown. */
async function turn(page: Page, key: string): Promise<void> {
  const before = await title(page);
  await page.keyboard.press(key);
  await expect.poll(() => title(page)).not.toBe(before);
}

describe('a workshop brings its regards together', () => {
  const app = useApp();

  it('from the agenda to the summary, with a remote and the keyboard alone', async () => {
    const { page, go, newTab } = await app.visit();
    const accord = await openWorkshop(page);
    await go(accord);
    await page.getByText('4 indicateurs à discuter').waitFor();
    await page.getByRole('button', { name: 'Commencer' }).focus();
    await page.keyboard.press('Enter');

    await page.getByLabel('Où en est-on : Ouvrir la halle le soir').selectOption('Faite');
    await page.getByLabel('Ce qu’elle a appris').fill('Le mardi suffit.');
    // In a text the remote's keys move in the text.
    await page.keyboard.press('PageDown');
    expect(await title(page)).toBe('Ce que nous avions décidé la dernière fois');
    await next(page).click();
    await page.getByText('Lire l’échelle ensemble').waitFor();

    // Three agreements, each with its reason and what some would not share.
    for (const [place, level] of [2, 1, 3].entries()) {
      await turn(page, 'PageDown');
      await page.getByText(`À discuter : ${place + 1} sur 4`).waitFor();
      await page
        .getByText('La voix la plus haute, la plus basse : qui veut dire pourquoi ?')
        .waitFor();
      await reason(page).fill(`Raison ${place}`);
      await page.getByText('Rien n’est encore convenu.').waitFor();
      await heading(page).focus();
      await page.keyboard.press(String(level));
      await page.getByText('Convenu :').waitFor();
      await dissent(page).fill(`Avis ${place}`);
      await heading(page).focus();
      await turn(page, 'ArrowRight');
      await page.getByText('Avant de passer à la suite').waitFor();
      await page.getByLabel('Ce qui nous porte').fill(`Appui ${place}`);
      await heading(page).focus();
    }
    await turn(page, 'PageUp');
    await page.getByText('À discuter : 3 sur 4').waitFor();
    await page.getByRole('button', { name: 'Priorité' }).click();
    await turn(page, 'PageDown');
    await turn(page, ' ');

    // One without; the tab is closed in the middle of a sentence.
    await page.getByText('À discuter : 4 sur 4').waitFor();
    await page.keyboard.press('d');
    await page.getByText('Discuté, pas d’accord à ce jour').waitFor();
    await dissent(page).pressSequentially('Deux lectures du même m');
    await page.keyboard.press('Escape');
    await heading(page).focus();
    await page.keyboard.press('p');
    await page.getByLabel('La question, en une phrase').pressSequentially('Et après 2028');
    await saved(page);
    const here = new URL(page.url()).hash;
    expect(here).toContain('i=h1');
    await page.close();
    const again = await newTab(here);
    await again.getByText('Discuté, pas d’accord à ce jour').waitFor();
    expect(await dissent(again).inputValue()).toBe('Deux lectures du même m');
    await dissent(again).press('End');
    await dissent(again).pressSequentially('ot');
    await heading(again).focus();
    await again.keyboard.press('p');
    const question = again.getByLabel('La question, en une phrase');
    expect(await question.inputValue()).toBe('Et après 2028');
    await question.press('End');
    await question.pressSequentially(' ?');
    await again.getByRole('dialog').getByRole('button', { name: 'Mettre de côté' }).click();

    // All that does not diverge in one act; one has no level, one is changed.
    await turn(again, 'PageDown');
    await turn(again, 'PageDown');
    await again
      .getByLabel(/^Niveau proposé/)
      .last()
      .selectOption('Pas de niveau');
    await again.getByText('Un n’a pas de niveau : il ne sera pas repris.').waitFor();
    await again.getByRole('combobox', { name: 'Disposer d’un lieu' }).selectOption('Bien ancré');
    await again.getByRole('button', { name: 'Accepter ces 31 niveaux' }).click();
    await again.getByText('31 niveaux sont convenus.').waitFor();
    await heading(again).focus();
    await turn(again, 'PageDown');
    await again.getByText('35 indicateurs conclus sur 36.').waitFor();
    await again.getByRole('checkbox', { name: /Et après 2028 \?/ }).waitFor();

    await saved(again);
    const { dossier } = await savedCopy(again);
    const [before, now] = dossier.assessments as [Assessment, Assessment];
    expect(before.actions[0]).toMatchObject({ status: 'done', note: 'Le mardi suffit.' });
    expect(now.agreements).toMatchObject({
      a1: { level: 'developing', rationale: 'Raison 0', dissent: 'Avis 0', proposed: false },
      a2: { level: 'established', proposed: false },
      c2: { level: 'emerging', rationale: 'Raison 1', dissent: 'Avis 1' },
      f2: { level: 'established', rationale: 'Raison 2', dissent: 'Avis 2', highlight: 'priority' },
      h1: { level: null, dissent: 'Deux lectures du même mot', proposed: false },
      b1: { level: 'developing', proposed: false },
    });
    expect(now.agreements[left]).toMatchObject({ level: null, proposed: true });
    expect(now.objectiveNotes).toMatchObject({
      a: { strengths: 'Appui 0' },
      c: { strengths: 'Appui 1' },
      f: { strengths: 'Appui 2' },
    });
    expect(now.parking).toMatchObject([{ text: 'Et après 2028 ?', about: 'h1', settled: false }]);
    expect(dossier.history.filter(({ act }) => act === 'accepted')).toHaveLength(1);

    await again.getByRole('link', { name: 'Voir la synthèse' }).click();
    const row = await tableRow(again, 'Positions par objectif', 'Ancrage territorial');
    expect(row[1]).toBe('2,25');
    await again.getByText('Deux lectures du même mot').first().waitFor();
  });

  it('comes back from the agenda to where it was, and takes all acceptances back in one step', async () => {
    const { page, go } = await app.visit();
    const accord = await openWorkshop(page);
    await go(`${accord}?i=c2`);
    await page.getByText('À discuter : 2 sur 4').waitFor();
    const there = await title(page);
    await go(accord);
    await page.getByRole('button', { name: `Reprendre : ${there}` }).click();
    await page.getByText('À discuter : 2 sur 4').waitFor();
    await page.getByRole('button', { name: 'Suspendre le temps' }).waitFor();
    await go(`${accord}?e=accords`);
    await page.getByRole('button', { name: 'Accepter ces 32 niveaux' }).click();
    await page.getByText('32 sont déjà conclus.').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('button', { name: 'Accepter ces 32 niveaux' }).waitFor();
  });
});

describe('on the wall alone', () => {
  const app = useApp();

  it('says in full screen what was taken back, where it is seen and heard', async () => {
    const { page, go } = await app.visit({ viewport: { width: 1280, height: 800 } });
    const accord = await openWorkshop(page);
    await go(`${accord}?i=c2`);
    await page.getByText('À discuter : 2 sur 4').waitFor();
    await heading(page).focus();
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Quitter le plein écran' }).waitFor();
    // It stands there before it speaks: a screen reader tells only what comes into it.
    const note = page.locator(':fullscreen .seen-note[aria-live="polite"]');
    expect(await note.textContent()).toBe('');
    await page.keyboard.press('2');
    await page.getByText('Convenu :').waitFor();
    await page.keyboard.press('Control+z');
    const said = note.getByText('Annulé\u202f: un accord.');
    await said.waitFor();
    await page.getByText('Rien n’est encore convenu.').waitFor();
    const bottom = (await said.boundingBox()) ?? { y: 0, height: 0 };
    const bar = await page.getByRole('navigation', { name: /^Avancer/ }).boundingBox();
    expect(bottom.y).toBeGreaterThan(0);
    expect(bottom.y + bottom.height).toBeLessThan(bar?.y ?? 0);
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Plein écran' }).waitFor();
    expect(await page.locator('.seen-note').count()).toBe(1);
  });

  it.each([1280, 1920, 360])('keeps « Tout lire » under the hand at %i px', async (width) => {
    const { page, go } = await app.visit({ viewport: { width, height: 700 } });
    const accord = await openWorkshop(page);
    await go(`${accord}?i=a1`);
    const button = page.locator('.stage-comments').getByRole('button');
    const top = async () => Math.round((await button.boundingBox())?.y ?? -1);
    await button.scrollIntoViewIfNeeded();
    const before = await top();
    await button.click();
    await page.getByText('Vu de la place 5.').waitFor();
    expect(await top()).toBe(before);
    await button.click();
    await page.getByText('Vu de la place 5.').waitFor({ state: 'detached' });
    expect(await top()).toBe(before);
  });
});

describe('the animator has a window of one’s own', () => {
  const app = useApp();

  it('with notes and names that are never on the wall; both show the same part', async () => {
    const { page, go } = await app.visit();
    const accord = await openWorkshop(page, 'named');
    await go(accord);
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
    const [animator] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Écran de l’animateur' }).click(),
    ]);
    await animator.getByText('Votre écran à vous').waitFor();
    await go(`${accord}?i=a1`);
    await animator.getByText('Personne 1, Personne 3 et Personne 5').waitFor();
    const note = animator.getByLabel('Note privée');
    expect(await note.inputValue()).toBe('Laisser parler les habitants.');
    await note.fill('Laisser parler la salle.');
    await animator.getByRole('button', { name: 'Bien ancré' }).click();
    await animator.getByLabel('Ce qui nous le fait dire').fill('Écrit par l’animateur');
    await page.getByText('Convenu : Bien ancré').waitFor();
    await expect.poll(() => reason(page).inputValue()).toBe('Écrit par l’animateur');

    await page.getByRole('button', { name: 'Tout lire (6)' }).click();
    await page.getByText('Vu de la place 5.').waitFor();
    const wall = await page.locator('.stage').innerHTML();
    expect(wall).not.toMatch(/Personne \d|Laisser parler/);

    await animator.getByRole('button', { name: 'Suivant' }).click();
    await page.getByText('Avant de passer à la suite').waitFor();
    await heading(page).focus();
    await page.keyboard.press('PageDown');
    await expect.poll(() => title(animator)).toBe(await title(page));
    await page.getByText('À discuter : 2 sur 4').waitFor();
  });
});

describe('on a wall, on a phone, for everybody', () => {
  const app = useApp();
  const places = ['', '?e=actions', '?e=lecture', '?i=f2', '?o=f', '?e=accords', '?e=fin'];

  /** Goes to a part of the example’s Mise en commun, and waits for it. */
  async function lookAt(page: Page, go: (hash: string) => Promise<void>, query: string) {
    const id = the(/#\/dossier\/([^/?]+)/.exec(page.url())?.[1]);
    await go(`#/dossier/${id}/accord${query}`);
    await page.locator('.stage, .animator').waitFor();
    await expect.poll(() => page.url()).toContain(`accord${query}`);
  }

  it('is read from ten metres at 1920: no text under 24 px', async () => {
    const { page, go } = await app.visit({ viewport: { width: 1920, height: 1080 } });
    await openExample(page);
    for (const query of places) {
      await lookAt(page, go, query);
      const small = await page
        .locator('.stage')
        .evaluate((stage) =>
          [...stage.querySelectorAll('*')]
            .filter(
              (one) =>
                !one.closest('.unseen') &&
                [...one.childNodes].some(({ nodeType, data }: Node & { data?: string }) =>
                  Boolean(nodeType === 3 && data?.trim()),
                ) &&
                Number.parseFloat(getComputedStyle(one).fontSize) < 24,
            )
            .map((one) => `${one.className} ${one.textContent}`),
        );
      expect(small, query).toEqual([]);
    }
  });

  it.each(['light', 'dark'] as const)('has no accessibility fault: %s', async (colorScheme) => {
    const { page, go } = await app.visit({ colorScheme });
    await openExample(page);
    for (const query of [...places, '?i=f2&v=animateur']) {
      await lookAt(page, go, query);
      expect(await accessibilityFaults(page), query).toEqual([]);
    }
    await lookAt(page, go, '?i=f2');
    await page.getByRole('button', { name: 'Mettre de côté' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await accessibilityFaults(page), 'parking').toEqual([]);
  });

  it('fits 320 px', async () => {
    const { page, go } = await app.visit({ viewport: { width: 320, height: 640 } });
    await openExample(page);
    for (const query of [...places, '?i=f2&v=animateur']) {
      await lookAt(page, go, query);
      await expectNoSidewaysScroll(page);
    }
  });
});
