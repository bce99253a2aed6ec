/** P(Z ≤ x) of a standard normal Z, within 1e-7: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17. */
export function normalCdf(x: number): number {
  if (Math.abs(x) > 6) return x < 0 ? 0 : 1;
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = normalDensity(x) * series;
  return x < 0 ? tail : 1 - tail;
}

/** The standard normal density. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/**
 * The x below which a standard normal variable lies with probability `below`, to seven digits: M. J. Wichura,
 * algorithm AS 241 (PPND7), Applied Statistics 37, 1988.
 * @param above 1 − below, given as well so that neither tail loses digits; both are above 0
 */
export function normalQuantile(below: number, above: number): number {
  const q = 0.5 * (below - above);
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    const numerator = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
    return (q * numerator) / (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1);
  }
  const r = Math.sqrt(-Math.log(Math.min(below, above)));
  const size = r <= 5 ? nearTail(r - 1.6) : farTail(r - 5);
  return q < 0 ? -size : size;
}

function nearTail(r: number): number {
  return (
    (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) /
    ((0.12021132975 * r + 0.7370016425) * r + 1)
  );
}

function farTail(r: number): number {
  return (
    (((0.017337203997 * r + 0.42868294337) * r + 3.081222386) * r + 6.657905115) /
    ((0.012258202635 * r + 0.24197894225) * r + 1)
  );
}
