import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingAsked } from '#core/closing.ts';
import { indexReferential } from '#core/referential.ts';
import {
  blankHead,
  buildSheets,
  type CardSheet,
  cardSetsMax,
  type ObjectiveSheet,
  type SheetOptions,
  type SheetsModel,
  sheetParts,
} from '#core/sheets.ts';
import { anIndex, aReferential, deepFreeze, the } from '../fixtures/builders.ts';

const plain: SheetOptions = {
  language: 'fr',
  head: blankHead,
  names: 'college',
  parts: ['sheets'],
  objectives: null,
  indicators: null,
  cards: { perPage: 4, sets: 1 },
};

const sheets = (other: Partial<SheetOptions> = {}, index = anIndex()): SheetsModel =>
  buildSheets(index, { ...plain, ...other });

const objectives = (model: SheetsModel): ObjectiveSheet[] =>
  model.pages.filter((page) => page.kind === 'objective');
const cards = (model: SheetsModel): CardSheet[] =>
  model.pages.filter((page) => page.kind === 'cards');
const ids = (model: SheetsModel): string[][] =>
  objectives(model).map(({ indicators }) => indicators.map(({ id }) => id));

describe('the sheets of a referential', () => {
  it('are one an objective, in the referential’s order, with all its indicators', () => {
    const model = sheets();
    expect(objectives(model).map(({ id, goal }) => [goal.id, id])).toEqual([
      ['g1', 'a'],
      ['g1', 'b'],
      ['g2', 'c'],
    ]);
    expect(ids(model)).toEqual([['a1', 'a2'], ['b1'], ['c1', 'c2']]);
    expect(model.shorter).toBeNull();
  });

  it('are those of the objectives that are wanted', () => {
    const model = sheets({ objectives: new Set(['c', 'a']) });
    expect(objectives(model).map(({ id }) => id)).toEqual(['a', 'c']);
    // Some objectives of a whole session: that is not a shorter one.
    expect(model.shorter).toBeNull();
  });

  it('of a shorter session ask its indicators only, say so, and leave out empty objectives', () => {
    const model = sheets({ indicators: ['c2', 'a1', 'gone'] });
    expect(ids(model)).toEqual([['a1'], ['c2']]);
    expect(model.shorter).toEqual({ asked: 2, all: 5 });
  });

  it('have a sentence a level, in the scale’s order, and none where the referential is silent', () => {
    const referential = aReferential();
    the(referential.goals[0]?.objectives[0]?.indicators[0]).rubric = {
      'level-3': { fr: 'trois' },
      'level-0': { fr: 'zéro', en: 'zero' },
      other: { fr: 'ailleurs' },
    };
    const model = sheets({ language: 'en' }, indexReferential(referential));
    expect(the(objectives(model)[0]?.indicators[0]).rubric).toEqual([
      { text: 'zero', language: 'en' },
      null,
      null,
      { text: 'trois', language: 'fr' },
    ]);
  });

  it('come with what is asked for, and with nothing else', () => {
    const kinds = (parts: SheetOptions['parts']) => sheets({ parts }).pages.map(({ kind }) => kind);
    expect(kinds([])).toEqual([]);
    expect(kinds(['tally'])).toEqual(['tally']);
    expect(kinds(['cards'])).toEqual(['cards', 'cards']);
    expect(kinds(['closing'])).toEqual(['closing']);
    expect(kinds(['cards', 'tally', 'closing', 'sheets'])).toEqual([
      'objective',
      'objective',
      'objective',
      'closing',
      'tally',
      'cards',
      'cards',
    ]);
  });

  it('without any objective are cards at most', () => {
    const none = { objectives: new Set<string>(), parts: sheetParts };
    expect(sheets(none).pages.map(({ kind }) => kind)).toEqual(['cards', 'cards']);
  });

  it('leave the referential as it was', () => {
    const index = anIndex();
    deepFreeze(index.referential);
    expect(() => sheets({ parts: ['sheets', 'tally', 'cards'] }, index)).not.toThrow();
  });
});

describe('the page for words of the end', () => {
  it('asks what a phone asks of a member', () => {
    expect(sheets({ parts: ['closing'] }).pages).toEqual([
      { kind: 'closing', questions: closingAsked({ stance: 'member' }) },
    ]);
  });
});

describe('the page to count hands on', () => {
  it('has every indicator below its objective', () => {
    const [page] = sheets({ parts: ['tally'], indicators: ['a2', 'c1'] }).pages;
    expect(page).toMatchObject({
      kind: 'tally',
      groups: [
        { id: 'a', indicators: [{ id: 'a2' }] },
        { id: 'c', indicators: [{ id: 'c1' }] },
      ],
    });
  });
});

describe('cards', () => {
  it('are one a level, then « sans objet » and « je ne sais pas »', () => {
    const [first, second] = cards(sheets({ parts: ['cards'] }));
    const named = [...the(first).cards, ...the(second).cards].map((card) =>
      card.kind === 'level' ? card.level.place : card.kind,
    );
    expect(named).toEqual([0, 1, 2, 3, 'notApplicable', 'unknown']);
  });

  it('fill their pages, whatever the scale, the number of sets and the size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }),
        fc.integer({ min: 1, max: cardSetsMax }),
        fc.constantFrom(2 as const, 4 as const),
        (levels, sets, perPage) => {
          const model = sheets({ parts: ['cards'], cards: { perPage, sets } }, anIndex({ levels }));
          const pages = cards(model);
          const all = pages.flatMap((page) => page.cards);
          expect(all).toHaveLength(sets * (levels + 2));
          for (const page of pages.slice(0, -1)) expect(page.cards).toHaveLength(perPage);
          expect(the(pages.at(-1)).cards.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('never run to reams: a senseless number of sets is one, a large one the most', () => {
    const count = (sets: number) =>
      cards(sheets({ parts: ['cards'], cards: { perPage: 2, sets } })).flatMap((page) => page.cards)
        .length / 6;
    for (const senseless of [0, -3, Number.NaN]) expect(count(senseless)).toBe(1);
    expect(count(2.7)).toBe(2);
    expect(count(1e9)).toBe(cardSetsMax);
  });
});
