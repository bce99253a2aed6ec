// biome-ignore-all lint/correctness/noPrecisionLoss: the coefficients stand as they were published
/**
 * The standard normal distribution function by W. J. Cody's rational approximations of erfc
 * ("Rational Chebyshev approximations for the error function", Mathematics of Computation 23, 1969):
 * relative error below 1e-15 in both tails.
 */

const SMALL_P = [3209.377589138469472562, 377.4852376853020208137, 113.8641541510501556495, 3.161123743870565596947];
const SMALL_P_LAST = 0.185777706184603152673;
const SMALL_Q = [2844.236833439170622273, 1282.616526077372275645, 244.0246379344441733056, 23.60129095234412093499];

const MIDDLE_P = [
  1230.339354797997253272, 2051.078377826071465327, 1712.047612634070583141, 881.9522212417690904113,
  298.6351381974001311321, 66.11919063714162947748, 8.88314979438837594118, 0.5641884969886700892137,
  2.153115354744038463306e-8,
];
const MIDDLE_Q = [
  1230.339354803749420434, 3439.367674143721637281, 4362.619090143247158208, 3290.799235733459627046,
  1621.389574566690189269, 537.1811018620098575091, 117.6939508913124992822, 15.74492611070983473455,
];

const LARGE_P = [
  -6.587491615298378031564e-4, -1.60837851487422766307e-2, -1.257817261112292462047e-1, -3.603448999498044394003e-1,
  -3.053266349612323440403e-1, -1.631538713730209785062e-2,
];
const LARGE_Q = [
  2.335204976268691853866e-3, 6.05183413124413191215e-2, 5.279051029514284122376e-1, 1.872952849923460472062,
  2.568520192289822420631,
];

const INVERSE_SQRT_PI = 0.56418958354775628695;

/** P(Z ≤ x) of a standard normal Z. */
export function normalCdf(x: number): number {
  const y = Math.abs(x) * Math.SQRT1_2;
  if (y <= 0.46875) return 0.5 + 0.5 * x * Math.SQRT1_2 * smallErfRatio(y * y);
  const tail = 0.5 * Math.exp(-y * y) * (y <= 4 ? middleRatio(y) : largeRatio(y));
  return x < 0 ? tail : 1 - tail;
}

/** The standard normal density. */
export function normalDensity(x: number): number {
  return 0.3989422804014327 * Math.exp(-0.5 * x * x);
}

function smallErfRatio(square: number): number {
  let p = SMALL_P_LAST;
  let q = 1;
  for (let k = 3; k >= 0; k--) {
    p = p * square + SMALL_P[k]!;
    q = q * square + SMALL_Q[k]!;
  }
  return p / q;
}

function middleRatio(y: number): number {
  let p = MIDDLE_P[8]!;
  let q = 1;
  for (let k = 7; k >= 0; k--) {
    p = p * y + MIDDLE_P[k]!;
    q = q * y + MIDDLE_Q[k]!;
  }
  return p / q;
}

function largeRatio(y: number): number {
  const inverse = 1 / (y * y);
  let p = LARGE_P[5]!;
  let q = 1;
  for (let k = 4; k >= 0; k--) {
    p = p * inverse + LARGE_P[k]!;
    q = q * inverse + LARGE_Q[k]!;
  }
  return (INVERSE_SQRT_PI + (inverse * p) / q) / y;
}
