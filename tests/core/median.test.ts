import { describe, expect, it } from 'vitest';
import { lowerMedianOfCounts, median, medianOfCounts } from '#core/median.ts';

describe('the median of values', () => {
  it('is the middle one of an odd number, whatever their order', () => {
    expect(median([3, 0, 1])).toBe(1);
    expect(median([10, 9, 2])).toBe(9);
  });

  it('is the mean of the two middle ones of an even number', () => {
    expect(median([3, 0, 1, 2])).toBe(1.5);
    expect(median([0.5, 2])).toBe(1.25);
  });

  it('is none of none', () => {
    expect(median([])).toBeNull();
  });
});

describe('the median of a distribution', () => {
  it('is that of the values that it counts', () => {
    expect(medianOfCounts([1, 1, 0, 1])).toBe(1);
    expect(medianOfCounts([1, 1, 1, 1])).toBe(1.5);
    expect(medianOfCounts([2, 0, 0, 2])).toBe(1.5);
    expect(medianOfCounts([0, 0, 0, 1])).toBe(3);
    expect(medianOfCounts([0, 0, 0, 0])).toBeNull();
  });

  it('has a lower one that is always a value', () => {
    expect(lowerMedianOfCounts([2, 0, 0, 2])).toBe(0);
    expect(lowerMedianOfCounts([1, 0, 2, 1])).toBe(2);
    expect(lowerMedianOfCounts([1, 1, 0, 1])).toBe(1);
    expect(lowerMedianOfCounts([0, 0])).toBeNull();
  });
});
