import { describe, expect, it } from 'vitest';
import { reaches, round12 } from './round.ts';

describe('round12', () => {
  it('keeps 12 significant digits', () => {
    expect(round12(0.1 + 0.2)).toBe(0.3);
    expect(round12(123456789012.49)).toBe(123456789012);
    expect(round12(1.23456789012345e-7)).toBe(1.23456789012e-7);
    expect(round12(-2 / 3)).toBe(-0.666666666667);
  });

  it('has no negative zero', () => {
    expect(Object.is(round12(-0), 0)).toBe(true);
  });
});

describe('reaches', () => {
  it('forgives a relative 1e-9, and no more', () => {
    expect(reaches(70_000, 700_000 * 1.1 - 700_000)).toBe(true);
    expect(reaches(1e12 - 900, 1e12)).toBe(true);
    expect(reaches(1e12 - 1100, 1e12)).toBe(false);
    expect(reaches(0, 1e-12)).toBe(false);
    expect(reaches(0, 0)).toBe(true);
    expect(reaches(-2, -1)).toBe(false);
    expect(reaches(0, -1)).toBe(true);
  });
});
