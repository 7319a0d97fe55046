import { describe, expect, it } from 'vitest';
import { spreadOf } from '#screens/cross/dispersion.ts';

describe('a dispersion in words', () => {
  const of = (numerator: number, denominator: number) => spreadOf({ numerator, denominator });

  it('goes from all the same to far apart, a bound belonging to what is closer', () => {
    expect(of(0, 9)).toBe('same');
    expect(of(1, 9)).toBe('close');
    expect(of(3, 12)).toBe('close');
    expect(of(4, 12)).toBe('wide');
    expect(of(6, 12)).toBe('wide');
    expect(of(7, 12)).toBe('apart');
    expect(of(9, 9)).toBe('apart');
  });
});
