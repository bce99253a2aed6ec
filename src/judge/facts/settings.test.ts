import { describe, expect, it } from 'vitest';
import { above, atLeast } from './settings.ts';

describe('comparisons of computed figures', () => {
  it('forgive a relative 1e-9, and no more', () => {
    expect(atLeast(70_000, 700_000 * 1.1 - 700_000)).toBe(true);
    expect([atLeast(1 - 0.9e-9, 1), atLeast(1 - 1.1e-9, 1)]).toEqual([true, false]);
    expect([atLeast(1e12 - 900, 1e12), atLeast(1e12 - 1100, 1e12)]).toEqual([true, false]);
    expect([atLeast(-1 - 0.9e-9, -1), atLeast(-1 - 1.1e-9, -1)]).toEqual([true, false]);
    expect([atLeast(2, 1), atLeast(0, 0), atLeast(0, 1e-300)]).toEqual([true, true, false]);
  });

  it('see as above what is more than a rounding error', () => {
    expect([above(1, 1), above(1 + 0.9e-9, 1), above(1 + 1.1e-9, 1), above(0, 1)]).toEqual([false, false, true, false]);
  });
});
