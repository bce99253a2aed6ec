import { betaCdf } from './beta.ts';
import { normalCdf, normalDensity } from './normal.ts';
import type { Range, RangeSum } from './range.ts';

/** One range: the regularised incomplete beta function. */
export function singleSum({ width, shape }: Range): RangeSum {
  return { survival: (x) => betaCdf((width - x) / width, 6 - shape, shape) };
}

const REACH = 7.6;
const PANELS = 4;
const PANEL_SIZE = 32;

/**
 * Two ranges: given the score w of one, the score of the other is normal with mean correlation · w, and an
 * integral over w is left. It is taken between the scores from which on the other range does not matter, by
 * Gauss–Legendre, so that no kink of a density lies inside.
 */
export function pairSum(wider: Range, narrower: Range, correlation: number): RangeSum {
  const spread = Math.sqrt(1 - correlation * correlation);
  const { nodes, weights } = gaussLegendre(PANEL_SIZE);

  function reached(x: number, w: number): number {
    const score = wider.table.score((x - narrower.width * narrower.table.quantile(w)) / wider.width);
    return normalDensity(w) * normalCdf((correlation * w - score) / spread);
  }

  return {
    survival(x) {
      const from = Math.max(-REACH, narrower.table.score((x - wider.width) / narrower.width));
      const to = Math.min(REACH, narrower.table.score(x / narrower.width));
      const half = (0.5 * (to - from)) / PANELS;
      let sum = 0;
      for (let panel = 0; panel < PANELS; panel++) {
        const middle = from + half * (2 * panel + 1);
        for (let k = 0; k < PANEL_SIZE; k++) sum += weights[k]! * reached(x, middle + half * nodes[k]!);
      }
      return normalCdf(-to) + half * sum;
    },
  };
}

/** Nodes and weights on [−1, 1]: the roots of the Legendre polynomial of degree `size`, by Newton's method. */
function gaussLegendre(size: number): { nodes: Float64Array; weights: Float64Array } {
  const nodes = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    let x = Math.cos((Math.PI * (k + 0.75)) / (size + 0.5));
    let slope = 1;
    for (let round = 0; round < 6; round++) {
      let value = 1;
      let previous = 0;
      for (let degree = 1; degree <= size; degree++) {
        const next = ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree;
        previous = value;
        value = next;
      }
      slope = (size * (x * value - previous)) / (x * x - 1);
      x -= value / slope;
    }
    nodes[k] = x;
    weights[k] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}
