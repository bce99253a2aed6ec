import { describe, expect, it } from 'vitest';
import { type Lattice, latticeFor } from './lattice.ts';
import { referenceNormalCdf } from './testing.ts';

const factorsOf = ({ factorHalf, factorStride, step }: Lattice, correlation: number): number[] =>
  Array.from(
    { length: 2 * factorHalf + 1 },
    (_, i) => ((i - factorHalf) * factorStride * step) / Math.sqrt(correlation),
  );
const meanOver = (values: readonly number[], weights: Float64Array, value: (x: number) => number): number =>
  values.reduce((sum, x, i) => sum + weights[i]! * value(x), 0);

const CORRELATIONS = [0.001, 0.02, 0.2, 0.5, 0.8, 0.95];

describe('latticeFor', () => {
  it.each(CORRELATIONS)('has factors and residuals of mean 0 and variance 1: ρ = %d', (correlation) => {
    for (const spacing of [1, 0.5, 0.07]) {
      const lattice = latticeFor(correlation, 5, spacing);
      const factors = factorsOf(lattice, correlation);
      expect(meanOver(factors, lattice.factorWeights, () => 1)).toBeCloseTo(1, 13);
      expect(meanOver(factors, lattice.factorWeights, (f) => f)).toBeCloseTo(0, 13);
      expect(Math.abs(meanOver(factors, lattice.factorWeights, (f) => f * f) - 1)).toBeLessThan(1e-4);
      const { residualWeights, residualHalf, residualStride, step } = lattice;
      const residuals = Array.from(residualWeights, (_, j) => (j * residualStride * step) / Math.sqrt(1 - correlation));
      expect(residualWeights).toHaveLength(residualHalf + 1);
      expect(residuals[1]!).toBeLessThanOrEqual(spacing + 1e-12);
      expect(2 * meanOver(residuals, residualWeights, () => 1) - residualWeights[0]!).toBeCloseTo(1, 13);
      expect(Math.abs(2 * meanOver(residuals, residualWeights, (r) => r * r) - 1)).toBeLessThan(1e-4);
    }
  });

  it.each(CORRELATIONS)('resolves the step that a sum of n alike is over the factor: ρ = %d', (correlation) => {
    for (const count of [1, 3, 8, 40]) {
      const lattice = latticeFor(correlation, count, 0.8);
      // Of n normal scores P(Σ ≥ a | factor) = Φ((n √ρ f − a) / √(n (1 − ρ))), and in all Φ(−a / √(n (1 − ρ) + n² ρ)).
      const slope = count * Math.sqrt(correlation);
      const width = Math.sqrt(count * (1 - correlation));
      for (const score of [-2, -0.4, 0, 1.1]) {
        const amount = score * Math.hypot(slope, width);
        const mean = meanOver(factorsOf(lattice, correlation), lattice.factorWeights, (f) =>
          referenceNormalCdf((slope * f - amount) / width),
        );
        expect(Math.abs(mean - referenceNormalCdf(-score))).toBeLessThan(1e-5);
      }
    }
  });

  it('has few scores where both spacings are of one size', () => {
    // Of ρ = 0.2 the factor's scores move half as fast as a residual's.
    const { factorStride, residualStride, factorHalf, residualHalf } = latticeFor(0.2, 3, 0.84);
    expect([factorStride, residualStride, factorHalf, residualHalf]).toEqual([1, 2, 5, 5]);
    expect(latticeFor(0.95, 1, 0.8).factorStride).toBeGreaterThan(1);
    expect(latticeFor(0.95, 1, 0.8).residualStride).toBe(1);
  });

  it('has a single factor without correlation', () => {
    const lattice = latticeFor(0, 7, 0.5);
    expect([...lattice.factorWeights]).toEqual([1]);
    expect([lattice.factorHalf, lattice.step, lattice.residualStride, lattice.residualHalf]).toEqual([0, 0.5, 1, 9]);
  });
});
