import { FORMAT } from '../../../method/sources.ts';
import { showAmounts } from '../../../values/money.ts';
import { parseAmount } from '../../../values/values.ts';
import type { Facts } from '../../facts/facts.ts';
import { above } from '../../facts/settings.ts';
import { quoted } from '../listed.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** The part of the baseline by which rounded figures may exceed it. */
const ROUNDING = 0.005;

export const segmentsOverlap = defineRule({
  id: 'segments-overlap',
  severity: 'error',
  section: 'who',
  summary: 'The segments overlap: two dimensions are mixed, or together they are more than the baseline.',
  why: 'A woman in China who buys online is one customer, and a plan that counts her once by region, once by channel and once by product finds three times the growth there is. Only segments that exclude each other can be added up.',
  fix: 'Divide all segments along one dimension, and give each its own part of the baseline.',
  source: FORMAT,
  examples: {
    bad: {
      plan: `who:
  dimension: region
  segments:
    - id: north
      name: The North
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
    - id: online
      name: Online
      dimension: channel
      potential: {low: 500k, likely: 1.4M, high: 2.6M}
`,
      at: '/who/segments[id=online]/dimension',
    },
    good: {
      plan: `who:
  dimension: region
  segments:
    - id: north
      name: The North
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
    - id: south
      name: The South
      potential: {low: 500k, likely: 1.4M, high: 2.6M}
`,
    },
  },
  *check(facts) {
    const overlap = mixedDimensions(facts) ?? moreThanBaseline(facts);
    if (overlap !== null) yield overlap;
  },
});

function mixedDimensions({ plan, segments, dimensions }: Facts): Outcome | null {
  if (dimensions.length < 2) return null;
  const usual = (plan.who?.dimension?.trim() || dimensions[0]!).toLowerCase();
  const different = segments.filter(({ dimension }) => dimension !== null && dimension.toLowerCase() !== usual);
  const [first, ...others] = different.map(({ path, name, dimension }) => ({
    path: [...path, 'dimension'],
    message: `"${name}" is divided by "${dimension}".`,
  }));
  return {
    path: first!.path,
    message: `The segments are divided by ${quoted(dimensions)}: the same customer may be counted twice, so nothing is added up.`,
    related: others,
  };
}

function moreThanBaseline({ plan, segments, unit }: Facts): Outcome | null {
  const baseline = parseAmount(plan.howBig?.baseline);
  const today = segments.reduce((sum, segment) => sum + (segment.today ?? 0), 0);
  if (baseline === null || !above(today, baseline * (1 + ROUNDING))) return null;
  const [sum, whole, excess] = showAmounts(unit, [today, baseline, today - baseline]);
  return {
    path: ['who', 'segments'],
    message: `Today the segments add up to ${sum}, which is ${excess} more than the baseline of ${whole}: somebody is counted twice.`,
    help: `Find who is in two segments, or correct "today" of the segments, or the baseline, by ${excess}.`,
    related: [{ path: ['howBig', 'baseline'], message: `The baseline is ${whole}.` }],
  };
}
