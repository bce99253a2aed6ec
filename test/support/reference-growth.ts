/** The figures of HOW BIG × WHO a second time, written down from their definitions, with probabilities by brute force. */
import type { Estimate } from '../../src/growth/estimate.ts';
import type { GrowthInput, TermInput } from '../../src/growth/input.ts';
import type { Potential } from '../../src/growth/types.ts';
import { referenceProbabilities } from './reference-sums.ts';

export interface ReferenceGrowth {
  readonly required: number;
  readonly expected: number;
  readonly probability: number | null;
  readonly now: {
    readonly toFind: number;
    readonly expected: number;
    readonly probability: number | null;
    readonly planned: number;
  } | null;
  /** Null where a probability is within 0.005 of a line. */
  readonly verdict: string | null;
}

const mean = ({ low, likely, high }: Potential): number => (low + 4 * likely + high) / 6;
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const clamp = (part: number): number => Math.min(1, Math.max(0, part));

/** The PERT with p10 and p90, by tables of Beta's distribution function. */
function tenthsFitted(p10: number, likely: number, p90: number): Potential {
  const POINTS = 4000;
  const tenths = (position: number): [number, number] => {
    const [a, b] = [4 * position, 4 * (1 - position)];
    let total = 0;
    const below = Array.from({ length: POINTS }, (_, k) => {
      // Points at x = (1 − cos θ) / 2, middles of even steps of θ.
      const theta = (Math.PI * (k + 0.5)) / POINTS;
      const x = (1 - Math.cos(theta)) / 2;
      total += x ** a * (1 - x) ** b * Math.sin(theta);
      return total;
    });
    const quantile = (p: number): number => {
      const k = below.findIndex((mass) => mass >= p * total);
      const before = k === 0 ? 0 : below[k - 1]!;
      const theta = (Math.PI * (k + (p * total - before) / (below[k]! - before))) / POINTS;
      return (1 - Math.cos(theta)) / 2;
    };
    return [quantile(0.1), quantile(0.9)];
  };
  let [low, high] = [0, 1];
  for (let round = 0; round < 24; round++) {
    const position = (low + high) / 2;
    const [q10, q90] = tenths(position);
    if ((position - q10) / (q90 - q10) < (likely - p10) / (p90 - p10)) low = position;
    else high = position;
  }
  const [q10, q90] = tenths(low);
  const width = (p90 - p10) / (q90 - q10);
  return { low: p10 - q10 * width, likely, high: p10 + (1 - q10) * width };
}

function range(estimate: Estimate, change: (amount: number) => number): Potential {
  if (estimate.kind === 'constant') {
    const amount = change(estimate.amount);
    return { low: amount, likely: amount, high: amount };
  }
  if (estimate.kind === 'limits') {
    return { low: change(estimate.low), likely: change(estimate.likely), high: change(estimate.high) };
  }
  const [p10, likely, p90] = [change(estimate.p10), change(estimate.likely), change(estimate.p90)];
  return p10 === p90 ? { low: p10, likely, high: p90 } : tenthsFitted(p10, likely, p90);
}

/** Of sums of constants, null. */
function chanceOf(terms: readonly Potential[], correlation: number, amount: number, cells: number): number | null {
  if (terms.every(({ low, high }) => low === high)) return null;
  const least = sum(terms.map(({ low }) => low));
  const most = sum(terms.map(({ high }) => high));
  if (amount <= least) return 1;
  return amount >= most ? 0 : referenceProbabilities(terms, correlation, [amount], cells)[0]!;
}

/** Of an input in which everything is stated. */
export function referenceGrowth(input: GrowthInput, cells: number): ReferenceGrowth {
  const { howBig, correlation } = input;
  const [baseline, m, days, asOf, aim] = [howBig.baseline!, howBig.months!, howBig.days!, howBig.asOf!, howBig.aim!];
  const target =
    'target' in aim ? aim.target : baseline * ('growth' in aim ? 1 + aim.growth : (1 + aim.growthAYear) ** (m / 12));
  const loss = howBig.attrition === 'unreadable' ? null : howBig.attrition;
  const lost = range(loss?.estimate ?? { kind: 'constant', amount: 0 }, (figure) => {
    if (loss?.unit === 'share') return baseline * figure;
    return loss?.unit === 'share-a-year' ? baseline * (1 - (1 - figure) ** (m / 12)) : figure;
  });
  const kept = baseline === 0 ? 1 : 1 - mean(lost) / baseline;
  const chosen = input.terms.filter((term) => term.chosen);
  const additionOf = (term: TermInput): Potential => {
    if (term.closeMonths >= m) return { low: 0, likely: 0, high: 0 };
    return term.target ? range(term.target, (amount) => amount - term.today! * kept) : range(term.potential!, (x) => x);
  };
  const additions = chosen.map(additionOf);
  const minus = ({ low, likely, high }: Potential): Potential => ({ low: -high, likely: -likely, high: -low });
  const probability = chanceOf([...additions, minus(lost)], correlation, target - baseline, cells);
  const required = target - baseline + mean(lost);
  const expected = sum(additions.map(mean));

  const past = howBig.readings.filter(({ day }) => day <= asOf);
  const latest = past.sort((a, b) => b.day - a.day)[0];
  let now: ReferenceGrowth['now'] = null;
  if (latest && latest.day < days) {
    const t = (m * latest.day) / days;
    const s = (u: number): number => {
      if (baseline === 0 || target === 0 || baseline === target) return u;
      return ((target / baseline) ** u - 1) / (target / baseline - 1);
    };
    const waits = chosen.map(({ closeMonths }) => Math.min(closeMonths, m - 1));
    let due = waits.map((c) => s(clamp((t - c) / (m - c))));
    let lostDue = s(t / m);
    const weights = additions.map((addition) => Math.max(0, mean(addition)));
    const path = sum(weights) > 0 ? sum(weights.map((w, k) => (w / sum(weights)) * due[k]!)) : s(t / m);
    let planned = baseline + (target - baseline) * path;
    let toCome = 0;
    const milestones = howBig.milestones === 'unreadable' ? [] : howBig.milestones;
    if (milestones.length > 0) {
      const points = [{ day: 0, value: baseline }, ...milestones, { day: days, value: target }];
      const k = points.findIndex(({ day }) => day >= latest.day);
      const [from, to] = [points[k - 1]!, points[k]!];
      const u = (latest.day - from.day) / (to.day - from.day);
      const isStraight = from.value === 0 || to.value === 0;
      planned = isStraight ? from.value + u * (to.value - from.value) : from.value * (to.value / from.value) ** u;
      lostDue = target === baseline ? t / m : clamp((planned - baseline) / (target - baseline));
      due = due.map(() => lostDue);
    }
    if (howBig.per === 'horizon') {
      lostDue = t / m;
      due = due.map(() => lostDue);
      planned = (target * t) / m;
      toCome = (1 - t / m) * baseline;
    }
    const times = ({ low, likely, high }: Potential, f: number) => ({
      low: f * low,
      likely: f * likely,
      high: f * high,
    });
    const left = additions.map((addition, k) => times(addition, 1 - due[k]!));
    const missing = target - latest.value - toCome;
    const all = [...left, minus(times(lost, 1 - lostDue))];
    now = {
      toFind: missing + (1 - lostDue) * mean(lost),
      expected: sum(left.map(mean)),
      probability: probability === null ? null : chanceOf(all, correlation, missing, cells),
      planned,
    };
  }

  const isValid = required > 0 || additions.some((addition) => mean(addition) < 0);
  const isOver = asOf >= days;
  const tells = latest !== undefined && latest.day >= days - howBig.every;
  const basis = now?.probability ?? probability;
  const lines = [0.01, 0.3, howBig.confidence];
  let verdict: string | null;
  if (isValid && latest && latest.value >= target && (target > baseline || tells)) verdict = 'reached';
  else if (isValid && isOver && tells && latest && latest.value < target) verdict = 'missed';
  else if (!isValid || isOver) verdict = 'unknown';
  else if (basis === null) verdict = expected - mean(lost) >= target - baseline ? 'on-paper' : 'unlikely';
  else if (lines.some((line) => Math.abs(basis - line) < 0.005)) verdict = null;
  else verdict = basis < 0.3 ? 'unlikely' : basis < howBig.confidence ? 'may' : 'can';
  return { required, expected, probability, now, verdict };
}
