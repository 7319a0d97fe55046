import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportOptions } from '#core/reportOptions.ts';
import { alike, example, modelOf, print, readBack } from './printed.ts';
import { elementsOf, readTags, wordsIn } from './tagged.ts';

let shipped: Awaited<ReturnType<typeof example>>;
/** The report as it is where nothing is chosen, drawn and read once. */
let whole: Uint8Array;
let wholePages: readonly string[];
beforeAll(async () => {
  shipped = await example();
  ({ bytes: whole } = await drawnWith({}));
  ({ pages: wholePages } = await readBack(whole));
});

const same = (assessment: Parameters<NonNullable<Parameters<typeof modelOf>[1]>>[0]) => assessment;
const modelWith = (choice: Partial<ReportOptions>) => modelOf(shipped, same, choice);
const drawnWith = async (choice: Partial<ReportOptions>, seal: string | null = null) =>
  await print(modelWith(choice), choice.language ?? 'fr', seal);
const readWith = async (choice: Partial<ReportOptions>) =>
  await readBack((await drawnWith(choice)).bytes);

/** What its operators stroke and fill with, as shares of red, green and blue. */
function inksOf(bytes: Uint8Array): Set<string> {
  const raw = Buffer.from(bytes).toString('latin1');
  const inks = new Set<string>();
  for (const found of raw.matchAll(/\/FlateDecode\/Length (\d+)>>\nstream\n/g)) {
    const from = found.index + found[0].length;
    const data = inflateSync(bytes.subarray(from, from + Number(found[1]))).toString('latin1');
    for (const [, ink = ''] of data.matchAll(/([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)\b/g)) inks.add(ink);
  }
  return inks;
}

const seal = '0123456789abcdef'.repeat(4);

describe('the same report', () => {
  it('is the same bytes, and others with other options', async () => {
    const choices: Partial<ReportOptions>[] = [
      {},
      { names: 'none' },
      { comments: 'none' },
      { withoutSeries: ['earlier'] },
      { blackAndWhite: true },
      { language: 'en' },
    ];
    const files = [];
    for (const choice of choices) {
      const [once, again] = [await drawnWith(choice, seal), await drawnWith(choice, seal)];
      expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
      files.push(Buffer.from(once.bytes).toString('base64'));
    }
    expect(new Set(files).size).toBe(choices.length);
  });

  it('says on its last page which state of the dossier it is of, in groups', async () => {
    const { pages } = await readBack((await drawnWith({}, seal)).bytes);
    expect(pages.at(-1)).toContain('Empreinte du dossier');
    expect(pages.at(-1)).toContain('0123 4567 89ab cdef 0123 4567 89ab cdef');
    // Never a line or two alone on a page.
    expect((pages.at(-1) ?? '').length).toBeGreaterThan(500);
  });
});

describe('the summary', () => {
  it('says on which page the rest of its lists is, and each part of the report', async () => {
    const links = wordsIn(elementsOf((await readTags(whole)).root, 'Link'));
    const pageIn = (line: RegExp) => {
      const found = links.flatMap((words) => line.exec(words)?.[1] ?? []);
      expect(found, String(line)).toHaveLength(1);
      return wholePages[Number(found[0]) - 1];
    };
    expect(pageIn(/^et \d+ autres, page (\d+)$/)).toContain('Ce qui nous a partagés');
    for (const title of ['Ce qui nous a partagés', 'Glossaire', 'Sources et méthode']) {
      expect(pageIn(new RegExp(`^${title} (\\d+)$`))).toContain(title);
    }
  });

  it('says who does what, and when', () => {
    const [act] = modelWith({}).actions;
    expect(wholePages[2]).toContain(alike(act?.title ?? ''));
    expect(wholePages[2]).toContain(`${act?.owner} · `);
    expect(wholePages[2]).toContain('Nous nous retrouvons le');
  });
});

describe('for funders', () => {
  it('names nobody, no peers’ pole, and repeats no comment', async () => {
    const model = modelWith({});
    const funders = { audience: 'funders', names: 'none', comments: 'none' } as const;
    const { text, pages } = await readWith(funders);
    for (const pole of model.participation.peerPoles) expect(text).not.toContain(pole);
    for (const { owner } of model.actions) expect(pages[2]).not.toContain(owner);
    const rows = model.goals.flatMap((goal) => goal.objectives.flatMap((one) => one.indicators));
    const reasons = rows.map(({ rationale }) => rationale).join(' ');
    for (const comment of rows.flatMap(({ comments }) => comments)) {
      if (comment.text !== '' && !reasons.includes(comment.text)) {
        expect(text).not.toContain(`« ${alike(comment.text)} »`);
      }
    }
    expect(text).toContain('Cette version ne nomme ni personne, ni collège, ni pôle pair.');
    expect(text).toContain('Cette version ne reprend pas les commentaires.');
  });
});

describe('in English', () => {
  it('leaves people’s words as they are and says that they are French', async () => {
    const { bytes } = await drawnWith({ language: 'en' });
    const { text, language } = await readBack(bytes);
    const [row] = modelWith({}).diverged;
    expect(language).toBe('en-GB');
    expect(text).toContain('What we lean on');
    expect(text).toContain(alike(row?.rationale ?? '-'));
    const french = elementsOf((await readTags(bytes)).root, 'Span').filter(
      (span) => span.language === 'fr',
    );
    expect(wordsIn(french)).toContain(alike(row?.rationale ?? '-'));
    const own = elementsOf((await readTags(whole)).root, 'Span');
    expect(own.filter((span) => span.language !== null)).toEqual([]);
  });
});

describe('in black and white', () => {
  it('draws nothing in colour', async () => {
    const { bytes } = await drawnWith({ blackAndWhite: true });
    const inks = inksOf(bytes);
    expect(inks.size).toBeGreaterThan(3);
    for (const ink of inks) expect(new Set(ink.split(' ')).size, ink).toBe(1);
    const coloured = inksOf(whole);
    expect([...coloured].some((ink) => new Set(ink.split(' ')).size > 1)).toBe(true);
  });
});

describe('a line that is left out', () => {
  it('is in no column, nor in the radar’s legend', async () => {
    const { pages, text } = await readWith({ withoutSeries: ['peers', 'earlier'] });
    expect(pages[1]).toContain('Objectif Regards du pôle Convenu');
    expect(pages[1]).not.toContain('2025');
    expect(text).not.toContain('Le pôle et ses pairs');
    expect(text).toContain('Cette version laisse de côté : Pairs et les diagnostics précédents.');
  });
});
