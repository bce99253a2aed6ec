import { describe, expect, it } from 'vitest';
import { latticeFor } from './lattice.ts';
import { makeRanges } from './range.ts';
import { conditionalTotal, type Group, type Row, spectrumOf, totalOf, withoutOne } from './spectrum.ts';

const group = (width: number, shape: number, count = 1): Group => ({
  range: makeRanges([{ width, shape }])[0]!,
  count,
});

/** E exp(i t X) of X = width · Beta(shape, 6 − shape) by the midpoint rule after x = sin² θ. */
function transform(width: number, shape: number, t: number): [number, number] {
  const cells = 4000;
  let [real, imaginary, mass] = [0, 0, 0];
  for (let k = 0; k < cells; k++) {
    const theta = ((k + 0.5) * Math.PI) / (2 * cells);
    const density = Math.sin(theta) ** (2 * shape - 1) * Math.cos(theta) ** (11 - 2 * shape);
    const x = width * Math.sin(theta) ** 2;
    mass += density;
    real += density * Math.cos(t * x);
    imaginary += density * Math.sin(t * x);
  }
  return [real / mass, imaginary / mass];
}

function expectAt(row: Row, k: number, [real, imaginary]: readonly [number, number]): void {
  expect(Math.abs(row.real[k]! - real)).toBeLessThan(2e-6);
  expect(Math.abs(row.imaginary[k]! - imaginary)).toBeLessThan(2e-6);
}

describe('the spectrum', () => {
  it.each([1, 2.3, 3, 5])('of one range is that of its density, whatever the correlation: shape %d', (shape) => {
    for (const correlation of [0, 0.2, 0.7]) {
      const row = totalOf(spectrumOf([group(2, shape)], latticeFor(correlation, 1, 0.5), 0.9, 1, 5));
      for (let k = 0; k < 5; k++) expectAt(row, k, transform(2, shape, 0.9 * (k + 1)));
    }
  });

  it('may begin anywhere', () => {
    const lattice = latticeFor(0.2, 3, 0.4);
    const groups = [group(2, 1.4), group(1, 4, 2)];
    const whole = totalOf(spectrumOf(groups, lattice, 0.7, 1, 9));
    const later = totalOf(spectrumOf(groups, lattice, 0.7, 6, 4));
    for (let k = 0; k < 4; k++) expectAt(later, k, [whole.real[k + 5]!, whole.imaginary[k + 5]!]);
  });

  it('of independent ranges is the product of theirs', () => {
    const row = totalOf(spectrumOf([group(2, 1.4), group(1, 4, 2)], latticeFor(0, 3, 0.5), 1.1, 1, 3));
    for (let k = 0; k < 3; k++) {
      let product: [number, number] = [1, 0];
      for (const [a, b] of [[2, 1.4] as const, [1, 4] as const, [1, 4] as const].map(([width, shape]) =>
        transform(width, shape, 1.1 * (k + 1)),
      )) {
        product = [product[0] * a - product[1] * b, product[0] * b + product[1] * a];
      }
      expectAt(row, k, product);
    }
  });

  it('of two correlated ranges is a double integral over their scores', () => {
    const groups = [group(2, 1.4), group(1, 4)];
    const rho = 0.6;
    const row = totalOf(spectrumOf(groups, latticeFor(rho, 2, 0.5), 1.3, 1, 2));
    for (let k = 0; k < 2; k++) {
      let [real, imaginary, mass] = [0, 0, 0];
      for (let u = -6; u <= 6; u += 0.1) {
        for (let v = -6; v <= 6; v += 0.1) {
          const density = Math.exp(-0.5 * (u * u + v * v));
          const other = rho * u + Math.sqrt(1 - rho * rho) * v;
          const x = 2 * groups[0]!.range.table.quantile(u) + groups[1]!.range.table.quantile(other);
          mass += density;
          real += density * Math.cos(1.3 * (k + 1) * x);
          imaginary += density * Math.sin(1.3 * (k + 1) * x);
        }
      }
      expectAt(row, k, [real / mass, imaginary / mass]);
    }
  });

  it('without one range is that of the others', () => {
    const lattice = latticeFor(0.3, 4, 0.6);
    const groups = [group(2, 1.4), group(1, 4, 2), group(0.7, 3)];
    const rows = withoutOne(spectrumOf(groups, lattice, 0.8, 1, 4));
    const others = [
      [groups[1]!, groups[2]!],
      [groups[0]!, group(1, 4), groups[2]!],
      [groups[0]!, groups[1]!],
    ];
    others.forEach((rest, g) => {
      const row = totalOf(spectrumOf(rest, lattice, 0.8, 1, 4));
      for (let k = 0; k < 4; k++) expectAt(rows[g]!, k, [row.real[k]!, row.imaginary[k]!]);
    });
  });

  it('given the factor holds one row per value, the lowest first', () => {
    const lattice = latticeFor(0.5, 2, 0.8);
    const given = conditionalTotal(spectrumOf([group(1, 3, 2)], lattice, 0.01, 1, 2));
    expect(given.real).toHaveLength(2 * lattice.factorWeights.length);
    // At so low a frequency the imaginary part is 0.01 times the mean: nearly 0 below, 1 in the middle, 2 above.
    const means = Array.from(lattice.factorWeights, (_, i) => given.imaginary[2 * i]! / 0.01);
    expect(means[lattice.factorHalf]!).toBeCloseTo(1, 3);
    expect(means[0]!).toBeLessThan(0.3);
    expect(means.at(-1)!).toBeGreaterThan(1.7);
    expect(means.every((mean, i) => i === 0 || mean > means[i - 1]!)).toBe(true);
  });
});
