import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Dossier, Response } from '#core/dossier.ts';
import { readInvitation } from '#core/exchangeReading.ts';
import { the } from '../fixtures/builders.ts';
import { accessibilityFaults, dossierId, saved, useApp } from './app.ts';
import {
  answered,
  downloaded,
  fileOf,
  handedIn,
  hostedVisit,
  open,
  phone,
  poleOfTheVal,
  type Sent,
} from './peerKit.ts';
import { expectNoSidewaysScroll, indicatorAt, savedCopy } from './steps.ts';

/** The answers in a dossier as they came, whatever the order. */
const asCame = ({ assessments }: Dossier): Response[] =>
  the(assessments[0])
    .responses.map(({ receivedAt: _receivedAt, ...rest }) => rest)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe('peers look at a pole', () => {
  const app = useApp();

  it('by file and by link, three of one pole and one without a name, in any order, in two rounds', async () => {
    const dossier = await poleOfTheVal();
    const a = await hostedVisit(app);
    const file = fileOf(dossier);
    await open(a.page, file);
    await expect.poll(() => a.page.url()).toContain('/synthese');
    const id = dossierId(a.page);
    await a.go(`#/dossier/${id}/preparer`);
    const asked = a.page.getByRole('region', { name: 'Nous demandons un regard' });
    for (const pole of ['Pôle Sud', 'Pôle Nord']) {
      await asked.getByLabel(/^Quel pôle/).fill(pole);
      await asked.getByRole('button', { name: 'Demander le regard d’un pôle' }).click();
      await asked.getByRole('button', { name: new RegExp(`^Retirer.*${pole}`) }).waitFor();
    }
    await asked.getByRole('button', { name: /^Préparer l’invitation.*Pôle Sud/ }).click();
    await asked.getByText('Joindre des repères à l’invitation').click();
    await asked.getByRole('checkbox', { name: /La vallée du Val/ }).check();
    expect(await accessibilityFaults(a.page)).toEqual([]);
    const toSud = await downloaded(a.page, 'Enregistrer l’invitation', asked);
    await asked.getByText(/^envoyé le/).waitFor();
    const invitation = readInvitation(toSud.buffer.toString('utf8'));
    expect(invitation.ok && invitation.value).toMatchObject({
      stance: 'peer',
      round: 1,
      askedPole: 'Pôle Sud',
      context: { pole: { territory: 'La vallée du Val' } },
    });
    expect(toSud.buffer.toString('utf8')).not.toMatch(/Secret|established|emerging/);
    await asked.getByRole('button', { name: /^Préparer l’invitation.*Pôle Nord/ }).click();
    await asked.getByRole('button', { name: 'Copier le lien' }).click();
    await expect.poll(() => asked.getByText(/^envoyé le/).count()).toBe(2);
    const link = await a.page.evaluate(() => navigator.clipboard.readText());

    // Three people of one pole, one after the other on one device.
    const b = await app.visit(phone);
    const fromSud: Sent[] = [];
    for (const level of ['En émergence', 'En développement', 'Bien ancré']) {
      await b.go('#/');
      await open(b.page, toSud);
      if (fromSud.length > 0) {
        await b.page.getByRole('button', { name: 'Répondre pour une autre personne' }).click();
      }
      await expect
        .poll(() => b.page.getByLabel('De quel pôle venez-vous').inputValue())
        .toBe('Pôle Sud');
      if (fromSud.length === 0) {
        expect(await accessibilityFaults(b.page)).toEqual([]);
        await expectNoSidewaysScroll(b.page);
      }
      fromSud.push(await answered(b.page, level));
    }

    // Another, several at once, who do not say where they are from.
    const c = await app.visit();
    await c.go(link.slice(link.indexOf('#')));
    await c.page.getByRole('radio', { name: 'Ne pas nommer notre pôle' }).check();
    await c.page.getByRole('radio', { name: /^Nous répondons ensemble/ }).check();
    await c.page.getByRole('button', { name: 'Commencer' }).click();
    await indicatorAt(c.page, 0).getByRole('radio', { name: 'En émergence' }).check();
    await c.page.goto(`${c.page.url().split('?')[0]}?p=mots`);
    await c.page.getByLabel('Ce que nous emportons').fill('La tournée du matin');
    const fromNord = await handedIn(c.page);
    expect(fromNord.buffer.toString('utf8')).not.toContain('Nord');

    // Taken in twice, and on another device in the other order: the same answers.
    const other = await hostedVisit(app);
    await open(other.page, { ...file, buffer: await readFile((await savedCopy(a.page)).path) });
    await expect.poll(() => other.page.url()).toContain('/synthese');
    for (const [{ page, go }, files] of [
      [a, [...fromSud, fromNord]],
      [other, [fromNord, ...fromSud.toReversed()]],
    ] as const) {
      await go(`#/dossier/${id}/collecte`);
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([...files]);
      await page
        .getByText(/^4 réponses reçues/)
        .first()
        .waitFor();
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([...files]);
      await page
        .getByText(/4 déjà là/)
        .first()
        .waitFor();
      await saved(page);
    }
    const [here, there] = [await savedCopy(a.page), await savedCopy(other.page)];
    expect(asCame(here.dossier)).toHaveLength(5);
    expect(asCame(here.dossier)).toEqual(asCame(there.dossier));

    // Which pole the unnamed are, the animator says by hand.
    await a.go(`#/dossier/${id}/preparer`);
    await asked.getByText(/^reçu.*3 regards$/).waitFor();
    await asked.getByText(/^Pôles qui ne se nomment pas/).waitFor();
    await asked.getByRole('button', { name: /^Noter comme reçu.*Pôle Nord/ }).click();
    await asked.getByText('reçu', { exact: true }).waitFor();

    // The second round, open: the first of the three goes on from what they said.
    await asked.getByRole('button', { name: /^Proposer un second tour.*Pôle Sud/ }).click();
    const again = await downloaded(a.page, 'Enregistrer l’invitation', asked);
    expect(again.buffer.toString('utf8')).toContain('emerging');
    await b.go('#/');
    await open(b.page, again);
    await b.page
      .getByRole('heading', { name: 'Vous avez déjà répondu une première fois' })
      .waitFor();
    expect(await accessibilityFaults(b.page)).toEqual([]);
    await b.page.getByRole('button', { name: 'Compléter ce regard' }).first().click();
    await b.page.getByText('repris ici').waitFor();
    await b.page.getByRole('button', { name: 'Continuer', exact: true }).click();
    await b.page.getByText('Le pôle s’est accordé sur').first().waitFor();
    await b.page
      .getByLabel(/^Un mot pour expliquer/)
      .first()
      .fill('Nous comprenons mieux');
    const second = await handedIn(b.page);
    await a.go(`#/dossier/${id}/collecte`);
    await a.page.locator('input[type=file]').first().setInputFiles([second]);
    await a.page.getByText(/remise · second tour/).waitFor();
    await saved(a.page);
    const { dossier: last } = await savedCopy(a.page);
    const responses = the(last.assessments[0]).responses;
    expect(responses).toHaveLength(6);
    const next = the(responses.find(({ round }) => round === 2));
    expect(responses.map((one) => one.id)).toContain(next['follows']);
    expect(last.exchanges).toMatchObject([
      { pole: 'Pôle Sud', round: 1, receivedAt: expect.any(String) },
      { pole: 'Pôle Nord', round: 1, receivedAt: expect.any(String) },
      { pole: 'Pôle Sud', round: 2, receivedAt: expect.any(String) },
    ]);
  }, 300_000);

  it('in a round of three: begun by one, taken over by another, printed', async () => {
    const a = await hostedVisit(app);
    await open(a.page, fileOf(await poleOfTheVal()));
    await expect.poll(() => a.page.url()).toContain('/synthese');
    await a.go(`#/dossier/${dossierId(a.page)}/preparer`);
    await a.page.getByRole('button', { name: 'Organiser un tour à plusieurs pôles' }).click();
    await a.page.getByLabel('Pôle 2').fill('Pôle Sud');
    await a.page.getByLabel('Pôle 3').fill('Pôle Nord');
    await a.page.getByRole('button', { name: 'Commencer ce tour' }).click();
    const grid = a.page.getByRole('table', { name: /^Qui regarde qui/ });
    await grid.getByRole('row', { name: /^Pôle du Val \(nous\)/ }).waitFor();
    expect(await accessibilityFaults(a.page)).toEqual([]);
    await a.page.evaluate(() => Object.assign(globalThis, { print: () => undefined }));
    await a.page.getByRole('button', { name: 'Imprimer ce tour' }).click();
    await a.page.emulateMedia({ media: 'print' });
    const shown = await a.page.locator('body').innerText();
    expect(shown).toContain('Pôle Sud regarde Pôle du Val et Pôle Nord.');
    expect(shown).not.toMatch(/Préparer|Copier le lien/);
    await a.page.emulateMedia({ media: 'screen' });
    await a.page.getByRole('button', { name: /^Préparer l’invitation.*Pôle Sud/ }).click();
    const asked = a.page.getByRole('region', { name: 'Nous demandons un regard' });
    const toSud = await downloaded(a.page, 'Enregistrer l’invitation', asked);

    // The peer has a dossier of its own on this device, under another name.
    const b = await hostedVisit(app);
    await b.page.getByRole('button', { name: 'Commencer un diagnostic' }).click();
    await b.page.getByLabel('Comment s’appelle votre pôle').fill('PTCE du Sud');
    await b.page.getByRole('button', { name: 'Continuer' }).click();
    await saved(b.page);
    await b.go('#/');
    await open(b.page, toSud);
    await b.page.getByText('Votre pôle a son dossier sur cet appareil').click();
    await b.page.getByRole('radio', { name: 'Pôle Sud', exact: true }).check();
    await b.page.getByRole('button', { name: 'Noter dans notre dossier' }).click();
    await b.page.getByRole('link', { name: 'Ouvrir ce dossier' }).click();
    const given = b.page.getByRole('region', { name: 'Nous regardons d’autres pôles' });
    await given.getByText('invitation reçue, notre regard est attendu').waitFor();
    await b.page.getByRole('row', { name: /^Pôle Sud \(nous\)/ }).waitFor();
  }, 120_000);
});
