import { statedFigures } from '../growth/estimate.ts';
import { figuresOf, growthOf } from '../growth/growth.ts';
import type { TermGrowth } from '../growth/result.ts';
import { round12, total } from '../growth/round.ts';
import { addDays, addMonths, monthsElapsed } from '../values/dates.ts';
import type {
  BridgeStep,
  GrowthNow,
  GrowthOther,
  GrowthSegment,
  GrowthUnit,
  GrowthView,
  PlanGrowth,
} from './assessment.ts';
import type { Facts } from './facts/facts.ts';
import { confidenceOf, measureName } from './facts/how-big.ts';
import { type ContributionFacts, termInput } from './facts/segments.ts';

/**
 * HOW BIG × WHO as it is shown and written out; `null` where there is no HOW BIG. What takes many distributions is
 * calculated when it is looked at.
 */
export function growthOfPlan(facts: Facts): PlanGrowth | null {
  const { growth, plan, horizon } = facts;
  if (plan.howBig === undefined) return null;
  const { howBig } = growth;
  const input = facts.growthInput.howBig;
  return {
    currency: facts.unit.currency,
    unit: facts.unit.unit,
    measure: measureName(plan),
    per: input.per,
    start: plan.howBig.start ?? null,
    months: howBig?.months ?? input.months,
    end: horizon?.end ?? null,
    baseline: round(input.baseline),
    target: round(howBig?.target),
    goal: round(howBig?.goal),
    attrition: round(howBig?.attrition),
    required: round(howBig?.required),
    expected: round(growth.expected),
    coverage: round(growth.coverage),
    probability: round(growth.probability),
    p10: round(growth.p10),
    p50: round(growth.p50),
    p90: round(growth.p90),
    annualRate: round(howBig?.annualRate),
    realAnnualRate: round(howBig?.realRate),
    carries: round(growth.carries),
    confidence: confidenceOf(plan),
    known: {
      terms: growth.known.stated.length,
      of: growth.known.stated.length + growth.known.unstated.length,
      expected: round12(growth.known.expected),
    },
    now: nowOf(facts),
    segments: segmentsOf(facts),
    other: facts.others.map((other) => termOf(facts, other)),
    views: viewsOf(facts),
    get units() {
      return unitsOf(facts);
    },
    bridge: bridgeOf(facts),
    line: lineOf(facts),
    get smallestSets() {
      return growth.smallestSets.map(({ ids, expected, probability }) => ({
        segments: ids,
        expected: round12(expected),
        probability: round(probability),
      }));
    },
    shortfallOfAll: round(growth.shortfallOfAll),
  };
}

function round(value: number | null | undefined): number | null {
  return value == null ? null : round12(value);
}

function nowOf({ growth, horizon }: Facts): GrowthNow | null {
  const { now } = growth;
  if (now === null || horizon === null) return null;
  return {
    date: addDays(horizon.start, now.day),
    value: round12(now.value),
    line: round(now.planned),
    toFind: round(now.toFind),
    expected: round(now.expected),
    left: now.left.map(({ id, mean }) => ({ id, mean: round12(mean) })),
    lossesLeft: round(now.lossesLeft),
    probability: round(now.probability),
    carries: round(now.carries),
  };
}

/** The figures of a segment or another contribution, be it a term of the sum or not. */
function figures(facts: Facts, term: ContributionFacts): TermGrowth {
  return facts.figures.get(term) ?? figuresOf(termInput(term), facts.howBig);
}

function segmentsOf(facts: Facts): GrowthSegment[] {
  return facts.segments.map((segment) => {
    const { end, rate } = figures(facts, segment);
    const { chosen, isJudged, dimension, today } = segment;
    const ofSegment = { dimension, chosen, isJudged, today: round(today), end: round(end), annualRate: round(rate) };
    return { ...termOf(facts, segment), ...ofSegment };
  });
}

function termOf(facts: Facts, term: ContributionFacts): GrowthOther {
  const growth = figures(facts, term);
  const stated = growth.stated;
  const ends = term.estimate?.kind ?? null;
  const written = growth.isLate || stated === null || term.estimate === null ? null : statedFigures(term.estimate);
  const remaining = written === null ? null : written[0] - stated![0];
  return {
    id: term.id,
    name: term.name,
    mean: round(growth.mean),
    low: round(stated?.[0]),
    high: round(stated?.[1]),
    likely: written === null ? null : round12(written[1] - remaining!),
    remaining: term.key === 'target' ? round(remaining) : null,
    isLate: growth.isLate,
    ends: ends !== null && stated !== null && stated[0] === stated[1] ? 'constant' : ends,
    share: round(growth.share),
    without: round(growth.without),
    sumAtLow: round(growth.sumAtLow),
    sumAtHigh: round(growth.sumAtHigh),
  };
}

/** The judged view first. */
function viewsOf(facts: Facts): GrowthView[] {
  const { views, howBig, segments, growth } = facts;
  if (views === null || segments.length === 0) return [];
  const required = howBig?.required ?? null;
  const judgedName = facts.chosenSegments[0]?.dimension ?? facts.plan.who?.dimension?.trim() ?? null;
  const judged = {
    dimension: judgedName,
    judged: true,
    expected: round(growth.expected),
    coverage: round(growth.coverage),
  };
  const byPlace = new Map(segments.map((segment) => [segment.path.at(-1), segment]));
  const others = views.others.flatMap(({ dimension, segments: places }) => {
    const own = places.map((place) => byPlace.get(place)!).filter(({ chosen }) => chosen);
    if (own.length === 0) return [];
    const means = own.map((segment) => figures(facts, segment).mean);
    const expected = means.some((mean) => mean === null) ? null : total(means.map((mean) => mean!));
    const coverage = expected === null || required === null || required <= 0 ? null : expected / required;
    return [{ dimension, judged: false, expected: round(expected), coverage: round(coverage) }];
  });
  return [judged, ...others];
}

/** The units that a group names, with what each has to do with its sum where their segments are its WHO. */
function unitsOf(facts: Facts): GrowthUnit[] {
  const { units, growth, growthInput, isGroup } = facts;
  const shareOf = new Map(growth.terms.map(({ id, share }) => [id, share]));
  return units.map(({ file, name, facts: unit, problem, terms }) => {
    const ids = new Set(terms.map(({ id }) => id));
    const shares = terms.map(({ id }) => shareOf.get(id)).filter((share) => share != null);
    const isCounted = isGroup && problem === null && growth.expected !== null;
    return {
      path: file,
      organization: unit === null ? null : name,
      verdict: problem === null && unit !== null ? unit.growth.verdict.value : 'unknown',
      goal: round(unit?.goal?.goal),
      share: isCounted ? round12(total(shares)) : null,
      get without() {
        if (!isCounted) return null;
        const others = growthInput.terms.filter(({ id }) => !ids.has(id));
        return round(growthOf({ ...growthInput, terms: others }).probability);
      },
    };
  });
}

/** From today's business to the end of the horizon; empty where the terms are not added up. */
function bridgeOf({ growth, terms }: Facts): BridgeStep[] {
  const { bridge, howBig } = growth;
  if (bridge === null || howBig === null) return [];
  const additions = terms.flatMap(({ id, name, kind, chosen }, index): BridgeStep[] => {
    const mean = growth.terms[index]?.mean ?? null;
    return chosen && mean !== null ? [{ kind, id, label: name, value: round12(mean) }] : [];
  });
  const step = (kind: BridgeStep['kind'], value: number): BridgeStep => ({
    kind,
    id: null,
    label: kind,
    value: round12(value),
  });
  return [
    step('baseline', bridge.baseline),
    step('attrition', bridge.attrition === 0 ? 0 : -bridge.attrition),
    ...additions,
    step('end', bridge.end),
    step('target', howBig.target),
  ];
}

function lineOf({ growth, horizon }: Facts): PlanGrowth['line'] {
  const { path } = growth;
  if (path === null || horizon === null) return [];
  const { start, months } = horizon;
  return Array.from({ length: months + 1 }, (_, month) => {
    const date = addMonths(start, month);
    return { date, value: round12(path.valueAt(monthsElapsed(start, months, date))) };
  });
}
