import { normalDensity } from './normal.ts';

/**
 * Scores of one pairwise correlation are √ρ · factor + √(1 − ρ) · residual. Integrals over the common factor, and over a
 * range's residual given the factor, are sums over equally spaced values of both (the trapezoid rule, which converges
 * exponentially for integrands as smooth as these); the spacings are such that all the scores lie on one lattice, so that
 * few of them differ.
 */
export interface Lattice {
  /** The distance of neighbouring scores. */
  readonly step: number;
  /** Factor i = −factorHalf … factorHalf has the score i · factorStride · step. */
  readonly factorStride: number;
  readonly factorHalf: number;
  /** The factors' weights, from the lowest to the highest. They add up to 1. */
  readonly factorWeights: Float64Array;
  /** Residual j = −residualHalf … residualHalf adds j · residualStride · step to the factor's score. */
  readonly residualStride: number;
  readonly residualHalf: number;
  /** The residuals' weights, from the middle to one end. */
  readonly residualWeights: Float64Array;
}

/** Beyond this nothing is sampled; what lies there counts as lying at the outermost values. */
const REACH = 4.8;
/** At this spacing, in standard deviations of the integrand, the trapezoid rule's error is about exp(−(2π / 1.35)² / 2). */
const SPACING = 1.35;
const WIDEST_SPACING = 1;

/**
 * @param count of ranges that depend on the factor
 * @param residualSpacing the widest spacing of the residuals that is fine enough
 */
export function latticeFor(correlation: number, count: number, residualSpacing: number): Lattice {
  const loading = Math.sqrt(correlation);
  const spread = Math.sqrt(1 - correlation);
  const widestResidual = spread * Math.min(residualSpacing, WIDEST_SPACING);
  if (loading === 0) return latticeOf(widestResidual, 0, 0, 1, spread);
  // P(sum ≥ x | factor) is a step; it is sharpest where the sum's n ranges are alike.
  const sharpness = spread / (loading * Math.sqrt(count));
  const widestFactor = loading * Math.min(WIDEST_SPACING, (SPACING * sharpness) / Math.hypot(1, sharpness));
  if (widestFactor < widestResidual) {
    const stride = Math.max(1, Math.round(widestResidual / widestFactor));
    return latticeOf(Math.min(widestFactor, widestResidual / stride), 1, loading, stride, spread);
  }
  const stride = Math.max(1, Math.round(widestFactor / widestResidual));
  return latticeOf(Math.min(widestResidual, widestFactor / stride), stride, loading, 1, spread);
}

function latticeOf(
  step: number,
  factorStride: number,
  loading: number,
  residualStride: number,
  spread: number,
): Lattice {
  const factor = loading === 0 ? Number.POSITIVE_INFINITY : (factorStride * step) / loading;
  const upperFactors = upperWeights(factor);
  const residualWeights = upperWeights((residualStride * step) / spread);
  const factorHalf = upperFactors.length - 1;
  return {
    step,
    factorStride,
    factorHalf,
    factorWeights: Float64Array.from({ length: 2 * factorHalf + 1 }, (_, i) => upperFactors[Math.abs(i - factorHalf)]!),
    residualStride,
    residualHalf: residualWeights.length - 1,
    residualWeights,
  };
}

/** The weights of normal values 0, spacing, 2 · spacing …; with those of the mirrored values they add up to 1. */
function upperWeights(spacing: number): Float64Array {
  const half = Math.ceil(REACH / spacing) - 1;
  if (half < 1) return Float64Array.of(1);
  const weights = new Float64Array(half + 1);
  let rest = 0.5;
  for (let k = 0; k <= half; k++) {
    weights[k] = spacing * normalDensity(k * spacing);
    rest -= k === 0 ? 0.5 * weights[k]! : weights[k]!;
  }
  weights[half] = weights[half]! + rest;
  return weights;
}
