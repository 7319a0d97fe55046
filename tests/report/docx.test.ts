// @vitest-environment jsdom
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import type { ReportModel } from '#core/report.ts';
import { wholeReport } from '#core/reportOptions.ts';
import { chooseLanguage, type Language, translator } from '#i18n/i18n.ts';
import { drawWord } from '#report/docxReport.ts';
import { sourceLine } from '#report/sourceLine.ts';
import { the } from '../fixtures/builders.ts';
import { brokenParts, partsOf } from './officeFiles.ts';
import { flatTools } from './pictureTools.ts';
import { alike, example, modelOf } from './printed.ts';

const shipped = await example();

const parsed = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');

const fingerprint = 'ab12'.repeat(16);

const tools = flatTools();

async function draw(model: ReportModel, language: Language = 'fr', day = '2026-11-21') {
  await chooseLanguage(language);
  return await drawWord(model, {
    language,
    t: translator(language, 'report'),
    day,
    fingerprint,
    picture: tools,
  });
}

/** The document’s paragraphs: the style of each and its text. */
function paragraphsOf(bytes: Uint8Array): { style: string; text: string }[] {
  const body = parsed(the(partsOf(bytes).get('word/document.xml')));
  return [...body.getElementsByTagName('w:p')].map((one) => ({
    style: one.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '',
    text: alike([...one.getElementsByTagName('w:t')].map((run) => run.textContent).join(' ')),
  }));
}

const withAgreements = (change: (rationale: string) => string) => (one: Assessment) => ({
  ...one,
  finals: {},
  agreements: Object.fromEntries(
    Object.entries(one.agreements).map(([id, agreement]) => [
      id,
      { ...agreement, rationale: change(agreement.rationale ?? '') },
    ]),
  ),
});

describe('the Word document of the example', () => {
  let model: ReportModel;
  let bytes: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    model = modelOf(shipped);
    tools.drawn.length = 0;
    bytes = await draw(model);
    parts = partsOf(bytes);
  });

  it('is well-formed, and the same bytes when it is made again', async () => {
    expect(brokenParts(parts)).toEqual([]);
    expect(Buffer.from(await draw(model)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('has the parts of the PDF as headings, in its order', () => {
    const titles = paragraphsOf(bytes)
      .filter(({ style }) => style === 'Heading1')
      .map(({ text }) => text);
    expect(titles).toEqual([
      'Qui a pris part',
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
    const styles = new Set(paragraphsOf(bytes).map(({ style }) => style));
    expect([...styles]).toEqual(
      expect.arrayContaining(['Title', 'Heading2', 'Heading3', 'Caption']),
    );
  });

  it('holds every indicator, reason, dissent, comment, note, peer’s word and action', () => {
    const whole = alike(
      paragraphsOf(bytes)
        .map(({ text }) => text)
        .join(' '),
    );
    const rows = model.goals.flatMap((goal) => goal.objectives.flatMap((one) => one.indicators));
    const texts = [
      ...rows.flatMap((row) => [
        row.node.indicator.label.fr,
        row.rationale,
        row.dissent,
        ...row.comments.flatMap(({ text, evidence }) => [text, evidence]),
      ]),
      ...model.goals
        .flatMap((goal) => goal.objectives)
        .flatMap(({ strengths, improvements }) => [strengths, improvements]),
      ...model.peerWords.flatMap(({ pole, closing }) => [pole, ...Object.values(closing)]),
      ...model.actions.flatMap(({ title, firstStep, note }) => [
        title,
        firstStep ?? '',
        note ?? '',
      ]),
    ];
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) expect(whole).toContain(alike(text.normalize('NFC')));
  });

  it('repeats the head of its table, and splits no row', () => {
    const body = parsed(the(parts.get('word/document.xml')));
    const [first, ...rows] = body.getElementsByTagName('w:tr');
    expect(the(first).getElementsByTagName('w:tblHeader')).toHaveLength(1);
    expect(rows).toHaveLength(9);
    for (const row of rows) expect(row.getElementsByTagName('w:cantSplit')).toHaveLength(1);
  });

  it('leads from the summary to what it speaks of', () => {
    const body = parsed(the(parts.get('word/document.xml')));
    const marks = [...body.getElementsByTagName('w:bookmarkStart')].map((one) => [
      one.getAttribute('w:name'),
      one.getAttribute('w:id'),
    ]);
    expect(new Set(marks.map(([name]) => name)).size).toBe(45);
    expect(new Set(marks.map(([, id]) => id)).size).toBe(45);
    const links = [...body.getElementsByTagName('w:hyperlink')];
    const { apart, heard } = the(model.peers);
    const inSummary = Math.min(7, model.diverged.length);
    const told = inSummary + model.diverged.length + apart.length + heard.length;
    expect(links.length).toBe(9 + 10 + told);
    for (const link of links) {
      expect(marks.map(([name]) => name)).toContain(link.getAttribute('w:anchor'));
    }
  });

  it('marks what people wrote in French in a report in English', async () => {
    const options = { ...wholeReport, language: 'en', writtenIn: 'fr' } as const;
    const english = await draw({ ...model, options }, 'en');
    const body = parsed(the(partsOf(english).get('word/document.xml')));
    const french = [...body.getElementsByTagName('w:r')]
      .filter((run) => run.getElementsByTagName('w:lang')[0]?.getAttribute('w:val') === 'fr-FR')
      .map((run) => alike(run.textContent ?? ''));
    const row = the(
      model.goals
        .flatMap(({ objectives }) => objectives)
        .flatMap(({ indicators }) => indicators)
        .find(({ rationale }) => rationale !== ''),
    );
    expect(french).toContain(alike(row.rationale));
  });

  it('marks published sources as French in a report in English', async () => {
    const english = await draw({ ...model, options: { ...wholeReport, language: 'en' } }, 'en');
    const body = parsed(the(partsOf(english).get('word/document.xml')));
    const languageOf = (run: globalThis.Element) =>
      run.getElementsByTagName('w:lang')[0]?.getAttribute('w:val') ?? null;
    const runs = [...body.getElementsByTagName('w:r')].map((run) => ({
      text: run.textContent ?? '',
      language: languageOf(run),
    }));
    const { basedOn, sources } = model.referential;
    for (const source of [the(basedOn), ...sources]) {
      expect(runs).toContainEqual({ text: sourceLine(source), language: 'fr-FR' });
    }
    expect(runs).toContainEqual({ text: 'After: ', language: null });
    expect(the(parts.get('word/document.xml'))).not.toContain('<w:lang ');
  });

  it('ends with the fingerprint of what it was made from', () => {
    const texts = paragraphsOf(bytes).map(({ text }) => text);
    expect(texts.join(' ')).toContain('ab12 ab12 ab12 ab12');
  });

  it('describes its radar, which is the picture of the files', () => {
    const body = the(parts.get('word/document.xml'));
    expect(body).toMatch(/descr="Radar à 9 axes, de Pas engagé au centre à Bien ancré au bord\."/);
    const pictures = Object.keys(unzipSync(bytes)).filter((path) => path.includes('media/'));
    expect(pictures.map((path) => path.split('.')[1])).toEqual(['png']);
    const [image] = tools.drawn;
    const texts = the(image).marks.flatMap((mark) => (mark.kind === 'label' ? [mark.text] : []));
    for (const name of ['Regards du pôle', 'Pairs', 'Convenu', '2025', 'Bien ancré']) {
      expect(texts).toContain(name);
    }
  });

  it('has no colour where it is to be printed without', async () => {
    const options = { ...model.options, blackAndWhite: true };
    const printed = partsOf(await draw({ ...model, options }));
    const body = the(printed.get('word/document.xml'));
    // Of the styles, those that are used: the library has some in blue that are not.
    const used = [...parsed(the(printed.get('word/styles.xml'))).getElementsByTagName('w:style')]
      .filter((style) => body.includes(`Style w:val="${style.getAttribute('w:styleId')}"`))
      .map((style) => style.outerHTML);
    const written = [body, ...used];
    const colours = written.flatMap((xml) =>
      [...xml.matchAll(/w:(?:color|fill)(?: w:val)?="([0-9A-Fa-f]{6})"/g)].map(([, one]) =>
        the(one),
      ),
    );
    expect(colours.length).toBeGreaterThan(100);
    expect(colours.filter((one) => !/^(..)\1\1$/.test(one))).toEqual([]);
    expect(the(tools.drawn.at(-1)).blackAndWhite).toBe(true);
  });

  it('says what it is: title, language, that it is fictional, and the page', () => {
    expect(parts.get('docProps/core.xml')).toContain(
      '<dc:title>Pôle du Val d’Exemple – Autodiagnostic 2026</dc:title>',
    );
    expect(parts.get('docProps/core.xml')).toContain('2026-11-21T00:00:00Z');
    expect(parts.get('word/styles.xml')).toContain('w:val="fr-FR"');
    const heads = [...parts].filter(([path]) => /word\/header/.test(path)).map(([, xml]) => xml);
    expect(heads.join()).toContain('exemple fictif');
    const feet = [...parts].filter(([path]) => /word\/footer/.test(path)).map(([, xml]) => xml);
    expect(feet.join()).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('speaks English, and leaves what people wrote as it is', async () => {
    const english = paragraphsOf(await draw(model, 'en')).map(({ text }) => text);
    expect(english).toContain('Where we stand');
    expect(english.join()).toContain('Le plan d’action existe');
    expect(partsOf(await draw(model, 'en')).get('word/styles.xml')).toContain('w:val="en-GB"');
  });
});

describe('a Word document', () => {
  it('keeps lines, and shows what XML cannot hold', async () => {
    const bytes = await draw(
      modelOf(
        shipped,
        withAgreements(() => 'une ligne\nune autre <b> & \u0001\ud800 fin'),
      ),
    );
    expect(brokenParts(partsOf(bytes))).toEqual([]);
    const texts = paragraphsOf(bytes).map(({ text }) => text);
    expect(texts.join()).toContain('une ligne une autre <b> & □□ fin');
    expect(partsOf(bytes).get('word/document.xml')).toContain('<w:br/>');
  });

  it('of a blind assessment says who took part and nothing of what was said', async () => {
    const bytes = await draw(modelOf(shipped, (one) => ({ ...one, revealedAt: null })));
    const texts = paragraphsOf(bytes).map(({ text }) => text);
    expect(texts).toContain('Les réponses restent couvertes');
    expect(texts.join()).not.toMatch(/Bien ancré|convenu ensemble/);
    expect(Object.keys(unzipSync(bytes)).some((path) => path.includes('media/'))).toBe(false);
  });

  it('does without a radar where there are too few axes', async () => {
    const objective = the(shipped.index.objectives[0]).objective;
    const indicators = objective.indicators.map(({ id }) => id);
    const bytes = await draw(modelOf(shipped, (one) => ({ ...one, indicators })));
    expect(Object.keys(unzipSync(bytes)).some((path) => path.includes('media/'))).toBe(false);
    expect(paragraphsOf(bytes).some(({ style }) => style === 'Caption')).toBe(true);
  });

  it('stamps every file of the archive with its day', async () => {
    const [one, other] = await Promise.all(
      ['2026-11-21', '2026-11-22'].map((day) => draw(modelOf(shipped), 'fr', day)),
    );
    expect(Buffer.from(the(one)).equals(Buffer.from(the(other)))).toBe(false);
    const view = new DataView(the(one).buffer);
    expect(view.getUint32(10, true) >>> 16).toBe((46 << 9) | (11 << 5) | 21);
  });
});
