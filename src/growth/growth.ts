/** HOW BIG × WHO: whether the chosen terms can deliver the goal, and every figure that this rests on. */
import { annualRate } from './goal.ts';
import type { DatedValue, GrowthInput, HowBigInput, TermInput } from './input.ts';
import { lazily } from './lazily.ts';
import { type Outlook, outlookOf, scaled } from './outlook.ts';
import { pertMean } from './pert.ts';
import { type PlannedPath, plannedPath } from './planned-path.ts';
import { type GoalProblem, type HowBig, remainingPart, resolveHowBig, resolveTerm, type Term } from './resolve.ts';
import type { CoveringSet, Growth, Known, Now, TermGrowth } from './result.ts';
import { reaches, total } from './round.ts';
import { fewestCovering } from './smallest-sets.ts';
import { type SumDistribution, sumDistribution } from './sum-distribution.ts';
import type { Potential } from './types.ts';
import { verdictOf } from './verdict.ts';

type KnownTerm = Term & { readonly potential: Potential };
type SoundHowBig = HowBig & { readonly losses: Potential; readonly attrition: number; readonly required: number };

/**
 * Works out the verdict, and what takes further distributions (quantiles, `carries`, `without`, smallest sets) only when
 * it is first looked at. The same input gives the same figures on every run and machine.
 */
export function growthOf(input: GrowthInput): Growth {
  const { howBig: stated, correlation } = input;
  const resolved = resolveHowBig(stated);
  const howBig = typeof resolved === 'string' ? null : resolved;
  const terms = input.terms.map((term) => resolveTerm(term, howBig));
  const chosen = terms.filter((term) => term.input.chosen);
  const known = chosen.filter(isKnown);
  const goalProblem: GoalProblem | null =
    typeof resolved === 'string' ? resolved : asksNothing(resolved, known) ? 'asks-nothing' : null;
  const allKnown = chosen.length > 0 && known.length === chosen.length;

  const path = howBig && pathOf(howBig, stated, allKnown ? known : []);
  const latest = latestReading(stated);
  const isWithin = latest !== null && howBig !== null && latest.day < howBig.days;
  const isClear = goalProblem === null && input.isReadable && allKnown && (path !== null || !isWithin);
  const goal = isClear && isSound(howBig) ? howBig : null;

  const sum = goal && sumOf(goal, known, correlation);
  const isConstant = sum !== null && sum.low === sum.high;
  const outlook = goal && path && isWithin ? outlookAt(latest, goal, stated, known, correlation, path) : null;
  const planned = sum === null || isConstant ? null : sum.probabilityOfReaching(goal!.goal);
  const asItStands = outlook === null || isConstant ? null : outlook.left.probabilityOfReaching(outlook.required);
  const verdict = verdictOf({
    goal: goalProblem === null ? howBig : null,
    days: howBig?.days ?? 0,
    asOf: stated.asOf ?? 0,
    latest,
    every: stated.every,
    isKnown: goal !== null,
    addsUp: isConstant ? reaches(sum.low, goal!.goal) : null,
    planned,
    now: asItStands,
    confidence: stated.confidence,
  });

  const facts = {
    verdict,
    howBig,
    goalProblem,
    latest,
    path,
    known: knownOf(howBig, chosen, known),
    now: isWithin ? nowAt(latest, howBig, path) : null,
    terms: terms.map((term) => termOf(term, howBig)),
  };
  if (goal === null || sum === null || verdict.value === 'unknown') return { ...NOT_ADDED_UP, ...facts };
  const { baseline, attrition, required } = goal;
  const expected = total(known.map(meanOf));
  const sets = lazily(() => coveringSets(goal, terms.filter(isKnown), correlation));
  const isOver = verdict.value === 'reached' || verdict.value === 'missed';
  // The most that any set brings: with every segment that does not shrink.
  const ofAll = total(
    terms.filter(isKnown).map((term) => (term.input.kind === 'segment' ? Math.max(0, meanOf(term)) : meanOf(term))),
  );
  return {
    ...facts,
    expected,
    coverage: required <= 0 ? null : expected / required,
    probability: planned,
    get p10() {
      return sum.quantile(0.1) + attrition;
    },
    get p50() {
      return sum.quantile(0.5) + attrition;
    },
    get p90() {
      return sum.quantile(0.9) + attrition;
    },
    get carries() {
      return baseline === 0 ? null : sum.quantile(1 - stated.confidence) / baseline;
    },
    now: facts.now &&
      outlook && { ...facts.now, ...outlookFigures(outlook, known, goal, stated.confidence, asItStands) },
    terms: withinSum(facts.terms, terms, sum, expected, goal),
    bridge: { baseline, attrition, end: baseline - attrition + expected },
    get smallestSets() {
      return sets();
    },
    shortfallOfAll: isOver || reaches(ofAll, required) ? null : required - ofAll,
  };
}

/** Where the segments are not added up. */
const NOT_ADDED_UP = {
  expected: null,
  coverage: null,
  probability: null,
  p10: null,
  p50: null,
  p90: null,
  carries: null,
  bridge: null,
  smallestSets: [],
  shortfallOfAll: null,
};

function isKnown(term: Term): term is KnownTerm {
  return term.potential !== null;
}

function isSound(howBig: HowBig | null): howBig is SoundHowBig {
  return howBig !== null && howBig.required !== null;
}

function meanOf({ potential }: KnownTerm): number {
  return pertMean(potential);
}

/** Whether nothing is asked for: nothing is required, and no term is expected to shrink. */
function asksNothing({ required }: HowBig, known: readonly KnownTerm[]): boolean {
  return required !== null && required <= 0 && !known.some((term) => meanOf(term) < 0);
}

function latestReading({ readings, asOf }: HowBigInput): DatedValue | null {
  const past = readings.filter(({ day }) => day > 0 && asOf !== null && day <= asOf);
  return past.reduce<DatedValue | null>((last, reading) => (last && last.day > reading.day ? last : reading), null);
}

function monthOf(day: number, { months, days }: HowBig): number {
  return (months * day) / days;
}

function pathOf(howBig: HowBig, { per, milestones }: HowBigInput, known: readonly KnownTerm[]): PlannedPath | null {
  if (milestones === 'unreadable' && per !== 'horizon') return null;
  const terms = known.map((term) => ({ mean: meanOf(term), closeMonths: term.input.closeMonths }));
  const points = milestones === 'unreadable' ? [] : milestones;
  return plannedPath({ ...howBig, isTotal: per === 'horizon' }, terms, points);
}

/** The sum of the terms, less the losses. */
function sumOf({ losses }: SoundHowBig, terms: readonly KnownTerm[], correlation: number): SumDistribution {
  return sumDistribution([...terms.map(({ potential }) => potential), scaled(losses, -1)], correlation);
}

function outlookAt(
  { day, value }: DatedValue,
  goal: SoundHowBig,
  { per }: HowBigInput,
  known: readonly KnownTerm[],
  correlation: number,
  path: PlannedPath,
): Outlook {
  const terms = known.map(({ potential, input }) => ({ potential, closeMonths: input.closeMonths }));
  const reading = { month: monthOf(day, goal), value };
  return outlookOf({ ...goal, isTotal: per === 'horizon' }, terms, goal.losses, correlation, path, reading);
}

function nowAt({ day, value }: DatedValue, howBig: HowBig, path: PlannedPath | null): Now {
  const planned = path?.valueAt(monthOf(day, howBig)) ?? null;
  const nothingKnown = { toFind: null, expected: null, left: [], lossesLeft: null, probability: null, carries: null };
  return { day, value, planned, ...nothingKnown };
}

function outlookFigures(
  { toFind, expected, parts, lossesLeft, left, standing }: Outlook,
  known: readonly KnownTerm[],
  { baseline }: HowBig,
  confidence: number,
  probability: number | null,
): Omit<Now, 'day' | 'value' | 'planned'> {
  const carries = baseline === 0 ? null : (standing + left.quantile(1 - confidence)) / baseline - 1;
  const byTerm = known.map(({ input }, index) => ({ id: input.id, mean: parts[index]! }));
  return { toFind, expected, left: byTerm, lossesLeft, probability, carries };
}

function knownOf(howBig: HowBig | null, chosen: readonly Term[], known: readonly KnownTerm[]): Known {
  const expected = total(known.map(meanOf));
  const required = howBig?.required ?? null;
  return {
    stated: known.map(({ input }) => input.id),
    unstated: chosen.filter((term) => !isKnown(term)).map(({ input }) => input.id),
    expected,
    missing: required === null ? null : Math.max(0, required - expected),
  };
}

/** What there is to say of a term by itself, be it part of a sum or not. */
export function figuresOf(input: TermInput, howBig: HowBig | null): TermGrowth {
  return termOf(resolveTerm(input, howBig), howBig);
}

function termOf({ input, isLate, potential, stated }: Term, howBig: HowBig | null): TermGrowth {
  const { id, kind, chosen, today } = input;
  const mean = potential && pertMean(potential);
  const remaining = howBig && remainingPart(howBig);
  const end =
    mean === null || remaining === null || today === null || kind === 'other' ? null : today * remaining + mean;
  const rate = end === null || end < 0 || howBig?.annualRate === null ? null : annualRate(today!, end, howBig!.months);
  const inSum = { share: null, without: null, sumAtLow: null, sumAtHigh: null };
  return { id, kind, chosen, isLate, potential, stated, mean, end, rate, ...inSum };
}

/** The same with what each chosen term has to do with the sum. */
function withinSum(
  figures: readonly TermGrowth[],
  terms: readonly Term[],
  sum: SumDistribution,
  expected: number,
  { goal }: SoundHowBig,
): TermGrowth[] {
  const positive = total(figures.map(({ chosen, mean }) => (chosen ? Math.max(0, mean!) : 0)));
  let place = -1;
  return figures.map((figure, index) => {
    const { stated } = terms[index]!;
    if (!figure.chosen || figure.mean === null || stated === null) return figure;
    const { mean } = figure;
    place += 1;
    const ownPlace = place;
    return {
      ...figure,
      share: positive > 0 ? Math.max(0, mean) / positive : null,
      get without() {
        return sum.low === sum.high ? null : sum.probabilityWithout(ownPlace, goal);
      },
      sumAtLow: expected - mean + stated[0],
      sumAtHigh: expected - mean + stated[1],
    };
  });
}

function coveringSets(goal: SoundHowBig, terms: readonly KnownTerm[], correlation: number): CoveringSet[] {
  const segments = terms.filter(({ input }) => input.kind === 'segment');
  const others = terms.filter(({ input }) => input.kind === 'other');
  const fromOthers = total(others.map(meanOf));
  return fewestCovering(segments.map(meanOf), goal.required - fromOthers).map(({ places, expected }) => {
    const set = places.map((place) => segments[place]!);
    const sum = sumOf(goal, [...set, ...others], correlation);
    return {
      ids: set.map(({ input }) => input.id),
      expected: expected + fromOthers,
      probability: sum.low === sum.high ? null : sum.probabilityOfReaching(goal.goal),
    };
  });
}
