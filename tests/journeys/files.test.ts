import { mkdtemp, open, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openFiles, useApp } from './app.ts';
import { indicatorAt, savedCopy, startDiagnosis, tableRow } from './steps.ts';

let folder: string;

async function write(name: string, content: string | object): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** A dossier as somebody would write it by hand from the format's description: only what is required. */
const byHand = {
  format: 'ptce-dossier',
  formatVersion: 1,
  id: '3d6f0a52-8c1b-4f0e-9b57-6a1c2d3e4f50',
  pole: { name: 'Pôle écrit à la main' },
  assessments: [
    {
      id: 'b1d2c3e4-0a1b-4c2d-8e3f-405162738495',
      title: 'Autodiagnostic 2026',
      date: '2026-11-21',
      referential: { id: 'ptce', version: '2014' },
      responses: [
        {
          id: '0f1e2d3c-4b5a-4678-8796-a5b4c3d2e1f0',
          respondent: { stance: 'facilitator' },
          ratings: {
            a1: { level: 'developing', comment: 'écrit à la main' },
            a2: { level: 'not-applicable', comment: 'pas de lieu' },
            a3: { level: 'established' },
          },
        },
      ],
    },
  ],
};

describe('files', () => {
  const app = useApp();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'boussole-'));
  });

  it('written by hand open on their summary, with the positions that the format defines', async () => {
    const { page } = await app.visit();
    await openFiles(page, [await write('main.ptce.json', byHand)]);
    await page.getByRole('heading', { level: 1, name: 'Là où nous en sommes' }).waitFor();
    expect(page.url()).toContain(`#/dossier/${byHand.id}/synthese`);
    // a1 = 2, a3 = 3, a2 does not count.
    expect(await tableRow(page, 'Positions par objectif', 'Ancrage territorial')).toEqual(['2,5']);
    expect(await tableRow(page, 'Positions par objectif', 'Partenariats')).toEqual(['—']);
    expect(await tableRow(page, 'Positions par objectif général', 'Territoire')).toEqual(['2,5']);
  });

  it('keep what this app does not know: other tools’ keys, other indicators’ and levels’ ratings', async () => {
    const { page } = await app.visit();
    const [assessment] = byHand.assessments;
    const [response] = assessment?.responses ?? [];
    const strange = {
      ...byHand,
      'x-tool': { nested: [1, { deep: true }] },
      pole: { ...byHand.pole, siret: '123' },
      assessments: [
        {
          ...assessment,
          colour: 'green',
          responses: [
            {
              ...response,
              ratings: {
                ...response?.ratings,
                'zz-9': { level: 'developing', comment: 'un indicateur d’ailleurs', mark: 7 },
                b1: { level: 'flourishing', comment: 'un niveau d’ailleurs' },
              },
            },
          ],
        },
      ],
    };
    await openFiles(page, [await write('strange.ptce.json', strange)]);
    await page.getByText('zz-9').waitFor();
    // Neither counts.
    expect(await tableRow(page, 'Positions par objectif', 'Développement local durable')).toEqual([
      '—',
    ]);
    const { dossier } = await savedCopy(page);
    expect(dossier).toMatchObject(strange);
  });

  it('that cannot be opened are refused in words, each its own, and nothing that was there changes', async () => {
    const { page } = await app.visit();
    await startDiagnosis(page, 'Pôle intact');
    await indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
    const before = (await savedCopy(page)).dossier;
    await page.getByRole('link', { name: 'Boussole PTCE' }).click();

    const huge = join(folder, 'huge.json');
    const handle = await open(huge, 'w');
    await handle.truncate(101 * 1024 * 1024);
    await handle.close();
    const whole = JSON.stringify(byHand);
    const bad: [string, string | RegExp][] = [
      [await write('notes.txt.json', 'ceci n’est pas du JSON'), 'ne se lit pas'],
      [await write('autre.json', { recipes: ['tarte'] }), 'n’est ni un dossier ni un référentiel'],
      [
        await write('liste.json', { format: 'ptce-referential-index', formatVersion: 1 }),
        'ce n’est ni un dossier',
      ],
      [await write('reponse.json', { format: 'ptce-response', formatVersion: 1 }), 'dossierId'],
      [await write('futur.json', { ...byHand, formatVersion: 7 }), 'format 7'],
      [await write('coupe.json', whole.slice(0, whole.length / 2)), 'ne se lit pas'],
      [huge, '100 Mio'],
      [await write('crochets.json', '['.repeat(100_000)), 'emboîtés trop profondément'],
      [
        await write('niveau.json', {
          ...byHand,
          assessments: [{ ...byHand.assessments[0], date: 'demain' }],
        }),
        /assessments › 1 › date.*année-mois-jour, comme 2026-11-21/,
      ],
      [await write('sans-nom.json', { ...byHand, pole: {} }), 'pole › name'],
    ];
    for (const [path, sentence] of bad) {
      await openFiles(page, [path]);
      const alert = page.getByRole('alert');
      await alert.filter({ hasText: sentence }).waitFor();
      expect(await alert.textContent()).toContain('Rien n’a été changé sur cet appareil.');
      expect(await alert.textContent()).not.toMatch(/Error|undefined|\bat\b .*\.js/);
      expect(await page.getByRole('link', { name: 'Pôle intact' }).count()).toBe(1);
      await page.getByRole('button', { name: 'Fermer' }).click();
    }
    expect(await page.getByRole('listitem').filter({ hasText: 'modifié le' }).count()).toBe(1);
    await page.getByRole('link', { name: 'Pôle intact' }).click();
    expect((await savedCopy(page)).dossier).toEqual(before);
  });

  it('saved as a copy read back the same, here and on another device', async () => {
    const { page } = await app.visit();
    await startDiagnosis(page, 'Pôle Œuvre & « Cie »');
    await page
      .getByLabel('Un mot pour expliquer')
      .first()
      .fill('é è à ç œ æ ’ « » – — … € → ≥ × n° 12 500');
    const copy = await savedCopy(page);
    expect(copy.name).toMatch(/^pole-oeuvre-cie-\d{4}-\d\d-\d\d\.ptce\.json$/);

    await page.getByRole('link', { name: 'Boussole PTCE' }).click();
    await openFiles(page, [copy.path]);
    await page.getByRole('heading', { level: 1, name: 'Là où nous en sommes' }).waitFor();

    const colleague = await app.visit();
    await openFiles(colleague.page, [copy.path]);
    await colleague.page.getByRole('heading', { level: 1, name: 'Là où nous en sommes' }).waitFor();
    expect((await savedCopy(colleague.page)).dossier).toEqual(copy.dossier);
  });

  it('of a dossier that is here and differs are merged with it, or opened beside it, as one chooses', async () => {
    const { page } = await app.visit();
    await openFiles(page, [await write('first.ptce.json', byHand)]);
    await page.getByRole('heading', { level: 1, name: 'Là où nous en sommes' }).waitFor();
    const changed = await write('changed.ptce.json', {
      ...byHand,
      pole: { name: 'Pôle renommé ailleurs', updatedAt: '2027-01-01T10:00:00.000Z' },
    });

    await page.getByRole('link', { name: 'Boussole PTCE' }).click();
    await openFiles(page, [changed]);
    await page
      .getByRole('heading', { level: 1, name: 'Fusionner avec le dossier de cet appareil' })
      .waitFor();
    await page.getByRole('button', { name: 'Ouvrir à part, comme une copie' }).click();
    await page.getByRole('heading', { level: 1, name: 'Là où nous en sommes' }).waitFor();
    await page.getByRole('link', { name: 'Boussole PTCE' }).click();
    await page.getByRole('link', { name: 'Pôle renommé ailleurs' }).waitFor();
    await page.getByRole('link', { name: 'Pôle écrit à la main' }).waitFor();

    await openFiles(page, [changed]);
    await page.getByRole('button', { name: 'Fusionner' }).click();
    await page.getByText('Pôle renommé ailleurs · Autodiagnostic 2026').waitFor();
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await page.getByText('Pôle écrit à la main · Autodiagnostic 2026').waitFor();
  });

  it('may be dropped on any screen', async () => {
    const { page } = await app.visit();
    const content = JSON.stringify(byHand);
    await page.evaluate((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'drop.ptce.json', { type: 'application/json' }));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }),
      );
    }, content);
    await page.getByRole('heading', { level: 1, name: 'Là où nous en sommes' }).waitFor();
  });

  it('several at once land in the list, each with its own fate', async () => {
    const { page } = await app.visit();
    const twin = {
      ...byHand,
      id: '11111111-2222-4333-8444-555555555555',
      pole: { name: 'Le jumeau' },
    };
    const [assessment] = byHand.assessments;
    const [response] = assessment?.responses ?? [];
    const answer = {
      format: 'ptce-response',
      formatVersion: 1,
      dossierId: byHand.id,
      assessmentId: assessment?.id,
      referential: assessment?.referential,
      response: {
        ...response,
        id: '99999999-2222-4333-8444-555555555555',
        respondent: { stance: 'member', name: 'Awa' },
        submittedAt: '2026-11-21T10:00:00.000Z',
        updatedAt: '2026-11-21T10:00:00.000Z',
      },
    };
    await openFiles(page, [
      // Before the dossier that it is for: it is tried again.
      await write('awa.ptce.json', answer),
      await write('one.ptce.json', byHand),
      await write('two.ptce.json', twin),
      await write('three.ptce.json', 'rien'),
    ]);
    await page.getByRole('link', { name: 'Pôle écrit à la main', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Le jumeau', exact: true }).waitFor();
    await page.getByRole('alert').filter({ hasText: 'three.ptce.json' }).waitFor();
    const told = page.locator('[aria-live="polite"] li');
    await expect
      .poll(() => told.allTextContents())
      .toEqual([
        expect.stringMatching(/awa\.ptce\.json.*est entrée dans le dossier.*Pôle écrit à la main/),
        expect.stringMatching(/one\.ptce\.json.*Pôle écrit à la main.*sur cet appareil/),
        expect.stringMatching(/two\.ptce\.json.*Le jumeau.*sur cet appareil/),
      ]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await told
      .first()
      .getByRole('link', { name: /^Voir dans Collecte/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Collecte' }).waitFor();
    await page.getByText('Awa').first().waitFor();
    // Left behind with the screen.
    await page.getByRole('link', { name: 'Boussole PTCE' }).click();
    await page.getByRole('link', { name: 'Le jumeau', exact: true }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await told.count()).toBe(0);
  });

  it('several at once where referentials are written are told of on the first screen', async () => {
    const { page } = await app.visit({}, '#/referentiel/atelier');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const referential = await readFile('tests/formats/referential-v1.json', 'utf8');
    await openFiles(page, [
      await write('dossier.ptce.json', byHand),
      await write('le-leur.json', referential),
    ]);
    const told = page.locator('[aria-live="polite"] li');
    await told.filter({ hasText: /dossier\.ptce\.json.*Pôle écrit à la main/ }).waitFor();
    await told
      .filter({ hasText: /le-leur\.json.*Écrire le sien/ })
      .getByRole('link')
      .click();
    await expect.poll(() => page.locator('.own-list li').count()).toBe(1);
  });

  it('whose referential is not installed say so, and keep the answers', async () => {
    const { page } = await app.visit();
    const foreign = {
      ...byHand,
      assessments: [{ ...byHand.assessments[0], referential: { id: 'reseau', version: '3' } }],
    };
    await openFiles(page, [await write('foreign.ptce.json', foreign)]);
    await page.getByRole('alert').filter({ hasText: 'reseau-3' }).waitFor();
    expect((await savedCopy(page)).dossier).toMatchObject(foreign);
  });

  it('with a referential of their own use it, with its own number of levels and indicators', async () => {
    const { page } = await app.visit();
    const own = JSON.parse(await readFile('tests/formats/referential-v1.json', 'utf8')) as {
      id: string;
      version: string;
    };
    const custom = {
      ...byHand,
      assessments: [
        {
          ...byHand.assessments[0],
          referential: { id: own.id, version: own.version },
          responses: [],
        },
      ],
      referentials: { [`${own.id}-${own.version}`]: own },
    };
    await openFiles(page, [await write('custom.ptce.json', custom)]);
    await page.getByRole('link', { name: 'Questionnaire', exact: true }).click();
    await indicatorAt(page, 0).waitFor();
    expect((await savedCopy(page)).dossier.referentials).toMatchObject(custom.referentials);
  });
});
