import { lineToBeOn } from '../growth/line.ts';
import { round12 } from '../growth/round.ts';
import { addMonths, monthsElapsed } from '../values/dates.ts';
import type { Growth } from './assessment.ts';
import type { Facts } from './facts/facts.ts';

/**
 * Whether WHO can deliver HOW BIG, as it is shown and written out; `null` where there is no valid goal. What takes a
 * distribution is worked out when it is looked at: `plan check` shows nothing but the probability.
 */
export function growthOfPlan(facts: Facts): Growth | null {
  const { howBig, growth, segments } = facts;
  if (howBig === null || growth === null) return null;
  return {
    currency: facts.unit.currency,
    unit: facts.unit.unit,
    measure: facts.plan.howBig?.measure?.trim() || 'annual revenue',
    start: howBig.start,
    months: howBig.months,
    baseline: round12(howBig.baseline),
    target: round12(howBig.target),
    goal: round12(howBig.goal),
    attrition: round12(howBig.attrition),
    required: round12(howBig.required),
    expected: round(growth.expected),
    coverage: round(growth.coverage),
    get probability() {
      return round(growth.probability);
    },
    get p10() {
      return round(growth.p10);
    },
    get p50() {
      return round(growth.p50);
    },
    get p90() {
      return round(growth.p90);
    },
    annualRate: round(howBig.annualRate),
    get carries() {
      return round(growth.carries);
    },
    confidence: howBig.confidence,
    segments: growth.segments.map((segment, index) => ({
      id: segment.id,
      name: segments[index]!.name,
      chosen: segment.chosen,
      mean: round(segment.mean),
      low: round(segment.low),
      high: round(segment.high),
      share: round(segment.share),
      get without() {
        return round(segment.without);
      },
      sumAtLow: round(segment.sumAtLow),
      sumAtHigh: round(segment.sumAtHigh),
    })),
    bridge: bridgeOf(facts),
    get line() {
      return lineOf(facts);
    },
    get smallestSets() {
      return growth.smallestSets.map((set) => ({
        segments: set.ids,
        expected: round12(set.expected),
        probability: round12(set.probability),
      }));
    },
    shortfallOfAll: round(growth.shortfallOfAll),
  };
}

function round(value: number | null): number | null {
  return value === null ? null : round12(value);
}

/** From today's business to the end of the horizon; empty where the segments are not added up. */
function bridgeOf({ howBig, growth, segments }: Facts): Growth['bridge'] {
  if (howBig === null || growth?.expected == null) return [];
  const additions = growth.segments.flatMap((segment, index) =>
    segment.chosen && segment.mean !== null ? [{ label: segments[index]!.name, value: round12(segment.mean) }] : [],
  );
  return [
    { label: 'baseline', value: round12(howBig.baseline) },
    { label: 'attrition', value: howBig.attrition === 0 ? 0 : round12(-howBig.attrition) },
    ...additions,
    { label: 'end', value: round12(howBig.baseline - howBig.attrition + growth.expected) },
  ];
}

/** The line to be on at the start, after every month, and at the end. */
function lineOf({ howBig, candidates, dimensions }: Facts): Growth['line'] {
  const { start } = howBig ?? {};
  if (howBig === null || start == null || dimensions.length > 1) return [];
  return Array.from({ length: howBig.months + 1 }, (_, month) => {
    const date = addMonths(start, month);
    return { date, value: round12(lineToBeOn(howBig, candidates, monthsElapsed(start, howBig.months, date))) };
  });
}
