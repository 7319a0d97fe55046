import { describe, expect, it } from 'vitest';
import { minutesFor } from '#core/duration.ts';

describe('the time that indicators take one person', () => {
  it('is about 35 minutes for 36, 26 for 27, never none while one is left', () => {
    expect([36, 27, 1, 0].map(minutesFor)).toEqual([35, 26, 1, 0]);
  });
});
