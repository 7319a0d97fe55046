import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pole } from '#core/dossier.ts';
import { changedFields, isAmount, isYear, profileOf } from '#screens/pole/profile.ts';

const pole: Pole = {
  name: 'Pôle du Val',
  territory: 'Le Val',
  foundedYear: 2011,
  origin: 'mixed',
  sectors: ['culture', 'maraîchage'],
  sharedPlace: true,
  circles: [{ name: 'Adhérents', count: 18, colour: 'blue' }],
  fullTimeEquivalents: 1.5,
  resources: { memberFees: 10, other: 5, lottery: 1 },
};

describe('the profile form', () => {
  it('changes nothing by being opened', () => {
    expect(changedFields(pole, profileOf(pole))).toEqual({});
    expect(changedFields({ name: 'P' }, profileOf({ name: 'P' }))).toEqual({});
  });

  it('gives what was typed as plain values, with a comma or a point in numbers', () => {
    const fields = {
      ...profileOf({ name: 'P' }),
      foundedYear: ' 2014 ',
      fullTimeEquivalents: '1 200,5',
      sectors: 'culture, , bois',
    };
    expect(changedFields({ name: 'P' }, fields)).toEqual({
      foundedYear: 2014,
      fullTimeEquivalents: 1200.5,
      sectors: ['culture', 'bois'],
    });
  });

  it('takes back a field that was emptied', () => {
    expect(
      changedFields(pole, { ...profileOf(pole), territory: '', foundedYear: '', sharedPlace: '' }),
    ).toEqual({
      territory: null,
      foundedYear: null,
      sharedPlace: null,
    });
  });

  it('keeps the former value while a field cannot be understood', () => {
    const fields = {
      ...profileOf(pole),
      name: '  ',
      foundedYear: '20',
      fullTimeEquivalents: 'douze',
    };
    expect(changedFields(pole, fields)).toEqual({});
  });

  it('keeps what another tool wrote beside our fields', () => {
    const fields = profileOf(pole);
    const [circle] = fields.circles;
    const changed = changedFields(pole, {
      ...fields,
      resources: { ...fields.resources, ownIncome: '20' },
      circles: [{ name: circle?.name ?? '', count: '19' }],
    });
    expect(changed.resources).toEqual({ memberFees: 10, ownIncome: 20, other: 5, lottery: 1 });
    expect(changed.circles).toEqual([{ name: 'Adhérents', count: 19, colour: 'blue' }]);
  });

  it('reads back every amount that it shows', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.nat({ max: 99 }), (whole, cents) => {
        const amount = whole + cents / 100;
        const fields = profileOf({ name: 'P', fullTimeEquivalents: amount });
        expect(changedFields({ name: 'P' }, fields)).toEqual({ fullTimeEquivalents: amount });
      }),
    );
  });

  it('accepts an empty field, a year in four digits, an amount that is not negative', () => {
    expect(['', ' ', '2014'].every(isYear)).toBe(true);
    expect(['201', '20145', 'deux mille'].some(isYear)).toBe(false);
    expect(['', '0', '12', '1,5', '1.5', '1 200'].every(isAmount)).toBe(true);
    expect(['-1', 'x', '1,', '1,5,2'].some(isAmount)).toBe(false);
  });
});
