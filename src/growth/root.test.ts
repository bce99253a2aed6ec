import { describe, expect, it } from 'vitest';
import { whereFalling } from './root.ts';

const FALLS: readonly [name: string, fall: (x: number) => number, root: (level: number) => number][] = [
  ['a line', (x) => 1 - x, (level) => 1 - level],
  ['a curve that falls late', (x) => 1 - x ** 5, (level) => (1 - level) ** 0.2],
  ['a curve that falls early', (x) => (1 - x) ** 5, (level) => 1 - level ** 0.2],
  ['a steep step', (x) => 1 / (1 + Math.exp(60 * (x - 0.37))), (level) => 0.37 + Math.log(1 / level - 1) / 60],
];

/** Where it looks on its way, and what it comes to. */
function looks(fall: (x: number) => number, level: number, tolerance: number): { seen: number[]; found: number } {
  const seen: number[] = [];
  const found = whereFalling(
    (x) => {
      seen.push(x);
      return fall(x);
    },
    level,
    tolerance,
  );
  return { seen, found };
}

describe.each(FALLS)('on %s', (name, fall, root) => {
  it.each([0.1, 0.5, 0.9])('finds where it passes %d, where a bisection would look 42 times', (level) => {
    const { seen, found } = looks(fall, level, 1e-12);
    expect(Math.abs(found - root(level))).toBeLessThanOrEqual(1e-12);
    // A line is met at once, but for the rounding of its last digit.
    expect(seen.length).toBeLessThan(name === 'a line' ? 44 : 25);
    expect(seen.slice(2).every((x) => x > 0 && x < 1)).toBe(true);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

it('looks first where a straight line between both ends would pass', () => {
  expect(looks((x) => 1 - x * x, 0.5, 1e-3).seen.slice(0, 3)).toEqual([0, 1, 0.5]);
  expect(looks((x) => 3 - 3 * x * x, 0.75, 1e-3).seen[2]).toBe(0.75);
  expect(looks((x) => 1 - x, 0.75, 1e-9)).toEqual({ seen: [0, 1, 0.25], found: 0.25 });
});

it.each([
  ['a line', 0.1],
  ['a line', 0.9],
  ['a curve that falls late', 0.1],
  ['a curve that falls late', 0.9],
  ['a curve that falls early', 0.1],
  ['a curve that falls early', 0.9],
  ['a steep step', 0.1],
  ['a steep step', 0.9],
])('takes the same way on %s to %d as ever', (name, level) => {
  const [, fall] = FALLS.find(([each]) => each === name)!;
  expect(looks(fall, level, 1e-6).seen.map((x) => Number(x.toFixed(6)))).toMatchSnapshot();
});

it('stops as soon as the place is known to the tolerance, in the middle of what is left', () => {
  expect(looks((x) => 1 - x ** 2, 0.3, 1)).toEqual({ seen: [0, 1], found: 0.5 });
  expect(looks((x) => 1 - x ** 2, 0.3, 0.99).seen).toHaveLength(3);
});
