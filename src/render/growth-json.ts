/** The verdict and the figures behind it in the shape that programs rely on, key by key. */
import type { GrowthOther, GrowthSegment, MeasureStanding, PlanGrowth, PlanVerdict } from '../judge/assessment.ts';

export function verdictToJson({ value, sentence, basis, probability, confidence, reasons }: PlanVerdict): object {
  return {
    value,
    sentence,
    basis,
    probability,
    confidence,
    reasons: reasons.map(({ code, pointer, message }) => ({ code, pointer, message })),
  };
}

// biome-ignore format: the keys in the order of the contract
export function growthToJson(growth: PlanGrowth): object {
  const { currency, unit, measure, per, start, months, end, baseline, target, goal, attrition, required } = growth;
  const { expected, coverage, probability, p10, p50, p90, annualRate, realAnnualRate, carries, known, now } = growth;
  return {
    currency, unit, measure, per, start, months, end, baseline, target, goal, attrition, required,
    expected, coverage, probability, p10, p50, p90, annualRate, realAnnualRate, carries,
    known: { terms: known.terms, of: known.of, expected: known.expected },
    now: now && { date: now.date, value: now.value, line: now.line, toFind: now.toFind, expected: now.expected,
      probability: now.probability, carries: now.carries },
    segments: growth.segments.map(segmentToJson),
    other: growth.other.map(otherToJson),
    views: growth.views.map(({ dimension, judged, expected: sum, coverage: part }) =>
      ({ dimension, judged, expected: sum, coverage: part })),
    units: growth.units.map(({ path, organization, verdict, goal: own, share, without }) =>
      ({ path, organization, verdict, goal: own, share, without })),
    bridge: growth.bridge.map(({ kind, id, label, value }) => ({ kind, id, label, value })),
    line: growth.line.map(({ date, value }) => ({ date, value })),
    smallestSets: growth.smallestSets.map(({ segments, expected: sum, probability: chance }) =>
      ({ segments, expected: sum, probability: chance })),
  };
}

// biome-ignore format: the keys in the order of the contract
function segmentToJson(segment: GrowthSegment): object {
  const { id, name, dimension, chosen, today, mean, low, high, ends, end, annualRate } = segment;
  const { share, without, sumAtLow, sumAtHigh } = segment;
  return { id, name, dimension, chosen, today, mean, low, high, ends, end, annualRate, share, without, sumAtLow, sumAtHigh };
}

function otherToJson({ id, name, mean, low, high, ends, share, without }: GrowthOther): object {
  return { id, name, mean, low, high, ends, share, without };
}

// biome-ignore format: the keys in the order of the contract
export function measureToJson(measure: MeasureStanding): object {
  const { id, name, unit, better, baseline, target, due, latest, line, state } = measure;
  return { id, name, unit, better, baseline, target, due,
    latest: latest && { date: latest.date, value: latest.value }, line, state };
}
